"""Tests of intake by phone."""
