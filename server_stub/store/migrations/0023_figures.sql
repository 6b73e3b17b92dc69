-- Attempts of a period, for its figures.

CREATE INDEX attempt_at ON attempt (at);
