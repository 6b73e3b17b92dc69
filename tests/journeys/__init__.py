"""Whole journeys through real windows and the real server."""
