"""Problem details in other languages than English, and the choice among them."""
