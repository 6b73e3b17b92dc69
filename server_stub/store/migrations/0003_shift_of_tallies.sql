-- A start wants the tallies of the current shifts alone, among those of years.

CREATE INDEX tally_of_shift ON tally (business_process_id, shift_started_at);
