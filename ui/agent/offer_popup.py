"""The offer's popup: on top of everything, and never in the way of the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.objects import Interaction


def utc_now() -> datetime:
    """Return this machine's time."""
    return datetime.now(UTC)


class OfferPopup(QWidget):
    """Shows one offer, bottom right of the screen in use."""

    accept_pressed = Signal()
    red_x_pressed = Signal(object)
    """``commands.End``: decline."""
    shown = Signal(str)
    """The interaction's id, once its first picture is on the screen."""

    def __init__(self, clock: Callable[[], datetime] = utc_now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock

    def show_offer(
        self, offer: Interaction, *, clock_offset: timedelta = timedelta(0), working: str | None = None
    ) -> None:
        """Show ``offer``, or bring what is shown up to date; ``working`` names the command under way."""

    def hide_offer(self) -> None:
        """Take the popup off the screen."""
