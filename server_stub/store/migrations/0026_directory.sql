-- The users and groups of a provisioning system (SCIM), each with its representation in JSON.

CREATE TABLE directory_entry (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
