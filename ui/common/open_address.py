"""Addresses given to whatever opens them on this machine."""

from __future__ import annotations

import threading

from PySide6.QtGui import QDesktopServices

from ui.texts.links import link_of


def open_address(address: str) -> None:
    """Open a link that ``link_of`` allows, beside everything else: to start a browser takes its time."""
    if (url := link_of(address)) is not None:
        threading.Thread(target=QDesktopServices.openUrl, args=(url,), daemon=True).start()
