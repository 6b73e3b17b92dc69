"""Read runs of digits in the words of a transcription: figures, and numbers in English words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

_ONES: Final = {
    name: str(value)
    for value, name in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    )
} | {"oh": "0", "o": "0", "nought": "0"}
_TEENS: Final = {
    name: str(value)
    for value, name in enumerate(
        [
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        start=10,
    )
}
_TENS: Final = {
    name: str(value)
    for value, name in zip(
        range(2, 10),
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        strict=True,
    )
}
_REPEATED: Final = {"double": 2, "triple": 3}
_FIGURES: Final = re.compile(r"\+?\(?\d[\d()./-]*")
_CLOCK: Final = re.compile(r"\d{1,2}[:.]\d\d")
_LETTER_O: Final = frozenset({"o", "oh"})
"""Words that are a zero only among other digits."""

_END: Final = ".!?"


class SpokenToken(msgspec.Struct, frozen=True):
    """One word without the marks around it; ``word`` is its place in the transcription, ``ends`` a sentence or not."""

    text: str
    word: int
    ends: bool

    @property
    def low(self) -> str:
        """The text in small letters."""
        return self.text.lower()


class DigitRun(msgspec.Struct, frozen=True):
    """Digits that were spoken in a row, from the token ``start`` up to, not including, ``end``.

    ``digits`` begins with ``+`` if the speaker said so.
    """

    digits: str
    start: int
    end: int


def tokens_of(words: Sequence[str]) -> list[SpokenToken]:
    """Return the tokens of the texts of a transcription's words, without those that are marks alone."""
    found: list[SpokenToken] = []
    for place, word in enumerate(words):
        text = word.strip().replace("’", "'").strip("\"'“”,;:-")
        bare = text.rstrip(_END)
        if bare:
            found.append(SpokenToken(bare.rstrip(","), place, len(bare) < len(text)))
    return found


def digit_runs(tokens: Sequence[SpokenToken]) -> list[DigitRun]:
    """Return the runs of digits in ``tokens``; a run does not cross the end of a sentence."""
    runs: list[DigitRun] = []
    place = 0
    while place < len(tokens):
        end, digits = _run(tokens, place)
        if digits.strip("+"):
            runs.append(DigitRun(digits, place, end))
        place = max(end, place + 1)
    return runs


def _run(tokens: Sequence[SpokenToken], start: int) -> tuple[int, str]:
    digits = ""
    place = start
    if tokens[place].low in {"plus", "+"}:
        digits, place = "+", place + 1
    while place < len(tokens):
        if place > start and tokens[place - 1].ends:
            break
        taken, more = _digits_at(tokens, place, inside=bool(digits))
        if not taken or (more.startswith("+") and digits):
            break
        digits += more
        place += taken
    return place, digits


def _digits_at(tokens: Sequence[SpokenToken], place: int, *, inside: bool) -> tuple[int, str]:
    """Return how many tokens from ``place`` on are a number, and its digits; ``inside`` a run an *oh* is a zero."""
    low = tokens[place].low
    following = tokens[place + 1].low if place + 1 < len(tokens) and not tokens[place].ends else ""
    is_before_digit = following in _ONES or following in _REPEATED or bool(_FIGURES.fullmatch(following))
    if low in _LETTER_O and not (inside or is_before_digit):
        return 0, ""
    if low in _REPEATED:
        digit = _ONES.get(following) or (following if re.fullmatch(r"\d", following) else "")
        return (2, digit * _REPEATED[low]) if digit else (0, "")
    if _FIGURES.fullmatch(low) and not _CLOCK.fullmatch(low):
        return 1, re.sub(r"[^\d+]", "", low)
    if low in _TENS and following in _ONES and following not in {"zero", *_LETTER_O}:
        return 2, _TENS[low] + _ONES[following]
    if low in _ONES and following == "hundred":
        return 2, _ONES[low] + "00"
    return (1, digits) if (digits := _word_digits(low)) else (0, "")


def _word_digits(low: str) -> str:
    """Return the digits of one word such as *five*, *fifteen*, *fifty*, *fifty-five* or *five-five*; empty if it has none."""
    if low in _ONES or low in _TEENS:
        return _ONES.get(low) or _TEENS[low]
    if low in _TENS:
        return _TENS[low] + "0"
    first, _, last = low.partition("-")
    if first in _TENS and last in _ONES:
        return _TENS[first] + _ONES[last]
    parts = low.split("-")
    return "".join(_ONES[part] for part in parts) if all(part in _ONES for part in parts) else ""
