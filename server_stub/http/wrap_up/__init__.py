"""Requests about what was before an interaction, and about corrections after it."""
