"""Delivery of changes."""
