"""The change of all recordings to another key, in a running server or by command (``docs/security.md``)."""
