"""The waits between two tries."""

from datetime import timedelta
from itertools import pairwise

from agent_desktop.net.backoff import FIRST, LONGEST, LONGEST_ASKED, Backoff


def test_that_each_wait_is_longer_up_to_a_bound() -> None:
    backoff = Backoff(chance=lambda: 1.0)
    waits = [backoff.next() for _ in range(12)]
    assert waits[0] == FIRST
    assert all(later == min(earlier * 2, LONGEST) for earlier, later in pairwise(waits))
    assert waits[-1] == LONGEST


def test_that_two_desktops_do_not_come_back_at_once() -> None:
    early, late = Backoff(chance=lambda: 0.0), Backoff(chance=lambda: 1.0)
    assert early.next() == FIRST / 2
    assert late.next() == FIRST


def test_that_a_success_starts_with_short_waits_again() -> None:
    backoff = Backoff(chance=lambda: 1.0)
    for _ in range(5):
        backoff.next()
    backoff.reset()
    assert backoff.next() == FIRST


def test_that_the_server_may_ask_for_a_longer_wait_but_not_for_ever() -> None:
    backoff = Backoff()
    assert backoff.next(timedelta(seconds=20)) == timedelta(seconds=20)
    assert backoff.next(timedelta(days=1)) == LONGEST_ASKED
