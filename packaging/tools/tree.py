"""Operations on whole folders: copy our packages, prune, compile, and make the result reproducible."""

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
"""The package of sample windows, which is used for pictures and not installed."""
_PROGRAM: Final = 0o755
_FILE: Final = 0o644


def empty(folder: Path) -> Path:
    """Delete ``folder`` if it exists, create it, and return it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def files(folder: Path) -> Iterator[Path]:
    """Yield all files and links below ``folder``, sorted by name."""
    yield from sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def copy_packages(
    names: Iterable[str], into: Path, stated_version: str | None = None, update_root: Path | None = None
) -> None:
    """Copy our packages without samples, caches, and the files of editors and translators, and write the metadata with their version.

    ``stated_version`` replaces the project's version, for an installer that tests an upgrade. ``update_root`` is the first root of
    a repository of updates, which the desktop then trusts by default.
    """
    for name in names:
        shutil.copytree(
            ROOT / name,
            into / name,
            ignore=shutil.ignore_patterns(SAMPLES, "__pycache__", "*.py[cod]", "*.swp", "*.ts", ".*"),
        )
    if update_root is not None:
        place = into / "resources/updates/root.json"
        place.parent.mkdir()
        shutil.copyfile(update_root, place)
    write_metadata(into, stated_version or version())


def write_metadata(into: Path, number: str) -> None:
    """Write the metadata for ``importlib.metadata``, without requirements, since the libraries are included."""
    folder = into / f"callback_desk-{number}.dist-info"
    folder.mkdir(parents=True)
    lines = ["Metadata-Version: 2.4", "Name: callback-desk", f"Version: {number}"]
    lines += [f"Summary: {description()['description']}", f"License-Expression: {description()['license']}"]
    (folder / "METADATA").write_text("\n".join([*lines, ""]), encoding="utf-8", newline="\n")
    (folder / "INSTALLER").write_text("callback-desk\n", encoding="utf-8", newline="\n")


def prune(folder: Path, patterns: Iterable[str]) -> int:
    """Remove the files below ``folder`` whose relative path matches a pattern; return the number of bytes removed.

    ``*`` also matches the separators of folders. Folders that become empty are removed, too.
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
    """Remove the empty folders below ``folder``."""
    for place in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not place.is_symlink() and not any(place.iterdir()):
            place.rmdir()


def compile_beside(folder: Path, shown_as: str, interpreter: str) -> None:
    """Compile each module below ``folder`` into its ``__pycache__``, without a later check against its source.

    ``shown_as`` is the folder's path in tracebacks, ``interpreter`` a program of the target's version.
    """
    how = ["--invalidation-mode", "unchecked-hash", "-s", str(folder), "-p", shown_as]
    run([interpreter, "-I", "-m", "compileall", "-q", *how, folder], env={"PYTHONHASHSEED": "0"})


def settle(folder: Path, date: int) -> None:
    """Set the time ``date`` and plain modes for everything below ``folder``: 755 for executables, 644 for other files."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(_PROGRAM if runs else _FILE)
        os.utime(path, (date, date), follow_symlinks=False)


def size(folder: Path) -> int:
    """Return the number of bytes of all files below ``folder``."""
    return sum(path.lstat().st_size for path in files(folder))


def sha256(path: Path) -> str:
    """Return the file's digest in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
