"""Commands of agents in a conversation (``docs/behaviour.md``, *In a call*).

A repeated command changes nothing, and is answered with the interaction in its present state.
"""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.states import ChosenBy, Command, CompletionStatus
from server_stub.core.model import events
from server_stub.core.model.effects import Hold, LeaveMessage, PauseRecording, SendDigits
from server_stub.core.model.errors import WrongState
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.interaction import commands
from server_stub.core.model.rows import InteractionRow, TimerKind
from server_stub.core.rules import interaction_flow
from server_stub.core.rules.agent_commands import own_interaction
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, interaction_reply
from server_stub.core.views.views import Views


def hold(transaction: Transaction, event: events.HoldCustomer) -> Reply:
    """Put the customer on hold, or take the customer back (*In a call*)."""
    interaction = own_interaction(transaction, event)
    if interaction.on_hold is event.on:
        return interaction_reply(interaction.id)
    attempt_id = _allowed(transaction, interaction, Command.HOLD if event.on else Command.RESUME)
    transaction.put(replace(interaction, on_hold=event.on))
    transaction.do(Hold(attempt_id, on=event.on))
    action = AuditAction.CALL_HELD if event.on else AuditAction.CALL_RESUMED
    interaction_flow.audit(transaction, action, interaction)
    return interaction_reply(interaction.id)


def send_digits(transaction: Transaction, event: events.PressDigits) -> Reply:
    """Send digits to the customer's side; the audit trail has their number alone (*In a call*)."""
    interaction = own_interaction(transaction, event)
    if interaction.digits_id == event.digits_id:
        return interaction_reply(interaction.id)
    attempt_id = _allowed(transaction, interaction, Command.SEND_DIGITS)
    transaction.put(replace(interaction, digits_id=event.digits_id))
    transaction.do(SendDigits(attempt_id, event.digits, event.digits_id))
    interaction_flow.audit(transaction, AuditAction.CALL_DIGITS, interaction, digits=str(len(event.digits)))
    return interaction_reply(interaction.id)


def leave_message(transaction: Transaction, event: events.LeaveVoicemail) -> Reply:
    """Leave the message of the business process; *Handled* is the status unless the agent chooses (*In a call*)."""
    interaction = own_interaction(transaction, event)
    if interaction.message_left_at is not None:
        return interaction_reply(interaction.id)
    attempt_id = _allowed(transaction, interaction, Command.LEAVE_MESSAGE)
    prompt = transaction.process(interaction.business_process_id).calls.message
    assert prompt is not None  # noqa: S101 - the command is allowed with a message only
    transaction.clear_timer(TimerKind.LEG_BACK, interaction.id)
    left = replace(interaction, message_left_at=transaction.now, agent_leg=None, on_hold=False)
    if left.chosen_by is not ChosenBy.AGENT:
        left = replace(left, completion_status=CompletionStatus.HANDLED, chosen_by=ChosenBy.SERVER)
    transaction.put(left)
    transaction.do(LeaveMessage(attempt_id, prompt))
    interaction_flow.audit(transaction, AuditAction.CALL_MESSAGE_LEFT, interaction, prompt=prompt)
    return interaction_reply(interaction.id)


def pause_recording(transaction: Transaction, event: events.PauseCallRecording) -> Reply:
    """Pause the recording of the conversation, or go on with it (*In a call*)."""
    interaction = own_interaction(transaction, event)
    if interaction.recording_paused is event.on:
        return interaction_reply(interaction.id)
    command = Command.PAUSE_RECORDING if event.on else Command.RESUME_RECORDING
    attempt_id = _allowed(transaction, interaction, command)
    transaction.put(replace(interaction, recording_paused=event.on))
    transaction.do(PauseRecording(attempt_id, on=event.on))
    action = AuditAction.CALL_RECORDING_PAUSED if event.on else AuditAction.CALL_RECORDING_RESUMED
    interaction_flow.audit(transaction, action, interaction)
    return interaction_reply(interaction.id)


def _allowed(transaction: Transaction, interaction: InteractionRow, command: Command) -> str:
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
