"""Work on whole folders: copying our own packages, pruning, compiling, and making them the same every time."""

from __future__ import annotations

import fnmatch
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from tools.programs import run
from tools.project import ROOT, description, version

DESKTOP: Final = ("agent_desktop", "ui", "resources")
SERVER: Final = ("agent_desktop", "server_stub")
SAMPLES: Final = "gallery"
"""The package of sample windows, which draws pictures from the tree and is not installed."""
_PROGRAM: Final = 0o755
_FILE: Final = 0o644


def empty(folder: Path) -> Path:
    """Make ``folder`` anew and return it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def files(folder: Path) -> Iterator[Path]:
    """Yield all files below ``folder``, sorted by name, links among them."""
    yield from sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def copy_packages(
    names: Iterable[str], into: Path, told: str | None = None, update_root: Path | None = None
) -> None:
    """Copy our own packages without samples, caches and editors' files, and write the metadata with their version.

    ``told`` stands for the project's version, for an installer that tests an upgrade. ``update_root`` is the first root
    of a repository of updates, which the desktop then trusts without being told.
    """
    for name in names:
        shutil.copytree(
            ROOT / name,
            into / name,
            ignore=shutil.ignore_patterns(SAMPLES, "__pycache__", "*.py[cod]", "*.swp", ".*"),
        )
    if update_root is not None:
        place = into / "resources/updates/root.json"
        place.parent.mkdir()
        shutil.copyfile(update_root, place)
    write_metadata(into, told or version())


def write_metadata(into: Path, told: str) -> None:
    """Write what ``importlib.metadata`` reads; the libraries stand beside, so nothing is required."""
    folder = into / f"callback_desk-{told}.dist-info"
    folder.mkdir(parents=True)
    lines = ["Metadata-Version: 2.4", "Name: callback-desk", f"Version: {told}"]
    lines += [f"Summary: {description()['description']}", f"License-Expression: {description()['license']}"]
    (folder / "METADATA").write_text("\n".join([*lines, ""]), encoding="utf-8", newline="\n")
    (folder / "INSTALLER").write_text("callback-desk\n", encoding="utf-8", newline="\n")


def prune(folder: Path, patterns: Iterable[str]) -> int:
    """Remove the files below ``folder`` whose path from there matches a pattern; return how many bytes that was.

    ``*`` also matches what is between folders. Folders that are left empty go as well.
    """
    unwanted = tuple(patterns)
    gone = 0
    for path in files(folder):
        inside = path.relative_to(folder).as_posix()
        if any(fnmatch.fnmatchcase(inside, pattern) for pattern in unwanted):
            gone += path.lstat().st_size
            path.unlink()
    remove_empty(folder)
    return gone


def remove_empty(folder: Path) -> None:
    """Remove the folders below ``folder`` that hold nothing."""
    for place in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not place.is_symlink() and not any(place.iterdir()):
            place.rmdir()


def compile_beside(folder: Path, shown_as: str, interpreter: str) -> None:
    """Compile each module below ``folder`` into its ``__pycache__``, never to be checked against its source.

    ``shown_as`` is the folder's path in tracebacks; ``interpreter`` a program of the target's version.
    """
    how = ["--invalidation-mode", "unchecked-hash", "-s", str(folder), "-p", shown_as]
    run([interpreter, "-I", "-m", "compileall", "-q", *how, folder], env={"PYTHONHASHSEED": "0"})


def settle(folder: Path, date: int) -> None:
    """Give everything below ``folder`` the time ``date`` and plain modes: what can run 755, other files 644."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(_PROGRAM if runs else _FILE)
        os.utime(path, (date, date), follow_symlinks=False)


def size(folder: Path) -> int:
    """Return the bytes in all files below ``folder``."""
    return sum(path.lstat().st_size for path in files(folder))


def sha256(path: Path) -> str:
    """Return the file's digest in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
