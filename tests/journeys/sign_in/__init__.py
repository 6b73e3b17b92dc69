"""Journeys that begin outside the desktop's own window."""
