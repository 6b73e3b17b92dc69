"""Buttons and boxes that drop what can be chosen."""
