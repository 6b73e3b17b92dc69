"""Tests of the rights of customers over their data."""
