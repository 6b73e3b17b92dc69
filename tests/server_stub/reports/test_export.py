"""The process that writes the files of report 6.04: progress, pages, crashes and the end."""

import csv
import io
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import timedelta

import openpyxl
import psutil
import pytest
from pypdf import PdfReader

from server_stub.reports.export import Exports, ReportFailed
from server_stub.reports.rows import ReportFormat, ReportOrder, ReportRow
from tests.server_stub.reports.report_rows import (
    SUMMER,
    a_row,
    an_order,
)


async def pages(count: int, size: int = 500) -> AsyncGenerator[list[ReportRow]]:
    for page in range(count):
        yield [
            a_row(callback_id=f"c{page}-{n}", completed_at=SUMMER + timedelta(seconds=n)) for n in range(size)
        ]


def written(
    exports: Exports, order: ReportOrder, rows: AsyncGenerator[list[ReportRow]]
) -> AsyncGenerator[bytes]:
    """Write a file without reading its progress."""
    return exports.write(order, rows, exports.begin("boss", 1))


async def test_that_progress_is_known_to_its_user_while_the_file_is_written() -> None:
    exports = Exports()
    progress = exports.begin("boss", 1500)
    id_, file = progress.id, exports.write(an_order(), pages(3), progress)
    assert exports.progress(id_, "boss") is progress
    assert exports.progress(id_, "lee") is None
    async with aclosing(file):
        heard = {progress.written async for _ in file}
    assert max(heard) == progress.written == 1500
    assert heard <= {0, 500, 1000, 1500}
    del progress, file
    assert exports.progress(id_, "boss") is None


@pytest.mark.parametrize("kind", ReportFormat)
async def test_that_the_worker_writes_what_the_server_sends(kind: ReportFormat) -> None:
    made = b"".join([chunk async for chunk in written(Exports(), an_order(kind), pages(3))])
    if kind is ReportFormat.CSV:
        lines = list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"))))
        assert len({line["Callback"] for line in lines}) == 1500
    elif kind is ReportFormat.XLSX:
        assert openpyxl.load_workbook(io.BytesIO(made)).worksheets[1].max_row == 1 + 3 * 1500
    else:
        assert len(PdfReader(io.BytesIO(made)).pages) > 30


async def test_that_the_worker_logs_no_customers_name(
    capfd: pytest.CaptureFixture[str],
) -> None:
    async def rows() -> AsyncGenerator[list[ReportRow]]:
        yield [a_row(customer_name="李小龙 😀")]

    made = b"".join([chunk async for chunk in written(Exports(), an_order(ReportFormat.PDF), rows())])
    assert made.startswith(b"%PDF")
    assert capfd.readouterr().err == ""


async def test_that_a_reader_who_stops_reading_stops_the_worker() -> None:
    children = set(psutil.Process().children())
    async with aclosing(written(Exports(), an_order(), pages(1_000_000))) as file:
        await anext(file)
        assert len(set(psutil.Process().children()) - children) == 1
    assert set(psutil.Process().children()) == children


async def test_that_a_crash_of_the_worker_is_reported() -> None:
    broken = Exports(["false"])
    with pytest.raises(ReportFailed):
        async with aclosing(written(broken, an_order(), pages(3))) as file:
            await anext(file, None)
