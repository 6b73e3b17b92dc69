-- Users that an identity provider has brought, and the persons at a provider that are bound to users of any kind.

CREATE TABLE provisioned_user (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    group_names TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    active INTEGER NOT NULL
) STRICT;

-- A name at a provider may be given to another person later; the subject may not.
CREATE TABLE identity (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    user_id TEXT NOT NULL,
    bound_at INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
) STRICT;
CREATE UNIQUE INDEX identity_user ON identity (user_id, issuer);
