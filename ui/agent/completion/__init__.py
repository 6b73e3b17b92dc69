"""Completing an interaction, and correcting the last one."""
