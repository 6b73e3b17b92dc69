"""Encryption at rest: keys, where they come from, sealed files, and the change to another key (``docs/security.md``)."""
