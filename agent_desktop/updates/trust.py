"""The address of updates and their root of trust, as set by this machine's administrator."""

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
from agent_desktop.net.address import server_url, server_urls
from agent_desktop.settings import LoadedSettings, Settings

HOSTED: Final = "/updates"
"""Below the routing server's address, where `callback-server --updates` serves a repository."""

LARGEST_ROOT: Final = 1 << 20
"""In bytes."""

_ROOT: Final = Path(resources.__file__).parent / "updates" / "root.json"
"""The place for the root of an organisation that builds the installer itself."""


def mode(settings: Settings) -> UpdateMode:
    """Return the mode of the settings; an unknown one counts as ``notify``."""
    try:
        return UpdateMode(settings.updates)
    except ValueError:
        return UpdateMode.NOTIFY


def url(loaded: LoadedSettings, server: str = "") -> str:
    """Return the repository's address without a trailing slash: the one that was set, else that at ``server`` or the chosen one.

    Raises:
        ServerTrouble: it is not an address.
    """
    told = loaded.settings.update_url
    if told:
        return server_url(told, allow_plain_http=True)  # Whatever the way, every byte is verified.
    return server_urls(server or loaded.settings.server, allow_plain_http=True)[0] + HOSTED


def root(loaded: LoadedSettings) -> bytes:
    """Return the root metadata that trust begins with: from the file that was set, else from this installation.

    Raises:
        UpdateRefused: there is none, or it cannot be read.
    """
    told = loaded.settings.update_root
    try:
        if told:
            with Path(told).open("rb") as file:
                return file.read(LARGEST_ROOT).removeprefix(BOM_UTF8)  # Notepad saves it with a mark.
        return _ROOT.read_bytes()
    except OSError as error:
        raise UpdateRefused(UpdateFault.NO_ROOT, f"{told}: {error.strerror}" if told else "") from error


def has_root(loaded: LoadedSettings) -> bool:
    """Return whether a root of trust is set; without one no update is looked for."""
    return bool(loaded.settings.update_root) or _ROOT.is_file()


def state_folder(profile: str = "") -> Path:
    """Return the folder for metadata and downloads: local to this machine and user, never roaming."""
    from platformdirs import user_data_path

    from agent_desktop.settings import APP

    folder = user_data_path(APP, appauthor=False, roaming=False) / "updates"
    return folder / profile if profile else folder


def downloads_folder(state: Path, *, elevated: bool) -> Path:
    """Return the folder for downloaded installers, which only this user can write to.

    A file that an elevated process runs must be out of reach of the same user's other processes: on Windows it creates
    a folder of its own in the system's temporary folder, where only administrators can change its content.
    """
    if elevated and sys.platform == "win32":
        windows = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"))
        return Path(tempfile.mkdtemp(prefix="callback-desk-", dir=windows / "Temp"))
    return state / "downloads"
