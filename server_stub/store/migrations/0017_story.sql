-- The callbacks of one subscriber.

CREATE INDEX callback_number ON callback (number, entered_at);
