"""Buttons and boxes with a list of choices."""
