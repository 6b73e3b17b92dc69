"""Tests of the rules about own work."""
