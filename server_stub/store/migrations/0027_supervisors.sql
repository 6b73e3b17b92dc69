-- The supervisors who listen to a conversation, whisper to its agent or have joined it.

ALTER TABLE interaction ADD COLUMN supervisors TEXT NOT NULL DEFAULT '[]';
