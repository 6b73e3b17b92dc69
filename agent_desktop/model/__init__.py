"""What the desktop knows: frozen views, the holder that others watch, and pure functions."""
