"""Requests about the receivers of changes."""
