"""Tests of the desktop's inside."""
