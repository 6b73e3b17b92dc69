-- What administrators have changed in their windows, beside the site file: keys of its entries, in JSON.

CREATE TABLE override (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT;
