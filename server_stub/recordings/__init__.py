"""Recordings: what customers leave, checked, converted, kept once beside the database and served in ranges."""
