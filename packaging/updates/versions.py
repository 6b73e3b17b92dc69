"""What an installer's file name says of it: version and platform."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

from errors import RepositoryFault

_NAMES: Final = (
    (re.compile(r"callback-desk-(?P<version>[\d.]+)-x64\.msi"), "windows-x64", "10.0.18362"),
    (re.compile(r"callback-desk_(?P<version>[\d.]+)_amd64\.deb"), "linux-amd64", "2.36"),
)
"""Installers that the project makes, their platform, and the oldest system they run on: a build of Windows, a glibc."""

_VERSION: Final = re.compile(r"\d+(\.\d+){1,3}")


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
        RepositoryFault: the name does not tell, or a version is none.
    """
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
            raise RepositoryFault(f"{number!r} is no version; it is two to four numbers, as 1.2.0.")
    return made
