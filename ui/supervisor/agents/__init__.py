"""The pages of agents and of current interactions."""
