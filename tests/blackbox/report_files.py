"""The cells that a file of report 6.04 must have, made from the report's rows by rules of our own, and readers of the files."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import openpyxl
from pypdf import PdfReader

from tests.blackbox.client import Json, User, at

CSV: Final = "text/csv"
EXCEL: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF: Final = "application/pdf"

COLUMNS: Final = (
    *(
        "Row",
        "Callback",
        "Business Process",
        "Time Zone",
        "Number",
        "Customer",
        "End Interaction State",
        "Reason",
    ),
    *("Original Entrance Time (UTC)", "Original Entrance Time (Time Zone)"),
    *("Last Attempt Time (UTC)", "Last Attempt Time (Time Zone)"),
    *("Completed (UTC)", "Completed (Time Zone)"),
    *("Total Attempts", "Attempts Used"),
    *("Attempt Time (UTC)", "Attempt Time (Time Zone)", "Agent Name", "Attempt State", "Note"),
    *("Recording", "Transcription", "Disposition Code"),
)

NUMBER: Final = re.compile(r"\+\d{5,15}")
"""What alone may begin like a formula: a telephone number."""

Cell = str | int | datetime | None
Line = dict[str, Cell]


def file_of(user: User, kind: str, **query: str) -> bytes:
    """Return the report as a file of the media type ``kind``."""
    answer = user.send("GET", "/v1/reports/6.04", params=query, headers={"Accept": kind})
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, kind), answer.text
    return answer.content


def lines_of(rows: Sequence[Json], process: str, zone: str) -> list[Line]:
    """Return the lines that the file must have: one for each row, and under it one for each of its attempts.

    Times are naive, in seconds: Excel knows no zones, and CSV writes none.
    """
    return [dict.fromkeys(COLUMNS) | line for row in rows for line in _lines_of(row, process, zone)]


def _lines_of(row: Json, process: str, zone: str) -> Iterator[Line]:
    head: Line = {"Callback": row["callback_id"], "Business Process": process, "Time Zone": zone}
    yield (
        {"Row": "Callback"}
        | head
        | {"Number": row["number"], "Customer": row["customer_name"], "Reason": row["end_reason"]}
        | {"End Interaction State": row["end_state"].capitalize()}
        | _both("Original Entrance Time", row["entered_at"], zone)
        | _both("Last Attempt Time", row["last_attempt_at"], zone)
        | _both("Completed", row["completed_at"], zone)
        | {"Total Attempts": row["total_attempts"], "Attempts Used": row["attempts_used"]}
    )
    for attempt in row["attempts"]:
        state = " ".join(word.capitalize() for word in attempt["state"].split("_"))
        said: Line = {"Agent Name": attempt["agent_name"], "Attempt State": state, "Note": attempt["note"]}
        said["Disposition Code"] = attempt.get("code_label")
        yield {"Row": "Attempt"} | head | _both("Attempt Time", attempt["at"], zone) | said


def _both(name: str, moment: str | None, zone: str) -> Line:
    """Return a time in UTC and on the zone's clock."""
    if moment is None:
        return {}
    instant = at(moment).replace(microsecond=0)
    local = instant.astimezone(ZoneInfo(zone))
    return {f"{name} (UTC)": instant.replace(tzinfo=None), f"{name} (Time Zone)": local.replace(tzinfo=None)}


def as_csv_has_it(cell: Cell) -> str:
    """Return a cell as it must stand in a CSV file: nothing in it may be run by a spreadsheet."""
    match cell:
        case None:
            return ""
        case datetime():
            return f"{cell:%Y-%m-%d %H:%M:%S}"
        case str() if cell.lstrip(" ").startswith(("=", "-", "@", "+")) and not NUMBER.fullmatch(cell):
            return f"'{cell}"
        case _:
            return str(cell)


def csv_lines(file: bytes) -> list[dict[str, str]]:
    """Read a CSV file as Excel does: by its mark it is UTF-8."""
    assert file.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def excel_lines(file: bytes) -> list[Line]:
    """Read the last sheet of an Excel file, no cell of which may be a formula; times to the second."""
    sheet = openpyxl.load_workbook(io.BytesIO(file)).worksheets[-1]
    names, *rows = sheet.iter_rows()
    lines: list[Line] = []
    for row in rows:
        assert {cell.data_type for cell in row} <= {"s", "n", "d", "inlineStr"}
        lines.append({str(name.value): _whole(cell.value) for name, cell in zip(names, row, strict=True)})
    return lines


def _whole(value: Any) -> Any:
    return value.replace(microsecond=0) if isinstance(value, datetime) else value


def pdf_text(file: bytes) -> str:
    """Return the whole text of a PDF file on one line."""
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(file)).pages)
