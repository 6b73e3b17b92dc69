"""Problem details in other languages."""
