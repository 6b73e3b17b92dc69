"""Report 6.04 as CSV, read back by another program than the one that wrote it."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server_stub.reports.csv_file import harmless, write_csv
from server_stub.reports.rows import COLUMNS, ReportAttempt
from tests.server_stub.reports.report_rows import (
    WINTER,
    a_row,
    read_csv,
    read_xlsx,
)


def test_that_csv_states_that_it_is_utf8() -> None:
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
def test_that_no_cell_is_run_by_a_spreadsheet_asvs_1_2_10(formula: str) -> None:
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


def test_that_the_code_of_an_attempt_is_in_csv_and_excel() -> None:
    attempts = (ReportAttempt(WINTER, "Dana", "handled", None, "Money › Paid"),)
    for read in (read_csv, read_xlsx):
        own, attempt = read([a_row(attempts=attempts)])
        assert (own["Disposition Code"] or None, attempt["Disposition Code"]) == (None, "Money › Paid")
