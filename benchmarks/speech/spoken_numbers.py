"""Say numbers as customers say them: digit by digit, in pairs, with *oh*, *double* and hundreds, in five languages."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Final

ENGLISH: Final = "en"
FRENCH: Final = "fr"

DIGITS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "de": ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"),
    "es": ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
    "fr": ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
    "it": ("zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"),
    "pt": ("zero", "um", "dois", "três", "quatro", "cinco", "meia", "sete", "oito", "nove"),
}
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
_FRENCH_TEENS: Final = [
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_FRENCH_TENS: Final = {
    2: "vingt",
    3: "trente",
    4: "quarante",
    5: "cinquante",
    6: "soixante",
    8: "quatre-vingt",
}
_PLUS: Final = {"en": "plus", "de": "plus", "es": "más", "fr": "plus", "it": "più", "pt": "mais"}
_OFTEN: Final = 0.5
_SOMETIMES: Final = 0.25


def english_pair(value: int) -> str:
    """Return a number from 10 to 99 in words."""
    if value < 20:
        return _TEENS[value - 10]
    tens, ones = divmod(value, 10)
    return _TENS[tens - 2] + (f" {DIGITS[ENGLISH][ones]}" if ones else "")


def french_pair(value: int) -> str:
    """Return a number from 10 to 99 in words, as telephone numbers are said in France."""
    if value < 20:
        return _FRENCH_TEENS[value - 10]
    tens, ones = divmod(value, 10)
    if tens in {7, 9}:
        return f"{_FRENCH_TENS[tens - 1]}{' et ' if value == 71 else '-'}{_FRENCH_TEENS[ones]}"
    if not ones:
        return _FRENCH_TENS[tens] + ("s" if tens == 8 else "")
    joint = " et " if ones == 1 and tens != 8 else "-"
    return f"{_FRENCH_TENS[tens]}{joint}{DIGITS[FRENCH][ones]}"


def say(digits: str, language: str, chance: random.Random, *, zero: str | None = None) -> str:
    """Return one group of ``digits`` in words. ``zero`` is the word of this speaker for it, if not by its name."""
    names: list[str] = list(DIGITS[language])
    if zero is not None:
        names[0] = zero
    if len(digits) == 2 and digits[0] != "0":
        if language == FRENCH:
            return french_pair(int(digits))
        if language == ENGLISH and chance.random() < _SOMETIMES:
            return english_pair(int(digits))
    if language == ENGLISH and len(digits) == 3 and digits[1:] == "00" and digits[0] != "0":
        return f"{names[int(digits[0])]} hundred"
    said: list[str] = []
    place = 0
    while place < len(digits):
        twice = (
            digits[place : place + 2] == digits[place] * 2 and digits[place : place + 3] != digits[place] * 3
        )
        if language == ENGLISH and twice and chance.random() < _OFTEN:
            said.append(f"double {names[int(digits[place])]}")
            place += 2
        else:
            said.append(names[int(digits[place])])
            place += 1
    return " ".join(said)


def say_groups(groups: tuple[str, ...], language: str, chance: random.Random) -> str:
    """Return the groups of a number in words with a short pause between them; ``+49`` is said with its *plus*."""
    zero = "oh" if language == ENGLISH and chance.random() < _OFTEN else None
    return ", ".join(
        f"{_PLUS[language]} {say(group[1:], language, chance, zero=zero)}"
        if group.startswith("+")
        else say(group, language, chance, zero=zero)
        for group in groups
    )
