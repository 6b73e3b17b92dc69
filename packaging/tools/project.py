"""Facts about the project in the installers: its name, version and build time."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any, Final

from tools.programs import run

ROOT: Final = Path(__file__).resolve().parents[2]
"""The project's folder."""

REQUIREMENTS: Final = ROOT / "requirements"

TITLE: Final = "Callback Desk"
MAINTAINER: Final = "Callback Desk maintainers <maintainers@callback-desk.invalid>"

_LONG_AGO: Final = 1_700_000_000
"""The build time if neither the environment nor git has one."""


def description() -> dict[str, Any]:
    """Return the ``[project]`` table."""
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def version() -> str:
    """Return the project's version."""
    return str(description()["version"])


def source_date() -> int:
    """Return the build time in s since 1970, which is fixed so that the same sources result in the same bytes.

    It is ``SOURCE_DATE_EPOCH``, or else the time of the newest commit.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    if stated:
        return int(stated)
    if (ROOT / ".git").exists():
        return int(run(["git", "-c", f"safe.directory={ROOT}", "log", "-1", "--format=%ct"], cwd=ROOT))
    return _LONG_AGO
