"""Tests of encryption at rest: sealed files, and where keys come from."""
