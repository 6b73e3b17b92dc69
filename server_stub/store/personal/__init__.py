"""Finds a customer's data in the store, and erases it."""
