"""Rules about what an agent decides before the call."""
