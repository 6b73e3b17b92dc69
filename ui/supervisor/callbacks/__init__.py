"""Callback Search, and the detail of one callback."""
