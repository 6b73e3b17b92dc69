"""Tests of the desktop's audio room."""
