"""What assistive technology sees of a scroll area.

Qt's own object for a scroll area counts the scroll bars that are visible, and reads past the end of its list when a
screen reader asks for a child by an index that was right a moment ago: the program crashes (Qt 6.11,
``QAccessibleAbstractScrollArea::child``). The object for any other widget checks the index.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea


def install() -> None:
    """Describe every scroll area that is made from now on by an object that checks the index."""
    QAccessible.installFactory(_describe)


def _describe(class_name: str, described: QObject) -> QAccessibleInterface | None:
    if class_name == "QScrollArea" and isinstance(described, QScrollArea):
        return QAccessibleWidget(described, QAccessible.Role.Client)
    return None
