-- What supervisors change: stops with an end and a reason, states of agents, many callbacks at once.

ALTER TABLE business_process ADD COLUMN stopped_at INTEGER;
ALTER TABLE business_process ADD COLUMN stop_until INTEGER;
ALTER TABLE business_process ADD COLUMN stop_reason TEXT;
ALTER TABLE business_process ADD COLUMN stopped_by TEXT;
ALTER TABLE agent ADD COLUMN set_by TEXT;
ALTER TABLE agent ADD COLUMN set_note TEXT;

CREATE TABLE callback_action (
    actor TEXT PRIMARY KEY,
    action_id TEXT NOT NULL,
    action TEXT NOT NULL,
    at INTEGER NOT NULL,
    changed TEXT NOT NULL
) STRICT, WITHOUT ROWID;
