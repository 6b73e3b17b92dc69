"""Requests about the sound of a call."""
