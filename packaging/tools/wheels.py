"""Fetch wheels for another system, check their hashes, and unpack them without running any of their code."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from tools import tree
from tools.errors import BuildFailed
from tools.lockfile import Pin, Target
from tools.programs import run


def fetch(pinned: Sequence[Pin], target: Target, into: Path) -> list[Path]:
    """Fetch the wheel of each of ``pinned`` for ``target`` into the folder ``into``, and return the wheels.

    Raises:
        BuildFailed: a wheel is not available, or its hash is not in the lock.
    """
    into.mkdir(parents=True, exist_ok=True)
    if all(_is_here(pin, into) for pin in pinned):
        return [_wheel_of(pin, into) for pin in pinned]
    listing = into / "wanted.txt"
    listing.write_text("".join(f"{pin.requirement}\n" for pin in pinned), encoding="utf-8")
    abis = [target.abi, "abi3", "none"]
    run(
        [
            *(
                sys.executable,
                "-m",
                "pip",
                "--disable-pip-version-check",
                "--no-input",
                "download",
                "--quiet",
            ),
            *("--no-deps", "--require-hashes", "--only-binary", ":all:", "--dest", into),
            *("--implementation", "cp", "--python-version", target.python),
            *(word for platform in target.platforms for word in ("--platform", platform)),
            *(word for abi in abis for word in ("--abi", abi)),
            *("--requirement", listing),
        ]
    )
    return [_wheel_of(pin, into) for pin in pinned]


def _is_here(pin: Pin, folder: Path) -> bool:
    """Return whether the folder has the right wheel from an earlier build."""
    found = _wheels_of(pin, folder)
    return len(found) == 1 and f"sha256:{tree.sha256(found[0])}" in pin.hashes


def _wheel_of(pin: Pin, folder: Path) -> Path:
    found = _wheels_of(pin, folder)
    if len(found) != 1:
        raise BuildFailed(
            f"{pin.name} {pin.version}: {len(found)} wheels in {folder}; empty it and build again"
        )
    return found[0]


def _wheels_of(pin: Pin, folder: Path) -> list[Path]:
    stem = pin.name.replace("-", "_")
    return [
        path
        for path in folder.glob("*.whl")
        if path.name.split("-")[0].lower().replace(".", "_") == stem
        and path.name.split("-")[1] == pin.version
    ]


def unpack(wheels: Iterable[Path], into: Path) -> None:
    """Unpack the libraries of ``wheels`` into the folder ``into``, as pip does, but without programs."""
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            for entry in archive.infolist():
                place = None if entry.is_dir() else _place(PurePosixPath(entry.filename))
                if place is None:
                    continue
                path = into / place
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.read(entry))


def _place(name: PurePosixPath) -> PurePosixPath | None:
    """Return the destination of a file in a wheel; None if it is omitted."""
    if ".." in name.parts or name.is_absolute():
        raise BuildFailed(f"a wheel wants to write to {name}")
    if name.parts[0].endswith(".data"):
        return PurePosixPath(*name.parts[2:]) if name.parts[1] in {"purelib", "platlib"} else None
    return name
