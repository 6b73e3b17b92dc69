"""The recordings room."""
