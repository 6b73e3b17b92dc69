"""Report 6.04 as an Excel file, read back by another program than the one that wrote it."""

import io
import tempfile
from datetime import datetime
from typing import Any, BinaryIO, cast

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from server_stub.reports.rows import COLUMNS, TITLE, ReportFormat
from server_stub.reports.xlsx_file import write_xlsx
from tests.server_stub.reports.report_rows import (
    a_row,
    an_order,
    read_xlsx,
)


def test_that_excel_has_the_same_cells_with_real_times_and_numbers() -> None:
    callback, first, second = read_xlsx([a_row()])
    assert tuple(callback) == COLUMNS
    assert callback["Number"] == "+15550100012"
    assert callback["Customer"] == "Ída Ölsen"
    assert callback["Original Entrance Time (UTC)"] == datetime(2026, 1, 15, 3, 30)  # noqa: DTZ001
    assert callback["Original Entrance Time (Time Zone)"] == datetime(2026, 1, 14, 22, 30)  # noqa: DTZ001
    assert (callback["Total Attempts"], callback["Attempts Used"]) == (2, 1)
    assert first["Attempt State"] == "No Answer"
    assert second["Agent Name"] is None


@pytest.mark.parametrize("text", ["=1+1", "http://example.org", "0123", "{=A1}"])
def test_that_excel_keeps_text_as_text(text: str) -> None:
    assert read_xlsx([a_row(customer_name=text)])[0]["Customer"] == text


def test_that_excel_names_the_contents_of_the_report() -> None:
    file = io.BytesIO()
    write_xlsx(an_order(ReportFormat.XLSX), [], file)
    book = openpyxl.load_workbook(file)
    about = [str(row[0]) for row in book.worksheets[0].iter_rows(values_only=True)]
    assert about[0] == TITLE
    assert "from 2026-01-15 03:30:00 UTC to now" in about[1]
    assert "Billing, Claims" in about[2]
    assert book.sheetnames == ["About", "Callbacks"]
    assert book.worksheets[1].max_row == 1


@pytest.mark.parametrize(
    "text", ["a\x00b\x1f", "_x0041_", "<b>&amp;</b>", "  two  ", "a\nb\tc", "\ud800 \uffff"]
)
def test_that_excel_keeps_each_character_or_its_number(text: str) -> None:
    found = read_xlsx([a_row(customer_name=text)])[0]["Customer"]
    assert unescape(str(found)) == text


def test_that_no_file_is_written_beside_the_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows name customers, and a plain file could be read after a crash."""

    def refuse(*_arguments: object, **_more: object) -> None:
        raise AssertionError("a temporary file is made")

    for name in ("mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    assert read_xlsx([a_row()])[0]["Number"] == "+15550100012"


def test_that_a_workbook_goes_into_a_pipe_and_takes_as_many_sheets_as_it_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("server_stub.reports.xlsx_file._MOST_ROWS", 4)
    made = bytearray()

    class Pipe(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: Any, /) -> int:
            made.extend(data)
            return len(data)

    write_xlsx(
        an_order(ReportFormat.XLSX), [[a_row()], [a_row(), a_row()]], cast("BinaryIO", cast("object", Pipe()))
    )
    book = openpyxl.load_workbook(io.BytesIO(bytes(made)))
    assert book.sheetnames == ["About", "Callbacks", "Callbacks 2", "Callbacks 3"]
    sheets = book.worksheets[1:]
    assert [sheet.max_row for sheet in sheets] == [4, 4, 4]
    assert all(sheet["A1"].value == COLUMNS[0] and sheet.freeze_panes == "C2" for sheet in sheets)
    assert book.active is sheets[0]
