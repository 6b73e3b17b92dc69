"""Report 6.04 as an Excel file, read back by another program than the one that wrote it."""

import io
from datetime import datetime

import openpyxl
import pytest

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
