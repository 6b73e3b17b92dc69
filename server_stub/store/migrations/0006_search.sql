-- What a callback is found by (server_stub/store/search_text.py); the rows of before are filled in after this step.

ALTER TABLE callback ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
