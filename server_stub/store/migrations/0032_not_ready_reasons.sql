-- The reasons for Not Ready that the site defines; without any there are the standard ones.

CREATE TABLE not_ready_reason (
    name TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    names TEXT NOT NULL
) STRICT, WITHOUT ROWID;
