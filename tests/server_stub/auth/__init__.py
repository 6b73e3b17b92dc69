"""Tests of the server's room for sign-in."""
