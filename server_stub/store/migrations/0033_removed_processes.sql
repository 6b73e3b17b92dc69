-- Business processes that were removed: history and reports still have their names.

ALTER TABLE business_process ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
