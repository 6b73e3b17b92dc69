"""Tests of the server's room for reports."""
