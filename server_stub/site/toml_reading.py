"""Read TOML, and explain where and why a text is not TOML."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final

_PLACE: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_KEY: Final = re.compile(r"""\s*([A-Za-z0-9_."'-]+)\s*=""")
_HINTS: Final = (
    (re.compile(r"(?i:true|false)\b"), "write true or false, in lower case"),
    (re.compile("[\u2018\u2019\u201c\u201d\u201e]"), 'use straight quotes, as in "Billing"'),
    (re.compile(r"[A-Za-z]"), 'write text in quotes, as in "Billing"'),
    (re.compile(r"[0-9]{1,2}:[0-9]{2}"), 'write clock times in quotes, as in "09:00"'),
)
"""Hints for values that cannot be read, by their beginning."""


class TomlUnreadable(ValueError):
    """The text is not TOML; the message names the line, the column if it is known, and the mistake."""


def read_toml(source: str) -> dict[str, Any]:
    """Return the tables of the TOML text ``source``.

    Raises:
        TomlUnreadable: it is not TOML.
    """
    try:
        return tomllib.loads(source)
    except RecursionError:
        raise TomlUnreadable("line 1: its lists or tables are nested too deeply") from None
    except (
        ValueError
    ) as error:  # Numbers of thousands of digits are refused by Python's int, without a position.
        raise TomlUnreadable(_explained(str(error), source)) from error


def _explained(message: str, source: str) -> str:
    """Return the parser's message, with the position before it and a hint after it."""
    lines = source.split("\n")
    found = _PLACE.search(message)
    if found is None:
        return f"line 1: it is not TOML: {message}"
    line = int(found[1]) if found[1] else len(source.rstrip().split("\n"))
    column = int(found[2]) if found[2] else None
    text = lines[line - 1]
    words = message[: found.start()]
    key = _KEY.match(text)
    where = f"line {line}" + (f", column {column}" if column is not None else "")
    named = f" ({key[1]})" if key is not None else ""
    return f"{where}{named}: it is not TOML: {words[:1].lower()}{words[1:]}{_hint(words, text, column)}"


def _hint(words: str, text: str, column: int | None) -> str:
    if column is None:
        return ""
    rest = text[column - 1 :]
    if words == "Invalid value":
        return next((f"; {hint}" for form, hint in _HINTS if form.match(rest)), "")
    if words.startswith("Invalid initial character") and "\n" not in text and "{" in text:
        return "; a table between { and } stands on one line"
    if "Expected newline" in words and _HINTS[3][0].search(text):
        return f"; {_HINTS[3][1]}"
    return ""
