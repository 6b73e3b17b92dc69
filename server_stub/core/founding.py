"""The site as its file describes it, brought onto the floor."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from agent_desktop.protocol.states import AgentState, Location
from server_stub.core import do_not_call, events, offering, placing, presence, processes
from server_stub.core.customer_zones import zones_of_number
from server_stub.core.effects import scope_recipient
from server_stub.core.errors import InvalidSite, InvalidTiming
from server_stub.core.monitor import start_shift
from server_stub.core.reply import Reply, nothing
from server_stub.core.rows import Agent, AuditAction, BusinessProcess, Figures, Scope
from server_stub.core.shifts import shift_start
from server_stub.core.timing_check import check_timing
from server_stub.core.turn import Turn


def site_applied(turn: Turn, event: events.SiteApplied) -> Reply:
    """Create what is named and not there, and bring the rest up to date; nothing of a wrong site is applied."""
    _check(event)
    for site_agent in event.agents:
        _apply_agent(turn, site_agent)
    _disable_others(turn, {agent.id for agent in event.agents})
    for site_process in event.business_processes:
        if site_process.id in turn.tables.business_processes:
            _update_process(turn, site_process, site_wins=event.site_wins)
        else:
            _create_process(turn, site_process)
    _apply_scopes(turn, event.scopes)
    do_not_call.apply_site_list(turn, event.do_not_call)
    if turn.tables.changes():
        turn.audit(AuditAction.SITE_APPLIED, "site", None)
    return nothing


def server_started(turn: Turn, _event: events.ServerStarted) -> Reply:
    """Nobody's desktop is connected yet: everybody has the grace to come back."""
    _renew_customer_zones(turn)
    for agent_id in sorted(turn.tables.agents):
        presence.disconnect(turn, turn.agent(agent_id))
    turn.audit(AuditAction.SERVER_STARTED, "site", None)
    return nothing


def _renew_customer_zones(turn: Turn) -> None:
    """Look the zones up again of callbacks that were stored with several.

    Versions up to 1.0.0 took all zones of the calling code, so that a number of Jamaica had Guam's too and was never
    called. A number with one zone, or none, was right then.
    """
    for callback in list(turn.tables.callbacks.values()):
        if len(callback.customer_timezones) < 2:
            continue
        zones = zones_of_number(callback.number)
        if zones == callback.customer_timezones:
            continue
        renewed = replace(callback, customer_timezones=zones)
        if callback.location is Location.HANDLING_BY_AGENT:
            turn.put(renewed)
        else:
            placing.place(turn, renewed, queued_at=callback.queued_at)


def _check(event: events.SiteApplied) -> None:
    agent_ids = [agent.id for agent in event.agents]
    _check_unique(agent_ids, "user")
    _check_unique([process.id for process in event.business_processes], "business_process")
    for process in event.business_processes:
        key = f"business_process[{process.id}]"
        for member in process.members:
            if member not in agent_ids:
                raise InvalidSite(f"{member!r} is no agent of this site.", field=f"{key}.members")
        _check_unique(list(process.members), f"{key}.members")
        try:
            check_timing(process.timing)
        except InvalidTiming as error:
            raise InvalidSite(error.detail, field=f"{key}.timing.{error.field}") from error


def _check_unique(ids: list[str], field: str) -> None:
    for place, each in enumerate(ids):
        if each in ids[:place]:
            raise InvalidSite(f"{each!r} is there twice.", field=field)


def _apply_agent(turn: Turn, site_agent: events.SiteAgent) -> None:
    known = turn.tables.agents.get(site_agent.id)
    if known is not None:
        named = replace(known, name=site_agent.name, endpoint=site_agent.endpoint, enabled=True)
        turn.put(named)
        return
    turn.put(
        Agent(
            id=site_agent.id,
            name=site_agent.name,
            endpoint=site_agent.endpoint,
            enabled=True,
            state=AgentState.OFFLINE,
            reason=None,
            since=turn.now,
            available_since=None,
            pending_state=None,
            pending_reason=None,
            connected=False,
            endpoint_in_call=False,
            interaction_id=None,
        )
    )


def _disable_others(turn: Turn, named: set[str]) -> None:
    """Take the agents off the floor whom the site names no more; what they have at hand runs to its end."""
    for agent_id in sorted(turn.tables.agents):
        agent = turn.agent(agent_id)
        if agent_id in named or not agent.enabled:
            continue
        disabled = replace(agent, enabled=False)
        if agent.interaction_id is None and agent.state is not AgentState.OFFLINE:
            presence.enter(turn, disabled, AgentState.OFFLINE)
        else:
            turn.put(disabled)
        for process in turn.tables.lanes.served_by.get(agent_id, ()):
            offering.revoke_offers(turn, process, agent_ids=frozenset({agent_id}))


def _create_process(turn: Turn, site_process: events.SiteBusinessProcess) -> None:
    started = shift_start(site_process.timing, turn.now)
    turn.put(
        BusinessProcess(
            id=site_process.id,
            name=site_process.name,
            members=site_process.members,
            timing=site_process.timing,
            stopped=False,
            schedule_open=False,
            version=1,
            set_by_supervisor=(),
            shift_started_at=started,
            numbers=site_process.numbers,
        )
    )
    turn.put(Figures(business_process_id=site_process.id, shift_started_at=started))
    start_shift(turn, turn.process(site_process.id))
    processes.look_at_schedule(turn, site_process.id)


def _update_process(turn: Turn, site_process: events.SiteBusinessProcess, *, site_wins: bool) -> None:
    process = turn.process(site_process.id)
    gone = frozenset(process.members) - frozenset(site_process.members)
    process = replace(
        process, name=site_process.name, members=site_process.members, numbers=site_process.numbers
    )
    turn.put(process)
    offering.revoke_offers(turn, process.id, agent_ids=gone)
    kept = () if site_wins else process.set_by_supervisor
    stays: dict[str, Any] = {name: getattr(process.timing, name) for name in kept}
    timing = replace(site_process.timing, **stays)
    process = replace(turn.process(process.id), timing=timing, set_by_supervisor=kept)
    if processes.changed_settings(turn.timing(process.id), timing):
        processes.apply_timing(turn, process)
    else:
        turn.put(process)


def _apply_scopes(turn: Turn, scopes: tuple[tuple[str, ...] | None, ...]) -> None:
    wanted = {scope_recipient(scope): scope for scope in scopes}
    for key in sorted(set(turn.tables.scopes) - set(wanted)):
        turn.tables.drop(Scope, key)
    for key, scope in wanted.items():
        turn.put(Scope(key=key, business_process_ids=None if scope is None else tuple(sorted(scope))))
