"""Callback Timing: the form, its editors and texts."""
