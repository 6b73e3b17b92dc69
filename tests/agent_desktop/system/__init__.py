"""Tests of what the operating system offers."""
