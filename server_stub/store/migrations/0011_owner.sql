-- Who owns the database: each server that opens it on PostgreSQL raises the epoch by one.

CREATE TABLE owner (id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL) STRICT;

INSERT INTO owner (id, epoch) VALUES (1, 0);
