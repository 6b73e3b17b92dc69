"""Tests of the built-in phone."""
