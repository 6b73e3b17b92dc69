-- The number of the request, where another one is called.

ALTER TABLE callback ADD COLUMN first_number TEXT;
