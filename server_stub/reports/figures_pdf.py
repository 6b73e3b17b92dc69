"""The figures of a period as PDF, for printing: a line for each agent, hour, business process or code, and the total.

Run as a program, it reads a ``FiguresOrder`` in MessagePack from standard input and writes the file to standard output, so
that routing never waits for it.
"""

from __future__ import annotations

import logging
import sys
from typing import Final

import msgspec

from agent_desktop.protocol.figures import FiguresLine
from agent_desktop.protocol.states import FiguresBy
from server_stub.reports.figures_order import FiguresOrder
from server_stub.reports.figures_texts import figures_texts
from server_stub.reports.pdf_text import FONT, PdfText
from server_stub.reports.rows import utc_text

_LEFT: Final = 10.0
_RIGHT: Final = 287.0
_TOP: Final = 34.0
_BOTTOM: Final = 197.0
_SIZE: Final = 7.0
_LINE: Final = 4.0
_NAME: Final = 38.0
"""Width of a line's name (mm); the other columns share the rest."""
_MOST_HEADING_LINES: Final = 3
_MINUTE: Final = 60


def figures_pdf(order: FiguresOrder) -> bytes:
    """Return the figures as a PDF document."""
    return _FiguresDocument(order).made()


class _FiguresDocument(PdfText):
    def __init__(self, order: FiguresOrder) -> None:
        self._texts = figures_texts(order.language)
        super().__init__(self._texts.title, order.language, size=_SIZE, line=_LINE)
        self._order = order
        self._width = (_RIGHT - _LEFT - _NAME) / len(self._texts.columns)
        self._down = _BOTTOM

    def made(self) -> bytes:
        figures = self._order.figures
        self._page()
        if not figures.items:
            self._write(_LEFT, self._down, self._showable(self._texts.nothing))
        for line in figures.items:
            self._add(self._name(line), line)
        if figures.items:
            self._pdf.line(_LEFT, self._down - _LINE + 0.8, _RIGHT, self._down - _LINE + 0.8)
            self._add(self._texts.total, figures.total)
        return bytes(self._pdf.output())

    def _name(self, line: FiguresLine) -> str:
        texts, by = self._texts, self._order.figures.by
        if by is FiguresBy.HOUR:
            return line.key[:16].replace("T", " ")
        if by is FiguresBy.CODE:
            process_id = line.business_process_id or ""
            process = self._order.business_processes.get(process_id, process_id)
            return f"{process}: {line.name or texts.no_code}"
        return texts.by_supervisors.format(line.name) if line.key.startswith("supervisor:") else line.name

    def _add(self, name: str, line: FiguresLine) -> None:
        lines = self._broken(name, _NAME - 2)
        if self._down + (len(lines) - 1) * _LINE > _BOTTOM:
            self._page()
        for place, cell in enumerate(cells(line), start=1):
            self._put_right(place, cell, self._down)
        for part in lines or [""]:
            self._write(_LEFT, self._down, part)
            self._down += _LINE

    def _put_right(self, place: int, cell: str, down: float) -> None:
        """Place a cell at the right end of a column."""
        self._write(_LEFT + _NAME + place * self._width - self._pdf.get_string_width(cell), down, cell)

    def _page(self) -> None:
        pdf, texts, figures = self._pdf, self._texts, self._order.figures
        pdf.add_page()
        pdf.set_font(FONT, "B", 11)
        self._write_bold(_LEFT, 11, self._showable(f"{texts.title}: {texts.by[figures.by]}"))
        pdf.set_font(FONT, "", _SIZE)
        pdf.text(280, 11, str(pdf.page_no()))
        period = texts.period.format(since=utc_text(figures.since), until=utc_text(figures.until))
        about = [f"{period} {texts.made.format(utc_text(self._order.made_at))}"]
        names = texts.processes.format(", ".join(sorted(self._order.business_processes.values())))
        about += self._broken(names, _RIGHT - _LEFT)[: _MOST_HEADING_LINES - 1]
        for number, line in enumerate(about):
            self._write(_LEFT, 15.5 + number * 3.5, self._showable(line))
        for place, heading in enumerate(texts.columns, start=1):
            parts = self._broken(heading, 0.97 * self._width)
            for number, part in enumerate(parts):
                self._put_right(place, part, _TOP - 3 - (len(parts) - 1 - number) * (_LINE - 1))
        pdf.line(_LEFT, _TOP - 1.5, _RIGHT, _TOP - 1.5)
        self._down = _TOP + 2


def cells(line: FiguresLine) -> tuple[str, ...]:
    """Return the cells of a line after its name; whole callbacks that a line has not are a dash."""
    return (
        *("–" if count is None else str(count) for count in (line.entered, line.succeeded, line.failed)),
        str(line.attempts),
        _share(line.reached, line.attempts),
        str(line.first_attempts),
        _share(line.first_successes, line.first_attempts),
        str(line.answered),
        _clock(line.mean_wait_s),
        _clock(line.longest_wait_s),
        _share(line.promises_kept, line.promises_kept + line.promises_early + line.promises_late),
        str(line.promises_early),
        str(line.promises_late),
        str(line.promised),
        _share(line.punctual, line.promised),
        _clock(line.mean_handle_time_s),
    )


def _share(part: int, whole: int) -> str:
    """Return a count with its share, as ``12 (80 %)``."""
    return f"{part} ({round(100 * part / whole)} %)" if whole else str(part)


def _clock(seconds: float | None) -> str:
    """Return a duration as ``1:02:03``."""
    if seconds is None:
        return "–"
    minutes, rest = divmod(round(seconds), _MINUTE)
    hours, minutes = divmod(minutes, _MINUTE)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def main() -> int:
    """Write the file that standard input describes to standard output."""
    # A library's warning may contain a person's name, and would not have the format of the server's log.
    logging.getLogger().addHandler(logging.NullHandler())
    order = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=FiguresOrder)
    sys.stdout.buffer.write(figures_pdf(order))
    return 0


if __name__ == "__main__":
    sys.exit(main())
