"""Recordings to words: one contract, the engines behind it."""
