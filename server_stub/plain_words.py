"""What msgspec says is wrong with a value, in words for people who have never heard of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_KINDS: Final = {
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "null": "nothing",
    "datetime": "a time with its zone, as in 2026-11-22T09:30:00Z",
    "date": "a date, as in 2026-12-25",
}
_FORMS: Final = (
    ("x0b", "must not hold control characters, but for tabs and ends of lines"),
    ("x00", "must not hold control characters, nor tabs and ends of lines"),
    ("[0-5][0-9]", "must be a clock time, as in 09:30"),
    (r"\\+", "must be a telephone number, as in +15550100001"),
    (
        "[A-Za-z0-9]",
        "must begin with a letter or digit, and hold letters, digits and . _ @ - only, at most 64",
    ),
)
_BOUNDS: Final = {">=": "at least", ">": "more than", "<=": "at most", "<": "less than"}
_QUOTED: Final = r"`([^`]*)`"

_MISSING: Final = re.compile(rf"Object missing required field {_QUOTED}")
_UNKNOWN: Final = re.compile(rf"Object contains unknown field {_QUOTED}")
_TYPE: Final = re.compile(rf"Expected {_QUOTED}, got {_QUOTED}")
_RANGE: Final = re.compile(rf"Expected {_QUOTED} (>=|>|<=|<) ([-0-9.]+)")
_LENGTH: Final = re.compile(rf"Expected {_QUOTED} of length (?:(>=|<=) )?(\d+)(?:, got (\d+))?")
_FORM: Final = re.compile(r"Expected `str` matching regex (.*)")
_ENUM: Final = re.compile(r"Invalid enum value (.*)")
_TIME: Final = re.compile(
    r"Invalid RFC3339 encoded (datetime|date)|Expected `(datetime)` with a timezone component"
)
_NO_JSON: Final = re.compile(r"JSON is malformed: (.*)")
_AS_THEY_ARE: Final = {
    "Input data was truncated": "is no whole JSON: it ends too early",
    "JSON is nested too deeply": "is nested too deeply",
    "Number out of range": "is a number far out of reach",
}
_NO_TEXT: Final = "'utf-8' codec can't decode"


def in_plain_words(sentence: str, choices: Sequence[object] = ()) -> str:
    """Return what ``sentence``, of msgspec's, says, as the end of a sentence about the value; else the sentence itself.

    ``choices`` are the values that may stand there, where there are only some.
    """
    if found := _MISSING.match(sentence):
        return f"misses {found[1]!r}"
    if found := _UNKNOWN.match(sentence):
        return f"holds {found[1]!r}, which is not known here"
    if found := _TYPE.match(sentence):
        return f"must be {_kinds(found[1])}, not {_kinds(found[2])}"
    if found := _RANGE.match(sentence):
        return f"must be {_BOUNDS[found[2]]} {_number(float(found[3]))}"
    if found := _LENGTH.match(sentence):
        what = "characters" if found[1] == "str" else "items"
        bound = f"{_BOUNDS[found[2]]} " if found[2] else "exactly "
        return f"must have {bound}{found[3]} {what}"
    if found := _FORM.match(sentence):
        return next((form for mark, form in _FORMS if mark in found[1]), "is not of the form wanted")
    if found := _ENUM.match(sentence):
        if choices:
            return f"must be one of {', '.join(map(repr, choices))}, not {found[1]}"
        return f"must not be {found[1]}"
    if found := _TIME.match(sentence):
        return f"must be {_KINDS[found[1] or found[2]]}"
    return _of_the_whole(sentence)


def field_named_in(sentence: str) -> str | None:
    """Return the field that ``sentence``, of msgspec's, says is missing or unknown; None if it is about another mistake."""
    found = _MISSING.match(sentence) or _UNKNOWN.match(sentence)
    return None if found is None else found[1]


def _of_the_whole(sentence: str) -> str:
    """Return what is wrong with what cannot be read at all."""
    if found := _NO_JSON.match(sentence):
        return f"is no JSON: {found[1]}"
    if sentence.startswith(_NO_TEXT):
        return "is no text in UTF-8"
    if words := _AS_THEY_ARE.get(sentence):
        return words
    return f"is not right: {sentence[:1].lower()}{sentence[1:]}"


def _number(value: float) -> str:
    """Return a bound as people write it: without an exponent, and without a fraction that is none."""
    return str(int(value)) if value.is_integer() else str(value)


def _kinds(names: str) -> str:
    return " or ".join(_KINDS.get(name.strip(), name.strip()) for name in names.split("|"))
