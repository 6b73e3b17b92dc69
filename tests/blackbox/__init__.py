"""The server driven from outside over its wire alone: nothing of the product is imported here."""
