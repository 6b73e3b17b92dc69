"""Open addresses in the system's program for them."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.texts.links import link_of


def open_sign_in(address: str, on_failed: Callable[[], None]) -> None:
    """Open the page of a sign-in in the system's browser, in the background; its address must have been checked.

    ``on_failed`` is called on another thread if the system opens none.
    """

    def work() -> None:
        if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
            on_failed()

    threading.Thread(target=work, name="browser", daemon=True).start()


def open_address(address: str) -> None:
    """Open a link that ``link_of`` allows, in the background: starting a browser takes a while."""
    if (url := link_of(address)) is not None:
        threading.Thread(target=QDesktopServices.openUrl, args=(url,), daemon=True).start()
