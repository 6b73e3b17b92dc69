"""Journeys of supervisors and administrators who change something."""
