"""Requests about interactions that are completed."""
