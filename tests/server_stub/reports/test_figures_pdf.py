"""The figures of a period as PDF, in each language, read back by another program than the one that wrote it."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from pypdf import PdfReader

from agent_desktop.protocol.figures import Figures, FiguresLine
from agent_desktop.protocol.states import FiguresBy
from server_stub.http.problem_texts.language_choice import LANGUAGES
from server_stub.reports.export import Exports, ReportFailed
from server_stub.reports.figures_order import FiguresOrder
from server_stub.reports.figures_pdf import figures_pdf
from server_stub.reports.figures_texts import FIGURES_TEXTS
from tests.support.clock import NOON

pytestmark = pytest.mark.usefixtures("quiet_fonts")

DANA = FiguresLine(
    key="dana",
    name="Dana Reyes",
    entered=None,
    succeeded=None,
    failed=None,
    attempts=8,
    reached=6,
    first_attempts=5,
    first_successes=3,
    answered=5,
    mean_wait_s=95.4,
    longest_wait_s=3723,
    promises_kept=9,
    promises_late=1,
)
NO_CODE = FiguresLine(
    key="b:", name="", entered=None, succeeded=None, failed=None, attempts=2, business_process_id="b"
)


def an_order(by: FiguresBy, *lines: FiguresLine, language: str = "en") -> FiguresOrder:
    total = FiguresLine(key="", name="", entered=12, succeeded=7, failed=1, attempts=10)
    figures = Figures(by=by, since=NOON, until=NOON + timedelta(days=1), items=lines, total=total)
    return FiguresOrder(figures, NOON, {"b": "Billing", "c": "Claims"}, language)


def read(order: FiguresOrder) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(figures_pdf(order))).pages]


def test_that_each_language_has_as_many_columns_as_the_english_one() -> None:
    assert set(FIGURES_TEXTS) == set(LANGUAGES)
    english = FIGURES_TEXTS["en"]
    for texts in FIGURES_TEXTS.values():
        assert len(texts.columns) == len(english.columns)
        assert set(texts.by) == set(FiguresBy)


@pytest.mark.parametrize("language", [each for each in FIGURES_TEXTS if each != "ar"])
def test_that_no_word_of_a_heading_is_broken(language: str) -> None:
    (page,) = read(an_order(FiguresBy.AGENT, DANA, language=language))
    words = {word for heading in FIGURES_TEXTS[language].columns for word in heading.split()}
    assert words <= set(page.split())


def test_that_a_line_has_counts_shares_and_durations() -> None:
    (page,) = read(an_order(FiguresBy.AGENT, DANA))
    for text in ("Figures of a period: Agent", "Dana Reyes", "6 (75 %)", "3 (60 %)", "1:35", "1:02:03"):
        assert text in page
    assert "9 (90 %)" in page
    assert "Business processes: Billing, Claims" in page
    assert "Total" in page


def test_that_attempts_without_a_code_are_named_with_their_business_process() -> None:
    (page,) = read(an_order(FiguresBy.CODE, NO_CODE, language="fr"))
    assert "Billing: Sans code" in page


def test_that_a_long_file_repeats_its_heading_and_loses_no_line() -> None:
    hours = [
        FiguresLine(key=f"2026-11-{day:02}T{hour:02}:00:00Z", name="", entered=1, succeeded=0, failed=0)
        for day in range(1, 5)
        for hour in range(24)
    ]
    pages = read(an_order(FiguresBy.HOUR, *hours))
    assert len(pages) > 1
    assert all("Hour (UTC)" in page for page in pages)
    assert all(any(line.key[:16].replace("T", " ") in page for page in pages) for line in hours)


async def test_that_the_file_is_made_by_a_process_of_its_own() -> None:
    made = await Exports().figures_pdf(an_order(FiguresBy.AGENT, language="ar"))
    assert len(PdfReader(io.BytesIO(made)).pages) == 1
    with pytest.raises(ReportFailed):
        await Exports(figures=["false"]).figures_pdf(an_order(FiguresBy.AGENT))
