"""Rules about completed interactions."""
