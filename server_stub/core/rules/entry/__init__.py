"""What a callback meets at its entry: limits, and a promised time."""
