"""Rules about other systems, which are notified of changes."""
