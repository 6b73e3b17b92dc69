"""Back up a server while it runs, and restore it, on either database."""
