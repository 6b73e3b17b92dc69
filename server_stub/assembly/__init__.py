"""Builds the services of a server."""
