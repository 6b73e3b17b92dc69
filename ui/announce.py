"""Announce events to a screen reader without moving the keyboard."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ui.texts import plain_text


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have ``text`` read out: at once when it is ``urgent``, otherwise after the current speech."""
    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, plain_text.unturned(text))
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
