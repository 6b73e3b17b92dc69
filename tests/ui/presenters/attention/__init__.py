"""How a desktop draws attention."""
