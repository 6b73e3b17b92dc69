"""The wallboard: figures for everyone in the room."""
