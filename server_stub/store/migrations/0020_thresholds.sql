-- Thresholds of business processes, and the alerts that they raise.

ALTER TABLE business_process ADD COLUMN thresholds TEXT NOT NULL DEFAULT '{}';
ALTER TABLE sequences ADD COLUMN alert INTEGER NOT NULL DEFAULT 0;

CREATE TABLE threshold_alert (
    id TEXT PRIMARY KEY,
    business_process_id TEXT NOT NULL,
    measure TEXT NOT NULL,
    level TEXT NOT NULL,
    value REAL NOT NULL,
    threshold REAL NOT NULL,
    began_at INTEGER NOT NULL,
    level_since INTEGER NOT NULL,
    worst TEXT NOT NULL,
    calm_since INTEGER,
    ended_at INTEGER,
    acknowledged_at INTEGER,
    acknowledged_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX threshold_alert_began ON threshold_alert (began_at);
CREATE INDEX threshold_alert_open ON threshold_alert (id) WHERE ended_at IS NULL;
