"""Tests of the server's http room."""
