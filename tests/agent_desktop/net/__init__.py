"""Tests of the desktop's net room."""
