"""Tests of the change to another key: of a running server that is killed in the middle, and by command."""
