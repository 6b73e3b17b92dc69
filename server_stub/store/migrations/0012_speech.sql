-- What customers of a business process speak.

ALTER TABLE business_process ADD COLUMN speech TEXT NOT NULL DEFAULT '{}';
