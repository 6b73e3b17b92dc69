"""Law: pure functions of time and timing. A calendar knows no floor, no agent and no interaction."""
