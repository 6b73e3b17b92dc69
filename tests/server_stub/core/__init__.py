"""Tests of the server's core room."""
