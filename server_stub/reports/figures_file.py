"""The figures of a period as CSV and as an Excel workbook."""

from __future__ import annotations

import csv
import io

from xlsxwriter import Workbook

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.figures import Figures, FiguresLine
from server_stub.reports.csv_file import harmless

_COLUMNS = FiguresLine.__struct_fields__
_TOTAL = "total"


def figures_csv(figures: Figures) -> bytes:
    """Return the figures as CSV in UTF-8 with a byte order mark, the total in the last line."""
    text = io.StringIO()
    text.write("\ufeff")
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for line in _lines(figures):
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in line])
    return text.getvalue().encode()


def figures_xlsx(figures: Figures) -> bytes:
    """Return the figures as an Excel workbook, the total in the last line."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"comments": f"{format_time(figures.since)} – {format_time(figures.until)}"})
    sheet = book.add_worksheet("Figures")
    bold = book.add_format({"bold": True})
    for column, name in enumerate(_COLUMNS):
        sheet.write_string(0, column, name, bold)
    for place, line in enumerate(_lines(figures), start=1):
        for column, cell in enumerate(line):
            if isinstance(cell, str):
                sheet.write_string(place, column, cell)
            elif cell is not None:
                sheet.write_number(place, column, cell)
    sheet.freeze_panes(1, 2)
    book.close()
    return target.getvalue()


def _lines(figures: Figures) -> list[list[str | float | None]]:
    """Return the cells of all lines, the total last."""
    lines = [[getattr(line, name) for name in _COLUMNS] for line in figures.items]
    total = [getattr(figures.total, name) for name in _COLUMNS]
    return [*lines, [_TOTAL, _TOTAL, *total[2:]]]
