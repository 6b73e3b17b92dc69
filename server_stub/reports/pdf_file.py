"""The report as PDF, for printing: a line a callback, its attempts under it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from importlib import resources
from typing import BinaryIO, Final

from fpdf import FPDF

from server_stub.reports.rows import TITLE, Order, ReportRow, local, utc_text, words

_FONT: Final = "Inter"
_LEFT: Final = 10.0
_TOP: Final = 24.0
_BOTTOM: Final = 197.0
_LINE: Final = 4.2
_SIZE: Final = 7.5
_COLUMNS: Final = (
    ("Number", 0.0, 17),
    ("Customer", 30.0, 18),
    ("Business Process", 62.0, 18),
    ("End Interaction State", 94.0, 18),
    ("Original Entrance Time", 124.0, 24),
    ("Last Attempt Time", 160.0, 24),
    ("Completed", 196.0, 24),
    ("Total Attempts", 232.0, 8),
    ("Time Zone", 252.0, 18),
)
"""Each column's name, where it begins (mm), and how many characters fit."""
_LONGEST_NOTE: Final = 90
_LONGEST_TRANSCRIPTION: Final = 600
_TRANSCRIPTION_LINE: Final = 150


def write_pdf(order: Order, pages: Iterable[list[ReportRow]], target: BinaryIO) -> None:
    """Write all pages into a document, and that to ``target`` in the end."""
    document = _Document(order)
    for page in pages:
        for row in page:
            document.add(row)
    target.write(document.finished())


class _Document:
    """The document, and how far down its page is filled. Lines are placed one by one: tables would take minutes."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._pdf = FPDF(orientation="landscape", format="A4")
        self._pdf.set_auto_page_break(False)
        self._pdf.set_title(TITLE)
        fonts = resources.files("server_stub.reports").joinpath("fonts")
        for style, name in (("", "Inter-Regular.ttf"), ("B", "Inter-SemiBold.ttf")):
            with resources.as_file(fonts.joinpath(name)) as font:
                self._pdf.add_font(_FONT, style, font)
        self._down = _BOTTOM
        self._count = 0

    def add(self, row: ReportRow) -> None:
        """Add a callback with its attempts; they stay together if a page holds them."""
        text = _broken((row.transcription or "")[:_LONGEST_TRANSCRIPTION])
        self._make_room(min(1 + len(row.attempts) + len(text), 30))
        self._count += 1
        cells = (
            row.number,
            row.customer_name or "",
            row.business_process,
            words(row.end_state),
            _both(row.entered_at, row.timezone),
            _both(row.last_attempt_at, row.timezone),
            _both(row.completed_at, row.timezone),
            str(row.total_attempts),
            row.timezone,
        )
        self._pdf.set_font(_FONT, "", _SIZE)
        for (_, place, fits), cell in zip(_COLUMNS, cells, strict=True):
            self._put(place, _cut(cell, fits))
        self._down += _LINE
        self._pdf.set_text_color(90)
        for attempt in row.attempts:
            self._make_room(1)
            note = f" – {_cut(attempt.note, _LONGEST_NOTE)}" if attempt.note else ""
            self._put(6, f"{_both(attempt.at, row.timezone)}   {words(attempt.state)}")
            self._put(70, f"{attempt.agent_name or '–'}{note}")
            self._down += _LINE
        for line in text:
            self._make_room(1)
            self._put(6, line)
            self._down += _LINE
        self._pdf.set_text_color(0)
        self._down += _LINE / 3

    def finished(self) -> bytes:
        """Return the whole document."""
        if self._pdf.page_no() == 0:
            self._page()
            self._put(0, "No callbacks were completed.")
        self._down += _LINE
        return bytes(self._pdf.output())

    def _make_room(self, lines: int) -> None:
        if self._down + lines * _LINE > _BOTTOM:
            self._page()

    def _page(self) -> None:
        pdf = self._pdf
        pdf.add_page()
        pdf.set_text_color(0)
        pdf.set_font(_FONT, "B", 11)
        pdf.text(_LEFT, 11, TITLE)
        pdf.set_font(_FONT, "", _SIZE)
        pdf.text(
            _LEFT,
            15.5,
            f"{self._order.period}. Made {utc_text(self._order.made_at)} UTC. "
            "Times: UTC, and after the slash on the clock of the time zone named.",
        )
        pdf.text(280, 11, str(pdf.page_no()))
        pdf.set_font(_FONT, "B", _SIZE)
        for name, place, fits in _COLUMNS:
            pdf.text(_LEFT + place, 20, _cut(name, max(fits, 14)))
        pdf.line(_LEFT, 21, 287, 21)
        pdf.set_font(_FONT, "", _SIZE)
        self._down = _TOP + 1

    def _put(self, place: float, text: str) -> None:
        if text:
            self._pdf.text(_LEFT + place, self._down, text)


def _both(moment: datetime | None, timezone: str) -> str:
    """Return ``2026-11-22 09:30 / 04:30``: in UTC, and on the local clock (with the day where it differs)."""
    here = local(moment, timezone)
    if moment is None or here is None:
        return ""
    there = utc_text(moment)
    day = here.strftime("%Y-%m-%d")
    return f"{there[:16]} / {here.strftime('%H:%M') if there.startswith(day) else here.strftime('%d. %H:%M')}"


def _cut(text: str, most: int) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"


def _broken(text: str) -> list[str]:
    """Return ``text`` in lines that fit."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and len(line) + len(word) >= _TRANSCRIPTION_LINE:
            lines.append(line)
            line = ""
        line = f"{line} {word[:_TRANSCRIPTION_LINE]}".strip()
    return [*lines, line] if line else lines
