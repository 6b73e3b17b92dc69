"""Who is calling: passwords, tokens, sessions and how often they may ask."""
