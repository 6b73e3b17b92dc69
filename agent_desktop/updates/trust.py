"""Where updates are looked for and whose signatures they need, as this machine's administrator has said."""

from __future__ import annotations

import os
import sys
import tempfile
from codecs import BOM_UTF8
from pathlib import Path
from typing import Final

import resources
from agent_desktop.errors import UpdateFault, UpdateRefused
from agent_desktop.model.updates import UpdateMode
from agent_desktop.net.address import server_url
from agent_desktop.settings import LoadedSettings, Settings

HOSTED: Final = "/updates"
"""Below the routing server's address, where `callback-server --updates` serves a repository."""

LARGEST_ROOT: Final = 1 << 20
"""In bytes."""

_ROOT: Final = Path(resources.__file__).parent / "updates" / "root.json"
"""An organisation that builds the installer itself puts its own there."""


def mode(settings: Settings) -> UpdateMode:
    """Return what is wanted; what is no mode counts as ``notify``."""
    try:
        return UpdateMode(settings.updates)
    except ValueError:
        return UpdateMode.NOTIFY


def url(loaded: LoadedSettings, server: str = "") -> str:
    """Return the repository's address without a slash at the end: what was set, else at ``server`` or the one chosen.

    Raises:
        ServerTrouble: it is no address.
    """
    told = loaded.settings.update_url
    if told:
        return server_url(told)
    return server_url(server or loaded.settings.server) + HOSTED


def root(loaded: LoadedSettings) -> bytes:
    """Return the root metadata that trust begins with: from the file that was set, else from this installation.

    Raises:
        UpdateRefused: there is none, or it cannot be read.
    """
    told = loaded.settings.update_root
    try:
        if told:
            with Path(told).open("rb") as file:
                return file.read(LARGEST_ROOT).removeprefix(BOM_UTF8)  # As Notepad saves it.
        return _ROOT.read_bytes()
    except OSError as error:
        raise UpdateRefused(UpdateFault.NO_ROOT, f"{told}: {error.strerror}" if told else "") from error


def has_root(loaded: LoadedSettings) -> bool:
    """Return whether anybody has said whose signatures to trust; without, nothing is looked for."""
    return bool(loaded.settings.update_root) or _ROOT.is_file()


def state_folder(profile: str = "") -> Path:
    """Return the folder for what was seen and fetched: this machine's, of this user, never roaming."""
    from platformdirs import user_data_path

    from agent_desktop.settings import APP

    folder = user_data_path(APP, appauthor=False, roaming=False) / "updates"
    return folder / profile if profile else folder


def downloads_folder(state: Path, *, elevated: bool) -> Path:
    """Return where installers are fetched to: a folder in which none but this user can change anything.

    What an elevated process runs must be out of reach of the same user's others: on Windows it makes a folder of its own
    in the system's for temporary files, where only administrators can change what it puts there.
    """
    if elevated and sys.platform == "win32":
        windows = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"))
        return Path(tempfile.mkdtemp(prefix="callback-desk-", dir=windows / "Temp"))
    return state / "downloads"
