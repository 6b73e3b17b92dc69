-- The page about the customer that a business process opens for its agents.

ALTER TABLE business_process ADD COLUMN screen_pop TEXT NOT NULL DEFAULT '{}';
