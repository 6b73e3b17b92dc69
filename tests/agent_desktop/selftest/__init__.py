"""Tests of what the self-test looks at."""
