"""The agent's window and its parts."""
