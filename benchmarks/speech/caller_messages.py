"""Make up messages of customers by chance, and state which numbers and times are in them.

A seed gives the same messages on every machine. Telephone numbers are from the ranges that are kept free for fiction.
Amounts, dates, durations and addresses are among the sentences, since a number is often none of those that are looked for.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

import msgspec

from benchmarks.speech import phrasings
from benchmarks.speech.spoken_numbers import ENGLISH, english_pair, say, say_groups

PHONE: Final = "phone"
REFERENCE: Final = "reference"
TIME: Final = "time"

_HOURS: Final = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_NOON: Final = 12
_CORRECTED: Final = 0.08
_ABROAD: Final = 0.1
_REPEATED: Final = 0.15
_WITH_PHONE, _WITH_REFERENCE, _WITH_TIME, _WITH_OTHER = 0.62, 0.5, 0.4, 0.45


class Fact(msgspec.Struct, frozen=True):
    """What a message contains: the kind and the value, in the form of ``FoundInWords``."""

    kind: str
    value: str


class CallerMessage(msgspec.Struct, frozen=True):
    """One message: its sentences as they are spoken, and the facts that are in them."""

    id: str
    language: str
    country: str
    spoken: str
    facts: frozenset[Fact]


def caller_messages(seed: int, count: int, languages: tuple[str, ...]) -> list[CallerMessage]:
    """Return ``count`` messages by the random numbers of ``seed``; ``languages`` take turns.

    ``en-2`` is English in other sentences than ``en``, for a set to judge rules that were made with the first.
    """
    chance = random.Random(seed)
    return [
        _message(chance, f"{seed}-{place:03}", languages[place % len(languages)]) for place in range(count)
    ]


def _message(chance: random.Random, name: str, choice: str) -> CallerMessage:
    texts, language = phrasings.TEXTS[choice], choice.partition("-")[0]
    country = chance.choice(texts.countries)
    facts: set[Fact] = set()
    middle: list[str] = [chance.choice(texts.matters)]
    if chance.random() < _WITH_REFERENCE:
        middle.append(_reference(chance, language, texts, facts))
    if chance.random() < _WITH_PHONE:
        middle.append(_phone(chance, language, texts, country, facts))
    if texts.times and chance.random() < _WITH_TIME:
        middle.append(_time(chance, facts))
    if chance.random() < _WITH_OTHER:
        middle.append(_filled(chance, chance.choice(texts.others), language))
    first, rest = middle[0], middle[1:]
    chance.shuffle(rest)
    opening = chance.choice(texts.openings).format(name=chance.choice(texts.names))
    spoken = " ".join((opening, first, *rest, chance.choice(texts.closings)))
    return CallerMessage(name, language, country, spoken, frozenset(facts))


def _reference(chance: random.Random, language: str, texts: phrasings.Phrasings, facts: set[Fact]) -> str:
    digits = "".join(chance.choices("0123456789", k=chance.randint(4, 9)))
    facts.add(Fact(REFERENCE, digits))
    cut = chance.choice((3, 4, len(digits)))
    said = say_groups(tuple(digits[at : at + cut] for at in range(0, len(digits), cut)), language, chance)
    return chance.choice(texts.references).format(number=said)


def _phone(
    chance: random.Random, language: str, texts: phrasings.Phrasings, country: str, facts: set[Fact]
) -> str:
    where = chance.choice(sorted(phrasings.NUMBERS)) if chance.random() < _ABROAD else country
    shape = chance.choice(phrasings.NUMBERS[where])
    groups = _drawn(chance, shape.groups)
    number = shape.prefix + "".join(groups).removeprefix(shape.trunk)
    if where != country:
        groups = (shape.prefix, *((groups[0].removeprefix(shape.trunk), *groups[1:])))
        groups = tuple(group for group in groups if group)
    said = say_groups(groups, language, chance)
    if texts.corrections and chance.random() < _CORRECTED:
        wrong = str((int(groups[-1][-1]) + chance.randint(1, 9)) % 10)
        mistaken = (*groups[:-1], groups[-1][:-1] + wrong)
        said = f"{say_groups(mistaken, language, chance)}. {chance.choice(texts.corrections)} {said}"
    elif texts.repeats and chance.random() < _REPEATED:
        said = f"{said}. {chance.choice(texts.repeats)} {say_groups(groups, language, chance)}"
    facts.add(Fact(PHONE, number))
    return chance.choice(texts.phones).format(number=said)


def _drawn(chance: random.Random, groups: tuple[str, ...]) -> tuple[str, ...]:
    """Return the groups of a number, with a random digit for each ``x``."""
    return tuple(
        "".join(chance.choice("0123456789") if mark == "x" else mark for mark in each) for each in groups
    )


def _filled(chance: random.Random, text: str, language: str) -> str:
    """Return a sentence about another number, such as an amount."""
    if language == ENGLISH:
        pair, few = english_pair(chance.randint(13, 98)), _HOURS[chance.randint(1, 8)]
    else:
        pair, few = "", ""
    digits = say("".join(chance.choices("123456789", k=chance.choice((3, 4, 5)))), language, chance)
    return text.format(pair=pair, few=few, digits=digits)


def _time(chance: random.Random, facts: set[Fact]) -> str:
    shape = chance.choice(phrasings.TIMES)
    first = chance.choice((9, 10, 11, 12, 13, 14, 15, 16, 17))
    last = first + chance.randint(1, 3)
    minutes = chance.choice((0, 0, 0, 30, 15, 45)) if shape.minutes else 0
    value = shape.value.format(first=_iso(first, minutes), last=_iso(last, 0))
    facts.add(Fact(TIME, value))
    return shape.text.format(first=_clock(chance, first, minutes), last=_clock(chance, last, 0))


def _iso(hour: int, minutes: int) -> str:
    return f"{hour:02}:{minutes:02}"


def _clock(chance: random.Random, hour: int, minutes: int) -> str:
    """Return a time of the day in words."""
    name = _HOURS[(hour - 1) % _NOON]
    following = _HOURS[hour % _NOON]
    forms: dict[int, tuple[Callable[[], str], ...]] = {
        0: (
            lambda: name,
            lambda: f"{name} o'clock",
            lambda: f"{name} {'a m' if hour < _NOON else 'p m'}",
        ),
        15: (lambda: f"quarter past {name}", lambda: f"{name} fifteen"),
        30: (lambda: f"half past {name}", lambda: f"{name} thirty"),
        45: (lambda: f"quarter to {following}", lambda: f"{name} forty five"),
    }
    if hour == _NOON and not minutes and chance.random() < 0.5:
        return "noon"
    return chance.choice(forms[minutes])()
