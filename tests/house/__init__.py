"""The project's own laws as tests."""
