"""Tests of the joints between inside and windows."""
