"""Rows of report 6.04, and readers of the files that are made of them."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime

import openpyxl
from pypdf import PdfReader

from server_stub.reports.csv_file import write_csv
from server_stub.reports.pdf_file import write_pdf
from server_stub.reports.rows import ReportAttempt, ReportFormat, ReportOrder, ReportRow
from server_stub.reports.xlsx_file import write_xlsx
from tests.support.clock import NOON

WINTER = datetime(2026, 1, 15, 3, 30, tzinfo=UTC)


SUMMER = datetime(2026, 7, 15, 3, 30, tzinfo=UTC)


def an_order(kind: ReportFormat = ReportFormat.CSV, language: str = "en") -> ReportOrder:
    return ReportOrder(
        format=kind,
        language=language,
        made_at=NOON,
        since=WINTER,
        until=None,
        business_processes=("Billing", "Claims"),
        text="555",
    )


def a_row(**changes: object) -> ReportRow:
    facts = {
        "callback_id": "c1",
        "business_process": "Billing",
        "timezone": "America/New_York",
        "number": "+15550100012",
        "customer_name": "Ída Ölsen",
        "end_state": "failed",
        "end_reason": "attempts",
        "entered_at": WINTER,
        "last_attempt_at": SUMMER,
        "completed_at": SUMMER,
        "total_attempts": 2,
        "attempts_used": 1,
        "recording_url": "/v1/callbacks/c1/recordings/r1",
        "transcription": 'please, call "me" back\nsoon',
        "attempts": (
            ReportAttempt(WINTER, "Dana Reyes", "no_answer", None),
            ReportAttempt(SUMMER, None, "aborted", "closed"),
        ),
        **changes,
    }
    return ReportRow(**facts)  # type: ignore[arg-type]


def read_csv(rows: Sequence[ReportRow]) -> list[dict[str, str]]:
    file = io.BytesIO()
    write_csv([list(rows)], file)
    return list(csv.DictReader(io.StringIO(file.getvalue().decode("utf-8-sig"))))


def read_xlsx(rows: Sequence[ReportRow]) -> list[dict[str, object]]:
    file = io.BytesIO()
    write_xlsx(an_order(ReportFormat.XLSX), [list(rows)], file)
    sheet = openpyxl.load_workbook(file).worksheets[1]
    head, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, head), line, strict=True)) for line in lines]


def read_pdf(rows: Sequence[ReportRow], order: ReportOrder | None = None) -> list[str]:
    file = io.BytesIO()
    write_pdf(order or an_order(ReportFormat.PDF), [list(rows)], file)
    return [page.extract_text() for page in PdfReader(file).pages]
