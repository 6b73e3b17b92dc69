"""The built-in phone in the agent's window."""
