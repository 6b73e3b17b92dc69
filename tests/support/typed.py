"""Typing into a line as a person does: letter by letter, of every script."""

from PySide6.QtCore import QDate, QEvent, Qt, QTime
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.common.fields import DateField, TimeField


def type_over(field: QLineEdit, text: str) -> None:
    """Type ``text`` over all that the field shows."""
    field.selectAll()
    for letter in text:  # QTest's own keys are those of ASCII.
        QApplication.sendEvent(
            field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )


def enter_day(field: DateField, day: QDate) -> None:
    """Type ``day`` and confirm it."""
    type_over(field, day.toString(Qt.DateFormat.ISODate))
    QTest.keyClick(field, Qt.Key.Key_Return)


def enter_time(field: TimeField, time: QTime) -> None:
    """Type ``time`` and confirm it."""
    type_over(field, time.toString("H:mm"))
    QTest.keyClick(field, Qt.Key.Key_Return)
