-- First calls of a period, for the punctuality of promised times.

CREATE INDEX callback_begun ON callback (begun_at) WHERE begun_at IS NOT NULL;
