"""Tests of boxes, layouts and scrolling pages."""
