-- Which numbers may be called, and which never.

ALTER TABLE business_process ADD COLUMN numbers TEXT NOT NULL DEFAULT '{}';

CREATE TABLE do_not_call (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    note TEXT,
    added_at INTEGER NOT NULL,
    added_by TEXT NOT NULL,
    from_site INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
