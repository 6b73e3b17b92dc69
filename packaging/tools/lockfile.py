"""Read a lock, and select the libraries for a target system."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from packaging.markers import Marker

_PIN: Final = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[\w.]+)(?: ; (?P<marker>.+?))? \\$")
_HASH: Final = re.compile(r"^ {4}--hash=(sha256:[0-9a-f]{64})")


@dataclass(frozen=True)
class Pin:
    """One library: its version, and the hashes of all its files."""

    name: str
    version: str
    hashes: tuple[str, ...]

    @property
    def requirement(self) -> str:
        """The requirement line for pip."""
        return " ".join([f"{self.name}=={self.version}", *(f"--hash={one}" for one in self.hashes)])


@dataclass(frozen=True)
class Target:
    """A target system in pip's terms; ``python`` is a version such as ``3.11``."""

    platforms: tuple[str, ...]
    python: str
    environment: Mapping[str, str]

    @property
    def abi(self) -> str:
        """The tag of the interpreter's binary interface."""
        return "cp" + self.python.replace(".", "")


def _environment(
    python: str, *, os_name: str, sys_platform: str, system: str, machine: str
) -> Mapping[str, str]:
    return {
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "os_name": os_name,
        "platform_machine": machine,
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_system": system,
        "platform_version": "",
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": sys_platform,
    }


def windows(python: str) -> Target:
    """Return the target Windows on x64."""
    environment = _environment(python, os_name="nt", sys_platform="win32", system="Windows", machine="AMD64")
    return Target(("win_amd64",), python, environment)


def linux(python: str, glibc: int) -> Target:
    """Return the target Linux on amd64 with glibc 2.``glibc`` or newer."""
    environment = _environment(
        python, os_name="posix", sys_platform="linux", system="Linux", machine="x86_64"
    )
    platforms = (*(f"manylinux_2_{minor}_x86_64" for minor in range(glibc, 4, -1)), "manylinux2014_x86_64")
    return Target(platforms, python, environment)


def macos(python: str, machine: str) -> Target:
    """Return the target macOS 13 or newer on ``machine``: ``arm64`` or ``x86_64``."""
    environment = _environment(
        python, os_name="posix", sys_platform="darwin", system="Darwin", machine=machine
    )
    return Target((f"macosx_13_0_{machine}", "macosx_13_0_universal2"), python, environment)


def pins(lock: Path, target: Target) -> list[Pin]:
    """Return the libraries in ``lock`` for ``target``, in the lock's order."""
    found: list[tuple[str, str, list[str]]] = []
    wanted = False
    for line in lock.read_text(encoding="utf-8").splitlines():
        if pin := _PIN.match(line):
            marker = pin["marker"]
            wanted = marker is None or Marker(marker).evaluate(target.environment)
            if wanted:
                found.append((pin["name"], pin["version"], []))
        elif wanted and (digest := _HASH.match(line)):
            found[-1][2].append(digest[1])
    return [Pin(name, version, tuple(hashes)) for name, version, hashes in found]


def all_pins(folder: Path) -> list[Pin]:
    """Return the libraries of all locks in ``folder``, each version once, for every target."""
    found: dict[tuple[str, str], Pin] = {}
    for lock in sorted(folder.glob("*.lock")):
        for line in lock.read_text(encoding="utf-8").splitlines():
            if pin := _PIN.match(line):
                found.setdefault((pin["name"], pin["version"]), Pin(pin["name"], pin["version"], ()))
    return [found[key] for key in sorted(found)]
