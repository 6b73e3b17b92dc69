"""The report as an Excel workbook, written row by row so that memory does not depend on its length."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import BinaryIO, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from server_stub.reports.rows import COLUMNS, TITLE, Cell, ReportOrder, ReportRow, lines, utc_text

_WIDTHS: Final = (10, 26, 18, 20, 18, 22, 18, 18, *(20,) * 6, 9, 9, 20, 20, 20, 20, 30, 40, 60, 30)
_MOST_ROWS: Final = 1_048_576
"""Most rows of a sheet; further rows are on another one."""
_SHEET: Final = "Callbacks"
_LONGEST_CELL: Final = 32_767


def write_xlsx(order: ReportOrder, pages: Iterable[list[ReportRow]], target: BinaryIO) -> None:
    """Write all pages into a workbook, and finally the workbook to ``target``."""
    with tempfile.TemporaryDirectory(prefix="report-") as folder:
        path = f"{folder}/report.xlsx"
        book = Workbook(
            path,
            {
                "constant_memory": True,
                "tmpdir": folder,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_date_format": "yyyy-mm-dd hh:mm:ss",
            },
        )
        _fill(book, order, pages)
        book.close()
        with open(path, "rb") as made:  # noqa: PTH123 - a path in a temporary folder
            shutil.copyfileobj(made, target)


def _fill(book: Workbook, order: ReportOrder, pages: Iterable[list[ReportRow]]) -> None:
    book.set_properties(
        {"title": TITLE, "comments": f"{order.period}; times in UTC and in each row's time zone"}
    )
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    about = book.add_worksheet("About")
    for place, text in enumerate(_about(order)):
        about.write_string(place, 0, text, bold if place == 0 else None)
    about.set_column(0, 0, 90)
    number = 1
    sheet, filled = _sheet(book, bold, number), 1
    sheet.activate()
    for page in pages:
        for row in page:
            for line in lines(row):
                if filled >= _MOST_ROWS:
                    number += 1
                    sheet, filled = _sheet(book, bold, number), 1
                _write(sheet, filled, line)
                filled += 1


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


def _write(sheet: Worksheet, row: int, cells: tuple[Cell, ...]) -> None:
    for place, cell in enumerate(cells):
        if isinstance(cell, datetime):
            naive = cell.astimezone(UTC).replace(tzinfo=None) if cell.tzinfo is not None else cell
            naive = naive.replace(microsecond=0)  # As in the other formats; programs would round it up.
            sheet.write_datetime(row, place, naive)
        elif isinstance(cell, int):
            sheet.write_number(row, place, cell)
        elif cell:
            sheet.write_string(row, place, cell[:_LONGEST_CELL])
