"""Tests of the server's transcription room."""
