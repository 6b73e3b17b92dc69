-- What a server that stands by on PostgreSQL sees of the owner, and the owner of it.

ALTER TABLE owner ADD COLUMN beat INTEGER NOT NULL DEFAULT 0;
ALTER TABLE owner ADD COLUMN standby_beat INTEGER NOT NULL DEFAULT 0;

CREATE TABLE shared_key (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
