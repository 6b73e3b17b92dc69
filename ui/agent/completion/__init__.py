"""Choosing a completion status, and asking for a later callback."""
