-- Two legs of a call: the agent's own leg, what agents do in a call, and what of telephony cannot be reached.

ALTER TABLE business_process ADD COLUMN calls TEXT NOT NULL DEFAULT '{}';
ALTER TABLE agent ADD COLUMN endpoint_reachable INTEGER NOT NULL DEFAULT 1;
ALTER TABLE agent ADD COLUMN endpoint_always_up INTEGER NOT NULL DEFAULT 0;
ALTER TABLE interaction ADD COLUMN agent_leg TEXT;
ALTER TABLE interaction ADD COLUMN ringing_at INTEGER;
ALTER TABLE interaction ADD COLUMN on_hold INTEGER NOT NULL DEFAULT 0;
ALTER TABLE interaction ADD COLUMN digits_id TEXT;
ALTER TABLE interaction ADD COLUMN beep_at INTEGER;
ALTER TABLE interaction ADD COLUMN message_left_at INTEGER;
ALTER TABLE interaction ADD COLUMN call_recording_id TEXT;
ALTER TABLE interaction ADD COLUMN recording_paused INTEGER NOT NULL DEFAULT 0;

-- The calls of before had the agent's leg in them from the start.
UPDATE interaction SET agent_leg = 'up'
WHERE state IN ('dialing', 'handling') OR (state = 'preview' AND accept_at = 'endpoint');

CREATE TABLE outage (
    trunk TEXT PRIMARY KEY,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The sound of conversations; erased with the attempts.
CREATE TABLE call_recording (
    id TEXT PRIMARY KEY,
    attempt_id TEXT NOT NULL,
    callback_id TEXT NOT NULL,
    business_process_id TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    duration_s REAL NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE INDEX call_recording_of ON call_recording (callback_id);
