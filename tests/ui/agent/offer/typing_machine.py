"""Two programs for the test of the keyboard: one that is typed into, and one that brings an offer up meanwhile.

``python -m tests.ui.agent.offer.typing_machine typist FILE`` keeps in FILE what was typed.
``python -m tests.ui.agent.offer.typing_machine popup FILE`` notes in FILE, a line each, what happens to its popup: ``shown``,
``accepted``, ``declined``; and, once a click is no longer too early to count, ``at X Y`` whenever the middle of *Accept* has
come to another place on the screen, and ``pointed at`` when it comes under the pointer.
"""

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from agent_desktop.model.clock import utc_now
from tests.support.screen.find import button
from ui import theme
from ui.agent.offer.offer_popup import DEAF_S, OfferPopup
from ui.gallery.agent import OFFERED

AFTER_DEAF_MS: Final = 2 * round(DEAF_S * 1000)
"""When the popup certainly heeds a click. It draws before it reports that it is shown."""


def type_into(file: Path, app: QApplication) -> int:
    """Show a window with a line, and keep what is typed into it."""
    line = QLineEdit()
    line.resize(700, 60)
    line.setWindowTitle("typist")

    def keep(text: str) -> None:
        written = file.with_suffix(".new")
        written.write_text(text, encoding="utf-8")
        written.replace(file)

    line.textChanged.connect(keep)
    line.show()
    line.activateWindow()
    line.setFocus()
    QTimer.singleShot(0, line, lambda: keep(""))
    return app.exec()


def follow(widget: QWidget, note: Callable[[str], None]) -> None:
    """Note the position of the middle of ``widget`` on the screen whenever it changes, and when the pointer comes over it.

    A window manager reports the position of a window at any time, often after the first picture: only the pointer's
    coming proves that the position is true.
    """
    last: QPoint | None = None
    pointed_at = False

    def look() -> None:
        nonlocal last, pointed_at
        place = widget.mapToGlobal(widget.rect().center())
        if place != last:
            last = place
            note(f"at {place.x()} {place.y()}")
        if widget.underMouse() != pointed_at:
            pointed_at = not pointed_at
            if pointed_at:
                note("pointed at")

    every = QTimer(widget)
    every.timeout.connect(look)
    every.start(20)


def bring_up(file: Path, app: QApplication) -> int:
    """Show an offer, and note what becomes of it."""
    theme.install(app)
    popup = OfferPopup()
    now = utc_now()
    offer = msgspec.structs.replace(
        OFFERED, offered_at=now, state_since=now, deadline=now + timedelta(seconds=60)
    )

    def note(text: str) -> None:
        with file.open("a", encoding="utf-8") as notes:
            notes.write(f"{text}\n")

    def shown(_offer: str) -> None:
        note("shown")
        accept = button(popup, "Accept")
        QTimer.singleShot(AFTER_DEAF_MS, popup, lambda: follow(accept, note))

    def accepted() -> None:
        note("accepted")
        popup.show_offer(offer, working="accept")

    def declined(_end: object) -> None:
        note("declined")

    popup.shown.connect(shown)
    popup.accept_pressed.connect(accepted)
    popup.red_x_pressed.connect(declined)
    QTimer.singleShot(0, popup, lambda: popup.show_offer(offer))
    return app.exec()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    made = QApplication(sys.argv)
    made.setQuitOnLastWindowClosed(False)
    sys.exit((type_into if sys.argv[1] == "typist" else bring_up)(Path(sys.argv[2]), made))
