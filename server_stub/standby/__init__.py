"""A server that does not own its database: it waits to become the owner, and refuses requests meanwhile."""
