"""The part of faster-whisper's tokenizer that a test reads."""

_LANGUAGE_CODES: tuple[str, ...]
