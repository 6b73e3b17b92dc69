"""The alerts of thresholds and their history."""
