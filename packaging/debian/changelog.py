"""The changelog of a package, in the format of Debian's tools."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Final

from tools.errors import BuildFailed
from tools.project import MAINTAINER

_VERSION: Final = re.compile(r"^## (?P<version>\d[\w.]*) \S+ (?P<when>.+)$", re.MULTILINE)
_CHANGE: Final = re.compile(r"^- (?P<text>.+(?:\n +.+)*)", re.MULTILINE)


def debian(name: str, text: str, date: int) -> str:
    """Return the entries of ``CHANGELOG.md`` (its ``text``); ``date`` (s since 1970) is that of an unreleased version.

    Raises:
        BuildFailed: the changelog has no version, or a version without a change.
    """
    _before, *rest = _VERSION.split(text)
    if not rest:
        raise BuildFailed("CHANGELOG.md lists no version")
    versions = zip(rest[::3], rest[1::3], rest[2::3], strict=True)
    return "\n".join(_entry(name, version, when, body, date) for version, when, body in versions)


def _entry(name: str, version: str, when: str, body: str, date: int) -> str:
    changes = [change["text"] for change in _CHANGE.finditer(body)]
    if not changes:
        raise BuildFailed(f"CHANGELOG.md tells no change of version {version}")
    lines = ["  * " + re.sub(r"\n +", "\n    ", change) for change in changes]
    try:
        made = datetime.fromisoformat(when).replace(tzinfo=UTC)
    except ValueError:  # The version has not been released yet.
        made = datetime.fromtimestamp(date, UTC)
    return "\n".join(
        [
            f"{name} ({version}) unstable; urgency=medium",
            "",
            *lines,
            "",
            f" -- {MAINTAINER}  {format_datetime(made)}",
            "",
        ]
    )
