"""A PostgreSQL on several hosts, of which one accepts writes."""
