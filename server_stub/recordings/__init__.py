"""Recordings of customers: they are checked, converted, stored once beside the database, and served in ranges."""
