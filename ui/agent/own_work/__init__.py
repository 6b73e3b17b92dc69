"""The agent's own work in the window: dialogs for own callbacks, and the search in the own history."""
