"""The player and the transcription of a recording."""
