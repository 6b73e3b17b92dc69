"""Find the packages of the build machine whose libraries are in a bundle, since PyInstaller copies those it loads."""

from __future__ import annotations

import ast
import platform
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from packageurl import PackageURL

from tools.programs import need, run
from tools.release import Part

_NATIVE: Final = frozenset({"BINARY", "EXTENSION"})
_SYSTEM: Final = "/usr"
_PYTHONS: Final = tuple(Path(place) for place in {sys.prefix, sys.base_prefix} - {_SYSTEM})
"""Files from here are covered by the locks and by the interpreter's version; the system's Python consists of packages."""


def parts(contents: Path) -> list[Part]:
    """Return the packages, sorted by name, whose files are in the bundle with the table of contents ``contents``.

    A file without a package is a part by itself, without a version.

    Raises:
        BuildFailed: dpkg is missing, or does not know the version of a package that it has named.
    """
    found = {_part(source) for source in _sources(contents)}
    return sorted(found, key=lambda part: (part.name, part.version))


def _sources(contents: Path) -> Iterator[Path]:
    """Yield the paths of the native files from the system, as the bundler found them."""
    for _name, source, kind in _rows(ast.literal_eval(contents.read_text(encoding="utf-8"))):
        path = Path(source)
        if kind in _NATIVE and not any(path.is_relative_to(place) for place in _PYTHONS):
            yield path


def _rows(table: Any) -> Iterator[tuple[str, str, str]]:
    """Yield the rows (name in the bundle, source, kind) of PyInstaller's nested table."""
    if len(table) == 3 and all(isinstance(cell, str) for cell in table):
        yield table
        return
    for inner in table:
        if isinstance(inner, (list, tuple)):
            yield from _rows(inner)


def _part(source: Path) -> Part:
    query = need("dpkg-query", "dpkg")
    for path in _spellings(source):
        said = subprocess.run(
            [query, "--search", path], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
        )
        if said.returncode == 0:
            return _package(query, said.stdout.splitlines()[0].split(": ")[0].split(",")[0])
    return Part(source.name)


def _spellings(source: Path) -> Iterator[Path]:
    """Yield the paths under which a file may be registered: /lib is a link to /usr/lib, and packages use both."""
    for path in dict.fromkeys((source, source.resolve())):
        yield path
        inside = path.relative_to(_SYSTEM).parts if path.is_relative_to(_SYSTEM) else path.parts[1:]
        yield Path("/", *inside)
        yield Path(_SYSTEM, *inside)


def _package(query: str, name: str) -> Part:
    listed = run([query, "--show", "--showformat=${Package} ${Version} ${Architecture}", name])
    package, version, architecture = listed.split()
    system = platform.freedesktop_os_release()
    release = f"{system['ID']}-{system.get('VERSION_ID', 'testing')}"
    address = PackageURL(
        type="deb",
        namespace=system["ID"],
        name=package,
        version=version,
        qualifiers={"arch": architecture, "distro": release},
    )
    return Part(package, version, address)
