"""Erasure in the store."""
