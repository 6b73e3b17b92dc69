"""Tests of the agent's widgets."""
