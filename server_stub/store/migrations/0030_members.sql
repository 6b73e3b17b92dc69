-- Where the other servers of a site reach the owner of the database; empty while it is starting.

ALTER TABLE owner ADD COLUMN address TEXT NOT NULL DEFAULT '';
