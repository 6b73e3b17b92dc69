-- When a refresh token was used and what was given for it: the answer may have been lost, and is asked for again.

ALTER TABLE refresh_token ADD COLUMN used_at INTEGER;
ALTER TABLE refresh_token ADD COLUMN replaced_by BLOB;
