"""A database cluster whose machines die under a server: ``python -m tests.failover``."""
