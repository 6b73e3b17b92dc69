"""*An interaction's states*, endpoints in Teams and UC-1, where the offer is accepted in the other program."""

from __future__ import annotations

import pytest

from agent_desktop.protocol.states import (
    AcceptAt,
    Command,
    InteractionState,
    MaxPreviewTimeMode,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model import events
from server_stub.core.model.effects import Dial, HangUp, ReleaseAgent, RingAgent
from server_stub.core.model.errors import AcceptAtEndpoint
from tests.server_stub.core.stage import DANA, KIM, TOVE, Stage

STATE = InteractionState


@pytest.mark.parametrize("agent", [KIM, TOVE])
def test_that_an_offer_to_teams_or_uc1_is_accepted_there_alone(agent: str) -> None:
    stage = Stage()
    stage.come(agent)
    stage.callback()
    offer = stage.at_hand(agent)
    assert (offer.accept_at, offer.endpoint.kind.value in {"teams", "uc1"}) == (AcceptAt.ENDPOINT, True)
    assert Command.ACCEPT not in offer.allowed_commands
    assert Command.DECLINE in offer.allowed_commands
    assert [deed.interaction_id for deed in stage.effects_of(RingAgent)] == [offer.id]
    refusal = stage.refused(events.Accept(by=agent, interaction_id=offer.id), AcceptAtEndpoint)
    assert refusal.interaction == offer
    stage.do(events.EndpointAccepted(interaction_id=offer.id))
    assert stage.at_hand(agent).state is STATE.DIALING
    assert stage.effects_of(Dial)[0].interaction_id == offer.id


def test_that_an_offer_refused_in_the_popup_of_teams_is_declined() -> None:
    stage = Stage()
    stage.come(TOVE)
    stage.callback()
    stage.do(events.EndpointDeclined(interaction_id=stage.at_hand(TOVE).id))
    assert stage.tally(TOVE).declined == 1
    assert len(stage.effects_of(ReleaseAgent)) == 1


def test_that_an_acceptance_that_comes_late_or_for_a_softphone_changes_nothing() -> None:
    stage = Stage()
    stage.come(TOVE, DANA)
    first, _second = stage.callback(), stage.callback()
    stage.do(events.EndpointAccepted(interaction_id=stage.at_hand(DANA).id))
    assert stage.at_hand(DANA).state is STATE.OFFERED
    offer = stage.at_hand(TOVE).id
    stage.wait(20)
    stage.do(events.EndpointAccepted(interaction_id=offer))
    stage.do(events.EndpointAccepted(interaction_id="i99"))
    assert stage.interaction(offer).state is STATE.RELEASED
    assert stage.attempts(first) == []


def test_that_an_offer_that_comes_to_nothing_stops_ringing_in_teams() -> None:
    stage = Stage()
    stage.come(TOVE)
    stage.callback()
    offer = stage.at_hand(TOVE).id
    stage.wait(20)
    assert [deed.interaction_id for deed in stage.effects_of(ReleaseAgent)] == [offer]


def test_that_a_preview_ended_by_an_agent_of_teams_hangs_up_the_agents_leg() -> None:
    stage = Stage(Timing(max_preview_time_mode=MaxPreviewTimeMode.ALWAYS))
    stage.come(TOVE)
    stage.callback()
    stage.do(events.EndpointAccepted(interaction_id=stage.at_hand(TOVE).id))
    stage.red_x(TOVE)
    assert len(stage.effects_of(ReleaseAgent)) == 1
    assert stage.effects_of(HangUp) == []
