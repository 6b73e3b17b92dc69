"""Which times to call are found in words, and which times are not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.protocol.objects import Word
from agent_desktop.protocol.states import FoundKind
from server_stub.transcription.spoken_digits import tokens_of
from server_stub.transcription.time_finder import confirms_time, find_times, spoken_times


def words(text: str) -> list[Word]:
    """Return the words of a text, one a second."""
    return [Word(each, place, place + 0.8, 0.9) for place, each in enumerate(text.split())]


def found(text: str) -> list[str]:
    times = find_times(words(text))
    assert {each.kind for each in times} <= {FoundKind.TIME}
    return [each.value for each in times]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("You can reach me any time after five.", "17:00/.."),
        ("I am in until noon.", "../12:00"),
        ("Please ring before ten tomorrow.", "../10:00"),
        ("Please call between nine and eleven.", "09:00/11:00"),
        ("Please call between 9 and 5.", "09:00/17:00"),
        ("He is free between one and three p m today.", "13:00/15:00"),
        ("Call me between 10am and 2pm.", "10:00/14:00"),
        ("Call me from nine to twelve.", "09:00/12:00"),
        ("Best after half past six in the evening.", "18:30/.."),
        ("Please call me after a quarter to four.", "15:45/.."),
        ("Not before four o'clock please.", "16:00/.."),
        ("Not after eight in the evening please.", "../20:00"),
        ("Please call me at 4 pm.", "16:00"),
        ("Call me at four thirty in the afternoon.", "16:30"),
        ("You can call me at 16:45.", "16:45"),
        ("Call before 11:30.", "../11:30"),
        ("I'm home by about six.", "../18:00"),
        ("After five p.m. please.", "17:00/.."),
        ("Call me after 12 a.m. please.", "00:00/.."),
    ],
)
def test_that_a_time_to_call_is_found(text: str, value: str) -> None:
    assert found(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "I am in meetings until ten.",
        "I have an appointment at two fifteen in the afternoon.",
        "I called at 4 pm and was cut off.",
        "Call me at four one five, five five five, oh one two six.",
        "Call me at 415-555-0126.",
        "Please call me after five minutes.",
        "Please call me after three or four days.",
        "I would like to cancel from the first of June.",
        "Call me before five hundred people do.",
        "Please call me by June.",
        "Call from nine one seven.",
        "It was delivered before noon.",
        "The order number is eight eight three one four six.",
        "Call me at five.",
        "Please call before 25:10.",
        "Please don't call after eight in the evening.",
        "I can't be reached before noon.",
        "I am not in until ten.",
        "Please call between five and.",
        "Call after",
        "after five letters of mine and nothing came of them",
        "",
    ],
)
def test_that_another_time_or_number_is_not_shown(text: str) -> None:
    assert found(text) == []


def test_that_a_time_has_its_words_and_is_as_sure_as_the_least_sure_one() -> None:
    spoken = words("Hello. Call me after five in the evening please.")
    spoken[4] = Word("five", 4, 4.8, 0.4)
    (one,) = find_times(spoken)
    assert (one.first_word, one.last_word, one.confidence, one.sure) == (3, 7, 0.4, False)


def test_that_the_same_time_is_shown_once() -> None:
    assert found("Call after five p.m. please. Again, call after 5 pm.") == ["17:00/.."]


def test_that_a_second_reading_confirms_only_a_time_whose_half_of_the_day_was_spoken() -> None:
    assert confirms_time(["call", "after", "five", "p.m."], "17:00/..")
    assert not confirms_time(["call", "after", "five"], "17:00/..")
    assert not confirms_time(["call", "after", "nine", "p.m."], "17:00/..")


@given(
    st.lists(
        st.sampled_from(
            [
                "call",
                "after",
                "before",
                "between",
                "and",
                "5",
                "five",
                "pm",
                "a.m.",
                "noon",
                "at",
                "not",
                "half",
                "past",
                "to",
                "in",
                "the",
                ".",
                "17:30",
            ]
        )
    )
)
def test_that_any_words_give_times_of_the_day_in_order(spoken: list[str]) -> None:
    last = 0
    for one in spoken_times(tokens_of(spoken)):
        assert re.fullmatch(r"(\d\d:\d\d|\.\.)/(\d\d:\d\d|\.\.)|\d\d:\d\d", one.value)
        opens, _, closes = one.value.partition("/")
        assert ".." in one.value or not closes or opens < closes
        assert all(part == ".." or part < "24:00" for part in (opens, closes) if part)
        assert last <= one.start < one.end
        last = one.end
