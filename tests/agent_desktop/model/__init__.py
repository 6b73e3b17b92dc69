"""Tests of the desktop's model room."""
