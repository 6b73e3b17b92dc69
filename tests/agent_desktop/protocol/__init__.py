"""Tests of the desktop's protocol room."""
