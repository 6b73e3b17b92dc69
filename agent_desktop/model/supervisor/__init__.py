"""What the supervisor's windows show, as values and pure functions."""
