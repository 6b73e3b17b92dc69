"""Matching through indexes against a scan of all rows."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import AgentState, EndpointKind, Location
from agent_desktop.protocol.timing import Timing
from server_stub.core.invariants import may_be_offered
from server_stub.core.model.rows import AgentRow, BusinessProcessRow, CallbackRow, CoolDownRow
from server_stub.core.rules import offers
from server_stub.core.state import matching
from server_stub.core.state.tables import Tables
from server_stub.core.state.transaction import Transaction
from tests.server_stub.core.stage import BILLING, CLAIMS, DANA, LEE, NOON, Stage

PROCESSES = ("billing", "claims", "sales")
AGENTS = tuple(f"agent-{number}" for number in range(6))
CALLBACKS = tuple(f"callback-{number:02d}" for number in range(12))

moments = st.integers(0, 5).map(lambda seconds: NOON - timedelta(seconds=seconds))


@st.composite
def processes(draw: st.DrawFn, process: str) -> BusinessProcessRow:
    return BusinessProcessRow(
        id=process,
        name=process,
        members=tuple(sorted(draw(st.sets(st.sampled_from(AGENTS))))),
        timing=Timing(),
        stopped=draw(st.integers(0, 5)) == 0,
        schedule_open=True,
        version=1,
        set_by_supervisor=(),
        shift_started_at=NOON,
    )


@st.composite
def agents(draw: st.DrawFn, agent: str) -> AgentRow:
    available = draw(st.integers(0, 3)) > 0
    return AgentRow(
        id=agent,
        name=agent,
        endpoint=Endpoint(EndpointKind.SOFTPHONE, agent),
        enabled=draw(st.integers(0, 7)) > 0,
        state=AgentState.AVAILABLE if available else AgentState.NOT_READY,
        reason=None,
        since=NOON,
        available_since=draw(moments) if available else None,
        pending_state=None,
        pending_reason=None,
        connected=draw(st.integers(0, 7)) > 0,
        endpoint_in_call=draw(st.integers(0, 7)) == 0,
        interaction_id=None,
    )


@st.composite
def callbacks(draw: st.DrawFn, callback: str) -> CallbackRow:
    asked = draw(st.none() | st.none() | st.sampled_from(AGENTS))
    return CallbackRow(
        id=callback,
        business_process_id=draw(st.sampled_from(PROCESSES)),
        number=f"+1212555{draw(st.integers(0, 7)):04d}",
        customer_name=None,
        priority=draw(st.sampled_from([0, 0, 9])),
        attributes={},
        customer_timezones=(),
        location=Location.HANDLING_BY_BUSINESS_PROCESS,
        entered_at=draw(moments),
        due_at=None,
        queued_at=draw(moments),
        agent_id=asked,
        asked_at=None if asked is None else NOON,
        ask_lapsed=asked is not None and draw(st.booleans()),
        attempts_used=0,
        total_attempts=0,
        last_attempt_at=None,
        held=False,
        held_note=None,
        interaction_id=None,
        handled_by=None,
        end_state=None,
        end_reason=None,
        completed_at=None,
    )


@st.composite
def cool_downs(draw: st.DrawFn, callback: str) -> CoolDownRow:
    return CoolDownRow(
        callback_id=callback,
        agent_id=draw(st.sampled_from(AGENTS)),
        until=draw(st.sampled_from([NOON, NOON + timedelta(seconds=9)])),
        unless_alone=draw(st.booleans()),
    )


Rows = tuple[list[BusinessProcessRow], list[AgentRow], list[CallbackRow], list[CoolDownRow]]


@st.composite
def floors(draw: st.DrawFn) -> Rows:
    queued = draw(st.sets(st.sampled_from(CALLBACKS), max_size=10))
    return (
        [draw(processes(process)) for process in PROCESSES],
        [draw(agents(agent)) for agent in AGENTS],
        [draw(callbacks(callback)) for callback in sorted(queued)],
        [
            draw(cool_downs(callback))
            for callback in draw(st.lists(st.sampled_from(CALLBACKS), max_size=8))
            if callback in queued
        ],
    )


def tables_of(found: Rows) -> Tables:
    tables = Tables()
    for rows in found:
        for row in rows:
            tables.put(row)
    tables.close_journal()
    return tables


def scanned_pair(tables: Tables, now: datetime) -> matching.Pair | None:
    """Return the next pair by the rule's own words, looking at every callback with every agent."""
    order = sorted(
        tables.callbacks.values(),
        key=lambda row: (-row.priority, row.queued_at or row.entered_at, row.entered_at, row.id),
    )
    longest = sorted(tables.agents.values(), key=lambda row: (row.available_since or row.since, row.id))
    for for_one in (True, False):
        for callback in order:
            for agent in longest:
                if for_one and callback.agent_id != agent.id:
                    continue
                if may_be_offered(tables, callback, agent, now):
                    return callback.id, agent.id
    return None


def make(tables: Tables, pair: matching.Pair) -> None:
    callback, agent = pair
    offers.offer(Transaction(tables, NOON, "test"), tables.callbacks[callback], tables.agents[agent])


def pairs_by_scan(tables: Tables) -> list[matching.Pair]:
    made: list[matching.Pair] = []
    while (pair := scanned_pair(tables, NOON)) is not None:
        make(tables, pair)
        made.append(pair)
    return made


def pairs_by_index(tables: Tables) -> list[matching.Pair]:
    made: list[matching.Pair] = []
    for pair in matching.pairs(tables, NOON):
        make(tables, pair)
        made.append(pair)
    return made


@given(floors())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_a_full_floor_is_matched_as_the_scan_does(found: Rows) -> None:
    assert pairs_by_index(tables_of(found)) == pairs_by_scan(tables_of(found))


@given(floors(), st.data())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_each_change_is_matched_as_the_scan_does(found: Rows, data: st.DataObject) -> None:
    """What is fresh after one change is all that a match needs to look at."""
    indexed, scanned = tables_of(found), tables_of(found)
    assert pairs_by_index(indexed) == pairs_by_scan(scanned)
    for _ in range(data.draw(st.integers(1, 4))):
        for tables in (indexed, scanned):
            tables.close_journal()
        row = a_change(data, indexed)
        for tables in (indexed, scanned):
            if isinstance(row, CoolDownRow) and (row.callback_id, row.agent_id) in tables.cool_downs:
                tables.drop(CoolDownRow, (row.callback_id, row.agent_id))
            elif row is not None:
                tables.put(row)
        assert pairs_by_index(indexed) == pairs_by_scan(scanned)


def a_change(
    data: st.DataObject, tables: Tables
) -> BusinessProcessRow | AgentRow | CallbackRow | CoolDownRow | None:
    """Return a row that is not in use; an existing cool-down ends."""
    match data.draw(st.sampled_from([AgentRow, CallbackRow, BusinessProcessRow, CoolDownRow])).__name__:
        case "Agent":
            agent = data.draw(agents(data.draw(st.sampled_from(AGENTS))))
            return agent if tables.agents[agent.id].interaction_id is None else None
        case "Callback":
            callback = data.draw(callbacks(data.draw(st.sampled_from(CALLBACKS))))
            known = tables.callbacks.get(callback.id, callback)
            return replace(callback, number=known.number) if known.interaction_id is None else None
        case "BusinessProcess":
            return data.draw(processes(data.draw(st.sampled_from(PROCESSES))))
        case _:
            cool_down = data.draw(cool_downs(data.draw(st.sampled_from(CALLBACKS))))
            return cool_down if cool_down.callback_id in tables.callbacks else None


@given(floors())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_taking_everything_back_leaves_the_indexes_as_they_were(found: Rows) -> None:
    tables = tables_of(found)
    before = {entry: tables.routing.entry_of(entry) for entry in tables.callbacks}
    free = {agent: tables.routing.is_free(agent) for agent in tables.agents}
    expected = pairs_by_index(tables_of(found))
    assert pairs_by_index(tables) == expected
    tables.roll_back()
    assert {entry: tables.routing.entry_of(entry) for entry in tables.callbacks} == before
    assert {agent: tables.routing.is_free(agent) for agent in tables.agents} == free
    for process in tables.business_processes.values():
        tables.routing.business_process_changed(process, process)
    assert pairs_by_index(tables) == expected


def test_that_a_match_may_be_left_where_anything_fresh_may_fit() -> None:
    stage = Stage(processes={BILLING: (DANA,), CLAIMS: (DANA, LEE), "sales": ()})
    tables = stage.floor.tables
    assert matching.unsettled(tables) == set()
    tables.routing.fresh_agents[LEE] = None
    assert matching.unsettled(tables) == {CLAIMS}
    tables.routing.fresh_agents[DANA] = None
    assert matching.unsettled(tables) == {BILLING, CLAIMS}
    tables.routing.settled()
    tables.routing.fresh_callbacks[stage.callback(BILLING)] = None
    tables.routing.fresh_callbacks["gone"] = None
    tables.routing.fresh_processes["sales"] = None
    assert matching.unsettled(tables) == {BILLING, "sales"}
    tables.routing.settled()
