"""The report as PDF, for printing: a line for each callback, with its attempts under it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import BinaryIO, Final

from server_stub.reports.pdf_text import FONT, PdfText
from server_stub.reports.report_texts import ReportTexts
from server_stub.reports.rows import ReportAttempt, ReportOrder, ReportRow, local, utc_text, words

_LEFT: Final = 10.0
_RIGHT: Final = 287.0
_HEADING: Final = 15.5
"""Position of the heading under the title (mm); the column names follow it, then the callbacks."""
_HEADING_LINE: Final = 3.5
_BOTTOM: Final = 197.0
_FOOT: Final = 203.0
_LINE: Final = 4.0
_SIZE: Final = 7.0
_COLUMNS: Final = (
    (0.0, 24.0),
    (25.0, 31.0),
    (57.0, 29.0),
    (87.0, 22.0),
    (110.0, 37.0),
    (148.0, 37.0),
    (186.0, 37.0),
    (224.0, 13.0),
    (238.0, 39.0),
)
"""Position and width of each column (mm). Longer text continues in the next line."""
_UNDER: Final = 6.0
"""Indentation of the lines under a callback (mm)."""
_WHO: Final = 70.0
"""Position of an attempt's agent and note (mm)."""
_LONGEST_TRANSCRIPTION: Final = 1000
_MOST_HEADING_LINES: Final = 4
"""Most lines of the heading, since a site may have hundreds of business processes; the Excel file names them all."""


def write_pdf(order: ReportOrder, pages: Iterable[list[ReportRow]], target: BinaryIO) -> None:
    """Write all pages into a document, and finally the document to ``target``."""
    document = _Document(order)
    for page in pages:
        for row in page:
            document.add(row)
    target.write(document.finished())


class _Document(PdfText):
    """The document and the position on its page. Lines are placed one by one, because tables would take minutes."""

    def __init__(self, order: ReportOrder) -> None:
        super().__init__(order.texts.title, order.language, size=_SIZE, line=_LINE)
        self._texts = order.texts
        self._is_explained = False
        self._headings = [  # Written in bold.
            self._broken(name, 0.9 * width)
            for name, (_, width) in zip(self._texts.columns, _COLUMNS, strict=True)
        ]
        self._heading = self._about(order)
        self._is_heading_written_out = self._is_written_out
        self._top = _HEADING + _HEADING_LINE * len(self._heading) + 9
        self._down = _BOTTOM

    def add(self, row: ReportRow) -> None:
        """Add a callback with its attempts, on one page if they fit."""
        self._is_written_out = self._is_heading_written_out
        own = [
            self._broken(cell, width)
            for (_, width), cell in zip(_COLUMNS, _cells(row, self._texts), strict=True)
        ]
        attempts = [
            (_when(attempt, row.timezone, self._texts), self._attempt_lines(attempt))
            for attempt in row.attempts
        ]
        text = self._message_lines(row)
        height = max(map(len, own)) + sum(len(lines) for _, lines in attempts) + len(text)
        self._make_room(min(height, 30))
        self._explain()
        for line in range(max(map(len, own))):
            self._make_room(1)
            for (place, _), cell in zip(_COLUMNS, own, strict=True):
                self._put(place, cell[line] if line < len(cell) else "")
            self._down += _LINE
        self._pdf.set_text_color(90)
        for when, lines in attempts:
            for number, line in enumerate(lines):
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

    def _attempt_lines(self, attempt: ReportAttempt) -> list[str]:
        parts = [attempt.agent_name or self._texts.no_agent, attempt.code, attempt.note]
        return self._broken(" – ".join(part for part in parts if part), _RIGHT - _LEFT - _WHO)

    def _message_lines(self, row: ReportRow) -> list[str]:
        """Return the address of the recording, and the printed part of its transcription."""
        width = _RIGHT - _LEFT - _UNDER
        place = (
            self._broken(self._texts.recording.format(row.recording_url), width) if row.recording_url else []
        )
        return [*place, *self._broken(_shortened(self._showable(row.transcription or "")), width)]

    def _about(self, order: ReportOrder) -> list[str]:
        """Return the lines with the report's contents, which are on each page, so that no page is taken for all."""
        lines = self._broken(f"{order.search}. {order.processes}", _RIGHT - _LEFT)
        if len(lines) > _MOST_HEADING_LINES:
            lines = [
                *lines[: _MOST_HEADING_LINES - 1],
                self._texts.in_all.format(len(order.business_processes)),
            ]
        made = self._texts.made.format(utc_text(order.made_at))
        return [*self._broken(f"{order.period}. {made} {self._texts.times}", _RIGHT - _LEFT), *lines]

    def finished(self) -> bytes:
        """Return the bytes of the complete document."""
        if self._pdf.page_no() == 0:
            self._page()
            self._put(0, self._showable(self._texts.no_callbacks))
        self._down += _LINE
        return bytes(self._pdf.output())

    def _make_room(self, lines: int) -> None:
        if self._down + lines * _LINE > _BOTTOM:
            self._page()

    def _page(self) -> None:
        pdf = self._pdf
        pdf.add_page()
        pdf.set_text_color(0)
        pdf.set_font(FONT, "B", 11)
        self._write_bold(_LEFT, 11, self._texts.title)
        pdf.set_font(FONT, "", _SIZE)
        for number, line in enumerate(self._heading):
            self._write(_LEFT, _HEADING + number * _HEADING_LINE, line)
        pdf.text(280, 11, str(pdf.page_no()))
        for (place, _), heading in zip(_COLUMNS, self._headings, strict=True):
            for number, line in enumerate(heading):
                pdf.set_font(FONT, "B", _SIZE)
                self._write_bold(_LEFT + place, self._top - 7 + number * (_LINE - 1), line)
        pdf.line(_LEFT, self._top - 2.5, _RIGHT, self._top - 2.5)
        pdf.set_font(FONT, "", _SIZE)
        self._down = self._top + 1
        self._is_explained = False
        self._explain()

    def _explain(self) -> None:
        """Explain letters that are written out at the foot of their page."""
        if self._is_written_out and not self._is_explained:
            self._write(_LEFT, _FOOT, self._texts.written_out)
            self._is_explained = True

    def _put(self, place: float, text: str) -> None:
        if text:
            self._write(_LEFT + place, self._down, text)


def _both(moment: datetime | None, timezone: str) -> str:
    """Return ``2026-11-22 09:30 / 04:30``, in UTC and on the local clock (with the day if it differs)."""
    here = local(moment, timezone)
    if moment is None or here is None:
        return ""
    there = utc_text(moment)
    day = here.strftime("%Y-%m-%d")
    return f"{there[:16]} / {here.strftime('%H:%M') if there.startswith(day) else here.strftime('%d. %H:%M')}"


def _cells(row: ReportRow, texts: ReportTexts) -> tuple[str, ...]:
    """Return the cells of a callback's line."""
    state = _state(row.end_state, texts)
    return (
        row.number,
        row.customer_name or "",
        row.business_process,
        f"{state} ({_reason(row.end_reason, texts)})" if row.end_reason else state,
        _both(row.entered_at, row.timezone),
        _both(row.last_attempt_at, row.timezone),
        _both(row.completed_at, row.timezone),
        str(row.total_attempts),
        row.timezone,
    )


def _when(attempt: ReportAttempt, timezone: str, texts: ReportTexts) -> str:
    return f"{_both(attempt.at, timezone)}   {_state(attempt.state, texts)}"


def _state(state: str, texts: ReportTexts) -> str:
    return texts.states.get(state) or words(state)


def _reason(reason: str, texts: ReportTexts) -> str:
    return texts.reasons.get(reason, reason).replace("_", " ")


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_TRANSCRIPTION else f"{text[:_LONGEST_TRANSCRIPTION]}…"
