"""``make demo-calls``: a short morning over a real Asterisk."""
