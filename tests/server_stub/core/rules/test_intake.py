"""Which idempotency keys are dropped first, also by a floor that was loaded in another order."""

from __future__ import annotations

from datetime import timedelta

import pytest

from server_stub.core.floor import Floor
from server_stub.core.rules import intake
from tests.server_stub.core.stage import Stage


def ask(stage: Stage, key: str, by: str = "ivr") -> None:
    """Ask for a callback with an idempotency key."""
    stage.callback(
        number="+12125550142", callback_id=f"{by}-{key}", by=by, idempotency_key=key, fingerprint="f"
    )


def keys(stage: Stage) -> list[tuple[str, str]]:
    return list(stage.floor.tables.idempotency_keys)


@pytest.mark.parametrize("is_loaded", [False, True], ids=["running", "loaded"])
def test_that_the_oldest_keys_are_dropped_first(*, is_loaded: bool) -> None:
    stage = Stage()
    count = intake.KEYS_DROPPED + 2
    names = [f"k{number}" for number in range(count, 0, -1)]  # Their names run against their age.
    for name in names:
        ask(stage, name)
        stage.wait(1)
    stage.now += intake.KEY_KEPT
    if is_loaded:
        stage.floor = Floor.load(reversed(list(stage.store.kept.values())))
    ask(stage, "new")
    assert keys(stage) == [("ivr", name) for name in (*names[-2:], "new")]


def test_that_a_key_is_kept_for_a_day_and_then_dropped() -> None:
    stage = Stage()
    ask(stage, "old")
    stage.now += intake.KEY_KEPT - timedelta(microseconds=1)
    ask(stage, "next")
    assert keys(stage) == [("ivr", "old"), ("ivr", "next")]
    stage.now += timedelta(microseconds=1)
    ask(stage, "last")
    assert keys(stage) == [("ivr", "next"), ("ivr", "last")]


def test_that_a_loaded_floor_has_keys_of_the_same_instant_by_actor_and_key() -> None:
    stage = Stage()
    for by, key in (("web", "a"), ("ivr", "b"), ("ivr", "a")):
        ask(stage, key, by)
    stage.wait(1)
    ask(stage, "0", "app")
    in_order = [("ivr", "a"), ("ivr", "b"), ("web", "a"), ("app", "0")]
    for rows in (list(stage.store.kept.values()), list(reversed(list(stage.store.kept.values())))):
        assert list(Floor.load(rows).tables.idempotency_keys) == in_order
