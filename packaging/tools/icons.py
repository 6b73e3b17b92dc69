"""Draw the product's icon for file managers from the icon of the windows."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path
from typing import Final

from tools.programs import run
from tools.project import ROOT

SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES: Final = (16, 24, 32, 48, 64, 256)
_ICNS: Final = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}

_DRAW: Final = """
import sys
from PySide6.QtGui import QGuiApplication
from ui.assets import _app_pixmap
app = QGuiApplication(sys.argv[:1])
for size in map(int, sys.argv[2:]):
    assert _app_pixmap(size).save(f"{sys.argv[1]}/{size}.png")
"""


def draw(folder: Path) -> dict[int, Path]:
    """Draw the icon into ``folder`` in each of ``SIZES``; return the PNGs by size in pixels."""
    folder.mkdir(parents=True, exist_ok=True)
    env = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1", "PYTHONPATH": os.fspath(ROOT)}
    run([sys.executable, "-c", _DRAW, folder, *map(str, SIZES)], env=env, cwd=ROOT)
    return {size: folder / f"{size}.png" for size in SIZES}


def write_ico(drawn: dict[int, Path], into: Path) -> Path:
    """Write an icon file for Windows to ``into``."""
    images = [(size, drawn[size].read_bytes()) for size in _ICO_SIZES]
    place = 6 + 16 * len(images)
    heads: list[bytes] = []
    for size, image in images:
        side = size % 256  # 0 means 256.
        heads.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), place))
        place += len(image)
    into.write_bytes(
        struct.pack("<HHH", 0, 1, len(images)) + b"".join(heads) + b"".join(i for _, i in images)
    )
    return into


def write_icns(drawn: dict[int, Path], into: Path) -> Path:
    """Write an icon file for macOS to ``into``."""
    parts = [
        kind + struct.pack(">I", 8 + len(drawn[size].read_bytes())) + drawn[size].read_bytes()
        for size, kind in _ICNS.items()
    ]
    into.write_bytes(b"icns" + struct.pack(">I", 8 + sum(map(len, parts))) + b"".join(parts))
    return into
