"""Report 6.04 as CSV, Excel and PDF, read back cell by cell by other programs than those that wrote them."""

import csv
import io
import logging
import re
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from datetime import UTC, datetime, timedelta

import openpyxl
import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PdfReader

from server_stub.reports.csv_file import harmless, write_csv
from server_stub.reports.direction import in_visual_order, mark_of
from server_stub.reports.export import Exports, ReportFailed
from server_stub.reports.pdf_file import write_pdf
from server_stub.reports.rows import COLUMNS, TITLE, ReportAttempt, ReportFormat, ReportOrder, ReportRow
from server_stub.reports.xlsx_file import write_xlsx
from tests.support.clock import NOON

WINTER = datetime(2026, 1, 15, 3, 30, tzinfo=UTC)
SUMMER = datetime(2026, 7, 15, 3, 30, tzinfo=UTC)


def an_order(kind: ReportFormat = ReportFormat.CSV) -> ReportOrder:
    return ReportOrder(
        format=kind,
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


# --- CSV ------------------------------------------------------------------------------------------------------------


def test_that_csv_says_that_it_is_utf8() -> None:
    file = io.BytesIO()
    write_csv([[a_row()]], file)
    assert file.getvalue().startswith(b"\xef\xbb\xbf")
    assert "Ída Ölsen" in file.getvalue().decode("utf-8-sig")


def test_that_csv_has_a_line_for_a_callback_and_under_it_one_for_each_attempt() -> None:
    callback, first, second = read_csv([a_row()])
    assert tuple(callback) == COLUMNS
    assert [line["Row"] for line in (callback, first, second)] == ["Callback", "Attempt", "Attempt"]
    assert callback["Number"] == "+15550100012"
    assert callback["End Interaction State"] == "Failed"
    assert callback["Total Attempts"] == "2"
    assert callback["Transcription"] == 'please, call "me" back\nsoon'
    assert (first["Agent Name"], first["Attempt State"]) == ("Dana Reyes", "No Answer")
    assert (second["Agent Name"], second["Attempt State"], second["Note"]) == ("", "Aborted", "closed")


def test_that_times_are_in_utc_and_on_the_clock_of_the_zone_that_is_named() -> None:
    (callback, *_) = read_csv([a_row()])
    assert callback["Time Zone"] == "America/New_York"
    assert callback["Original Entrance Time (UTC)"] == "2026-01-15 03:30:00"
    assert callback["Original Entrance Time (Time Zone)"] == "2026-01-14 22:30:00"
    assert callback["Completed (UTC)"] == "2026-07-15 03:30:00"
    assert callback["Completed (Time Zone)"] == "2026-07-14 23:30:00"


@pytest.mark.parametrize(
    "formula",
    [
        *(
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1)",
            "\tone",
            "\rone",
            "\none",
            " =1",
            '=HYPERLINK("x")',
        ),
        *("\uff1d1+1", "\uff0b1", "\uff0d1", " \uff20SUM(A1)", '"=1', "\u00a0=1", "\u200b=1", "\ufeff=1"),
    ],
)
def test_that_no_cell_is_run_by_a_spreadsheet(formula: str) -> None:
    callback, attempt, _ = read_csv(
        [a_row(customer_name=formula, attempts=(ReportAttempt(WINTER, formula, "handled", formula),) * 2)]
    )
    for cell in (callback["Customer"], attempt["Agent Name"], attempt["Note"]):
        assert cell == f"'{formula}"


def test_that_csv_holds_no_control_character_that_a_reader_would_stop_at() -> None:
    callback, *_ = read_csv([a_row(customer_name="Ida\x00 \x1b[2J\x7f", transcription="one\n\ttwo")])
    assert callback["Customer"] == "Ida\ufffd \ufffd[2J\ufffd"
    assert callback["Transcription"] == "one\n\ttwo"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("call back;=1+1", "call back;'=1+1"),
        ('a; "=1', "a;' \"=1"),
        ("a\t@SUM(A1)", "a\t'@SUM(A1)"),
        ("a\n\uff1d1", "a\n'\uff1d1"),
        ("\n=1", "'\n'=1"),
        ("a, -1 and 3 = 3; well - yes", "a, -1 and 3 = 3; well - yes"),
        ("+15550100012", "+15550100012"),
    ],
)
def test_that_a_formula_after_a_separator_inside_of_a_cell_is_run_by_none(text: str, safe: str) -> None:
    assert harmless(text) == safe


FORMULAS = "=+-@\uff1d\uff0b\uff0d\uff20"
NASTY = st.text(st.sampled_from(FORMULAS + ";,\t\r\n\v\x85\u2028\"' \u00a0\u200e\ufeffa1|!()"), max_size=12)


@given(NASTY, NASTY, NASTY, st.sampled_from(",;\t"))
def test_that_no_cell_begins_with_a_formula_whichever_the_list_separator(
    name: str, note: str, process: str, separator: str
) -> None:
    file = io.BytesIO()
    attempts = (ReportAttempt(WINTER, name, "handled", note),)
    row = a_row(customer_name=name, business_process=process, transcription=note, attempts=attempts)
    write_csv([[row]], file)
    text = file.getvalue().decode("utf-8-sig")
    for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        for cell in line:
            begins = cell.lstrip(' \t\r\n\v\x85\u2028\u00a0\u200e\ufeff"')
            assert not begins.startswith(tuple(FORMULAS)) or begins == row.number
            assert separator != "," or not cell.startswith(("\t", "\r", "\n"))


@given(st.text(max_size=30))
def test_that_nothing_but_apostrophes_is_added_to_a_text(text: str) -> None:
    safe = harmless(text)
    assert safe.replace("'", "") == text.replace("'", "")
    assert not re.search("['=+@-]", text) or len(safe) >= len(text)


# --- Excel ----------------------------------------------------------------------------------------------------------


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


def test_that_excel_says_what_the_report_is_of() -> None:
    file = io.BytesIO()
    write_xlsx(an_order(ReportFormat.XLSX), [], file)
    book = openpyxl.load_workbook(file)
    about = [str(row[0]) for row in book.worksheets[0].iter_rows(values_only=True)]
    assert about[0] == TITLE
    assert "from 2026-01-15 03:30:00 UTC to now" in about[1]
    assert "Billing, Claims" in about[2]
    assert book.sheetnames == ["About", "Callbacks"]
    assert book.worksheets[1].max_row == 1


# --- PDF ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def quiet_fonts() -> Iterator[None]:
    """The font's subsetter says what it does; that is no news."""
    logger = logging.getLogger("fontTools")
    before = logger.level
    logger.setLevel(logging.ERROR)
    yield
    logger.setLevel(before)


@pytest.mark.usefixtures("quiet_fonts")
def test_that_pdf_shows_each_callback_with_its_attempts() -> None:
    (page,) = read_pdf([a_row()])
    for text in (
        TITLE,
        "+15550100012",
        "Ída Ölsen",
        "Failed",
        "No Answer",
        "Dana Reyes",
        "Aborted",
        "closed",
    ):
        assert text in page
    assert "2026-01-15 03:30 / 14. 22:30" in page
    assert "America/New_York" in page
    assert "(attempts)" in page
    assert "Recording: /v1/callbacks/c1/recordings/r1" in page
    assert "please, call" in page


@pytest.mark.usefixtures("quiet_fonts")
def test_that_a_long_pdf_repeats_its_heading_and_loses_no_row() -> None:
    pages = read_pdf([a_row(number=f"+1555010{n:04d}") for n in range(200)])
    assert len(pages) > 10
    assert all(TITLE in page for page in pages)
    assert all("Search: 555. Business processes: Billing, Claims" in page for page in pages)
    whole = "".join(pages)
    assert all(f"+1555010{n:04d}" in whole for n in range(200))


@pytest.mark.usefixtures("quiet_fonts")
def test_that_pdf_cuts_no_text_that_is_wider_than_its_column() -> None:
    name, word = "Maria-Magdalena von und zu Hohenstaufen-Württemberg", "W" * 60
    note = "she asks for somebody who knows the contract of her late husband " * 5
    attempt = ReportAttempt(WINTER, name, "no_answer", note)
    (page,) = read_pdf([a_row(customer_name=name, business_process=word, attempts=(attempt,))])
    assert "End Interaction" in page
    assert page.count("2026-01-15 03:30 / 14. 22:30") == 2  # Entered, and called.
    assert page.count("W") > len(word)
    assert "".join(note.split()) in "".join(page.split())
    assert [part for part in name.replace("-", " ").split() if part[:8] not in page] == []


@pytest.mark.usefixtures("quiet_fonts")
def test_that_pdf_writes_out_the_letters_that_its_font_lacks_and_says_so(
    caplog: pytest.LogCaptureFixture,
) -> None:
    strange = a_row(customer_name="Zoë 😀 李", attempts=(ReportAttempt(WINTER, "Dana", "handled", "李"),))
    first, *others = read_pdf([strange, *[a_row(transcription="well")] * 60])
    assert "Zoë \\u{1f600} \\u674e" in " ".join(first.split())
    assert "Dana – \\u674e" in first
    assert "Unicode number" in first
    assert not any("Unicode number" in page for page in others)
    assert not [record for record in caplog.records if record.name.startswith("fpdf")]


@pytest.mark.usefixtures("quiet_fonts")
@pytest.mark.parametrize(
    ("line", "glyphs"),
    [
        ("Dana – התקשר 17:00, מספר 12-34", "Dana – 12-34 רפסמ ,17:00 רשקתה"),
        ("שלום (Dana) 050-1234567", "050-1234567 (Dana) םולש"),
        ("שָׁלוֹם", None),
        ("محمد الأحمد", None),
        ("گچپژ ۱۲۳", None),
    ],
)
def test_that_pdf_shows_hebrew_and_arabic_in_their_order_and_in_letters(
    line: str, glyphs: str | None
) -> None:
    order = replace(an_order(ReportFormat.PDF), text=line)
    (page,) = read_pdf([a_row(customer_name=line, business_process=line, transcription=line)], order)
    assert "\\u0" not in page
    assert "Unicode number" not in page
    assert "\ufffd" not in page
    if glyphs is not None:
        placed = "".join(
            run.text[::-1] if run.is_right_to_left else run.text for run in in_visual_order(line)
        )
        assert placed.replace(")", "(") == glyphs.replace(")", "(")


@pytest.mark.usefixtures("quiet_fonts")
def test_that_the_lines_of_a_text_keep_its_direction() -> None:
    lines = [f"{mark_of('שלום')}Please call back."]
    assert in_visual_order(lines[0])[-1].text == "Please call back"
    assert [run.is_right_to_left for run in in_visual_order("Please call back.")] == [False]


@pytest.mark.usefixtures("quiet_fonts")
def test_that_every_letter_of_hebrew_and_arabic_has_a_glyph_in_pdf(caplog: pytest.LogCaptureFixture) -> None:
    letters = [chr(code) for code in (*range(0x5D0, 0x5EB), *range(0x620, 0x64B), *range(0x660, 0x66A))]
    (page,) = read_pdf([a_row(transcription=" ".join(letters))])
    assert "\\u0" not in page
    assert not [record for record in caplog.records if "glyph" in record.getMessage()]


@pytest.mark.usefixtures("quiet_fonts")
def test_that_pdf_names_a_search_in_letters_that_its_font_lacks_on_every_page() -> None:
    pages = read_pdf([a_row()] * 60, replace(an_order(ReportFormat.PDF), text="李"))
    assert len(pages) > 1
    assert all("Search: \\u674e" in page and "Unicode number" in page for page in pages)


@pytest.mark.usefixtures("quiet_fonts")
def test_that_the_heading_of_pdf_leaves_room_for_rows_however_much_it_is_of() -> None:
    many = tuple(f"Business process {number}" for number in range(500))
    (page,) = read_pdf([a_row()], replace(an_order(ReportFormat.PDF), business_processes=many))
    assert "Business process 0," in page
    assert "(500 in all)" in page
    assert "+15550100012" in page


@pytest.mark.usefixtures("quiet_fonts")
def test_that_an_empty_pdf_says_so() -> None:
    assert "No callbacks" in read_pdf([])[0]


# --- The worker -----------------------------------------------------------------------------------------------------


async def pages(count: int, size: int = 500) -> AsyncGenerator[list[ReportRow]]:
    for page in range(count):
        yield [
            a_row(callback_id=f"c{page}-{n}", completed_at=SUMMER + timedelta(seconds=n)) for n in range(size)
        ]


def written(
    exports: Exports, order: ReportOrder, rows: AsyncGenerator[list[ReportRow]]
) -> AsyncGenerator[bytes]:
    """Write a file whose progress nobody looks at."""
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


async def test_that_the_worker_says_nothing_of_what_a_customer_is_called(
    capfd: pytest.CaptureFixture[str],
) -> None:
    async def rows() -> AsyncGenerator[list[ReportRow]]:
        yield [a_row(customer_name="李小龙 😀")]

    made = b"".join([chunk async for chunk in written(Exports(), an_order(ReportFormat.PDF), rows())])
    assert made.startswith(b"%PDF")
    assert capfd.readouterr().err == ""


async def test_that_whoever_stops_reading_stops_the_worker() -> None:
    children = set(psutil.Process().children())
    async with aclosing(written(Exports(), an_order(), pages(1_000_000))) as file:
        await anext(file)
        assert len(set(psutil.Process().children()) - children) == 1
    assert set(psutil.Process().children()) == children


async def test_that_a_worker_that_breaks_is_told() -> None:
    broken = Exports(["false"])
    with pytest.raises(ReportFailed):
        async with aclosing(written(broken, an_order(), pages(3))) as file:
            await anext(file, None)
