"""Tests of the supervisor's widgets."""
