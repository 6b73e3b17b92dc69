-- What a business process accepts at intake, and do-not-call lists of single business processes.

ALTER TABLE business_process ADD COLUMN intake TEXT NOT NULL DEFAULT '{}';
ALTER TABLE do_not_call ADD COLUMN business_process_id TEXT;

CREATE TABLE intake_count (
    business_process_id TEXT NOT NULL,
    day TEXT NOT NULL,
    subscriber TEXT NOT NULL,
    requests INTEGER NOT NULL,
    PRIMARY KEY (business_process_id, day, subscriber)
) STRICT, WITHOUT ROWID;
