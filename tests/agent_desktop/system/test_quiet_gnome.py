"""GNOME's *Do Not Disturb*, read by the real program from a user's settings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from agent_desktop.system.quiet_gnome import is_gnome, quiet_by_gnome

GSCHEMAS = Path("/usr/share/glib-2.0/schemas/gschemas.compiled")

linux = pytest.mark.skipif(sys.platform != "linux", reason="this is the answer of Linux")


def environment(folder: Path, banners: str, desktop: str = "ubuntu:GNOME") -> dict[str, str]:
    """Return the environment of a session whose settings are in ``folder``, as GLib keeps them without dconf."""
    settings = folder / "glib-2.0" / "settings"
    settings.mkdir(parents=True)
    (settings / "keyfile").write_text(f"[org/gnome/desktop/notifications]\nshow-banners={banners}\n")
    own = {"GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": str(folder), "XDG_CURRENT_DESKTOP": desktop}
    return {"PATH": os.environ["PATH"], "HOME": str(folder), **own}


@linux
@pytest.mark.skipif(
    not GSCHEMAS.exists() or b"org.gnome.desktop.notifications" not in GSCHEMAS.read_bytes(),
    reason="GNOME's schemas are not installed",
)
@pytest.mark.parametrize(("banners", "quiet"), [("false", True), ("true", False)])
def test_that_the_answer_is_that_of_the_user_s_settings(tmp_path: Path, banners: str, *, quiet: bool) -> None:
    assert quiet_by_gnome(environment(tmp_path, banners)) is quiet


def test_that_without_gnome_or_without_its_program_the_answer_is_unknown(tmp_path: Path) -> None:
    plasma = environment(tmp_path, "false", "KDE")
    assert quiet_by_gnome(plasma) is None
    assert quiet_by_gnome({"XDG_CURRENT_DESKTOP": "GNOME", "PATH": str(tmp_path)}) is None


@pytest.mark.parametrize(
    ("desktop", "gnome"), [("GNOME", True), ("ubuntu:GNOME", True), ("GNOME-Flashback", False), ("", False)]
)
def test_that_a_session_of_gnome_is_known_by_its_name(desktop: str, *, gnome: bool) -> None:
    assert is_gnome({"XDG_CURRENT_DESKTOP": desktop}) is gnome
