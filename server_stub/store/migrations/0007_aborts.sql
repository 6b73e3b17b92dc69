-- A closing moves its queue in slices; callbacks queued before this instant are still owed their aborted attempt.

ALTER TABLE business_process ADD COLUMN aborts_before INTEGER;
