"""Law: pure functions of time and timing. They depend on no floor, agent or interaction."""
