"""The reasons for Not Ready on the floor (docs/behaviour.md, *Not Ready reasons*)."""

from __future__ import annotations

import pytest

from agent_desktop.protocol.administration.reasons import STANDARD_REASONS, NotReadyReason
from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.events import EventName
from server_stub.core.model.effects import Notify
from server_stub.core.model.errors import InvalidSite
from server_stub.core.views.reasons import not_ready_reasons
from tests.server_stub.core.stage import DANA, Stage

COACHING = NotReadyReason(name="Coaching", names={"de": "Einzelgespräch"})
LUNCH = NotReadyReason(name="Lunch")


def recipients(stage: Stage, before: int) -> list[str]:
    """Return who was notified of reasons since then."""
    found = [each for each in stage.effects[before:] if isinstance(each, Notify)]
    return [each.recipient for each in found if each.name is EventName.NOT_READY_REASONS]


def test_that_a_site_without_reasons_has_the_standard_ones() -> None:
    assert not_ready_reasons(Stage().floor.tables) == STANDARD_REASONS


def test_that_a_change_is_with_every_agent_and_supervisor_once() -> None:
    stage = Stage()
    before = len(stage.effects)
    stage.reasons = (COACHING, LUNCH)
    stage.apply_site(stage.process().timing)
    assert not_ready_reasons(stage.floor.tables) == (COACHING, LUNCH)
    told = recipients(stage, before)
    assert sorted(told) == sorted([*(f"agent:{each}" for each in stage.agents), "supervisors:*"])
    before = len(stage.effects)
    stage.apply_site(stage.process().timing)
    assert recipients(stage, before) == []


def test_that_the_order_of_the_site_counts_and_an_agent_keeps_a_removed_reason() -> None:
    stage = Stage()
    stage.come(DANA)
    stage.presence(DANA, Presence.NOT_READY, "Lunch")
    for wanted in ((LUNCH, COACHING), (COACHING, LUNCH), (COACHING,)):
        stage.reasons = wanted
        stage.apply_site(stage.process().timing)
        assert not_ready_reasons(stage.floor.tables) == wanted
    assert stage.floor.tables.agents[DANA].reason == "Lunch"


def test_that_a_reason_of_the_server_is_refused() -> None:
    stage = Stage()
    stage.reasons = (LUNCH, NotReadyReason(name="Phone"))
    with pytest.raises(InvalidSite) as refused:
        stage.apply_site(stage.process().timing)
    assert refused.value.field == "not_ready_reason[1].name"
