"""Find the shared libraries of other projects in wheels, which auditwheel puts into a separate folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from tools import tree
from tools.release import Part

_LIBRARY: Final = re.compile(r"(?P<name>lib.+?)(?:-[0-9a-f]{8})+\.so(?:\.(?P<version>[\d.]+))?")
"""The form of a library's file name; auditwheel inserts a digest between name and version."""


def parts(place: Path) -> list[Part]:
    """Return the shared libraries in the ``*.libs`` folders of ``place``, sorted by name; versions are the sonames'."""
    names = (_LIBRARY.fullmatch(path.name) for folder in place.glob("*.libs") for path in tree.files(folder))
    found = {Part(name["name"], name["version"] or "") for name in names if name is not None}
    return sorted(found, key=lambda part: (part.name, part.version))
