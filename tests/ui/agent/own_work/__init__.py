"""The dialogs about the agent's own work."""
