"""Check the payload's libraries: every import must be in the payload or part of every Windows 10."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import pefile

from tools.errors import BuildFailed

SYSTEM: Final = frozenset(
    [
        "advapi32",
        "authz",
        "bcrypt",
        "bcryptprimitives",
        "cabinet",
        "cfgmgr32",
        "comctl32",
        "comdlg32",
        "crypt32",
        "cryptbase",
        "d2d1",
        "d3d11",
        "d3d12",
        "d3d9",
        "dcomp",
        "dnsapi",
        "dwmapi",
        "dwrite",
        "dxgi",
        "gdi32",
        "imm32",
        "iphlpapi",
        "kernel32",
        "mpr",
        "msvcrt",
        "ncrypt",
        "netapi32",
        "ntdll",
        "ole32",
        "oleacc",
        "oleaut32",
        "powrprof",
        "propsys",
        "psapi",
        "rpcrt4",
        "secur32",
        "setupapi",
        "shcore",
        "shell32",
        "shlwapi",
        "ucrtbase",
        "user32",
        "userenv",
        "usp10",
        "uxtheme",
        "version",
        "winhttp",
        "winmm",
        "winspool",
        "winscard",
        "ws2_32",
        "wtsapi32",
        "mscms",
        "icuuc",
        "runtimeobject",
        "uiautomationcore",
    ]
)
"""Libraries of Windows, without ``.dll``; because of icuuc, Windows 10 1903 is the oldest version."""

SYSTEM_SETS: Final = ("api-ms-win-", "ext-ms-win-")
FOREIGN: Final = (b"Wine builtin DLL", b"Wine placeholder DLL")


def check(payload: Path) -> None:
    """Check that ``payload`` lacks no library, and contains none of a Wine on this machine.

    Raises:
        BuildFailed: a library is missing, or comes from Wine.
    """
    libraries = _libraries(payload)
    here = {path.name.lower() for path in libraries}
    faults = [
        f"{path.name} needs {name}"
        for path, needed in libraries.items()
        for name in needed
        if name not in here and not _of_the_system(name)
    ]
    faults += [
        f"{path.name} is Wine's"
        for path in libraries
        if any(mark in path.read_bytes()[:4096] for mark in FOREIGN)
    ]
    if faults:
        raise BuildFailed("the payload would not run: " + "; ".join(sorted(faults)))


def unused(folder: Path, keep: Iterable[Path]) -> list[Path]:
    """Return the ``.dll`` files below ``folder`` that neither ``keep`` nor another ``.pyd`` or plugin needs."""
    libraries = _libraries(folder)
    by_name = {path.name.lower(): path for path in libraries}
    needed = {path for path in libraries if path.suffix == ".pyd" or "plugins" in path.parts} | set(keep)
    waiting = list(needed)
    while waiting:
        for name in libraries.get(waiting.pop(), ()):
            path = by_name.get(name)
            if path is not None and path not in needed:
                needed.add(path)
                waiting.append(path)
    return sorted(path for path in libraries if path not in needed)


def _of_the_system(name: str) -> bool:
    return name.startswith(SYSTEM_SETS) or name.rsplit(".", 1)[0] in SYSTEM


def _libraries(folder: Path) -> Mapping[Path, tuple[str, ...]]:
    """Return the libraries that each library and program below ``folder`` loads when it starts."""
    return {
        path: _imports(path)
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in {".dll", ".pyd", ".exe"}
    }


def _imports(path: Path) -> tuple[str, ...]:
    with pefile.PE(str(path), fast_load=True) as image:
        image.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"]])
        entries = getattr(image, "DIRECTORY_ENTRY_IMPORT", [])
        return tuple(entry.dll.decode().lower() for entry in entries)
