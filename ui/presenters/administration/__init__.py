"""Presenters of the windows of users, sessions and configuration."""
