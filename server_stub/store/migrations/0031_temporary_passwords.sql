-- Passwords that an administrator has set for one sign-in, at which the user chooses another.

ALTER TABLE site_user ADD COLUMN temporary_password INTEGER NOT NULL DEFAULT 0;
