-- Corrections of the last wrap-up.

ALTER TABLE interaction ADD COLUMN corrections INTEGER NOT NULL DEFAULT 0;
ALTER TABLE interaction ADD COLUMN corrected_at INTEGER;

CREATE TABLE correction (
    attempt_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    callback_id TEXT NOT NULL,
    business_process_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    by_name TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT,
    PRIMARY KEY (attempt_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_of ON correction (callback_id);
