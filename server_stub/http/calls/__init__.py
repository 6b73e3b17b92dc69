"""Requests about the sound of calls."""
