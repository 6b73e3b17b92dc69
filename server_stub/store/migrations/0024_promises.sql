-- The range in which the first call of a callback was predicted to begin, and what the prediction is made from.

ALTER TABLE callback ADD COLUMN promised_from INTEGER;
ALTER TABLE callback ADD COLUMN promised_until INTEGER;
ALTER TABLE callback ADD COLUMN predicted_from INTEGER;
ALTER TABLE callback ADD COLUMN predicted_wait INTEGER;
ALTER TABLE callback ADD COLUMN begun_at INTEGER;

ALTER TABLE figures ADD COLUMN promises_kept INTEGER NOT NULL DEFAULT 0;
ALTER TABLE figures ADD COLUMN promises_early INTEGER NOT NULL DEFAULT 0;
ALTER TABLE figures ADD COLUMN promises_late INTEGER NOT NULL DEFAULT 0;

-- Erasure looks for the number of the request, too.
CREATE INDEX callback_first_number ON callback (first_number) WHERE first_number IS NOT NULL;

CREATE TABLE forecast (
    business_process_id TEXT PRIMARY KEY,
    begun_at INTEGER NOT NULL,
    intervals_s TEXT NOT NULL,
    errors TEXT NOT NULL
) STRICT, WITHOUT ROWID;
