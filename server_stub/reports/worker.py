"""The process that writes one report: it reads an order and pages of rows, and writes the file.

Each message has its length in four bytes and its body in MessagePack; the first is the order, the others are pages. An
empty page marks the end; without it the server has stopped, and so does this process.
"""

from __future__ import annotations

import logging
import struct
import sys
from collections.abc import Iterator
from typing import BinaryIO, Final

import msgspec

from server_stub.reports.rows import ReportFormat, ReportOrder, ReportRow

LENGTH: Final = struct.Struct(">I")
_PAGE: Final = msgspec.msgpack.Decoder(list[ReportRow])


class GivenUp(Exception):
    """The server stopped before the end of the report."""


def main() -> int:
    """Write the report that standard input describes to standard output."""
    # A library's warning may contain a customer's name, and would not have the format of the server's log.
    logging.getLogger().addHandler(logging.NullHandler())
    source, target = sys.stdin.buffer, sys.stdout.buffer
    try:
        write(source, target)
        target.flush()
    except (GivenUp, BrokenPipeError):
        return 1
    return 0


def write(source: BinaryIO, target: BinaryIO) -> None:
    """Write the report that ``source`` describes to ``target``."""
    order = msgspec.msgpack.decode(_message(source), type=ReportOrder)
    pages = _pages(source)
    if order.format is ReportFormat.CSV:
        from server_stub.reports.csv_file import write_csv

        write_csv(pages, target)
    elif order.format is ReportFormat.XLSX:
        from server_stub.reports.xlsx_file import write_xlsx

        write_xlsx(order, pages, target)
    else:
        from server_stub.reports.pdf_file import write_pdf

        write_pdf(order, pages, target)


def _pages(source: BinaryIO) -> Iterator[list[ReportRow]]:
    while page := _PAGE.decode(_message(source)):
        yield page


def _message(source: BinaryIO) -> bytes:
    head = source.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise GivenUp
    (length,) = LENGTH.unpack(head)
    body = source.read(length)
    if len(body) < length:
        raise GivenUp
    return body


if __name__ == "__main__":
    sys.exit(main())
