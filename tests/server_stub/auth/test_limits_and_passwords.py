"""How often somebody may ask, and passwords."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest

from server_stub.auth import limits, passwords
from server_stub.auth.limits import RateLimit
from server_stub.auth.passwords import (
    PasswordChecker,
    TooManySignIns,
    hash_password,
    hash_plain_password,
    is_password,
    is_password_hash,
)
from tests.support.clock import NOON


def test_that_a_burst_is_let_through_and_then_the_rate() -> None:
    limit = RateLimit(per_second=2, burst=3)
    assert [limit.take("dana", NOON) for _ in range(3)] == [0, 0, 0]
    assert limit.take("dana", NOON) == pytest.approx(0.5)
    assert limit.take("dana", NOON + timedelta(seconds=0.5)) == 0


def test_that_a_clock_set_back_locks_nobody_out() -> None:
    limit = RateLimit(per_second=1, burst=1)
    limit.take("dana", NOON)
    early = NOON - timedelta(hours=1)
    assert limit.take("dana", early) == pytest.approx(1)
    assert limit.take("dana", early + timedelta(seconds=1)) == 0


def test_that_one_subjects_haste_is_not_anothers() -> None:
    limit = RateLimit(per_second=1, burst=1)
    limit.take("dana", NOON)
    assert limit.take("lee", NOON) == 0


def test_that_asking_when_takes_nothing() -> None:
    limit = RateLimit(per_second=1, burst=1)
    assert [limit.wait_s("dana", NOON) for _ in range(3)] == [0, 0, 0]


def test_that_many_subjects_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_MOST_SUBJECTS", 10)
    limit = RateLimit(per_second=0.001, burst=1)
    for n in range(11):
        limit.take(f"user{n}", NOON)
    assert limit.take("user10", NOON) > 0  # Still known.
    assert limit.take("user0", NOON) == 0  # Forgotten: the oldest.


@pytest.mark.parametrize("make", [hash_password, hash_plain_password])
def test_that_a_hash_knows_its_password_alone(make: Callable[[str], str]) -> None:
    hashed = make("correct horse")
    assert is_password_hash(hashed)
    assert is_password("correct horse", hashed)
    assert not is_password("Correct horse", hashed)


@pytest.mark.parametrize(
    "text", ["", "secret", "$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g", "$2b$12$abc"]
)
def test_that_nothing_else_passes_for_a_hash(text: str) -> None:
    assert not is_password_hash(text)
    assert not is_password("secret", text)


async def test_that_an_unknown_user_is_checked_like_a_known_one_and_refused() -> None:
    checker = PasswordChecker()
    try:
        assert not await checker.check("secret", None)
        assert await checker.check("secret", hash_plain_password("secret"))
    finally:
        checker.close()


async def test_that_too_many_at_once_are_told_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_MOST_WAITING", 2)
    checker = PasswordChecker()
    hashed = hash_plain_password("secret")
    try:
        results = await asyncio.gather(
            *(checker.check("secret", hashed) for _ in range(5)), return_exceptions=True
        )
    finally:
        checker.close()
    assert results[:2] == [True, True]
    assert all(isinstance(result, TooManySignIns) for result in results[2:])
