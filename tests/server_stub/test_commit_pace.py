"""The pace of commits: events that arrive close together share one, and a lone one does not wait for nothing."""

from __future__ import annotations

from server_stub.commit_pace import ENOUGH, SPACING_S, CommitPace


def rest(pace: CommitPace, *, at: float, events: int = 1) -> float:
    """Begin a batch once its rest is over, and return the rest."""
    rest_s = pace.rest_s(at, events)
    pace.begin(at + rest_s, events=events, rested=rest_s > 0)
    return rest_s


def test_that_the_first_event_does_not_wait() -> None:
    assert rest(CommitPace(), at=100.0) == 0


def test_that_batches_with_company_are_spaced() -> None:
    pace = CommitPace()
    rest(pace, at=100.0, events=2)
    assert abs(rest(pace, at=100.0 + SPACING_S / 4, events=2) - SPACING_S * 3 / 4) < 1e-9


def test_that_nothing_waits_behind_a_batch_that_began_long_ago() -> None:
    pace = CommitPace()
    rest(pace, at=100.0, events=2)
    assert rest(pace, at=100.0 + SPACING_S) == 0


def test_that_a_batch_worth_its_commit_begins_at_once() -> None:
    pace = CommitPace()
    rest(pace, at=100.0, events=2)
    assert rest(pace, at=100.0, events=ENOUGH) == 0


def test_that_a_caller_who_sends_one_command_after_the_other_soon_waits_no_more() -> None:
    pace = CommitPace()
    rest(pace, at=100.0, events=2)
    at, rests = 100.0, list[float]()
    for _ in range(40):
        rests.append(rest(pace, at=at + 0.0001))
        at += 0.0001 + rests[-1]
    assert rests[0] > 0
    assert rests[1] < rests[0]
    assert rests[-1] == 0
    assert sum(rests) < 2 * SPACING_S


def test_that_a_steady_stream_of_lone_events_is_tried_for_company_now_and_then() -> None:
    pace = CommitPace()
    rests = [rest(pace, at=100.0 + n * SPACING_S / 2) for n in range(1000)]
    assert any(rests)
    assert sum(1 for each in rests if each) < len(rests) / 10
