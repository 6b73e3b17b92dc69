"""The report as an Excel workbook, written row by row so that memory does not depend on its length.

XlsxWriter keeps the rows of a long sheet in a plain file until its end. Here they go into the workbook at once, and no
customer is written on the disk; everything else in the workbook comes from XlsxWriter.
"""

from __future__ import annotations

import io
import re
import string
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import IO, BinaryIO, Final
from xml.sax.saxutils import escape

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from server_stub.reports.rows import COLUMNS, TITLE, Cell, ReportOrder, ReportRow, lines, utc_text

_WIDTHS: Final = (10, 26, 18, 20, 18, 22, 18, 18, *(20,) * 6, 9, 9, 20, 20, 20, 20, 30, 40, 60, 30)
_MOST_ROWS: Final = 1_048_576
"""Most rows of a sheet; further rows are on another one."""
_LARGEST_SHEET: Final = 1_500_000_000
"""Bytes of a sheet's rows after which another one begins; Excel does not read larger parts in a stream."""
_SHEET: Final = "Callbacks"
_LONGEST_CELL: Final = 32_767
_FIRST_DAY: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's times have no zone
_DAY: Final = timedelta(days=1)
_LETTERS: Final = string.ascii_uppercase[: len(COLUMNS)]
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_LIKE_AN_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def write_xlsx(order: ReportOrder, pages: Iterable[list[ReportRow]], target: BinaryIO) -> None:
    """Write all pages into a workbook, and the workbook to ``target``, which need not be able to go back."""
    rows = (line for page in pages for row in page for line in lines(row))
    pattern = _Pattern(order)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        number, cells = 0, next(rows, None)
        while cells is not None or number == 0:
            number += 1
            with book.open(pattern.name_of(number), "w") as sheet:
                cells = pattern.fill(sheet, number, cells, rows)
        for name, contents in _parts(_workbook(order, number)):
            if name not in map(pattern.name_of, range(1, number + 1)):
                book.writestr(name, contents)


class _Pattern:
    """What stands around the rows of a sheet: the same for all but the first, which is the one that is shown."""

    def __init__(self, order: ReportOrder) -> None:
        parts = dict(_parts(_workbook(order, 2)))
        self._around: list[tuple[str, str]] = []
        for number in (1, 2):
            text = re.sub(r"<dimension [^>]*/>", "", parts[self.name_of(number)].decode())
            top, _, rest = text.partition("</row>")
            self._around.append((f"{top}</row>", rest[rest.index("</sheetData>") :]))
            found = re.search(r'<c r="A2" s="(\d+)">', rest)
            assert found is not None  # noqa: S101 - the pattern has a time in that place
            self._time = found[1]

    def name_of(self, number: int) -> str:
        """Return the name of the part with the ``number``-th sheet of rows; *About* is before them."""
        return f"xl/worksheets/sheet{number + 1}.xml"

    def fill(
        self, sheet: IO[bytes], number: int, cells: tuple[Cell, ...] | None, rows: Iterator[tuple[Cell, ...]]
    ) -> tuple[Cell, ...] | None:
        """Write a sheet that begins with ``cells``, and return the cells for the next one; None means there are no more."""
        before, after = self._around[min(number, 2) - 1]
        sheet.write(before.encode())
        place, size = 1, 0
        while cells is not None and place < _MOST_ROWS and size < _LARGEST_SHEET:
            place += 1
            size += sheet.write(self._row(place, cells))
            cells = next(rows, None)
        sheet.write(after.encode())
        return cells

    def _row(self, number: int, cells: tuple[Cell, ...]) -> bytes:
        parts: list[str] = [f'<row r="{number}">']
        for letters, cell in zip(_LETTERS, cells, strict=True):
            if isinstance(cell, datetime):
                naive = cell.astimezone(UTC).replace(tzinfo=None) if cell.tzinfo is not None else cell
                naive = naive.replace(microsecond=0)  # As in the other formats; programs would round it up.
                days = (naive - _FIRST_DAY) / _DAY
                parts.append(f'<c r="{letters}{number}" s="{self._time}"><v>{days:.16G}</v></c>')
            elif isinstance(cell, int):
                parts.append(f'<c r="{letters}{number}"><v>{cell}</v></c>')
            elif cell:
                text = f'<is><t xml:space="preserve">{_xml_text(cell)}</t></is>'
                parts.append(f'<c r="{letters}{number}" t="inlineStr">{text}</c>')
        parts.append("</row>")
        return "".join(parts).encode()


def _xml_text(text: str) -> str:
    """Return a cell's text as Excel writes it: what XML does not allow has the form ``_x001F_``."""
    text = _LIKE_AN_ESCAPE.sub("_x005F_", text[:_LONGEST_CELL])
    return escape(_NOT_IN_XML.sub(lambda found: f"_x{ord(found.group()):04X}_", text))


def _workbook(order: ReportOrder, sheets: int) -> bytes:
    """Return the workbook with that many sheets, in each of which the only row has a time, for its format."""
    made = io.BytesIO()
    book = Workbook(made, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm:ss"})
    book.set_properties(
        {"title": TITLE, "comments": f"{order.period}; times in UTC and in each row's time zone"}
    )
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    about = book.add_worksheet("About")
    for place, text in enumerate(_about(order)):
        about.write_string(place, 0, text, bold if place == 0 else None)
    about.set_column(0, 0, 90)
    for number in range(1, sheets + 1):
        sheet = _sheet(book, bold, number)
        if number == 1:
            sheet.activate()
        sheet.write_datetime(1, 0, _FIRST_DAY + _DAY)
    book.close()
    return made.getvalue()


def _parts(workbook: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def _about(order: ReportOrder) -> list[str]:
    return [
        TITLE,
        order.period,
        order.processes,
        order.search,
        f"Made {utc_text(order.made_at)} UTC",
        "Columns (UTC) are in UTC; columns (Time Zone) are on the clock of the row's Time Zone.",
    ]


def _sheet(book: Workbook, bold: Format, number: int) -> Worksheet:
    sheet = book.add_worksheet(_SHEET if number == 1 else f"{_SHEET} {number}")
    for place, (name, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, name, bold)
    sheet.freeze_panes(1, 2)
    return sheet
