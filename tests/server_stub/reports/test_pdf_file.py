"""Report 6.04 as PDF, read back by another program than the one that wrote it."""

import pytest
from msgspec.structs import replace

from server_stub.reports.direction import in_visual_order, mark_of
from server_stub.reports.rows import TITLE, ReportAttempt, ReportFormat
from tests.server_stub.reports.report_rows import WINTER, a_row, an_order, read_pdf


@pytest.mark.usefixtures("quiet_fonts")
def test_that_pdf_shows_each_callback_with_its_attempts() -> None:
    coded = ReportAttempt(WINTER, "Lee Park", "handled", "well", "Money › Paid")
    (page,) = read_pdf([a_row(attempts=(*a_row().attempts, coded))])
    for text in (
        "Lee Park – Money › Paid – well",
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
def test_that_pdf_writes_out_and_explains_the_letters_that_its_font_lacks(
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
def test_that_an_empty_pdf_states_that_it_is_empty() -> None:
    assert "No callbacks" in read_pdf([])[0]
