"""Updates from end to end: the repository tool, the server that hosts what it makes, and the client that trusts nobody."""
