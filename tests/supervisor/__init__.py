"""The supervisor's window: its models, widgets and deeds."""
