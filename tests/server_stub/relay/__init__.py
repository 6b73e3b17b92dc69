"""Tests of the media relay."""
