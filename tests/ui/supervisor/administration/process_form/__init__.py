"""Tests of forms for business processes."""
