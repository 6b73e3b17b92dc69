"""Typed entries of a form: whole numbers, levels, shares, durations and lists, each read and written in one way."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.supervisor import timing_parsing
from agent_desktop.model.supervisor.timing_parsing import UnreadableTiming
from ui.supervisor.administration.process_form.form_field import InvalidEntry, list_separator

translate = QCoreApplication.translate

_DECIMAL: Final = re.compile(r"\d+(?:[.,٫]\d{1,2})?")
"""No separators of thousands, which another language reads as a decimal mark."""
_SEPARATORS: Final = re.compile(r"[,;،\s]+")


class Entry(NamedTuple):
    """How a value is read from a typed text, which is never empty, and how it is written; ``read`` raises ``InvalidEntry``."""

    read: Callable[[str], Any]
    write: Callable[[Any], str]


def _read_whole(text: str) -> int:
    if not text.isdecimal():
        raise InvalidEntry(translate("ProcessForm", "Enter a whole number, such as 10, without separators."))
    return int(text)


def _number(text: str) -> float:
    if not _DECIMAL.fullmatch(text):
        raise InvalidEntry(translate("ProcessForm", "Enter a number, such as 10 or 0.5, without separators."))
    return float(text.replace(",", ".").replace("٫", "."))


def _read_share(text: str) -> float:
    return round(_number(text.rstrip("%٪").strip()) / 100, 6)


def _read_duration(text: str) -> float:
    try:
        return timing_parsing.duration(text).total_seconds()
    except UnreadableTiming as error:
        raise InvalidEntry(
            translate("ProcessForm", "Enter a duration, such as 90 s, 15 min or 1 h 30 min.")
        ) from error


def _read_list(text: str) -> list[str]:
    return [item for item in _SEPARATORS.split(text) if item]


def _write_number(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _write_share(value: float) -> str:
    return f"{_write_number(value * 100)} %"


def _write_duration(value: float) -> str:
    return timing_parsing.write_duration(timedelta(seconds=value))


def _write_list(value: list[str]) -> str:
    return list_separator().join(value)


WHOLE: Final = Entry(_read_whole, str)
NUMBER: Final = Entry(_number, _write_number)
SHARE: Final = Entry(_read_share, _write_share)
DURATION: Final = Entry(_read_duration, _write_duration)
TEXT: Final = Entry(str, str)
LIST: Final = Entry(_read_list, _write_list)
