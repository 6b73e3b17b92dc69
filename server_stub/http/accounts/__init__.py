"""A user's own password, and the sessions of users."""
