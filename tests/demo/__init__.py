"""Tests of the demo: its customers, its voices and its play."""
