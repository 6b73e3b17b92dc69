"""Apply the site file to the floor (``docs/site-file.md``), and prepare the floor when the server starts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from agent_desktop.protocol.administration.reasons import NotReadyReason, wrong_reasons
from agent_desktop.protocol.states import AgentState
from server_stub.core.calendar.shifts import shift_start
from server_stub.core.calendar.timing_validation import check_timing
from server_stub.core.model import events, site_events
from server_stub.core.model.call_rules import CallPlan
from server_stub.core.model.effects import scope_recipient
from server_stub.core.model.errors import InvalidSite, InvalidTiming
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import AgentRow, BusinessProcessRow, FiguresRow, NotReadyReasonRow, ScopeRow
from server_stub.core.rules import (
    bulk_moves,
    business_processes,
    do_not_call,
    offers,
    outages,
    presence,
)
from server_stub.core.rules.calls import supervision
from server_stub.core.rules.entry.process_removal import remove_unnamed
from server_stub.core.rules.monitor import start_shift
from server_stub.core.rules.outward.webhooks import apply_webhooks
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, nothing


def site_applied(transaction: Transaction, event: events.SiteApplied) -> Reply:
    """Create the new business processes, agents and entries of the site file, and update the others (*Settings*).

    Raises:
        InvalidSite: the site file contradicts itself; nothing is applied.
    """
    _check(event)
    watched = outages.watch_order(transaction.tables)
    for site_agent in event.agents:
        _apply_agent(transaction, site_agent)
    _disable_others(transaction, {agent.id for agent in event.agents})
    for site_process in event.business_processes:
        if site_process.id in transaction.tables.business_processes:
            _update_process(transaction, site_process, site_wins=event.site_wins)
        else:
            _create_process(transaction, site_process)
    if event.removes:
        named = frozenset(each.id for each in event.business_processes)
        remove_unnamed(transaction, named, frozenset(event.leaving))
    _complete_plans(transaction, event)
    _apply_scopes(transaction, event.scopes)
    supervision.end_forbidden(transaction, event.supervisors)
    if outages.watch_order(transaction.tables) != watched:
        transaction.do(outages.watch_order(transaction.tables))
    do_not_call.apply_site_list(transaction, event.do_not_call)
    apply_webhooks(transaction, event.webhooks)
    _apply_reasons(transaction, event.not_ready_reasons)
    if transaction.tables.changes():
        transaction.audit(AuditAction.SITE_APPLIED, "site", None)
    return nothing


def server_started(transaction: Transaction, _event: events.ServerStarted) -> Reply:
    """Mark every agent as disconnected, since a new server has no connections; the graces begin (*Choosing the agent*).

    The clock may have been set back while no server ran, so the schedules are checked too (*Schedule, stop, purge*).
    """
    bulk_moves.renew_zones(transaction)
    for business_process_id in sorted(transaction.tables.business_processes):
        business_processes.update_schedule(transaction, business_process_id)
    for agent_id in sorted(transaction.tables.agents):
        presence.disconnect(transaction, transaction.agent(agent_id))
    supervision.end_all(transaction, supervision.SupervisionEnd.SERVER_STARTED)
    transaction.audit(AuditAction.SERVER_STARTED, "site", None)
    return nothing


def _check(event: events.SiteApplied) -> None:
    agent_ids = _unique((agent.id for agent in event.agents), "user")
    _unique((process.id for process in event.business_processes), "business_process")
    for process in event.business_processes:
        key = f"business_process[{process.id}]"
        for member in process.members:
            if member not in agent_ids:
                raise InvalidSite(f"{member!r} is not an agent of this site.", field=f"{key}.members")
        _unique(process.members, f"{key}.members")
        for place, field, text in process.wrap_up.mistakes():
            raise InvalidSite(text, field=f"{key}.wrap_up.codes[{place}].{field}")
        for field, text in process.screen_pop.mistakes():
            raise InvalidSite(text, field=f"{key}.screen_pop.{field}")
        try:
            check_timing(process.timing)
        except InvalidTiming as error:
            raise InvalidSite(error.detail, field=f"{key}.timing.{error.field}") from error


def _unique(ids: Iterable[str], field: str) -> frozenset[str]:
    """Return ``ids`` as a set.

    Raises:
        InvalidSite: one is listed twice.
    """
    found: set[str] = set()
    for each in ids:
        if each in found:
            raise InvalidSite(f"{each!r} is listed twice.", field=field)
        found.add(each)
    return frozenset(found)


def _apply_agent(transaction: Transaction, site_agent: site_events.SiteAgent) -> None:
    known = transaction.tables.agents.get(site_agent.id)
    if known is not None:
        named = replace(known, name=site_agent.name, endpoint=site_agent.endpoint, enabled=True)
        if named.endpoint != known.endpoint:  # Nothing is known of the new one.
            named = replace(named, endpoint_in_call=False, endpoint_reachable=True, endpoint_always_up=False)
        transaction.put(named)
        return
    transaction.put(
        AgentRow(
            id=site_agent.id,
            name=site_agent.name,
            endpoint=site_agent.endpoint,
            enabled=True,
            state=AgentState.OFFLINE,
            reason=None,
            since=transaction.now,
            available_since=None,
            pending_state=None,
            pending_reason=None,
            connected=False,
            endpoint_in_call=False,
            interaction_id=None,
        )
    )


def _disable_others(transaction: Transaction, named: set[str]) -> None:
    """Disable the agents that the site file no longer names; their open interactions continue to their end."""
    for agent_id in sorted(transaction.tables.agents):
        agent = transaction.agent(agent_id)
        if agent_id in named or not agent.enabled:
            continue
        disabled = replace(agent, enabled=False)
        if agent.interaction_id is None and agent.state is not AgentState.OFFLINE:
            presence.enter(transaction, disabled, AgentState.OFFLINE)
        else:
            transaction.put(disabled)
        for process in transaction.tables.routing.served_by.get(agent_id, ()):
            offers.revoke_offers(transaction, process, agent_ids=frozenset({agent_id}))


def _create_process(transaction: Transaction, site_process: site_events.AppliedBusinessProcess) -> None:
    started = shift_start(site_process.timing, transaction.now)
    transaction.put(
        BusinessProcessRow(
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
            calls=CallPlan.of(site_process.calls),
            speech=site_process.speech,
            intake=site_process.intake,
            thresholds=site_process.thresholds,
            wrap_up=site_process.wrap_up,
            screen_pop=site_process.screen_pop,
        )
    )
    transaction.put(FiguresRow(business_process_id=site_process.id, shift_started_at=started))
    start_shift(transaction, transaction.process(site_process.id))
    business_processes.update_schedule(transaction, site_process.id)


def _update_process(
    transaction: Transaction, site_process: site_events.AppliedBusinessProcess, *, site_wins: bool
) -> None:
    process = transaction.process(site_process.id)
    gone = frozenset(process.members) - frozenset(site_process.members)
    process = replace(
        process,
        name=site_process.name,
        members=site_process.members,
        numbers=site_process.numbers,
        calls=CallPlan.of(site_process.calls, process.calls),
        speech=site_process.speech,
        intake=site_process.intake,
        thresholds=site_process.thresholds,
        wrap_up=site_process.wrap_up,
        screen_pop=site_process.screen_pop,
        removed=False,
    )
    transaction.put(process)
    offers.revoke_offers(transaction, process.id, agent_ids=gone)
    kept = () if site_wins else process.set_by_supervisor
    stays: dict[str, Any] = {name: getattr(process.timing, name) for name in kept}
    timing = replace(site_process.timing, **stays)
    process = replace(transaction.process(process.id), timing=timing, set_by_supervisor=kept)
    if business_processes.changed_settings(transaction.timing(process.id), timing):
        business_processes.apply_timing(transaction, process)
    else:
        transaction.put(process)


def _complete_plans(transaction: Transaction, event: events.SiteApplied) -> None:
    """Give every business process the trunks and the agents' messages, those that the file no longer names as well.

    (*Trunks*, *In a call*)
    """
    messages = {agent.id: agent.message for agent in event.agents if agent.message is not None}
    for process in list(transaction.tables.business_processes.values()):
        own = {agent_id: messages[agent_id] for agent_id in process.members if agent_id in messages}
        calls = replace(
            process.calls, trunks=event.trunks, shown_numbers=event.shown_numbers, own_messages=own
        )
        transaction.put(replace(process, calls=calls))
    outages.revoke_uncallable_offers(transaction)


def _apply_reasons(transaction: Transaction, reasons: tuple[NotReadyReason, ...]) -> None:
    """Replace the reasons for *Not Ready*; agents who have one that is gone keep it (*Not Ready reasons*)."""
    for place, text in wrong_reasons(reasons):
        raise InvalidSite(f"name {text}.", field=f"not_ready_reason[{place}].name")
    for name in sorted(set(transaction.tables.not_ready_reasons) - {each.name for each in reasons}):
        transaction.tables.drop(NotReadyReasonRow, name)
    for place, each in enumerate(reasons):
        transaction.put(NotReadyReasonRow(name=each.name, place=place, names=each.names))


def _apply_scopes(transaction: Transaction, scopes: tuple[tuple[str, ...] | None, ...]) -> None:
    wanted = {scope_recipient(scope): scope for scope in scopes}
    for key in sorted(set(transaction.tables.scopes) - set(wanted)):
        transaction.tables.drop(ScopeRow, key)
    for key, scope in wanted.items():
        transaction.put(
            ScopeRow(key=key, business_process_ids=None if scope is None else tuple(sorted(scope)))
        )
