"""Mistakes in plain words: nobody should have to know what a regex is."""

from typing import Any

import msgspec
import pytest

from agent_desktop.protocol.commands import NewCallback
from agent_desktop.protocol.timing import Timing
from server_stub.plain_words import in_plain_words

GOOD = {"business_process_id": "billing", "number": "+15550100012"}


def wrong(kind: type[msgspec.Struct], value: Any) -> str:
    with pytest.raises(msgspec.ValidationError) as error:
        msgspec.convert(value, kind)
    return in_plain_words(str(error.value).partition(" - at ")[0])


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (NewCallback, {}, "misses 'business_process_id'"),
        (NewCallback, [], "must be a table, not a list"),
        (NewCallback, {**GOOD, "nmber": 1}, "holds 'nmber', which is not known here"),
        (NewCallback, {**GOOD, "number": "5"}, "must be a telephone number, as in +15550100001"),
        (NewCallback, {**GOOD, "priority": 10}, "must be at most 9"),
        (NewCallback, {**GOOD, "priority": "1"}, "must be a whole number, not text"),
        (NewCallback, {**GOOD, "due_at": "soon"}, "must be a time with its zone, as in 2026-11-22T09:30:00Z"),
        (NewCallback, {**GOOD, "customer_name": 5}, "must be text or nothing, not a whole number"),
        (
            NewCallback,
            {**GOOD, "customer_name": "Ida\n"},
            "must not hold control characters, nor tabs and ends of lines",
        ),
        (
            NewCallback,
            {**GOOD, "attributes": {"note": "a\n\x1b"}},
            "must not hold control characters, but for tabs and ends of lines",
        ),
        (Timing, {"calling_hours": ["9", "17"]}, "must be a clock time, as in 09:30"),
        (Timing, {"calling_hours": ["09:00"]}, "must have exactly 2 items"),
        (Timing, {"wrap_up_s": 0}, "must be more than 0"),
        (Timing, {"duplicate_policy": "drop"}, "must not be 'drop'"),
    ],
)
def test_that_a_mistake_is_told_in_plain_words(kind: type[msgspec.Struct], value: Any, words: str) -> None:
    assert wrong(kind, value) == words


def test_that_a_sentence_that_is_not_known_is_passed_on() -> None:
    assert in_plain_words("Odd things happened") == "is not right: odd things happened"
