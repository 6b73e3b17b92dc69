"""The package that carries the speech model."""

from pathlib import Path

def get_model_path() -> Path: ...
