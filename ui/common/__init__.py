"""Widgets of both windows."""
