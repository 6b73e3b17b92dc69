"""Authentication: passwords, tokens, sessions and rate limits."""
