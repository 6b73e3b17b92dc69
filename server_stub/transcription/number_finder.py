"""Find telephone numbers and references in the words of a transcription (``docs/behaviour.md``, *Found in the words*).

A pure function over the words: a grammar for English, and the numbering plans of the phonenumbers library. Precision comes
before recall: a number that is missing can be read in the text, a wrong one is called.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import phonenumbers

from agent_desktop.protocol.objects import FoundInWords, Word
from agent_desktop.protocol.states import FoundKind
from server_stub.transcription.spoken_digits import DigitRun, SpokenToken, digit_runs, tokens_of

_REFERENCES: Final = frozenset(
    [
        "order",
        "invoice",
        "claim",
        "reference",
        "ref",
        "ticket",
        "customer",
        "account",
        "policy",
        "tracking",
        "serial",
        "case",
        "confirmation",
        "booking",
        "contract",
        "member",
    ]
)
"""Words that announce a reference."""

_CALLS: Final = frozenset(
    ["call", "ring", "reach", "phone", "telephone", "mobile", "cell", "dial", "contact"]
)
"""Words that announce a telephone number."""

_UNITS: Final = frozenset(
    [
        "dollar",
        "dollars",
        "euro",
        "euros",
        "pound",
        "pounds",
        "cent",
        "cents",
        "pence",
        "percent",
        "minute",
        "minutes",
        "hour",
        "hours",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "times",
        "o'clock",
        "am",
        "pm",
        "a.m",
        "p.m",
        "people",
        "past",
    ]
)
"""Words after a number that is neither."""

_CORRECTIONS: Final = frozenset(
    {"sorry", "correction", "correct", "wait", "no", "actually", "mean", "wrong", "rather"}
)
"""Words after a number that the speaker takes back."""

_LOOK_AHEAD: Final = 3
"""Tokens after a number among which the speaker takes it back."""

_LINKS: Final = frozenset({"it", "it's", "is", "that", "that's"})
"""Words of a sentence that goes on with what the one before announced: *My claim. It is 77039.*"""

_CURRENCY: Final = ("$", "€", "£")
_LOOK_BACK: Final = 7
"""Tokens before a number among which the announcing word may be."""

_REFERENCE_DIGITS: Final = range(3, 21)
_NUMBER_DIGITS: Final = range(7, 16)
_FEWEST_OF_UNANNOUNCED: Final = 9
"""Digits of a national number that nothing announces; shorter ones are too often something else."""


def find_numbers(words: Sequence[Word], *, country: str | None = None) -> tuple[FoundInWords, ...]:
    """Return the telephone numbers (E.164) and references in ``words``, in order, each value once.

    Args:
        words: the words of a transcription in English.
        country: the country (ISO 3166) in which numbers without a country code are read; None: none are.
    """
    tokens = tokens_of([word.text for word in words])
    found: dict[tuple[FoundKind, str], FoundInWords] = {}
    for run in digit_runs(tokens):
        kind_and_value = _read(tokens, run, country)
        if kind_and_value is not None:
            kind, value = kind_and_value
            first, last = tokens[run.start].word, tokens[run.end - 1].word
            sureness = min(word.confidence for word in words[first : last + 1])
            found.setdefault(kind_and_value, FoundInWords(kind, value, first, last, sureness))
    return tuple(found.values())


def confirms_number(again: Sequence[str], one: FoundInWords, *, country: str | None = None) -> bool:
    """Return whether ``again``, the texts of a second reading of the sound around ``one``, contains the same number."""
    digits = [run.digits for run in digit_runs(tokens_of(again))]
    if one.kind == FoundKind.PHONE:
        return any(_telephone_number(each, country) == one.value for each in digits)
    return one.value in digits


def _read(tokens: Sequence[SpokenToken], run: DigitRun, country: str | None) -> tuple[FoundKind, str] | None:
    following = [token.low for token in tokens[run.end : run.end + _LOOK_AHEAD]]
    if _CORRECTIONS.intersection(following) or (
        following and following[0] in _UNITS and not _ends(tokens, run)
    ):
        return None
    if tokens[run.start].text.startswith(_CURRENCY) or _goes_on(tokens, run):
        return None
    before = [token.low.strip("'") for token in tokens[max(0, run.start - _LOOK_BACK) : run.start]]
    to_reference = _distance(_own_words(tokens, run), _REFERENCES)
    to_call = _distance(before, _CALLS)
    number = _telephone_number(run.digits, country)
    is_announced = to_call is not None and (to_reference is None or to_call < to_reference)
    if number is not None and (is_announced or (to_reference is None and _is_long(run.digits))):
        return FoundKind.PHONE, number
    if to_reference is not None and not is_announced and len(run.digits) in _REFERENCE_DIGITS:
        return None if run.digits.startswith("+") else (FoundKind.REFERENCE, run.digits)
    return None


def _own_words(tokens: Sequence[SpokenToken], run: DigitRun) -> list[str]:
    """Return the words before ``run`` that can announce it as a reference.

    An announcing word belongs to the first number after it, and to none in a sentence that has words of its own before it.
    """
    words = tokens[max(0, run.start - _LOOK_BACK) : run.start]
    after_number = max((run_before.end for run_before in digit_runs(words)), default=0)
    own = words[after_number:]
    last_end = max((place + 1 for place, token in enumerate(own) if token.ends), default=0)
    if any(token.low not in _LINKS for token in own[last_end:]):
        own = own[last_end:]
    return [token.low.strip("'") for token in own]


def _ends(tokens: Sequence[SpokenToken], run: DigitRun) -> bool:
    """Return whether a sentence ends with the run, so that the next word does not belong to it."""
    return tokens[run.end - 1].ends


def _goes_on(tokens: Sequence[SpokenToken], run: DigitRun) -> bool:
    """Return whether a digit or a spelled letter is next to the run, which may then be only a part of a number."""
    before = tokens[run.start - 1] if run.start else None
    after = tokens[run.end] if run.end < len(tokens) else None
    return any(
        token is not None
        and (any(mark.isdigit() for mark in token.text) or bool(digit_runs([token])) or _is_letter(token))
        for token in (before, after)
    )


def _is_letter(token: SpokenToken) -> bool:
    """Return whether a letter was spelled; *I* and *A* are words."""
    return len(token.text) == 1 and token.text.isupper() and token.text not in "AI"


def _distance(before: Sequence[str], cues: frozenset[str]) -> int | None:
    """Return how many tokens ago one of ``cues`` was spoken; None if it was not."""
    return next((ago for ago, low in enumerate(reversed(before)) if low in cues), None)


def _is_long(digits: str) -> bool:
    return digits.startswith("+") or len(digits) >= _FEWEST_OF_UNANNOUNCED


def _telephone_number(digits: str, country: str | None) -> str | None:
    """Return a valid number in E.164; None if no operator has it."""
    if len(digits.lstrip("+")) not in _NUMBER_DIGITS:
        return None
    try:
        parsed = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
