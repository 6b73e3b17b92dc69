"""Find the times at which customers want to be called (``docs/behaviour.md``, *Found in the words*).

A pure function over the words: a grammar for English. Precision comes before recall: only sentences about calling or being
there count, and one about an appointment does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from agent_desktop.protocol.objects import FoundInWords, Word
from agent_desktop.protocol.states import FoundKind
from server_stub.transcription.spoken_digits import SpokenToken, tokens_of

_HOURS: Final = {
    name: hour
    for hour, name in enumerate(
        [
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
        ],
        start=1,
    )
}
_MINUTES: Final = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50}
_NOON: Final = frozenset({"noon", "midday"})
_FIGURES: Final = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:([ap])\.?m)?")
_DIGITS: Final = re.compile(r"\d+")

_BEFORE: Final = frozenset({"before", "by", "until", "till"})
_AFTER: Final = frozenset({"after", "from"})
_CALLING: Final = frozenset(
    [
        "call",
        "ring",
        "reach",
        "phone",
        "telephone",
        "contact",
        "try",
        "free",
        "home",
        "available",
        "best",
        "in",
    ]
)
"""Words of a sentence about when to call."""

_OTHER_MATTERS: Final = frozenset(
    [
        "appointment",
        "meeting",
        "meetings",
        "busy",
        "working",
        "work",
        "closed",
        "delivery",
        "delivered",
        "arrived",
        "came",
        "called",
        "rang",
        "waited",
        "waiting",
        "yesterday",
        "was",
        "were",
        "ordered",
        "cancel",
    ]
)
"""Words of a sentence in which a time is probably another one: an appointment, the past, when the customer is away."""

_NOT_A_CLOCK: Final = frozenset(
    [
        *("minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year"),
        *("years", "dollar", "dollars", "euro", "euros", "pound", "pounds", "cents", "percent", "times"),
        *("of", "hundred", "thousand", "people", "more", "or", "point", "letters", "calls"),
        *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
        *("october", "november", "december", "st", "nd", "rd", "th"),
    ]
)
"""Words after a number that make it something else than a time."""

_FEWEST_OF_A_SENTENCE: Final = 7
"""Shorter sentences, such as *Not before four, please*, need no word about calling if a time is all that they contain."""

_HALF_HOURS: Final = 12
_FIRST_OF_MORNING: Final = 8
"""A bare hour from 8 on is in the morning, an earlier one in the afternoon: the hours at which businesses call."""


class SpokenTime(msgspec.Struct, frozen=True):
    """A time to call, from the token ``start`` up to, not including, ``end``.

    ``value`` is an ISO 8601 interval of clock times, open at one end (``16:00/..``) or not (``09:00/11:00``), or one time.
    ``assumed`` is whether the half of the day was not spoken.
    """

    value: str
    start: int
    end: int
    assumed: bool


class _Clock(msgspec.Struct, frozen=True):
    """A time on the clock: minutes of the day if ``half`` is known, of half a day otherwise; ``end`` is after its tokens."""

    minutes: int
    end: int
    half: str | None

    @property
    def settled(self) -> int:
        """The minutes of the day; an unknown half is that of business hours."""
        hours = self.minutes // 60
        if self.half == "p" and hours < _HALF_HOURS:
            return self.minutes + 720
        if self.half == "a" and hours == _HALF_HOURS:
            return self.minutes - 720
        return self.minutes + 720 if self.half is None and hours < _FIRST_OF_MORNING else self.minutes


def find_times(words: Sequence[Word]) -> tuple[FoundInWords, ...]:
    """Return the times to call in the English ``words``, in order, each value once."""
    tokens = tokens_of([word.text for word in words])
    found: dict[str, FoundInWords] = {}
    for spoken in spoken_times(tokens):
        first, last = tokens[spoken.start].word, tokens[spoken.end - 1].word
        sureness = min(word.confidence for word in words[first : last + 1])
        found.setdefault(spoken.value, FoundInWords(FoundKind.TIME, spoken.value, first, last, sureness))
    return tuple(found.values())


def confirms_time(again: Sequence[str], value: str) -> bool:
    """Return whether ``again``, a second reading of the sound, contains the same time, with its half of the day."""
    return any(spoken.value == value and not spoken.assumed for spoken in spoken_times(tokens_of(again)))


def spoken_times(tokens: Sequence[SpokenToken]) -> Iterator[SpokenTime]:
    """Yield the times to call in ``tokens``."""
    start = 0
    for place, token in enumerate(tokens):
        if token.ends or place == len(tokens) - 1:
            sentence = tokens[start : place + 1]
            lows = {each.low for each in sentence}
            if not lows & _OTHER_MATTERS and not _is_negated(sentence):
                yield from _of_sentence(tokens, start, place + 1, about_calling=bool(lows & _CALLING))
            start = place + 1


def _of_sentence(
    tokens: Sequence[SpokenToken], start: int, end: int, *, about_calling: bool
) -> Iterator[SpokenTime]:
    place = start
    while place < end:
        spoken = _between(tokens, place, end) or _limit(tokens, place, end) or _exact(tokens, place, end)
        if spoken is None:
            place += 1
            continue
        is_alone = end - start < _FEWEST_OF_A_SENTENCE and spoken.start == start
        if about_calling or is_alone:
            yield spoken
        place = spoken.end


def _is_negated(sentence: Sequence[SpokenToken]) -> bool:
    """Return whether the sentence contains a negation other than *not before* and *not after*, which are understood."""
    lows = [token.low for token in sentence]
    return any(
        (low in {"not", "never", "no"} or low.endswith("n't")) and following not in {"before", "after"}
        for low, following in zip(lows, [*lows[1:], ""], strict=True)
    )


def _between(tokens: Sequence[SpokenToken], place: int, end: int) -> SpokenTime | None:
    if tokens[place].low not in {"between", "from"}:
        return None
    first = _clock(tokens, place + 1, end)
    if first is None or first.end >= end or tokens[first.end].low not in {"and", "to", "until", "till"}:
        return None
    last = _clock(tokens, first.end + 1, end)
    if last is None:
        return None
    if (
        first.half is None and last.half is not None
    ):  # As in "between one and three p.m.", "between nine and twelve".
        same = msgspec.structs.replace(first, half=last.half)
        first = same if same.settled < last.settled else first
    opens, closes = first.settled, last.settled
    if closes <= opens and last.half is None and closes + 720 < 24 * 60:
        closes += 720
    if closes <= opens:
        return None
    assumed = first.half is None or last.half is None
    return SpokenTime(f"{_written(opens)}/{_written(closes)}", place, last.end, assumed)


def _limit(tokens: Sequence[SpokenToken], place: int, end: int) -> SpokenTime | None:
    low = tokens[place].low
    if low not in _BEFORE | _AFTER:
        return None
    clock = _clock(tokens, place + 1, end)
    if clock is None:
        return None
    is_negated = place > 0 and low in {"before", "after"} and tokens[place - 1].low in {"not", "never"}
    is_after = (low in _AFTER) != is_negated
    written = _written(clock.settled)
    value = f"{written}/.." if is_after else f"../{written}"
    return SpokenTime(value, place - 1 if is_negated else place, clock.end, clock.half is None)


def _exact(tokens: Sequence[SpokenToken], place: int, end: int) -> SpokenTime | None:
    """Return a time after *at* with its half of the day; without it, digits after *at* are rather a telephone number."""
    if tokens[place].low != "at":
        return None
    clock = _clock(tokens, place + 1, end)
    if clock is None or clock.half is None:
        return None
    return SpokenTime(_written(clock.settled), place, clock.end, assumed=False)


def _clock(tokens: Sequence[SpokenToken], place: int, end: int) -> _Clock | None:
    """Return the time on the clock that begins at ``place``; None if there is none, or something else is counted."""
    if place < end and tokens[place].low in {"about", "around"}:
        place += 1
    if place >= end:
        return None
    low = tokens[place].low
    if low in _NOON:
        return _Clock(12 * 60, place + 1, "p")
    bare = _past(tokens, place, end) or _of_figures(low, place) or _of_words(tokens, place, end)
    if bare is None:
        return None
    clock = _with_half(tokens, bare, end)
    if clock.half is None and clock.end < end and _counts(tokens[clock.end].low):
        return None
    return clock


def _past(tokens: Sequence[SpokenToken], place: int, end: int) -> _Clock | None:
    """Return *half past six*, *quarter past six* or *quarter to six*."""
    if tokens[place].low == "a" and place + 1 < end:
        place += 1
    if place + 2 >= end or tokens[place].low not in {"half", "quarter"}:
        return None
    link, hour = tokens[place + 1].low, _hour(tokens[place + 2].low)
    if hour is None or link not in {"past", "to"} or (tokens[place].low, link) == ("half", "to"):
        return None
    minutes = 30 if tokens[place].low == "half" else 15
    return _Clock(hour * 60 + (minutes if link == "past" else -minutes), place + 3, None)


def _of_figures(low: str, place: int) -> _Clock | None:
    """Return *4*, *16:30*, *4.30pm* or *4pm*."""
    match = _FIGURES.fullmatch(low)
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    if hour > 23 or minute > 59 or (half is not None and not 1 <= hour <= _HALF_HOURS):
        return None
    if hour > _HALF_HOURS or hour == 0:
        return _Clock(hour * 60 + minute, place + 1, "24") if match[2] else None
    return _Clock(hour * 60 + minute, place + 1, half)


def _of_words(tokens: Sequence[SpokenToken], place: int, end: int) -> _Clock | None:
    """Return *four* or *four thirty*."""
    hour = _HOURS.get(tokens[place].low)
    if hour is None:
        return None
    following = tokens[place + 1].low if place + 1 < end else ""
    if following in _MINUTES:
        return _Clock(hour * 60 + _MINUTES[following], place + 2, None)
    return _Clock(hour * 60, place + 1, None)


def _hour(low: str) -> int | None:
    hour = _HOURS.get(low) or (int(low) if _DIGITS.fullmatch(low) else 0)
    return hour if 1 <= hour <= _HALF_HOURS else None


def _with_half(tokens: Sequence[SpokenToken], clock: _Clock, end: int) -> _Clock:
    """Return ``clock`` with the words after it that give the half of the day."""
    place, half = clock.end, clock.half
    lows = [token.low.replace(".", "") for token in tokens[place : min(end, place + 4)]]
    if lows[:1] in (["o'clock"], ["oclock"]):
        place, lows = place + 1, lows[1:]
    if half is None and lows and lows[0] in {"am", "pm"}:
        place, half = place + 1, lows[0][0]
    elif half is None and lows[:2] in (["a", "m"], ["p", "m"]):
        place, half = place + 2, lows[0]
    elif (
        half is None and lows[:2] == ["in", "the"] and lows[2:3] in (["morning"], ["afternoon"], ["evening"])
    ):
        place, half = place + 3, "a" if lows[2] == "morning" else "p"
    return _Clock(clock.minutes, place, half)


def _counts(low: str) -> bool:
    """Return whether the word after a bare number makes it a part of a longer number, a date or an amount."""
    return low in _NOT_A_CLOCK or low in _HOURS or low in {"zero", "oh", "double"} or low[:1].isdigit()


def _written(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
