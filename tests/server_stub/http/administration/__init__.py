"""Tests of administrators' requests."""
