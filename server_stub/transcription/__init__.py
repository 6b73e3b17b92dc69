"""Transcription: what a customer said, word by word, worked out on this machine and never in routing's way."""
