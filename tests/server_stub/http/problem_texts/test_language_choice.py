"""Refusals in the language of the caller: the choice, the texts, and the codes that no language changes."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

import httpx
import pytest

from agent_desktop.protocol.problems import NumberReason, Problem, ProblemCode
from server_stub.http.problem_texts import arabic, french, german, portuguese, spanish
from server_stub.http.problem_texts.language_choice import LANGUAGES, in_language, language_of
from server_stub.http.problems import STATUS, HttpRefusal
from tests.support.server import RunningServer, running_server

TEXTS = {"ar": arabic, "de": german, "es": spanish, "fr": french, "pt": portuguese}
every_language = pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS.keys())


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("de", "de"),
        ("de-CH", "de"),
        ("pt-BR, pt;q=0.9, en;q=0.8", "pt"),
        ("ja, fr;q=0.4, ar;q=0.5", "ar"),
        ("ja", "en"),
        ("*", "en"),
        ("en;q=0, *", "ar"),
        ("*;q=0.1, es;q=0.2", "es"),
        ("de;q=0", "en"),
        ("de;q=0, fr;q=0", "en"),
        ("fr, de", "fr"),
        ("en-GB,de;q=0.9", "en"),
        ("DE ; q=0.7, es;Q=0.2", "de"),
        ("de;q=2, fr;q=0.1", "fr"),
        ("'; drop table", "en"),
        (",,,", "en"),
    ],
)
def test_that_the_preferred_language_is_chosen_among_those_that_there_are(header: str, language: str) -> None:
    assert language_of(header) == language


def test_that_a_header_of_many_languages_is_read_up_to_a_bound() -> None:
    assert language_of(",".join(["ja"] * 5000)) == "en"
    assert language_of(",".join([*(f"x{n}" for n in range(40)), "de"])) == "en"


@every_language
def test_that_every_code_and_every_status_has_its_text(texts: ModuleType) -> None:
    assert set(texts.DETAILS) == set(ProblemCode)
    assert set(texts.TITLES) == set(STATUS.values())
    assert all([*texts.DETAILS.values(), *texts.TITLES.values(), texts.LISTED])


@every_language
def test_that_no_two_codes_have_the_same_text_and_none_is_in_english(texts: ModuleType) -> None:
    details = list(texts.DETAILS.values())
    assert len(set(details)) == len(details)
    english = {HttpRefusal(code).problem.detail for code in ProblemCode} - {None}
    assert not english & set(details)


def test_that_members_for_programs_are_the_same_in_every_language() -> None:
    problem = HttpRefusal(ProblemCode.NUMBER_NOT_ALLOWED, "It is too short.", field="$.number").problem
    for language in LANGUAGES:
        spoken = in_language(problem, language)
        assert (spoken.code, spoken.status, spoken.field) == ("number_not_allowed", 422, "$.number")
        assert (spoken is problem) is (language == "en")
        assert spoken.detail_en == (None if language == "en" else "It is too short.")


def test_that_a_number_on_the_do_not_call_list_has_a_text_of_its_own() -> None:
    problem = HttpRefusal(ProblemCode.NUMBER_NOT_ALLOWED, "…", reason=NumberReason.DO_NOT_CALL).problem
    assert in_language(problem, "de").detail == german.LISTED


def test_that_a_code_without_a_text_stays_in_english() -> None:
    problem = Problem(code="something_newer", title="Conflict", status=409, detail="Something newer.")
    assert in_language(problem, "de") is problem


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server of this module."""
    with running_server(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.mark.parametrize(
    ("header", "language", "title"),
    [
        (None, "en", "Not Found"),
        ("de-DE,de;q=0.9,en;q=0.8", "de", "Nicht gefunden"),
        ("ar", "ar", "غير موجود"),
        ("ja", "en", "Not Found"),
    ],
)
def test_that_a_refusal_names_its_language(
    server: RunningServer, header: str | None, language: str, title: str
) -> None:
    answer = httpx.get(
        f"{server.url}/v1/nothing", headers={} if header is None else {"Accept-Language": header}, timeout=60
    )
    problem = answer.json()
    assert (answer.status_code, problem["code"], problem["title"]) == (404, "not_found", title)
    assert answer.headers["Content-Language"] == language
    assert answer.headers["Vary"] == "Accept-Language"
    assert ("detail_en" in problem) is (language != "en")


def test_that_a_refusal_of_the_floor_is_in_the_language_too(server: RunningServer) -> None:
    with server.client("ivr") as ivr:
        answer = ivr.post(
            "/v1/callbacks",
            json={"business_process_id": "billing", "number": "+49112"},
            headers={"Accept-Language": "fr"},
        )
    problem = answer.json()
    assert (problem["code"], problem["reason"]) == ("number_not_allowed", "number_rules")
    assert problem["detail"] == french.DETAILS[ProblemCode.NUMBER_NOT_ALLOWED]
    assert "emergency" in problem["detail_en"]
