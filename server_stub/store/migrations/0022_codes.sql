-- Disposition codes: of business processes, interactions, attempts and corrections, and their counts of a shift.

ALTER TABLE business_process ADD COLUMN wrap_up TEXT NOT NULL DEFAULT '{}';
ALTER TABLE interaction ADD COLUMN code TEXT;
ALTER TABLE attempt ADD COLUMN code TEXT;
ALTER TABLE attempt ADD COLUMN code_label TEXT;
ALTER TABLE correction ADD COLUMN code TEXT;
ALTER TABLE correction ADD COLUMN code_label TEXT;

CREATE TABLE code_count (
    business_process_id TEXT NOT NULL,
    shift_started_at INTEGER NOT NULL,
    code TEXT NOT NULL,
    interactions INTEGER NOT NULL,
    PRIMARY KEY (business_process_id, shift_started_at, code)
) STRICT, WITHOUT ROWID;
