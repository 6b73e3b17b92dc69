"""The PDF file of the report in each language; the other files are read by programs and stay in English."""

from __future__ import annotations

import re

import msgspec
import pytest
from msgspec.structs import replace

from agent_desktop.protocol.states import AttemptState, EndState
from server_stub.core.model.completion import END_REASON
from server_stub.core.rules.do_not_call import LISTED, NOT_DIALABLE
from server_stub.core.rules.supervisor_commands import ALREADY_SERVED
from server_stub.http.problem_texts.language_choice import LANGUAGES
from server_stub.reports import pdf_file
from server_stub.reports.report_texts import TEXTS, ReportTexts, texts_of
from server_stub.reports.rows import ReportFormat
from tests.server_stub.reports.report_rows import a_row, an_order, read_pdf

PLACE = re.compile(r"\{[^}]*\}")
pytestmark = pytest.mark.usefixtures("quiet_fonts")
every_language = pytest.mark.parametrize("language", list(TEXTS))


def sentences(texts: ReportTexts) -> dict[str, str]:
    """Return the texts that are sentences or parts of one, by their names."""
    return {name: text for name, text in msgspec.structs.asdict(texts).items() if isinstance(text, str)}


def test_that_the_report_has_the_languages_of_refusals() -> None:
    assert set(TEXTS) == set(LANGUAGES)


@every_language
def test_that_each_language_has_every_text_with_the_places_of_the_english_one(language: str) -> None:
    texts, english = TEXTS[language], TEXTS["en"]
    for name, text in sentences(english).items():
        assert sorted(PLACE.findall(sentences(texts)[name])) == sorted(PLACE.findall(text)), name
    assert set(texts.states) == {state.value for kind in (EndState, AttemptState) for state in kind}
    given = {*END_REASON.values(), ALREADY_SERVED, LISTED, NOT_DIALABLE, "The schedule closed"}
    assert set(texts.reasons) == given
    assert all([*texts.columns, *texts.states.values(), *texts.reasons.values()])


@every_language
def test_that_the_file_is_in_its_language_alone(language: str) -> None:
    texts, english = TEXTS[language], TEXTS["en"]
    row = a_row(end_state="withdrawn", end_reason="Already served")
    (page,) = read_pdf([row], an_order(ReportFormat.PDF, language))
    plain = " ".join(page.split())
    if language != "ar":  # Arabic is placed as glyphs in the order of sight.
        for text in (texts.title, texts.states["withdrawn"], texts.states["no_answer"], texts.no_agent):
            assert text in plain
        assert texts.times in plain
    if language != "en":
        for text in (english.title, english.states["withdrawn"], "No Answer", english.no_agent, "Made "):
            assert text not in plain
    assert "\\u0" not in page


@every_language
def test_that_the_names_of_the_columns_leave_the_line_under_them_free(language: str) -> None:
    """The names have room for two lines; a third would be struck through."""
    document = pdf_file._Document(an_order(ReportFormat.PDF, language))  # pyright: ignore[reportPrivateUsage]
    document.finished()  # Otherwise its fonts stay open.
    assert max(map(len, document._headings)) == 2  # pyright: ignore[reportPrivateUsage]


@every_language
def test_that_an_empty_report_states_it_in_its_language(language: str) -> None:
    page = " ".join(read_pdf([], an_order(ReportFormat.PDF, language))[0].split())
    assert ("No callbacks were completed." in page) is (language == "en")


def test_that_other_files_and_unknown_languages_are_in_english() -> None:
    assert an_order(ReportFormat.CSV, "de").texts is TEXTS["en"]
    assert an_order(ReportFormat.XLSX, "ar").search == "Search: 555"
    assert texts_of("tlh") is TEXTS["en"]
    assert replace(an_order(ReportFormat.PDF, "de"), text=None).search == "Keine Suche"
