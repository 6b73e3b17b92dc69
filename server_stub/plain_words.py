"""What msgspec says is wrong with a value, in words for people who have never heard of it."""

from __future__ import annotations

import re
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
_TIME: Final = re.compile(r"Invalid RFC3339 encoded (datetime|date)")


def in_plain_words(sentence: str) -> str:
    """Return what ``sentence``, of msgspec's, says, as the end of a sentence about the value; else the sentence itself."""
    if found := _MISSING.match(sentence):
        return f"misses {found[1]!r}"
    if found := _UNKNOWN.match(sentence):
        return f"holds {found[1]!r}, which is not known here"
    if found := _TYPE.match(sentence):
        return f"must be {_kinds(found[1])}, not {_kinds(found[2])}"
    if found := _RANGE.match(sentence):
        return f"must be {_BOUNDS[found[2]]} {float(found[3]):g}"
    if found := _LENGTH.match(sentence):
        what = "characters" if found[1] == "str" else "items"
        bound = f"{_BOUNDS[found[2]]} " if found[2] else "exactly "
        return f"must have {bound}{found[3]} {what}"
    if found := _FORM.match(sentence):
        return next((form for mark, form in _FORMS if mark in found[1]), "is not of the form wanted")
    if found := _ENUM.match(sentence):
        return f"must not be {found[1]}"
    if found := _TIME.match(sentence):
        return f"must be {_KINDS[found[1]]}"
    return f"is not right: {sentence[:1].lower()}{sentence[1:]}"


def _kinds(names: str) -> str:
    return " or ".join(_KINDS.get(name.strip(), name.strip()) for name in names.split("|"))
