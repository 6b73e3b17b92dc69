-- The site's truth. Times are microseconds since 1970 in UTC; lists and objects are JSON text.

CREATE TABLE scope (
    key TEXT PRIMARY KEY,
    business_process_ids TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE business_process (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    members TEXT NOT NULL,
    timing TEXT NOT NULL,
    stopped INTEGER NOT NULL,
    schedule_open INTEGER NOT NULL,
    version INTEGER NOT NULL,
    set_by_supervisor TEXT NOT NULL,
    shift_started_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agent (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    since INTEGER NOT NULL,
    available_since INTEGER,
    pending_state TEXT,
    pending_reason TEXT,
    connected INTEGER NOT NULL,
    endpoint_in_call INTEGER NOT NULL,
    interaction_id TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE callback (
    id TEXT PRIMARY KEY,
    business_process_id TEXT NOT NULL,
    number TEXT NOT NULL,
    customer_name TEXT,
    priority INTEGER NOT NULL,
    attributes TEXT NOT NULL,
    customer_timezones TEXT NOT NULL,
    location TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    due_at INTEGER,
    queued_at INTEGER,
    agent_id TEXT,
    asked_at INTEGER,
    ask_lapsed INTEGER NOT NULL,
    attempts_used INTEGER NOT NULL,
    total_attempts INTEGER NOT NULL,
    last_attempt_at INTEGER,
    held INTEGER NOT NULL,
    held_note TEXT,
    interaction_id TEXT,
    handled_by TEXT,
    end_state TEXT,
    end_reason TEXT,
    completed_at INTEGER
) STRICT;

-- Pages of the open callbacks, which are few, and of the completed ones, which are many, never meet in one index.
CREATE INDEX callback_open ON callback (entered_at, id) WHERE completed_at IS NULL;
CREATE INDEX callback_completed ON callback (completed_at, id) WHERE completed_at IS NOT NULL;
CREATE INDEX callback_completed_of ON callback (business_process_id, completed_at, id) WHERE completed_at IS NOT NULL;
CREATE INDEX callback_entered_of ON callback (business_process_id, entered_at);

CREATE TABLE interaction (
    id TEXT PRIMARY KEY,
    callback_id TEXT NOT NULL,
    business_process_id TEXT NOT NULL,
    agent_id TEXT NOT NULL,
    state TEXT NOT NULL,
    number TEXT NOT NULL,
    customer_name TEXT,
    customer_timezones TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    endpoint TEXT NOT NULL,
    accept_at TEXT NOT NULL,
    offered_at INTEGER NOT NULL,
    state_since INTEGER NOT NULL,
    attempts_used INTEGER NOT NULL,
    shown_at INTEGER,
    accepted_at INTEGER,
    attempt_id TEXT,
    dialed_at INTEGER,
    answered_at INTEGER,
    call_ended_at INTEGER,
    call_outcome TEXT,
    answered_by TEXT,
    origin TEXT,
    completion_status TEXT,
    chosen_by TEXT,
    callback_at INTEGER,
    callback_agent_id TEXT,
    note TEXT,
    withdrawal_asked_at INTEGER,
    release_reason TEXT,
    delegated INTEGER NOT NULL,
    closed_at INTEGER,
    closed_by TEXT
) STRICT;

-- Two rules that hold even if the program were wrong: one open interaction an agent, and one a callback.
CREATE UNIQUE INDEX interaction_one_per_agent ON interaction (agent_id) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX interaction_one_per_callback ON interaction (callback_id) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX interaction_attempt ON interaction (attempt_id) WHERE attempt_id IS NOT NULL;
CREATE INDEX interaction_closed ON interaction (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX interaction_accepted_of ON interaction (agent_id, closed_at)
    WHERE closed_at IS NOT NULL AND accepted_at IS NOT NULL;

CREATE TABLE recording (
    id TEXT PRIMARY KEY,
    callback_id TEXT NOT NULL,
    business_process_id TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    duration_s REAL NOT NULL,
    digest TEXT NOT NULL,
    transcription_status TEXT NOT NULL
) STRICT;

CREATE INDEX recording_of_callback ON recording (callback_id, recorded_at);
CREATE INDEX recording_pending ON recording (recorded_at) WHERE transcription_status = 'pending';

CREATE TABLE figures (
    business_process_id TEXT NOT NULL,
    shift_started_at INTEGER NOT NULL,
    entered INTEGER NOT NULL,
    succeeded INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    purged INTEGER NOT NULL,
    aborted INTEGER NOT NULL,
    expired INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    handled INTEGER NOT NULL,
    handle_time INTEGER NOT NULL,
    PRIMARY KEY (business_process_id, shift_started_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally (
    agent_id TEXT NOT NULL,
    business_process_id TEXT NOT NULL,
    shift_started_at INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    declined INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    never_shown INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    short_calls INTEGER NOT NULL,
    PRIMARY KEY (agent_id, business_process_id, shift_started_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE cool_down (
    callback_id TEXT NOT NULL,
    agent_id TEXT NOT NULL,
    until INTEGER NOT NULL,
    unless_alone INTEGER NOT NULL,
    PRIMARY KEY (callback_id, agent_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE timer (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE sequences (
    name TEXT PRIMARY KEY,
    interaction INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    event INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency_key (
    actor TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    callback_id TEXT NOT NULL,
    created INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt (
    id TEXT PRIMARY KEY,
    callback_id TEXT NOT NULL,
    business_process_id TEXT NOT NULL,
    interaction_id TEXT,
    at INTEGER NOT NULL,
    agent_id TEXT,
    agent_name TEXT,
    state TEXT NOT NULL,
    cause TEXT,
    note TEXT
) STRICT;

CREATE INDEX attempt_of_callback ON attempt (callback_id, at);

CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    business_process_id TEXT,
    detail TEXT NOT NULL
) STRICT;

CREATE TABLE handled_event (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    event TEXT NOT NULL
) STRICT;

CREATE TABLE transcript_text (
    recording_id TEXT PRIMARY KEY,
    callback_id TEXT NOT NULL,
    transcription TEXT NOT NULL
) STRICT;

-- What every desktop is told, numbered without gaps for each recipient; the newest row of each is never trimmed.
CREATE TABLE event_log (
    recipient TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    name TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (recipient, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE site_user (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    endpoint TEXT,
    supervises TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    user_version TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE refresh_token (
    hash BLOB PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    used INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX refresh_token_of_session ON refresh_token (session_id);
