"""Choosing a completion status, and requesting a later callback."""
