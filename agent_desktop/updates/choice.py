"""Choose the installer for this machine: the newest for this platform that is newer than the running version and compatible."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, cast

from agent_desktop.model.updates import Release, Version, version


class Machine(NamedTuple):
    """The requirements for an installer. ``system`` is Windows' build, the C library's version, or that of macOS."""

    platform: str
    system: Version


class Offered(NamedTuple):
    """A file of the repository, with its signed description."""

    name: str
    length: int
    custom: object


def this_machine() -> Machine:
    """Return the machine of this process."""
    machine = platform.machine().lower()
    if sys.platform == "win32":
        told = sys.getwindowsversion()
        word = {"amd64": "x64"}.get(machine, machine)
        return Machine(f"windows-{word}", version(f"{told.major}.{told.minor}.{told.build}"))
    if sys.platform == "darwin":
        return Machine(f"macos-{machine}", _or_none(platform.mac_ver()[0]))
    word = {"x86_64": "amd64", "aarch64": "arm64"}.get(machine, machine)
    return Machine(f"linux-{word}", _or_none(platform.libc_ver()[1]))


def choose(offered: Iterable[Offered], machine: Machine, current: Version) -> Release | None:
    """Return the newest of ``offered`` that is for ``machine`` and newer than ``current``, None if there is none.

    A file with an unknown description is for another program, or for a later version of this one.
    """
    fitting = [release for one in offered if (release := _release(one, machine)) is not None]
    newest = max(fitting, key=lambda release: release.version, default=None)
    return newest if newest is not None and newest.version > current else None


def _release(offered: Offered, machine: Machine) -> Release | None:
    if not isinstance(offered.custom, Mapping) or "/" in offered.name or "\\" in offered.name:
        return None
    told = cast("Mapping[str, Any]", offered.custom)
    try:
        number = version(told["version"])
        least = version(told.get("minimum_os", "0"))
    except (KeyError, TypeError, ValueError):
        return None
    if told.get("platform") != machine.platform or least > machine.system:
        return None
    return Release(offered.name, number, offered.length)


def _or_none(text: str) -> Version:
    try:
        return version(text)
    except ValueError:
        return version("0")
