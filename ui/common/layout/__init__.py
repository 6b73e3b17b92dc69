"""Boxes, layouts and scrolling pages."""
