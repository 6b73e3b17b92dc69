"""Tests of the wallboard."""
