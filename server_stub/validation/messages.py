"""Translate msgspec's messages about invalid values into plain English."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import Final

_KINDS: Final = {
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "null": "nothing",
    "datetime": "a time with its time zone, as in 2026-11-22T09:30:00Z",
    "date": "a date, as in 2026-12-25",
    "time": "a time of day",
}
_FORMS: Final = (
    ("x0b", "must not contain control characters other than tabs and line breaks"),
    ("x00", "must not contain control characters, tabs or line breaks"),
    ("[0-5][0-9]", "must be a time of day from 00:00 to 24:00 with two digits each, as in '09:30'"),
    (
        r"\\+[0-9?*]",
        "must be a number pattern such as +1900*: ? is one digit and * is any number of digits",
    ),
    ("{0,14}", "must be the beginning of a number, such as +1900: a plus sign and digits"),
    (r"\\+", "must be a telephone number such as +15550100001"),
    (
        "[A-Za-z0-9]",
        "must begin with a letter or digit and contain only letters, digits and . _ @ -, at most 64",
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
    "Input data was truncated": "is incomplete JSON: it ends too early",
    "JSON is nested too deeply": "is nested too deeply",
    "Number out of range": "contains a number that is out of range",
}
_NO_TEXT: Final = "'utf-8' codec can't decode"


def suggestion(word: str, known: Iterable[str]) -> str | None:
    """Return the word of ``known`` that ``word`` most likely means; None if none is similar.

    A longer form of a short word is also similar: ``monday`` to ``mon``, ``thursday`` to ``thu``.
    """
    plain = {name.casefold().replace("-", "_"): name for name in known}
    wanted = word.strip().casefold().replace("-", "_").replace(" ", "_")
    if wanted in plain:
        return plain[wanted]
    starts = [
        name for name in plain if len(wanted) > 1 and (wanted.startswith(name) or name.startswith(wanted))
    ]
    near = [max(starts, key=len)] if starts else difflib.get_close_matches(wanted, list(plain), n=1)
    return plain[near[0]] if near else None


def in_plain_words(sentence: str, choices: Sequence[object] = (), keys: Sequence[str] = ()) -> str:
    """Return msgspec's ``sentence`` as the end of a sentence about the value; an unknown one is returned unchanged.

    ``choices`` are the valid values if they are limited, ``keys`` the known keys.
    """
    if found := _MISSING.match(sentence):
        return f"is missing {found[1]!r}"
    if found := _UNKNOWN.match(sentence):
        return f"contains {found[1]!r}, which is unknown{_meant(found[1], keys)}"
    if found := _TYPE.match(sentence):
        return _of_another_kind(found[1], found[2])
    if found := _RANGE.match(sentence):
        return f"must be {_BOUNDS[found[2]]} {_number(float(found[3]))}"
    if found := _LENGTH.match(sentence):
        what = ("character" if found[1] == "str" else "item") + ("" if found[3] == "1" else "s")
        bound = f"{_BOUNDS[found[2]]} " if found[2] else "exactly "
        return f"must have {bound}{found[3]} {what}"
    if found := _FORM.match(sentence):
        return next((form for mark, form in _FORMS if mark in found[1]), "does not have the required form")
    if found := _ENUM.match(sentence):
        if choices:
            meant = _meant(found[1].strip("'"), [str(choice) for choice in choices])
            return f"must be one of {', '.join(map(repr, choices))}, not {found[1]}{meant}"
        return f"must not be {found[1]}"
    if found := _TIME.match(sentence):
        return f"must be {_KINDS[found[1] or found[2]]}"
    return _of_the_whole(sentence)


def _meant(word: str, known: Iterable[str]) -> str:
    near = suggestion(word, known)
    return f"; did you mean {near!r}?" if near is not None else ""


def key_named_in(sentence: str) -> str | None:
    """Return the key that msgspec's ``sentence`` reports as not in the enumeration, for a path of a key."""
    found = _ENUM.match(sentence)
    return None if found is None else found[1].strip("'")


def field_named_in(sentence: str) -> str | None:
    """Return the field that msgspec's ``sentence`` reports as missing or unknown; None for another mistake."""
    found = _MISSING.match(sentence) or _UNKNOWN.match(sentence)
    return None if found is None else found[1]


def _of_the_whole(sentence: str) -> str:
    """Return the message about input that cannot be parsed."""
    if found := _NO_JSON.match(sentence):
        return f"is not JSON: {found[1]}"
    if sentence.startswith(_NO_TEXT):
        return "is not UTF-8 text"
    if words := _AS_THEY_ARE.get(sentence):
        return words
    return f"is invalid: {sentence[:1].lower()}{sentence[1:]}"


def _number(value: float) -> str:
    """Return a limit as people write it, without an exponent and without a fraction of zero."""
    return str(int(value)) if value.is_integer() else str(value)


def _of_another_kind(wanted: str, got: str) -> str:
    """Return the message about a value of the type ``got`` instead of ``wanted``."""
    if (wanted, got) == ("int", "float"):
        return f"must be {_KINDS['int']}, without a decimal point"
    return f"must be {_kinds(wanted)}, not {_kinds(got).partition(',')[0]}{_quotes(wanted, got)}"


def _quotes(wanted: str, got: str) -> str:
    """Return a hint if a date or a time was written without the quotes that make it text."""
    return "; write it in quotes" if wanted == "str" and got in {"date", "time", "datetime"} else ""


def _kinds(names: str) -> str:
    return " or ".join(_KINDS.get(name.strip(), name.strip()) for name in names.split("|"))
