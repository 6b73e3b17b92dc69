-- Who handed a callback in: a program may change only its own. Callbacks of before are open to every program.

ALTER TABLE callback ADD COLUMN handed_in_by TEXT;
