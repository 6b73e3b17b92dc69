"""What an installer's file name says of it: version and platform; and that it says the same inside."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final, NamedTuple

from errors import RepositoryFault

_NAMES: Final = (
    (re.compile(r"callback-desk-(?P<version>[\d.]+)-x64\.msi"), "windows-x64", "10.0.18362"),
    (re.compile(r"callback-desk_(?P<version>[\d.]+)_amd64\.deb"), "linux-amd64", "2.36"),
)
"""Installers that the project makes, their platform, and the oldest system they run on: a build of Windows, a glibc."""

_VERSION: Final = re.compile(r"\d+(\.\d+){1,3}")


_MSI: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_DEB: Final = b"!<arch>\n"
"""What these files begin with."""


class About(NamedTuple):
    """What desktops are told of an installer."""

    version: str
    platform: str
    minimum_os: str

    @property
    def custom(self) -> dict[str, str]:
        """The part of the signed description that is ours."""
        return {"version": self.version, "platform": self.platform, "minimum_os": self.minimum_os}


def about(installer: Path, *, version: str, platform: str, minimum_os: str) -> About:
    """Return what is said of ``installer``; what is empty is read from its name.

    Raises:
        RepositoryFault: it is not there, its name does not tell, a version is none, or it has another one inside.
    """
    if not installer.is_file():
        raise RepositoryFault(f"there is no file {installer}.")
    found = None
    for pattern, known_platform, known_os in _NAMES:
        if match := pattern.fullmatch(installer.name):
            found = About(match["version"], known_platform, known_os)
    if found is None and not (version and platform and minimum_os):
        raise RepositoryFault(
            f"{installer.name} does not tell what it is: say --version, --platform and --minimum-os."
        )
    known = found or About("", "", "")
    made = About(version or known.version, platform or known.platform, minimum_os or known.minimum_os)
    for number in (made.version, made.minimum_os):
        if not _VERSION.fullmatch(number):
            raise RepositoryFault(f"{number!r} is not a version. Write two to four numbers, as in 1.2.0.")
    inside = _inside(installer)
    if inside is not None and inside != made.version:
        raise RepositoryFault(
            f"{installer.name} would be offered as version {made.version}, and is {inside} inside. Desktops would"
            " install it, find themselves older than what is offered, and be told so for ever."
        )
    return made


def _inside(installer: Path) -> str | None:
    """Return the version that an installer has inside; None where this machine has nothing to read it with."""
    with installer.open("rb") as file:
        begins = file.read(len(_MSI))
    if begins == _MSI:
        told = _said("msiinfo", "export", installer, "Property")
        found = re.search(r"^ProductVersion\t(\S+)", told, re.MULTILINE)
    elif begins == _DEB:
        found = re.match(r"(\S+)", _said("dpkg-deb", "--field", installer, "Version"))
    else:
        return None
    return found[1] if found else None


def _said(program: str, *words: str | Path) -> str:
    """Return what a program prints; nothing where it is not installed, or cannot read the file."""
    path = shutil.which(program)
    if path is None:
        return ""
    return subprocess.run(
        [path, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    ).stdout
