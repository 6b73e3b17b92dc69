"""Requests of agents about their own work (``docs/protocol.md``, *Agent*)."""
