-- Changes of callbacks for other systems, and how far each receiver has confirmed them.

ALTER TABLE sequences ADD COLUMN change INTEGER NOT NULL DEFAULT 0;

CREATE TABLE webhook (
    id TEXT PRIMARY KEY,
    business_process_ids TEXT,
    position INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    last_error TEXT,
    delivered_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE callback_change (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    business_process_id TEXT NOT NULL,
    callback_id TEXT NOT NULL,
    callback TEXT NOT NULL
) STRICT;
