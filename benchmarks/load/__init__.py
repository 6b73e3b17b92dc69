"""Load for servers under measurement."""
