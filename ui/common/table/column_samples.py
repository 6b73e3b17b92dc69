"""The widest usual texts, which determine the first widths of columns: measured, because letters differ in width."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QLocale

from ui.common.table.cells import width_of

_NUMBERS: Final = ("+1 212-555-0142", "+44 20 7946 0958", "+49 30 23125042")
"""Telephone numbers in international format, as in a business process without a schedule."""

_DAYS: Final = range(1, 8)


def widest(texts: Iterable[str]) -> str:
    """Return the text that needs the most room in a cell. ``texts`` must not be empty."""
    return max(texts, key=width_of)


def number() -> str:
    """Return a telephone number of the usual width."""
    return widest(_NUMBERS)


def moment() -> str:
    """Return a time of another day within a week: its short name, and the time."""
    name, short = QLocale().dayName, QLocale.FormatType.ShortFormat
    return f"{widest(name(day, short) for day in _DAYS)} 10:12"
