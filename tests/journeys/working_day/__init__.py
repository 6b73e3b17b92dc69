"""Journeys of the work around the call."""
