"""Commands of an agent about callbacks that wait for this agent (``docs/behaviour.md``, *Own work*)."""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.states import AcceptAt, AgentState
from server_stub.core.model import events
from server_stub.core.model.errors import (
    CallbackAtOutOfRange,
    NotFound,
    NumberInUse,
    NumberNotAllowed,
    UnknownBusinessProcess,
    WrongLocation,
    WrongState,
)
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.outcome import Answer
from server_stub.core.model.own_work_events import CallOwn, GiveBackOwn, MoveOwn, OwnCallbackAsked
from server_stub.core.model.rows import AgentRow, CallbackRow
from server_stub.core.rules import do_not_call, intake, interaction_flow, offers, placement
from server_stub.core.rules.completion_choice import check_time
from server_stub.core.rules.preview.other_number import check_not_in_use
from server_stub.core.rules.supervisor_commands import check_open, open_callback
from server_stub.core.state.callback_deadlines import expires_at
from server_stub.core.state.outages import can_call, takes_number
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, interaction_reply, nothing, own_callback_reply

_FREE = frozenset({AgentState.AVAILABLE, AgentState.NOT_READY})


def create(transaction: Transaction, event: OwnCallbackAsked) -> Reply:
    """Create a callback for the agent who asks for it; it joins no other (*Own work*)."""
    asked = events.CallbackAsked(
        by=event.by,
        callback_id=event.callback_id,
        business_process_id=event.business_process_id,
        number=event.number,
        customer_name=event.customer_name,
        due_at=event.due_at,
        agent_id=event.by,
        attributes=event.attributes,
        idempotency_key=event.idempotency_key,
        fingerprint=event.fingerprint,
        by_name=event.by_name,
    )
    if intake.repeated(transaction, asked) is None:
        process = transaction.tables.business_processes.get(event.business_process_id)
        if process is None or event.by not in process.members:
            raise UnknownBusinessProcess(
                "You do not serve a business process with this id.", field="$.business_process_id"
            )
        if event.due_at is not None:
            check_time(transaction, process.id, event.due_at, "$.due_at")
        do_not_call.check_number(transaction, process.id, event.number)
        check_not_in_use(transaction, process, event.number)
    return intake.callback_asked(transaction, asked)


def call(transaction: Transaction, event: CallOwn) -> Reply:
    """Offer an own callback to its agent ahead of its time, accepted already (*Own work*).

    Where offers are accepted at the endpoint, it rings there. An agent who was not ready is so again afterwards.
    """
    callback = _own(transaction, event.by, event.callback_id)
    if callback.interaction_id is not None:
        return interaction_reply(callback.interaction_id)  # The command has been carried out before.
    agent = _free_agent(transaction, event.by)
    _check_callable(transaction, callback)
    _audit(transaction, AuditAction.CALLBACK_CALLED_NOW, callback)
    placement.place(transaction, replace(callback, due_at=None))
    callback = transaction.tables.callbacks[callback.id]
    if do_not_call.end_listed(transaction, callback):
        return _not_called()
    if agent.state is AgentState.NOT_READY:
        agent = replace(agent, pending_state=agent.state, pending_reason=agent.reason)
        transaction.put(agent)
    offers.offer(transaction, callback, agent)
    interaction_id = transaction.agent(agent.id).interaction_id or ""
    interaction = transaction.tables.interactions[interaction_id]
    if interaction.accept_at is AcceptAt.DESKTOP:
        shown = replace(interaction, shown_at=transaction.now)
        transaction.put(shown)
        if interaction_flow.accept(transaction, shown) is not None:
            return _not_called()
    return interaction_reply(interaction_id)


def move(transaction: Transaction, event: MoveOwn) -> Reply:
    """Move an own callback to another time (*Own work*)."""
    callback = _waiting(transaction, event.by, event.callback_id)
    if event.due_at != callback.due_at:
        process = transaction.process(callback.business_process_id)
        check_time(transaction, process.id, event.due_at, "$.due_at")
        expiry = expires_at(process, callback)
        if expiry is not None and event.due_at >= expiry:
            raise CallbackAtOutOfRange("The callback expires before that time.", field="$.due_at")
        _audit(transaction, AuditAction.CALLBACK_MOVED, callback, due_at=format_time(event.due_at))
        placement.place(transaction, replace(callback, due_at=event.due_at))
    return own_callback_reply(callback.id)


def give_back(transaction: Transaction, event: GiveBackOwn) -> Reply:
    """Let every agent have an own callback, which keeps its time and its place (*Own work*).

    The agent who gave it back is not offered it for the decline cool-down, unless no other agent serves the business process.
    """
    callback = _waiting(transaction, event.by, event.callback_id)
    _audit(transaction, AuditAction.CALLBACK_GIVEN_BACK, callback, reason=event.reason)
    seconds = transaction.timing(callback.business_process_id).decline_cooldown_s
    placement.cool_down(transaction, callback.id, event.by, seconds, unless_alone=True)
    free = replace(callback, agent_id=None, asked_at=None, asked_by=None)
    placement.place(transaction, free, queued_at=callback.queued_at)
    return nothing


def _own(transaction: Transaction, agent_id: str, callback_id: str) -> CallbackRow:
    """Return an open callback that waits for the agent, or that the agent has.

    Raises:
        NotFound: it waits for no agent, or for another one.
    """
    callback = open_callback(transaction, callback_id)
    has_it = callback.interaction_id is not None and callback.handled_by == agent_id
    if not has_it and (callback.agent_id != agent_id or callback.interaction_id is not None):
        raise NotFound("There is no such callback that waits for you.")
    if callback.held:
        raise WrongLocation("The supervisors have the callback.")
    return callback


def _waiting(transaction: Transaction, agent_id: str, callback_id: str) -> CallbackRow:
    callback = _own(transaction, agent_id, callback_id)
    if callback.interaction_id is not None:
        raise WrongLocation("You have the callback already.")
    return callback


def _free_agent(transaction: Transaction, agent_id: str) -> AgentRow:
    """Return the agent if a call can be made for this agent now.

    Raises:
        WrongState: the agent has another callback, no desktop, or a phone that cannot be rung.
    """
    agent = transaction.agent(agent_id)
    if agent.interaction_id is not None:
        raise WrongState("You have a callback already; complete it first.")
    if not agent.connected or agent.state not in _FREE:
        raise WrongState("You are offline; choose another state first.")
    if not agent.endpoint_reachable or agent.endpoint_in_call:
        raise WrongState("Your phone cannot be rung now; check that it is connected and not in a call.")
    return agent


def _check_callable(transaction: Transaction, callback: CallbackRow) -> None:
    check_open(transaction, callback)
    process = transaction.process(callback.business_process_id)
    if not can_call(transaction.tables, process) or not takes_number(
        transaction.tables, process, callback.number
    ):
        raise WrongState("The telephone system cannot place the call now; try again in a moment.")
    if transaction.tables.routing.number_in_use(callback.number):
        raise NumberInUse("That number is with another agent now; wait until that call is over.")


def _not_called() -> Reply:
    """Refuse to call; the refusal is not raised, because the end of the callback must be stored."""
    refusal: Answer = NumberNotAllowed("The number must no longer be called, and the callback has ended.")
    return lambda _views, _now: refusal


def _audit(transaction: Transaction, action: AuditAction, callback: CallbackRow, **detail: str) -> None:
    transaction.audit(action, f"callback:{callback.id}", callback.business_process_id, **detail)
