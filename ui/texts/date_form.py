"""Dates in the order and with the marks of the language: Nov 24, 24. Nov., 24 de nov."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QDate, QLocale

_FIELD: Final = re.compile(r"'(?:[^']|'')*'|d+|M+|y+|[^'dMy]+")
"""The parts of a pattern of Qt's: quoted words, fields, and what is between them."""


def short(day: QDate, locale: QLocale | None = None, *, year: bool = False, weekday: bool = False) -> str:
    """Return ``day`` with the short name of its month, and with its year and weekday if wanted."""
    used = locale if locale is not None else QLocale()
    text = used.toString(day, _pattern(used.dateFormat(QLocale.FormatType.LongFormat), year=year))
    if not weekday:
        return text
    return f"{used.dayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat)} {text}"


def full(day: QDate) -> str:
    """Return ``day`` with its weekday and its year, in full words."""
    return QLocale().toString(day, QLocale.FormatType.LongFormat)


@lru_cache(maxsize=64)
def _pattern(long_pattern: str, *, year: bool) -> str:
    """Return the locale's own ``long_pattern`` without the weekday, with a short month, and without the year unless wanted.

    Qt has no patterns of day and month alone; the order of the fields and the marks between them are those of the long
    one. A field takes along what stands before it, the first one what stands after it.
    """
    parts = [part.group() for part in _FIELD.finditer(long_pattern)]
    fields: list[str] = []
    for part in parts:
        if part[0] in "dMy" or not fields or fields[-1][-1:] in "dMy":
            fields.append(part)
        else:
            fields[-1] += part
    kept: list[str] = []
    for place, field in enumerate(fields):
        if field[0] not in "dMy":
            continue
        if field.startswith("ddd") or (field[0] == "y" and not year):
            continue
        if kept and place:
            kept.append(fields[place - 1])
        kept.append("MMM" if field == "MMMM" else field)
    return "".join(kept)
