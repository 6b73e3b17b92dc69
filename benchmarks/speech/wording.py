"""Word error rate: the share of wrong words in a transcription.

Both texts are normalised first. Whether "four four one seven" is written so or as "4417", and "twelve dollars" so or as
"$12", is a matter of taste and not an error.
"""

from __future__ import annotations

import re
from typing import Final

import jiwer

_ONES: Final = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS: Final = [
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
]
_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES: Final = dict(zip((*_ONES, *_TEENS, *_TENS), (*range(20), *range(20, 100, 10)), strict=True))
_ONE: Final = "|".join(_ONES)
_BELOW_HUNDRED: Final = rf"(?:{'|'.join(_TENS)})(?: (?:{_ONE}))?|{'|'.join(_TEENS)}|{_ONE}"
_NUMBER: Final = re.compile(rf"\b(?:({_ONE}) hundred(?:(?: and)? ({_BELOW_HUNDRED}))?|({_BELOW_HUNDRED}))\b")
_ORDINALS: Final[dict[str, str]] = {"1st": "first", "2nd": "second", "5th": "fifth", "6th": "sixth"}
_SPELLED: Final[dict[str, str]] = {
    "can't": "cannot",
    "anymore": "any more",
    "mister": "mr",
    "o'clock": "oclock",
}


def word_error_rate(said: str, heard: str) -> float:
    """Return the number of wrong, missing and invented words in ``heard``, divided by the number of words in ``said``."""
    return jiwer.wer(in_one_spelling(said), in_one_spelling(heard))


def word_count(text: str) -> int:
    """Return the number of words that the rate counts in ``text``."""
    return len(in_one_spelling(text).split())


def in_one_spelling(text: str) -> str:
    """Return ``text`` in lower case without punctuation, with numbers digit by digit."""
    text = re.sub(r"[$](\d+)", r"\1 dollars", text.lower().replace("’", "'"))
    text = re.sub(r"(?<=\d)[-,.](?=\d)", " ", text)
    words: list[str] = [word.strip("'") for word in re.findall(r"[a-z0-9']+", text)]
    text = " ".join(_SPELLED.get(word, _ORDINALS.get(word, word)) for word in words)
    return re.sub(r"(?<=\d)(?=\d)", " ", _NUMBER.sub(_digits, text))


def _digits(number: re.Match[str]) -> str:
    """Return the digits of a number in words: "one hundred and forty" gives 140, and each "four" gives 4."""
    hundreds, rest, alone = number.groups()
    below = sum(_VALUES[word] for word in (rest or alone or "zero").split())
    return str(_VALUES[hundreds or "zero"] * 100 + below)
