"""The report as PDF, for printing: a line a callback, its attempts under it."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import datetime
from importlib import resources
from typing import BinaryIO, Final

from fpdf import FPDF
from fpdf.fonts import TTFFont

from server_stub.reports.letters import Shown
from server_stub.reports.rows import TITLE, Order, ReportAttempt, ReportRow, local, utc_text, words

_FONT: Final = "Inter"
_LEFT: Final = 10.0
_RIGHT: Final = 287.0
_HEADING: Final = 15.5
"""Where the heading begins under the title; the columns' names follow it, then the callbacks."""
_HEADING_LINE: Final = 3.5
_BOTTOM: Final = 197.0
_FOOT: Final = 203.0
_LINE: Final = 4.0
_SIZE: Final = 7.0
_COLUMNS: Final = (
    ("Number", 0.0, 24.0),
    ("Customer", 25.0, 31.0),
    ("Business Process", 57.0, 29.0),
    ("End Interaction State", 87.0, 22.0),
    ("Original Entrance Time", 110.0, 37.0),
    ("Last Attempt Time", 148.0, 37.0),
    ("Completed", 186.0, 37.0),
    ("Total Attempts", 224.0, 13.0),
    ("Time Zone", 238.0, 39.0),
)
"""Each column's name, where it begins, and how wide it is (mm). What is longer goes on in the next line."""
_UNDER: Final = 6.0
"""How far what stands under a callback is moved in (mm)."""
_WHO: Final = 70.0
"""Where an attempt's agent and note begin (mm)."""
_LONGEST_TRANSCRIPTION: Final = 1000
_MOST_HEADING_LINES: Final = 4
"""Of what the report is of. A site's business processes may be hundreds; the Excel file names them all."""
_WRITTEN_OUT: Final = (
    "A letter that this print's font does not have stands as \\u and its Unicode number, as \\u674e. "
    "The CSV and Excel files hold it as it is."
)


def write_pdf(order: Order, pages: Iterable[list[ReportRow]], target: BinaryIO) -> None:
    """Write all pages into a document, and that to ``target`` in the end."""
    document = _Document(order)
    for page in pages:
        for row in page:
            document.add(row)
    target.write(document.finished())


class _Widths(dict[str, float]):
    """How wide each letter is (mm) in the report's font, measured once: asking for whole lines costs more than placing them."""

    def __init__(self, pdf: FPDF) -> None:
        super().__init__()
        self._pdf = pdf

    def __missing__(self, letter: str) -> float:
        self[letter] = self._pdf.get_string_width(letter)
        return self[letter]


def _letters_of(pdf: FPDF) -> Container[int]:
    """Return the code points that the font at hand can show."""
    font = pdf.current_font
    if not isinstance(font, TTFFont):
        raise TypeError("the report's font is one of its own")
    return font.cmap


class _Document:
    """The document, and how far down its page is filled. Lines are placed one by one: tables would take minutes."""

    def __init__(self, order: Order) -> None:
        self._pdf = FPDF(orientation="landscape", format="A4")
        self._pdf.set_auto_page_break(False)
        self._pdf.set_title(TITLE)
        fonts = resources.files("server_stub.reports").joinpath("fonts")
        for style, name in (("", "Inter-Regular.ttf"), ("B", "Inter-SemiBold.ttf")):
            with resources.as_file(fonts.joinpath(name)) as font:
                self._pdf.add_font(_FONT, style, font)
        self._pdf.set_font(_FONT, "", _SIZE)
        self._shown = Shown(_letters_of(self._pdf))
        self._widths = _Widths(self._pdf)
        self._is_written_out = self._is_explained = False
        self._headings = [self._broken(name, 0.9 * width) for name, _, width in _COLUMNS]  # Written in bold.
        self._heading = self._about(order)
        self._is_heading_written_out = self._is_written_out
        self._top = _HEADING + _HEADING_LINE * len(self._heading) + 9
        self._down = _BOTTOM

    def add(self, row: ReportRow) -> None:
        """Add a callback with its attempts; they stay together if a page holds them."""
        self._is_written_out = self._is_heading_written_out
        own = [self._broken(cell, width) for (_, _, width), cell in zip(_COLUMNS, _cells(row), strict=True)]
        attempts = [(_when(attempt, row.timezone), self._said_of(attempt)) for attempt in row.attempts]
        text = self._said_by_customer(row)
        height = max(map(len, own)) + sum(len(said) for _, said in attempts) + len(text)
        self._make_room(min(height, 30))
        self._explain()
        for line in range(max(map(len, own))):
            self._make_room(1)
            for (_, place, _), cell in zip(_COLUMNS, own, strict=True):
                self._put(place, cell[line] if line < len(cell) else "")
            self._down += _LINE
        self._pdf.set_text_color(90)
        for when, said in attempts:
            for number, line in enumerate(said):
                self._make_room(1)
                self._put(_UNDER, when if number == 0 else "")
                self._put(_WHO, line)
                self._down += _LINE
        for line in text:
            self._make_room(1)
            self._put(_UNDER, line)
            self._down += _LINE
        self._pdf.set_text_color(0)
        self._down += _LINE / 3

    def _said_of(self, attempt: ReportAttempt) -> list[str]:
        note = f" – {attempt.note}" if attempt.note else ""
        return self._broken(f"{attempt.agent_name or 'no agent'}{note}", _RIGHT - _LEFT - _WHO)

    def _said_by_customer(self, row: ReportRow) -> list[str]:
        """Return where the recording is, and what was said in it, as far as it is printed."""
        width = _RIGHT - _LEFT - _UNDER
        place = self._broken(f"Recording: {row.recording_url}", width) if row.recording_url else []
        return [*place, *self._broken(_shortened(self._showable(row.transcription or "")), width)]

    def _about(self, order: Order) -> list[str]:
        """Return the lines that say what the report is of: each page's, so that no part is taken for the whole."""
        lines = self._broken(f"{order.search}. {order.processes}", _RIGHT - _LEFT)
        if len(lines) > _MOST_HEADING_LINES:
            lines = [*lines[: _MOST_HEADING_LINES - 1], f"… ({len(order.business_processes)} in all)"]
        made = f"{order.period}. Made {utc_text(order.made_at)} UTC. "
        return [f"{made}Times: UTC, and after the slash on the clock of the time zone named.", *lines]

    def _broken(self, text: str, width: float) -> list[str]:
        """Return ``text`` in lines that are at most ``width`` (mm) wide; a word that is wider is broken too."""
        text = self._showable(text)
        if self._fits(text, width):
            return [text] if text else []
        lines = [""]
        for word in text.split(" "):
            joined = f"{lines[-1]} {word}".lstrip()
            if self._fits(joined, width):
                lines[-1] = joined
                continue
            if lines[-1]:
                lines.append("")
            for letter in word:
                if not self._fits(lines[-1] + letter, width):
                    lines.append("")
                lines[-1] += letter
        return lines

    def _showable(self, text: str) -> str:
        """Return ``text`` on one line, in letters that the font has."""
        plain = " ".join(text.split())
        shown = plain.translate(self._shown)
        self._is_written_out |= shown != plain
        return shown

    def _fits(self, text: str, width: float) -> bool:
        return sum(map(self._widths.__getitem__, text)) <= width

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
        for number, line in enumerate(self._heading):
            pdf.text(_LEFT, _HEADING + number * _HEADING_LINE, line)
        pdf.text(280, 11, str(pdf.page_no()))
        pdf.set_font(_FONT, "B", _SIZE)
        for (_, place, _), heading in zip(_COLUMNS, self._headings, strict=True):
            for number, line in enumerate(heading):
                pdf.text(_LEFT + place, self._top - 7 + number * (_LINE - 1), line)
        pdf.line(_LEFT, self._top - 2.5, _RIGHT, self._top - 2.5)
        pdf.set_font(_FONT, "", _SIZE)
        self._down = self._top + 1
        self._is_explained = False
        self._explain()

    def _explain(self) -> None:
        """Say at the foot of a page with letters that are written out what they are."""
        if self._is_written_out and not self._is_explained:
            self._pdf.text(_LEFT, _FOOT, _WRITTEN_OUT)
            self._is_explained = True

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


def _cells(row: ReportRow) -> tuple[str, ...]:
    """Return what stands in a callback's own line."""
    return (
        row.number,
        row.customer_name or "",
        row.business_process,
        f"{words(row.end_state)} ({_reason(row.end_reason)})" if row.end_reason else words(row.end_state),
        _both(row.entered_at, row.timezone),
        _both(row.last_attempt_at, row.timezone),
        _both(row.completed_at, row.timezone),
        str(row.total_attempts),
        row.timezone,
    )


def _when(attempt: ReportAttempt, timezone: str) -> str:
    return f"{_both(attempt.at, timezone)}   {words(attempt.state)}"


def _reason(reason: str) -> str:
    return reason.replace("_", " ")


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_TRANSCRIPTION else f"{text[:_LONGEST_TRANSCRIPTION]}…"
