"""Tests of the built-in phone in the agent's window."""
