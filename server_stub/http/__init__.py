"""The server's HTTP side: one module for each kind of caller."""
