"""Keys of a caller: each press counts once, however often it is reported."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from server_stub.telephony.intake.key_presses import SAME_PRESS_WITHIN, KeyPresses

AT = datetime(2026, 11, 30, 17, 27, 48, 157_000, UTC)


def stamp(after: timedelta = timedelta()) -> str:
    """Return a moment as Asterisk writes it."""
    return (AT + after).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "+0000"


@pytest.fixture
def keys() -> KeyPresses:
    """Return a call whose caller has just pressed 1."""
    keys = KeyPresses()
    assert keys.is_new("1", stamp())
    return keys


@pytest.mark.parametrize("after_ms", [0, 16, 40])
def test_that_a_press_that_is_reported_again_counts_once(keys: KeyPresses, after_ms: int) -> None:
    assert not keys.is_new("1", stamp(timedelta(milliseconds=after_ms)))


def test_that_a_key_that_is_pressed_twice_counts_twice(keys: KeyPresses) -> None:
    assert keys.is_new("1", stamp(SAME_PRESS_WITHIN))
    assert keys.is_new("1", stamp(2 * SAME_PRESS_WITHIN))


def test_that_another_key_counts_however_soon_it_follows(keys: KeyPresses) -> None:
    assert keys.is_new("2", stamp())
    assert keys.is_new("1", stamp())


def test_that_a_press_without_a_readable_moment_counts(keys: KeyPresses) -> None:
    assert keys.is_new("1", "")
