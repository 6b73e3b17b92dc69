"""Where users are signed in: their own sessions, and those that administrators see."""
