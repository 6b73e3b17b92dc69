"""Rules at the entry of a callback."""
