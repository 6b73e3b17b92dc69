"""Read version and platform from an installer's file name, and compare the version with that in the file."""

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
"""The project's installers with their platform and oldest system: a build of Windows, or a version of glibc."""

_VERSION: Final = re.compile(r"\d+(\.\d+){1,3}")


_MSI: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_DEB: Final = b"!<arch>\n"
"""The first bytes of Debian packages."""


class About(NamedTuple):
    """The description of an installer for desktops."""

    version: str
    platform: str
    minimum_os: str

    @property
    def custom(self) -> dict[str, str]:
        """The custom part of the signed description."""
        return {"version": self.version, "platform": self.platform, "minimum_os": self.minimum_os}


def about(installer: Path, *, version: str, platform: str, minimum_os: str) -> About:
    """Return the description of ``installer``; empty arguments are read from its name.

    Raises:
        RepositoryFault: it does not exist, its name is not of a known form, a version is invalid, or the file has another
            version.
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
            " install it, find themselves older than what is offered, and offer it again and again."
        )
    return made


def _inside(installer: Path) -> str | None:
    """Return the version in the installer; None if this machine has no program to read it."""
    with installer.open("rb") as file:
        begins = file.read(len(_MSI))
    if begins == _MSI:
        output = _output("msiinfo", "export", installer, "Property")
        found = re.search(r"^ProductVersion\t(\S+)", output, re.MULTILINE)
    elif begins == _DEB:
        found = re.match(r"(\S+)", _output("dpkg-deb", "--field", installer, "Version"))
    else:
        return None
    return found[1] if found else None


def _output(program: str, *words: str | Path) -> str:
    """Return the output of a program; empty if it is not installed or cannot read the file."""
    path = shutil.which(program)
    if path is None:
        return ""
    return subprocess.run(
        [path, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    ).stdout
