"""Words and numbers that are read in the other direction than the text around them.

In an Arabic window, Unicode's Bidirectional Algorithm (UAX #9) turns the groups of "(212) 555-0142" round, and writes
"4417-R" as "R-4417". An isolate around such a run keeps its own order. Isolates are for the screen alone: what is copied,
searched, sent or read out has none, see ``ui.texts.plain_text``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

ISOLATE: Final = "\u2068"
"""FIRST STRONG ISOLATE: what follows has the direction of its first letter; a number alone runs from left to right."""

END: Final = "\u2069"
"""POP DIRECTIONAL ISOLATE."""

_JOINTS: Final = re.compile(r"(\n| · | – )")
"""What joins texts that stand beside each other, each in a direction of its own."""

_RTL_LETTER: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
"""A letter of the Hebrew or of the Arabic scripts."""

_CLASSES: Final = {"R": "R", "AL": "R", "AN": "R", "L": "L", "EN": "D"}
"""The classes of characters that matter, by those of the algorithm: R right to left, L letters from left to right,
D digits; N all others. The digits of Arabic count as its letters."""

_LTR_RUN: Final = re.compile("[LD](?:[LDN]*[LD])?")
_RTL_RUN: Final = re.compile("R(?:[RDN]*R)?")
_BEFORE: Final = "+#(-€$£"
"""What belongs to the number after it."""
_AFTER: Final = "%°"
_BRACKETS: Final = {")": "(", "]": "["}
_RANGE: Final = "–"
"""Between the ends of a range, which is read in the direction of the text around it."""


@lru_cache(maxsize=4096)
def isolated(text: str, *, leftward: bool) -> str:
    """Return ``text``, which has no isolates yet, with one around each run that needs it.

    ``leftward`` means that the text around is read from right to left.
    """
    if not leftward and not _RTL_LETTER.search(text):
        return text
    parts = _JOINTS.split(text)
    return "".join(_isolated_part(part, leftward=leftward, is_alone=len(parts) == 1) for part in parts)


def isolated_whole(text: str, *, leftward: bool) -> str:
    """Return ``text`` in the direction of its first letter: a paragraph that a customer or a colleague wrote."""
    if not leftward and not _RTL_LETTER.search(text):
        return text
    return "\n".join(f"{ISOLATE}{line}{END}" if line else line for line in text.split("\n"))


def _isolated_part(part: str, *, leftward: bool, is_alone: bool) -> str:
    classes = "".join(_kind(letter, leftward=leftward) for letter in part)
    ours, theirs = ("R", "L") if leftward else ("L", "R")
    if ours not in classes and theirs in classes:
        # No word of the language: all of it, also the full stop at its end, is in the other direction.
        return part if _is_plain(classes, theirs, is_alone=is_alone) else f"{ISOLATE}{part}{END}"
    run = _LTR_RUN if leftward else _RTL_RUN
    made: list[str] = []
    done = 0
    for found in run.finditer(classes):
        start, end = _with_marks(part, max(done, 0), found.start(), found.end())
        if leftward and _keeps_its_order(part[start:end], is_alone=is_alone or ours in classes):
            continue
        made += [part[done:start], ISOLATE, part[start:end], END]
        done = end
    return "".join([*made, part[done:]])


def _kind(letter: str, *, leftward: bool) -> str:
    if leftward and letter == _RANGE:
        return "R"
    return _CLASSES.get(unicodedata.bidirectional(letter), "N")


def _is_plain(classes: str, theirs: str, *, is_alone: bool) -> bool:
    """Return whether nothing in a text, nor beside it, would be turned round: it begins and ends with a letter."""
    is_safe_beside_others = theirs == "L" or is_alone
    return is_safe_beside_others and classes[0] == theirs and classes[-1] in (theirs, "D")


def _keeps_its_order(run: str, *, is_alone: bool) -> bool:
    """Return whether the algorithm does not turn a run of digits and letters from left to right round.

    Digits after a letter belong to it, and clock times and decimals stay in one piece; but digits beside a letter of
    the text's neighbour would be drawn to it.
    """
    if run[0].isalpha():
        return True
    return is_alone and all(letter.isdigit() or letter in ":.,/" for letter in run)


def _with_marks(part: str, earliest: int, start: int, end: int) -> tuple[int, int]:
    """Return the limits of a run with the sign before it, the bracket that is still open in it, and its per cent."""
    if part[start].isalpha():
        return start, end
    while start > earliest and part[start - 1] in _BEFORE:
        start -= 1
    while end < len(part) and (part[end] in _AFTER or _closes(part[start:end], part[end])):
        end += 1
    while part[start] == "(" and part[start:end].count("(") > part[start:end].count(")"):
        start += 1
    return start, end


def _closes(run: str, mark: str) -> bool:
    opening = _BRACKETS.get(mark)
    return opening is not None and run.count(opening) > run.count(mark)
