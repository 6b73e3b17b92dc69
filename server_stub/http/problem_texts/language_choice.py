"""The language of a refusal: chosen by ``Accept-Language``, English if it names none that there is (RFC 9110, 12.5.4)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import ModuleType
from typing import Final

import msgspec

from agent_desktop.protocol.problems import NumberReason, Problem, ProblemCode
from server_stub.http.problem_texts import arabic, french, german, portuguese, spanish

ENGLISH: Final = "en"
_TEXTS: Final[Mapping[str, ModuleType]] = {
    "ar": arabic,
    "de": german,
    "es": spanish,
    "fr": french,
    "pt": portuguese,
}
LANGUAGES: Final = (ENGLISH, *_TEXTS)
"""Codes of the languages that there are, English first."""

_RANGE: Final = re.compile(
    r"\s*(\*|[a-z]{1,8}(?:-[a-z0-9]{1,8})*)\s*(?:;\s*q\s*=\s*(1(?:\.0{0,3})?|0(?:\.[0-9]{0,3})?)\s*)?",
    re.IGNORECASE,
)
_MOST_RANGES: Final = 32
"""Ranges that are read: browsers send up to ten, and a longer header must not cost time."""


@lru_cache(maxsize=256)
def language_of(header: str) -> str:
    """Return the language for an ``Accept-Language`` header; a range that cannot be read counts for nothing.

    A range stands for its language whatever its region, as in RFC 4647, *Lookup*. Of equal weights the first one counts.
    """
    weights: dict[str, float] = {}
    for place, text in enumerate(header.split(",", _MOST_RANGES)[:_MOST_RANGES]):
        found = _RANGE.fullmatch(text)
        if found is not None:
            weight = float(found[2]) if found[2] else 1.0
            weights.setdefault(found[1].lower().partition("-")[0], weight - place * 1e-6 if weight else 0.0)
    others = weights.get("*", 0.0)
    best = max(LANGUAGES, key=lambda language: (weights.get(language, others), language == ENGLISH))
    return best if weights.get(best, others) > 0 else ENGLISH


def in_language(problem: Problem, language: str) -> Problem:
    """Return ``problem`` with title and detail in ``language``; the English detail, which may name values, is kept beside.

    A problem without a text in that language stays in English.
    """
    texts = _TEXTS.get(language)
    detail = None if texts is None else texts.DETAILS.get(problem.code)
    if texts is None or detail is None:
        return problem
    if problem.code == ProblemCode.NUMBER_NOT_ALLOWED and problem.reason == NumberReason.DO_NOT_CALL:
        detail = texts.LISTED
    return msgspec.structs.replace(
        problem,
        title=texts.TITLES.get(problem.status, problem.title),
        detail=detail,
        detail_en=problem.detail,
    )
