"""Supervisors who listen to a conversation, whisper to its agent or join it (``docs/behaviour.md``, *Supervisors in a call*).

None of these rules changes the conversation itself: the agent and the customer never wait for a supervisor.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum

from msgspec.structs import replace

from agent_desktop.protocol.states import LegState, SupervisionMode
from server_stub.core.model import events
from server_stub.core.model.effects import ReleaseSupervisor, RingSupervisor, SetSupervisionMode
from server_stub.core.model.errors import NotFound, NotPermitted, WrongState
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.interaction import can_be_supervised, speaking_supervisor
from server_stub.core.model.rows import InteractionRow
from server_stub.core.model.site_events import SiteSupervisor
from server_stub.core.model.subscribers import dialable
from server_stub.core.model.supervision.call_rows import SupervisorInCall
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, nothing, supervision_reply
from server_stub.core.views.views import Views


class SupervisionEnd(StrEnum):
    """Why a supervisor is no longer in a conversation. In the audit trail: add values, never rename one."""

    LEFT = "left"
    LEG_NOT_UP = "leg_not_up"
    LEG_ENDED = "leg_ended"
    CALL_ENDED = "call_ended"
    NOT_ALLOWED = "not_allowed"  #: A new site file no longer allows it.
    SERVER_STARTED = "server_started"
    SIGNED_OUT = "signed_out"


def supervise(transaction: Transaction, event: events.SuperviseCall) -> Reply:
    """Enter a conversation, or change the mode (*Supervisors in a call*)."""
    interaction = transaction.tables.interactions.get(event.interaction_id)
    if interaction is None:
        raise NotFound("There is no such interaction.")
    rules = transaction.process(interaction.business_process_id).calls
    if event.mode not in rules.supervision:
        raise NotPermitted(
            f"This business process does not allow supervisors to {event.mode.value}; "
            "the site file does, with supervision in [business_process.calls]."
        )
    present = _of_supervisor(interaction, event.by)
    if present is not None and present.mode is event.mode:
        return supervision_reply(interaction.id, event.by)
    _check_state(transaction, interaction, event)
    if present is None:
        _leave_others(transaction, event.by)
        _enter(transaction, interaction, event)
    else:
        _put(transaction, interaction, present, replace(present, mode=event.mode))
        transaction.do(SetSupervisionMode(present.id, event.mode))
        _audit(transaction, AuditAction.CALL_SUPERVISION_CHANGED, interaction, mode=event.mode.value)
    return supervision_reply(interaction.id, event.by)


def leave(transaction: Transaction, event: events.LeaveCall) -> Reply:
    """Leave a conversation; nothing happens if the supervisor is not in it (*Supervisors in a call*)."""
    interaction = transaction.tables.interactions.get(event.interaction_id)
    present = None if interaction is None else _of_supervisor(interaction, event.by)
    if interaction is not None and present is not None:
        transaction.put(without(transaction, interaction, (present,), SupervisionEnd.LEFT))
    return nothing


def leg_answered(transaction: Transaction, event: events.SupervisorAnswered) -> Reply:
    """Record that a supervisor's leg is up (*Supervisors in a call*)."""
    found = _reported(transaction, event)
    if found is not None:
        _put(transaction, *found, replace(found[1], leg=LegState.UP))
    return nothing


def leg_unanswered(transaction: Transaction, event: events.SupervisorUnanswered) -> Reply:
    """End the part of a supervisor whose leg did not come up (*Supervisors in a call*)."""
    return _leg_gone(transaction, event, SupervisionEnd.LEG_NOT_UP)


def leg_ended(transaction: Transaction, event: events.SupervisorLegEnded) -> Reply:
    """End the part of a supervisor who hung up or whose leg broke off (*Supervisors in a call*)."""
    return _leg_gone(transaction, event, SupervisionEnd.LEG_ENDED)


def end_all(transaction: Transaction, because: SupervisionEnd) -> None:
    """End the part of every supervisor in every conversation (*Supervisors in a call*)."""
    for interaction in _supervised(transaction):
        transaction.put(without(transaction, interaction, interaction.supervisors, because))


def signed_out(transaction: Transaction, event: events.SignedOut) -> Reply:
    """End the part of a supervisor whose session has ended (*Supervisors in a call*).

    It belongs to the session in which the supervisor entered: signing out elsewhere leaves it unchanged.
    """
    for interaction in _supervised(transaction):
        gone = tuple(
            each
            for each in interaction.supervisors
            if each.supervisor_id in event.user_ids
            or (each.session_id and each.session_id == event.session_id)
        )
        if gone:
            transaction.put(without(transaction, interaction, gone, SupervisionEnd.SIGNED_OUT))
    return nothing


def end_forbidden(transaction: Transaction, supervisors: Iterable[SiteSupervisor] | None) -> None:
    """End what the site file no longer allows (*Supervisors in a call*); ``supervisors`` is None if it is not known."""
    scopes = None if supervisors is None else {each.id: each.business_process_ids for each in supervisors}
    for interaction in _supervised(transaction):
        process = transaction.process(interaction.business_process_id)

        def is_allowed(present: SupervisorInCall, process_id: str = process.id) -> bool:
            if scopes is None:
                return True
            scope = scopes.get(present.supervisor_id, ())
            return scope is None or process_id in scope

        gone = tuple(
            each
            for each in interaction.supervisors
            if each.mode not in process.calls.supervision or not is_allowed(each)
        )
        if gone:
            transaction.put(without(transaction, interaction, gone, SupervisionEnd.NOT_ALLOWED))


def without(
    transaction: Transaction,
    interaction: InteractionRow,
    gone: tuple[SupervisorInCall, ...],
    because: SupervisionEnd,
) -> InteractionRow:
    """Release the legs of supervisors, and return the interaction without them (*Supervisors in a call*)."""
    for each in gone:
        transaction.do(ReleaseSupervisor(each.id))
        _audit(
            transaction,
            AuditAction.CALL_SUPERVISION_ENDED,
            interaction,
            supervisor=each.supervisor_id,
            because=because.value,
        )
    left = tuple(each for each in interaction.supervisors if each not in gone)
    return replace(interaction, supervisors=left)


def _check_state(transaction: Transaction, interaction: InteractionRow, event: events.SuperviseCall) -> None:
    shown = Views(transaction.tables).interaction(interaction.id)
    if not can_be_supervised(interaction):
        raise WrongState("There is no conversation that a supervisor could enter now.", interaction=shown)
    speaking = speaking_supervisor(interaction)
    if (
        event.mode is not SupervisionMode.LISTEN
        and speaking is not None
        and speaking.supervisor_id != event.by
    ):
        raise WrongState(
            f"{speaking.name} speaks in this conversation already; you may listen.", interaction=shown
        )


def _enter(transaction: Transaction, interaction: InteractionRow, event: events.SuperviseCall) -> None:
    present = SupervisorInCall(
        id=event.supervision_id,
        supervisor_id=event.by,
        name=event.by_name,
        mode=event.mode,
        leg=LegState.RINGING,
        since=transaction.now,
        endpoint=event.endpoint,
        session_id=event.session_id,
    )
    transaction.put(replace(interaction, supervisors=(*interaction.supervisors, present)))
    process = transaction.process(interaction.business_process_id)
    transaction.do(
        RingSupervisor(
            supervision_id=present.id,
            interaction_id=interaction.id,
            endpoint=event.endpoint,
            mode=event.mode,
            label=transaction.agent(interaction.agent_id).name,
            number=dialable(interaction.number),
            answer_within=timedelta(seconds=process.calls.agent_leg_s),
        )
    )
    _audit(transaction, AuditAction.CALL_SUPERVISION_STARTED, interaction, mode=event.mode.value)


def _leave_others(transaction: Transaction, supervisor_id: str) -> None:
    for interaction in _supervised(transaction):
        present = _of_supervisor(interaction, supervisor_id)
        if present is not None:
            transaction.put(without(transaction, interaction, (present,), SupervisionEnd.LEFT))


def _leg_gone(
    transaction: Transaction,
    event: events.SupervisorUnanswered | events.SupervisorLegEnded,
    because: SupervisionEnd,
) -> Reply:
    found = _reported(transaction, event)
    if found is not None:
        interaction, present = found
        transaction.put(without(transaction, interaction, (present,), because))
    return nothing


def _reported(
    transaction: Transaction,
    event: events.SupervisorAnswered | events.SupervisorUnanswered | events.SupervisorLegEnded,
) -> tuple[InteractionRow, SupervisorInCall] | None:
    """Return what a report is about; None if that is over, because reports cross with commands."""
    interaction = transaction.tables.interactions.get(event.interaction_id)
    for each in () if interaction is None else interaction.supervisors:
        if each.id == event.supervision_id and interaction is not None:
            return interaction, each
    return None


def _supervised(transaction: Transaction) -> list[InteractionRow]:
    rows = (row for row in transaction.tables.interactions.values() if row.supervisors)
    return sorted(rows, key=lambda row: row.id)


def _of_supervisor(interaction: InteractionRow, supervisor_id: str) -> SupervisorInCall | None:
    return next((each for each in interaction.supervisors if each.supervisor_id == supervisor_id), None)


def _put(
    transaction: Transaction, interaction: InteractionRow, before: SupervisorInCall, after: SupervisorInCall
) -> None:
    changed = tuple(after if each is before else each for each in interaction.supervisors)
    transaction.put(replace(interaction, supervisors=changed))


def _audit(transaction: Transaction, action: AuditAction, interaction: InteractionRow, **detail: str) -> None:
    transaction.audit(
        action,
        f"interaction:{interaction.id}",
        interaction.business_process_id,
        callback=interaction.callback_id,
        agent=interaction.agent_id,
        **detail,
    )
