"""Tests of a PostgreSQL on several hosts."""
