-- Who asked for an agent, and who handed a callback to the supervisors and when: the next agent is told.

ALTER TABLE callback ADD COLUMN asked_by TEXT;
ALTER TABLE callback ADD COLUMN held_by TEXT;
ALTER TABLE callback ADD COLUMN held_at INTEGER;
