"""When the reasons of waiting callbacks are asked for again."""

from __future__ import annotations

import msgspec

from agent_desktop.model.supervisor.reasons import reasons_state
from agent_desktop.protocol.states import AgentState, AlertCode, RoutingStatus
from agent_desktop.protocol.supervisor_objects import Alert
from ui.gallery import supervisor_sample


def test_that_reasons_are_doubted_when_a_stop_a_timing_an_alert_or_the_last_agent_changes() -> None:
    view = supervisor_sample.VIEW

    def state(**changes: object) -> object:
        claims = msgspec.structs.replace(supervisor_sample.CLAIMS, **changes)
        monitor = (
            claims,
            *(item for item in supervisor_sample.MONITOR if item.business_process_id != "claims"),
        )
        changed = msgspec.structs.replace(view, monitor=monitor)
        return reasons_state(changed, {"claims"}, set())

    assert state() == state(processed=9999, in_queue=3, held=1)
    assert state() != state(status=RoutingStatus.STOPPED)
    assert state() != state(timing_version=7)
    assert state() != state(alerts=(Alert(AlertCode.NO_COMMON_HOUR, 1),))
    agents = tuple(
        msgspec.structs.replace(agent, state=AgentState.NOT_READY, interaction_id=None)
        for agent in view.agents or ()
    )
    none_there = msgspec.structs.replace(view, agents=agents)
    one = msgspec.structs.replace(
        agents[0], state=AgentState.AVAILABLE, connected=True, business_process_ids=("claims",)
    )
    one_there = msgspec.structs.replace(view, agents=(one, *agents[1:]))
    two = msgspec.structs.replace(one, id="another")
    two_there = msgspec.structs.replace(view, agents=(one, two, *agents[1:]))
    assert reasons_state(none_there, {"claims"}, set()) != reasons_state(one_there, {"claims"}, set())
    assert reasons_state(one_there, {"claims"}, set()) == reasons_state(two_there, {"claims"}, set())
    assert reasons_state(one_there, {"claims"}, {two.id}) != reasons_state(two_there, {"claims"}, {two.id})
