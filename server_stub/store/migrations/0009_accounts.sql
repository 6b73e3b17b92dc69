-- What a list of sign-ins shows, and the passwords that users have chosen themselves.

ALTER TABLE session ADD COLUMN started_at INTEGER;
ALTER TABLE session ADD COLUMN refreshed_at INTEGER;
ALTER TABLE session ADD COLUMN address TEXT;

-- A password holds as long as the site file has site_hash for the user; another hash there takes its place.
CREATE TABLE own_password (
    user_id TEXT PRIMARY KEY,
    password_hash TEXT NOT NULL,
    site_hash TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
