"""Mistakes in plain words, for readers who do not know what a regular expression is."""

from typing import Any

import msgspec
import pytest

from agent_desktop.protocol.codec import Malformed, decode
from agent_desktop.protocol.commands import NewCallback
from agent_desktop.protocol.timing import Timing
from server_stub.validation.enum_values import choices_at, keys_at
from server_stub.validation.messages import in_plain_words

GOOD = {"business_process_id": "billing", "number": "+15550100012"}


def wrong(kind: type[msgspec.Struct], value: Any) -> str:
    with pytest.raises(msgspec.ValidationError) as error:
        msgspec.convert(value, kind)
    sentence, _, place = str(error.value).partition(" - at `")
    place = place.removesuffix("`")
    return in_plain_words(sentence, choices_at(kind, place), keys_at(kind, place))


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (NewCallback, {}, "is missing 'business_process_id'"),
        (NewCallback, [], "must be a table, not a list"),
        (NewCallback, {**GOOD, "nmber": 1}, "contains 'nmber', which is unknown; did you mean 'number'?"),
        (NewCallback, {**GOOD, "number": "5"}, "must be a telephone number such as +15550100001"),
        (NewCallback, {**GOOD, "priority": 10}, "must be at most 9"),
        (NewCallback, {**GOOD, "priority": "1"}, "must be a whole number, not text"),
        (NewCallback, {**GOOD, "priority": 3.5}, "must be a whole number, without a decimal point"),
        (
            NewCallback,
            {**GOOD, "due_at": "soon"},
            "must be a time with its time zone, as in 2026-11-22T09:30:00Z",
        ),
        (NewCallback, {**GOOD, "customer_name": 5}, "must be text or nothing, not a whole number"),
        (
            NewCallback,
            {**GOOD, "customer_name": "Ida\n"},
            "must not contain control characters, tabs or line breaks",
        ),
        (
            NewCallback,
            {**GOOD, "attributes": {"note": "a\n\x1b"}},
            "must not contain control characters other than tabs and line breaks",
        ),
        (
            Timing,
            {"calling_hours": ["9", "17"]},
            "must be a time of day from 00:00 to 24:00 with two digits each, as in '09:30'",
        ),
        (Timing, {"calling_hours": ["09:00"]}, "must have exactly 2 items"),
        (Timing, {"wrap_up_s": 0}, "must be more than 0"),
        (Timing, {"duplicate_policy": "drop"}, "must be one of 'merge', 'allow', not 'drop'"),
        (
            Timing,
            {"schedule": {"weekly": {"funday": []}}},
            "must be one of 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', not 'funday'",
        ),
        (Timing, {"expires_after_s": 1e12}, "must be at most 31536000"),
        (
            NewCallback,
            {**GOOD, "due_at": "2026-11-22T09:30:00"},
            "must be a time with its time zone, as in 2026-11-22T09:30:00Z",
        ),
    ],
)
def test_that_a_mistake_is_reported_in_plain_words(
    kind: type[msgspec.Struct], value: Any, words: str
) -> None:
    assert wrong(kind, value) == words


def test_that_a_sentence_that_is_not_known_is_passed_on() -> None:
    assert in_plain_words("Odd things happened") == "is invalid: odd things happened"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"abc", "is not JSON: invalid character (byte 0)"),
        (b'{"number":', "is incomplete JSON: it ends too early"),
        (b'{"number": "\xff"}', "is not UTF-8 text"),
        (b"[" * 30_000, "is nested too deeply"),
    ],
)
def test_that_a_body_that_is_not_json_is_refused_in_plain_words(body: bytes, words: str) -> None:
    with pytest.raises(Malformed) as error:
        decode(body, object)
    assert in_plain_words(str(error.value)) == words
