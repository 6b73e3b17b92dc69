"""The adapter to Asterisk, on a real Asterisk."""
