"""Tests of the alerts of thresholds and their history."""
