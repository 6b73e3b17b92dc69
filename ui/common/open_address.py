"""Open addresses in the system's program for them."""

from __future__ import annotations

import threading

from PySide6.QtGui import QDesktopServices

from ui.texts.links import link_of


def open_address(address: str) -> None:
    """Open a link that ``link_of`` allows, in the background: starting a browser takes a while."""
    if (url := link_of(address)) is not None:
        threading.Thread(target=QDesktopServices.openUrl, args=(url,), daemon=True).start()
