"""How often a subject may ask."""

from datetime import timedelta

import pytest

from server_stub.auth import limits
from server_stub.auth.limits import RateLimit
from tests.support.clock import NOON


def test_that_a_burst_is_let_through_and_then_the_rate() -> None:
    limit = RateLimit(per_second=2, burst=3)
    assert [limit.take("dana", NOON) for _ in range(3)] == [0, 0, 0]
    assert limit.take("dana", NOON) == pytest.approx(0.5)
    assert limit.take("dana", NOON + timedelta(seconds=0.5)) == 0


def test_that_a_clock_set_back_locks_no_user_out() -> None:
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
