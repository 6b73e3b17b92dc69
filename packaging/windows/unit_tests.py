"""Lay out a Python for Windows for the desktop's unit tests: ``unit_tests.py RUNTIME WHEELS INTO``.

``RUNTIME`` is the folder with the official CPython, ``WHEELS`` a folder for fetched wheels, and ``INTO`` gets
``python.exe``, which finds the project in its work tree.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Final

sys.path.insert(0, os.fspath(Path(__file__).resolve().parents[1]))

from tools import lockfile, tree, wheels
from tools.project import REQUIREMENTS, ROOT, version
from windows import runtime

_TOOLS: Final = frozenset(
    {"attrs", "colorama", "hypothesis", "iniconfig", "pluggy", "psutil", "pygments", "pytest"}
)
_MORE: Final = frozenset({"packaging", "pillow", "pytest-qt", "sortedcontainers", "typing-extensions"})
_NOT_IN_WINE: Final = frozenset({"numpy"})
"""A library that needs a function missing in Wine's C library. It is imported only for the first sound."""


def lay_out(source: Path, fetched: Path, into: Path) -> None:
    """Make the Python in ``into``."""
    checked = runtime.check(runtime.fetch(source))
    target = lockfile.windows(checked.short)
    wanted = {pin.name: pin for pin in lockfile.pins(REQUIREMENTS / "desktop.lock", target)}
    wanted |= {
        pin.name: pin
        for pin in lockfile.pins(REQUIREMENTS / "dev.lock", target)
        if pin.name in _TOOLS | _MORE
    }
    pins = [pin for name, pin in wanted.items() if name not in _NOT_IN_WINE]
    tree.empty(into)
    for path in source.iterdir():
        if path.is_file():
            shutil.copyfile(path, into / path.name)
    wheels.unpack(wheels.fetch(pins, target, fetched), into / "lib")
    tree.write_metadata(into / "lib", version())
    project = "Z:" + os.fspath(ROOT).replace("/", "\\")
    path = (f"{checked.stem}.zip", ".", "lib", project, "import site")
    (into / f"{checked.stem}._pth").write_text("".join(f"{one}\n" for one in path), newline="\r\n")


if __name__ == "__main__":
    lay_out(*map(Path, sys.argv[1:4]))
