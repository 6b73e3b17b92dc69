"""Tests of what cannot be built here, and of what builds."""
