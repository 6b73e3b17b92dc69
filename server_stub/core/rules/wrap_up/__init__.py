"""Rules about interactions that are completed."""
