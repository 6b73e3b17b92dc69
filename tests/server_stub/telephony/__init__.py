"""Tests of the server's telephony room."""
