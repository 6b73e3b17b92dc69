"""Transcription of customers' recordings, on this machine and without delaying the routing."""
