"""A site that contradicts itself is refused as a whole, with the key that is wrong."""

from __future__ import annotations

import pytest

from agent_desktop.protocol.states import AgentState
from agent_desktop.protocol.timing import Schedule, Timing
from server_stub.core.model import events, site_events
from server_stub.core.model.effects import WatchEndpoints
from server_stub.core.model.errors import InvalidSite
from server_stub.core.model.rows import AgentRow
from tests.server_stub.core.stage import BILLING, DANA, DESK, KIM, LEE, SITE_AGENTS, TOVE, Stage


def _process(**facts: object) -> site_events.AppliedBusinessProcess:
    known: dict[str, object] = {"id": "new", "name": "New", "members": (DANA,), "timing": Timing()}
    return site_events.AppliedBusinessProcess(**(known | facts))  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("processes", "agents", "field"),
    [
        ((_process(members=("nobody",)),), SITE_AGENTS, "business_process[new].members"),
        ((_process(members=(LEE, LEE)),), SITE_AGENTS, "business_process[new].members"),
        ((_process(), _process()), SITE_AGENTS, "business_process"),
        ((_process(),), (*SITE_AGENTS, SITE_AGENTS[0]), "user"),
        (
            (_process(timing=Timing(schedule=Schedule(timezone="Mars/Olympus"))),),
            SITE_AGENTS,
            "business_process[new].timing.schedule.timezone",
        ),
    ],
)
def test_that_nothing_of_a_wrong_site_is_applied(
    processes: tuple[site_events.AppliedBusinessProcess, ...],
    agents: tuple[site_events.SiteAgent, ...],
    field: str,
) -> None:
    stage = Stage()
    event = events.SiteApplied(business_processes=processes, agents=agents)
    assert stage.refused(event, InvalidSite).field == field
    assert stage.floor.views.business_process_ids() == (BILLING,)


def test_that_agents_whom_the_site_no_longer_names_are_disabled_in_the_order_of_their_ids() -> None:
    stage = Stage()
    stage.come(TOVE, DANA, LEE)
    billing = _process(id=BILLING, name="Billing", members=())
    outcome = stage.handle(events.SiteApplied(business_processes=(billing,), agents=()))
    disabled = [row for row in outcome.puts if isinstance(row, AgentRow)]
    assert [row.id for row in disabled] == [DANA, DESK, KIM, LEE, TOVE]
    assert {(row.enabled, row.state) for row in disabled} == {(False, AgentState.OFFLINE)}


def test_that_the_phones_of_agents_whom_the_site_no_longer_names_are_not_watched() -> None:
    stage = Stage()
    kept = tuple(agent for agent in SITE_AGENTS if agent.id in {DANA, LEE})
    billing = _process(id=BILLING, name="Billing", members=(DANA,))
    stage.do(events.SiteApplied(business_processes=(billing,), agents=kept))
    (order,) = [each for each in stage.floor.outstanding(now=stage.now) if isinstance(each, WatchEndpoints)]
    assert [each.agent_id for each in order.endpoints] == [DANA, LEE]
