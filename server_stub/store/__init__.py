"""Persistent storage: one contract, implemented on SQLite and on PostgreSQL."""
