"""Reasons why a callback is not being offered, in plain words (``docs/behaviour.md``, *Why*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from agent_desktop.protocol.states import Location, WhyCode
from agent_desktop.protocol.supervisor_objects import WhyReason
from server_stub.core.model.rows import BusinessProcessRow, CallbackRow
from server_stub.core.state.callback_deadlines import (
    ask_lapses_at,
    calling_hours_of,
    lacks_common_hour,
    next_call,
)
from server_stub.core.state.matching import cooling
from server_stub.core.state.outages import can_call, switch_is_away, takes_number, trunk_is_away
from server_stub.core.state.tables import Tables


def why(tables: Tables, callback: CallbackRow, now: datetime) -> tuple[WhyReason, ...]:
    """Return every reason; the result is empty if the callback may be offered now."""
    if callback.location is Location.COMPLETED:
        return (WhyReason(WhyCode.COMPLETED, "The callback is completed."),)
    if callback.interaction_id is not None:
        return (WhyReason(WhyCode.WITH_AGENT, "An agent has it."),)
    process = tables.business_processes[callback.business_process_id]
    return (
        *_of_the_process(tables, process, now),
        *_of_the_callback(tables, process, callback, now),
        *_of_the_agents(tables, process, callback, now),
    )


def _of_the_process(tables: Tables, process: BusinessProcessRow, now: datetime) -> Iterator[WhyReason]:
    if process.stopped:
        yield WhyReason(WhyCode.STOPPED, "A supervisor has stopped the callbacks of its business process.")
    if not process.schedule_open:
        opening = tables.process_index.calendars[process.id].next_opening(now)
        ever = "" if opening is not None else " and has no opening ahead"
        yield WhyReason(WhyCode.OFF_SCHEDULE, f"Its business process is off schedule{ever}.", opening)
    if switch_is_away(tables):
        yield WhyReason(WhyCode.SWITCH_AWAY, "The telephone system cannot be reached.")
    elif trunk_is_away(tables, process):
        yield WhyReason(WhyCode.TRUNK_AWAY, "The telephone system has no line to the outside at the moment.")


def _of_the_callback(
    tables: Tables, process: BusinessProcessRow, callback: CallbackRow, now: datetime
) -> Iterator[WhyReason]:
    if callback.held:
        yield WhyReason(WhyCode.HELD, "An agent has handed it to the supervisors.")
    if callback.due_at is not None and callback.due_at > now:
        yield WhyReason(WhyCode.DUE_AT, "Its due time has not been reached.", callback.due_at)
    hours = calling_hours_of(process, callback, now)
    if hours is not None and not hours.allow(now):
        text = "It is outside the calling hours in the customer's time zone."
        yield WhyReason(WhyCode.OUTSIDE_CALLING_HOURS, text, hours.next_opening(now))
    yield from _of_the_hours(tables, process, callback, now)
    if can_call(tables, process) and not takes_number(tables, process, callback.number):
        there_are = process.calls.trunks_of(callback.number)
        ways = "for its number at the moment" if there_are else "that takes its number"
        yield WhyReason(WhyCode.TRUNK_AWAY, f"The telephone system has no line {ways}.")
    if tables.routing.number_in_use(callback.number):
        yield WhyReason(WhyCode.NUMBER_IN_USE, "The same number is with an agent now.")


def _of_the_hours(
    tables: Tables, process: BusinessProcessRow, callback: CallbackRow, now: datetime
) -> Iterator[WhyReason]:
    hours = calling_hours_of(process, callback, now)
    if hours is None:
        return
    opening = tables.process_index.calendars[process.id].next_opening(now)
    if opening is not None and next_call(tables, process, callback.customer_timezones, now) is None:
        text = (
            "No common hour: in the coming weeks the business process is not open at any of the customer's calling "
            "hours."
        )
        yield WhyReason(WhyCode.NO_COMMON_HOUR, text)
        return
    if not hours.allow(now) and lacks_common_hour(process, callback, now):
        text = (
            "No calling hour is common to all the time zones in which the number may be; the clock of the business "
            "process counts instead."
        )
        yield WhyReason(WhyCode.NO_COMMON_HOUR, text)


def _of_the_agents(
    tables: Tables, process: BusinessProcessRow, callback: CallbackRow, now: datetime
) -> Iterator[WhyReason]:
    routing = tables.routing
    waits_for_one = callback.agent_id is not None and not callback.ask_lapsed
    free = [agent_id for _, agent_id in routing.free.get(process.id, ())]
    if waits_for_one:
        free = [agent_id for agent_id in free if agent_id == callback.agent_id]
        if not free:
            queued = callback.location is Location.HANDLING_BY_BUSINESS_PROCESS
            until = ask_lapses_at(process, callback) if queued else None
            yield WhyReason(WhyCode.ASKED_AGENT_AWAY, _asked_text(tables, process, callback), until)
    elif not free:
        served = any(tables.agents[each].enabled for each in process.members)
        text = "No agent who serves it is available." if served else "No agent serves its business process."
        yield WhyReason(WhyCode.NO_AGENT_AVAILABLE, text)
    if callback.id not in routing.cool_downs:
        return
    ends = [cooling(tables, callback.id, agent_id, now) for agent_id in free]
    cooling_ends = [end for end in ends if end is not None]
    if cooling_ends and len(cooling_ends) == len(ends):
        text = "The only available agents declined or cancelled it a moment ago."
        yield WhyReason(WhyCode.COOL_DOWN, text, min(cooling_ends))


def _asked_text(tables: Tables, process: BusinessProcessRow, callback: CallbackRow) -> str:
    agent = tables.agents.get(callback.agent_id or "")
    if agent is None or not agent.enabled or agent.id not in process.members:
        return "It waits for an agent who no longer serves its business process."
    return "It waits for an agent who is not available."
