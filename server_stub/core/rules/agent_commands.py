"""Commands of agents (``docs/behaviour.md``, *An interaction's states*, *In a call* and *Choosing the agent*).

A desktop repeats a command if the answer was lost. A command that has already taken effect therefore changes nothing,
and its answer is the interaction in its present state.
"""

from __future__ import annotations

from typing import NoReturn

import msgspec
from msgspec.structs import replace

from agent_desktop.protocol.states import (
    AcceptAt,
    ChosenBy,
    Command,
    CompletionStatus,
    EndpointKind,
    InteractionState,
)
from server_stub.core.model import events
from server_stub.core.model.completion import default_status
from server_stub.core.model.effects import Hold, LeaveMessage, PauseRecording, SendDigits
from server_stub.core.model.errors import AcceptAtEndpoint, NotFound, NumberNotAllowed, WrongState
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.interaction import NEXT, WOULD_COME_FROM, Step, commands
from server_stub.core.model.outcome import Answer
from server_stub.core.model.rows import AgentRow, ClosedBy, InteractionRow, ReleaseReason, TimerKind
from server_stub.core.rules import interaction_flow, offers, presence
from server_stub.core.rules.calls import supervision
from server_stub.core.rules.completion_choice import check_choice
from server_stub.core.rules.wrap_up.codes import check_code, need_code
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, agent_reply, interaction_reply, nothing
from server_stub.core.views.views import Views

_CHOOSABLE_IN = frozenset({InteractionState.HANDLING, InteractionState.WRAP_UP})


def connected(transaction: Transaction, event: events.AgentConnected) -> Reply:
    """Record that a desktop of the agent is connected (*Choosing the agent*)."""
    presence.connect(transaction, _agent(transaction, event.by))
    return agent_reply(event.by)


def disconnected(transaction: Transaction, event: events.AgentDisconnected) -> Reply:
    """Record that the agent's last desktop has disconnected (*Choosing the agent*).

    An agent whom the site file has just removed may still disconnect.
    """
    agent = transaction.tables.agents.get(event.by)
    if agent is None:
        raise NotFound("There is no such agent.")
    presence.disconnect(transaction, agent)
    return nothing


def set_presence(transaction: Transaction, event: events.SetPresence) -> Reply:
    """Change the agent's state at the agent's request (*Choosing the agent*)."""
    presence.request_state(transaction, _agent(transaction, event.by), event.state, event.reason)
    return agent_reply(event.by)


def set_phone(transaction: Transaction, event: events.SetPhoneReachable) -> Reply:
    """Record whether the desktop that is the agent's phone can take a call (*The agent's leg*)."""
    agent = _agent(transaction, event.by)
    if agent.endpoint.kind is not EndpointKind.DESKTOP:
        raise WrongState(
            "The agent's endpoint is not the desktop, so the switch reports whether it can be rung."
        )
    if agent.endpoint_reachable is not event.reachable:
        presence.set_endpoint_reachable(transaction, agent, reachable=event.reachable, always_up=False)
    return agent_reply(event.by)


def accept(transaction: Transaction, event: events.Accept) -> Reply:
    """Accept the offer in the desktop (*Accepting*)."""
    interaction = _own_interaction(transaction, event)
    if interaction.accept_at is AcceptAt.ENDPOINT:
        raise AcceptAtEndpoint(
            f"Accept this call in the popup of {interaction.endpoint.kind.value}.",
            interaction=Views(transaction.tables).interaction(interaction.id),
        )
    if interaction.accepted_at is None:
        _need(transaction, interaction, Step.ACCEPTED)
        why = interaction_flow.accept(transaction, interaction)
        if why is not None:
            return _not_dialed(why)
    return interaction_reply(interaction.id)


def shown(transaction: Transaction, event: events.OfferShown) -> Reply:
    """Record that the offer is on the agent's screen (*Completion statuses*: a missed offer may never have been shown)."""
    interaction = _own_interaction(transaction, event)
    if interaction.shown_at is None:
        _need(transaction, interaction, Step.ACCEPTED)
        transaction.put(replace(interaction, shown_at=transaction.now))
        if event.do_not_disturb:
            interaction_flow.audit(transaction, AuditAction.OFFER_SHOWN_QUIETLY, interaction)
    return interaction_reply(interaction.id)


def decline(transaction: Transaction, event: events.Decline) -> Reply:
    """Decline the offer (*Choosing the agent*)."""
    interaction = _own_interaction(transaction, event)
    if interaction.release_reason is not ReleaseReason.DECLINED:
        _need(transaction, interaction, Step.DECLINED)
        offers.release(transaction, interaction, Step.DECLINED, ReleaseReason.DECLINED)
    return interaction_reply(interaction.id)


def dial_now(transaction: Transaction, event: events.DialNow) -> Reply:
    """End the preview and dial (*Preview*)."""
    interaction = _own_interaction(transaction, event)
    if interaction.dialed_at is None and interaction.state is not InteractionState.CONNECTING:
        _need(transaction, interaction, Step.DIAL_ASKED)
        why = interaction_flow.dial(transaction, interaction, Step.DIAL_ASKED)
        if why is not None:
            return _not_dialed(why)
    return interaction_reply(interaction.id)


def _not_dialed(why: str) -> Reply:
    """Refuse to dial the number; the refusal is not raised, because its consequences must be stored."""
    refusal: Answer = NumberNotAllowed(f"{why.rstrip('.')}. It is not dialled, and the callback has ended.")
    return lambda _views, _now: refusal


def end(transaction: Transaction, event: events.EndInteraction) -> Reply:
    """Press the red X: decline, hang up or complete, depending on the state (*Red X*)."""
    interaction = _own_interaction(transaction, event)
    left = event.pressed_in not in {None, interaction.state, _shown_as(interaction.state)}
    if left or _ended_by_agent(interaction):
        return interaction_reply(interaction.id)
    _need(transaction, interaction, Step.ENDED)
    if interaction.state is InteractionState.OFFERED:
        offers.release(transaction, interaction, Step.ENDED, ReleaseReason.DECLINED)
    else:
        if interaction.state is InteractionState.WRAP_UP:
            need_code(transaction, interaction)
        interaction_flow.end(transaction, interaction)
    return interaction_reply(interaction.id)


def set_status(transaction: Transaction, event: events.SetStatus) -> Reply:
    """Set the completion status, and the note if there is one (*Completion statuses*)."""
    interaction = _own_interaction(transaction, event)
    if interaction.state not in _CHOOSABLE_IN or interaction.origin is None:
        if _is_set(interaction, event):
            return interaction_reply(interaction.id)
        _refuse(transaction, interaction, "The completion status can be set in handling and wrap_up.")
    choice = check_choice(
        transaction,
        interaction,
        interaction.origin,
        status=event.status,
        callback_at=event.callback_at,
        agent_id=event.agent_id,
    )
    changed = replace(
        interaction,
        code=check_code(transaction, interaction, choice.status, event.code),
        completion_status=choice.status,
        chosen_by=ChosenBy.AGENT,
        callback_at=choice.at,
        callback_agent_id=choice.agent_id,
        note=interaction.note if event.note is None else event.note,
    )
    if changed != interaction:
        transaction.put(changed)
        interaction_flow.audit(
            transaction, AuditAction.INTERACTION_STATUS_SET, changed, status=choice.status.value
        )
    return interaction_reply(interaction.id)


def complete(transaction: Transaction, event: events.CompleteInteraction) -> Reply:
    """Hang up, set the status and complete the interaction in one step (*Completion statuses*)."""
    interaction = _own_interaction(transaction, event)
    if _ended_by_agent(interaction) and interaction.completion_status is not None:
        if event.status in {None, interaction.completion_status}:
            return interaction_reply(interaction.id)
        _refuse(transaction, interaction, "The interaction was completed with another status.")
    _need(transaction, interaction, Step.COMPLETED)
    chosen = _with_choice(transaction, interaction, event)
    need_code(transaction, chosen)
    interaction_flow.finish(transaction, chosen, Step.COMPLETED, ClosedBy.AGENT)
    return interaction_reply(interaction.id)


def delegate(transaction: Transaction, event: events.DelegateInteraction) -> Reply:
    """Hand the callback to the supervisors (*Delegating*)."""
    interaction = _own_interaction(transaction, event)
    if not interaction.delegated:
        _need(transaction, interaction, Step.DELEGATED)
        interaction_flow.delegate(transaction, interaction, event.note)
    return interaction_reply(interaction.id)


def finish_wrap_up(transaction: Transaction, event: events.FinishWrapUp) -> Reply:
    """Finish an interaction that is stuck in wrap-up, for a supervisor (*Schedule, stop, purge*)."""
    interaction = transaction.tables.interactions.get(event.interaction_id)
    if interaction is None:
        raise NotFound("There is no such interaction.")
    if interaction.closed_by is not ClosedBy.SUPERVISOR:
        _need(transaction, interaction, Step.FINISHED)
        interaction_flow.finish(transaction, interaction, Step.FINISHED, ClosedBy.SUPERVISOR)
    return interaction_reply(interaction.id)


def hold(transaction: Transaction, event: events.HoldCustomer) -> Reply:
    """Put the customer on hold, or take the customer back (*In a call*)."""
    interaction = _own_interaction(transaction, event)
    if interaction.state is InteractionState.HANDLING and interaction.on_hold is event.on:
        return interaction_reply(interaction.id)
    attempt_id = _in_call(transaction, interaction, Command.HOLD if event.on else Command.RESUME)
    transaction.put(replace(interaction, on_hold=event.on))
    transaction.do(Hold(attempt_id, on=event.on))
    action = AuditAction.CALL_HELD if event.on else AuditAction.CALL_RESUMED
    interaction_flow.audit(transaction, action, interaction)
    return interaction_reply(interaction.id)


def send_digits(transaction: Transaction, event: events.PressDigits) -> Reply:
    """Send digits to the customer's side; the audit trail has their number alone (*In a call*)."""
    interaction = _own_interaction(transaction, event)
    if interaction.digits_id == event.digits_id:
        return interaction_reply(interaction.id)
    attempt_id = _in_call(transaction, interaction, Command.SEND_DIGITS)
    transaction.put(replace(interaction, digits_id=event.digits_id))
    transaction.do(SendDigits(attempt_id, event.digits, event.digits_id))
    interaction_flow.audit(transaction, AuditAction.CALL_DIGITS, interaction, digits=str(len(event.digits)))
    return interaction_reply(interaction.id)


def leave_message(transaction: Transaction, event: events.LeaveVoicemail) -> Reply:
    """Leave the message of the agent or of the business process; *Handled* is the status unless the agent chooses (*In a call*)."""
    interaction = _own_interaction(transaction, event)
    if interaction.message_left_at is not None:
        return interaction_reply(interaction.id)
    attempt_id = _in_call(transaction, interaction, Command.LEAVE_MESSAGE)
    prompt = transaction.process(interaction.business_process_id).calls.message_of(interaction.agent_id)
    assert prompt is not None  # noqa: S101 - the command is allowed with a message only
    transaction.clear_timer(TimerKind.LEG_BACK, interaction.id)
    if interaction.supervisors:
        gone = interaction.supervisors
        interaction = supervision.without(
            transaction, interaction, gone, supervision.SupervisionEnd.CALL_ENDED
        )
    left = replace(interaction, message_left_at=transaction.now, agent_leg=None, on_hold=False)
    if left.chosen_by is not ChosenBy.AGENT:
        left = replace(left, completion_status=CompletionStatus.HANDLED, chosen_by=ChosenBy.SERVER)
    transaction.put(left)
    transaction.do(LeaveMessage(attempt_id, prompt))
    interaction_flow.audit(transaction, AuditAction.CALL_MESSAGE_LEFT, interaction, prompt=prompt)
    return interaction_reply(interaction.id)


def pause_recording(transaction: Transaction, event: events.PauseCallRecording) -> Reply:
    """Pause the recording of the conversation, or go on with it (*In a call*)."""
    interaction = _own_interaction(transaction, event)
    records = transaction.process(interaction.business_process_id).calls.record
    if (
        records
        and interaction.state is InteractionState.HANDLING
        and interaction.recording_paused is event.on
    ):
        return interaction_reply(interaction.id)
    command = Command.PAUSE_RECORDING if event.on else Command.RESUME_RECORDING
    attempt_id = _in_call(transaction, interaction, command)
    transaction.put(replace(interaction, recording_paused=event.on))
    transaction.do(PauseRecording(attempt_id, on=event.on))
    action = AuditAction.CALL_RECORDING_PAUSED if event.on else AuditAction.CALL_RECORDING_RESUMED
    interaction_flow.audit(transaction, action, interaction)
    return interaction_reply(interaction.id)


def _with_choice(
    transaction: Transaction, interaction: InteractionRow, event: events.CompleteInteraction
) -> InteractionRow:
    """Return the interaction with its call ended and its final status set."""
    origin = interaction.origin or WOULD_COME_FROM[interaction.state]
    note = interaction.note if event.note is None else event.note
    if event.status is None:
        ended = interaction_flow.hang_up(transaction, interaction)
        standing = ended.completion_status or default_status(origin)
        return replace(
            ended,
            completion_status=standing,
            chosen_by=ended.chosen_by or ChosenBy.SERVER,
            note=note,
            code=check_code(transaction, ended, standing, event.code),
        )
    choice = check_choice(
        transaction,
        interaction,
        origin,
        status=event.status,
        callback_at=event.callback_at,
        agent_id=event.agent_id,
    )
    code = check_code(transaction, interaction, choice.status, event.code)
    return replace(
        interaction_flow.hang_up(transaction, interaction),
        code=code,
        completion_status=choice.status,
        chosen_by=ChosenBy.AGENT,
        callback_at=choice.at,
        callback_agent_id=choice.agent_id,
        note=note,
    )


def _agent(transaction: Transaction, agent_id: str) -> AgentRow:
    agent = transaction.tables.agents.get(agent_id)
    if agent is None or not agent.enabled:
        raise NotFound("There is no such agent.")
    return agent


def _shown_as(state: InteractionState) -> InteractionState:
    """Return the state as desktops see it that do not know *Connecting* (``docs/protocol.md``, *Clients and words*)."""
    return InteractionState.DIALING if state is InteractionState.CONNECTING else state


def _own_interaction(transaction: Transaction, event: events.InteractionCommand) -> InteractionRow:
    """Return the interaction of a command; only its agent may give commands for it (*Choosing the agent*).

    Raises:
        NotFound: there is no such interaction, or another agent has it.
    """
    interaction = transaction.tables.interactions.get(event.interaction_id)
    if interaction is None or interaction.agent_id != event.by:
        raise NotFound("There is no such interaction.")
    return interaction


def _need(transaction: Transaction, interaction: InteractionRow, step: Step) -> None:
    """Refuse a command for which the table has no move from this state."""
    if (interaction.state, step) not in NEXT:
        _refuse(transaction, interaction, f"Not possible in {interaction.state.value}.")


def _refuse(transaction: Transaction, interaction: InteractionRow, detail: str) -> NoReturn:
    raise WrongState(detail, interaction=Views(transaction.tables).interaction(interaction.id))


def _ended_by_agent(interaction: InteractionRow) -> bool:
    """Return whether the agent has already ended the interaction."""
    declined = interaction.release_reason is ReleaseReason.DECLINED
    return declined or (interaction.closed_by is ClosedBy.AGENT and not interaction.delegated)


def _is_set(interaction: InteractionRow, event: events.SetStatus) -> bool:
    """Return whether the agent has already set exactly this choice."""
    return (
        interaction.chosen_by is ChosenBy.AGENT
        and interaction.completion_status is event.status
        and event.callback_at in {None, interaction.callback_at}
        and event.agent_id in {None, interaction.callback_agent_id}
        and event.note in {None, interaction.note}
        and event.code in {msgspec.UNSET, interaction.code}
    )


def _in_call(transaction: Transaction, interaction: InteractionRow, command: Command) -> str:
    """Return the attempt id of the call if the agent may give ``command`` now.

    Raises:
        WrongState: the command is not allowed now.
    """
    rules = transaction.process(interaction.business_process_id).calls
    if command not in commands(interaction, rules) or interaction.attempt_id is None:
        raise WrongState(
            f"Not possible now: {command.value.replace('_', ' ')} is for a call that allows it.",
            interaction=Views(transaction.tables).interaction(interaction.id),
        )
    return interaction.attempt_id
