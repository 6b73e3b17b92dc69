"""The data of the supervisor's windows, as values and pure functions."""
