"""Tests that kill the server."""
