"""Corrections of wrap-ups by supervisors."""
