"""The visual order of lines, by the Unicode bidirectional algorithm (UAX 9)."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import Final, NamedTuple

from fpdf.bidi import BidiParagraph

_LEFT_TO_RIGHT: Final = "\u200e"
_RIGHT_TO_LEFT: Final = "\u200f"
_MARKS: Final = str.maketrans(dict.fromkeys((_LEFT_TO_RIGHT, _RIGHT_TO_LEFT)))
_OF_LETTERS: Final = {"L": _LEFT_TO_RIGHT, "R": _RIGHT_TO_LEFT, "AL": _RIGHT_TO_LEFT}


class Run(NamedTuple):
    """A part of a line with one direction; ``text`` is in typing order."""

    text: str
    is_right_to_left: bool


def mark_of(text: str) -> str:
    """Return the invisible mark that gives a line the direction of ``text``, that of its first letter."""
    classes = map(unicodedata.bidirectional, text)
    return next((_OF_LETTERS[each] for each in classes if each in _OF_LETTERS), "")


def in_visual_order(line: str) -> list[Run]:
    """Return the runs of ``line`` from left to right; the line has the direction of its first letter or mark."""
    characters = BidiParagraph(line).get_characters_with_embedding_level()
    runs = [
        (level, "".join(each.character for each in run))
        for level, run in groupby(characters, key=lambda each: each.embedding_level)
    ]
    highest = max((level for level, _ in runs), default=0)
    for level in range(highest, 0, -1):  # Rule L2.
        runs = _with_reversed(runs, level)
    shown = [(level, text.translate(_MARKS)) for level, text in runs]
    return [Run(text, level % 2 == 1) for level, text in shown if text]


def _with_reversed(runs: list[tuple[int, str]], level: int) -> list[tuple[int, str]]:
    """Return ``runs`` with each sequence at ``level`` or above reversed."""
    ordered: list[tuple[int, str]] = []
    for is_above, stretch in groupby(runs, key=lambda run: run[0] >= level):
        found = list(stretch)
        ordered += found[::-1] if is_above else found
    return ordered
