"""GNOME's *Do Not Disturb*: the setting ``show-banners`` of ``org.gnome.desktop.notifications``.

GNOME's notification service does not report it, and the portal for settings leaves this one out; GLib's own program reads it.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from typing import Final

PROGRAM: Final = "gsettings"
SCHEMA: Final = "org.gnome.desktop.notifications"
KEY: Final = "show-banners"

PATIENCE_S: Final = 1.0
"""How long the program may take: the report of a shown offer waits for it."""


def is_gnome(environment: Mapping[str, str]) -> bool:
    """Return whether the session is one of GNOME, or of a desktop that names GNOME as its base, as Ubuntu's does."""
    return "GNOME" in environment.get("XDG_CURRENT_DESKTOP", "").split(":")


def quiet_by_gnome(environment: Mapping[str, str] | None = None) -> bool | None:
    """Return whether GNOME keeps banners from the user; None where that is unknown. Blocks until the program has ended."""
    chosen = os.environ if environment is None else environment
    if not is_gnome(chosen):
        return None
    try:
        done = subprocess.run(  # noqa: S603 - our own words
            [PROGRAM, "get", SCHEMA, KEY],
            env=dict(chosen),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return {"true": False, "false": True}.get(done.stdout.strip())
