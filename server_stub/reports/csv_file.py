"""The report as CSV: UTF-8 with the byte order mark that Excel needs, without cells that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from datetime import datetime
from typing import BinaryIO, Final

from server_stub.reports.rows import COLUMNS, Cell, ReportRow, lines, utc_text

_MARK: Final = "\ufeff"
_SEPARATORS: Final = r";\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029"
"""Characters inside a cell at which a spreadsheet may start another cell or line.

If its list separator is the semicolon, it does not recognise the quotes around a cell. Commas need no apostrophe, since
they are always quoted.
"""
_UNSEEN_LEAD: Final = r"[ \u00a0\u1680\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff\"]*"
"""Blanks, invisible characters and quotes at the beginning of a cell, which a spreadsheet may ignore."""
_RUNS: Final = re.compile(rf"(^|[{_SEPARATORS}])(?={_UNSEEN_LEAD}[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""The beginning of a cell that a spreadsheet treats as a formula; in East Asia also with full-width characters."""
_HIDES: Final = tuple("\t\r\n")
_NUMBER: Final = re.compile(r"\+[0-9]{5,15}")
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Control characters, which older callbacks may contain, and at which many programs stop reading."""


def write_csv(pages: Iterable[list[ReportRow]], target: BinaryIO) -> None:
    """Write all pages to ``target``, each as it arrives."""
    target.write(_text([COLUMNS], mark=_MARK))
    for page in pages:
        target.write(_text(line for row in page for line in lines(row)))
        target.flush()


def _text(rows: Iterable[tuple[Cell, ...]], mark: str = "") -> bytes:
    text = io.StringIO()
    text.write(mark)
    csv.writer(text).writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def _plain(cell: Cell) -> str | int:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return utc_text(cell) if cell.tzinfo is not None else cell.strftime("%Y-%m-%d %H:%M:%S")
    return harmless(_UNSEEN.sub("\ufffd", cell)) if isinstance(cell, str) else cell


def harmless(text: str) -> str:
    """Return ``text`` in a form that no spreadsheet runs, with any list separator.

    An apostrophe is added before text that looks like a formula, at the beginning and after each separator inside.
    Telephone numbers, of a plus sign and digits, are harmless and remain unchanged.
    """
    if _NUMBER.fullmatch(text):
        return text
    safe = _RUNS.sub(r"\1'", text)
    return f"'{safe}" if safe.startswith(_HIDES) else safe
