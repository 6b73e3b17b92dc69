"""Correct the last wrap-up of an agent (``docs/behaviour.md``, *Correcting a wrap-up*)."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from agent_desktop.protocol.states import (
    AttemptState,
    ChosenBy,
    CompletionStatus,
    EndState,
    Location,
)
from server_stub.core.model.agent_events import CorrectWrapUp
from server_stub.core.model.completion import EFFECTS, Then
from server_stub.core.model.errors import (
    CorrectionTooLate,
    NotFound,
    OfferedAgain,
    PreconditionFailed,
    WrongLocation,
    WrongState,
)
from server_stub.core.model.history_rows import AuditAction, CorrectionRow
from server_stub.core.model.rows import CallbackRow, InteractionRow, Origin
from server_stub.core.rules import bulk_moves, interaction_flow, monitor, placement
from server_stub.core.rules.completion_choice import CompletionChoice, check_choice
from server_stub.core.rules.wrap_up.codes import check_code, count_code, label_of, need_code
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.last_wrap_up import (
    CORRECTABLE,
    ENDED_SINCE,
    NEW_SHIFT,
    NO_STATUS,
    TOO_LATE,
    check_not_offered_since,
    has_wrap_up,
)
from server_stub.core.views.reply import Reply, interaction_reply
from server_stub.core.views.views import Views


def correct(transaction: Transaction, event: CorrectWrapUp) -> Reply:
    """Replace the status and the note of a completed interaction, and all that followed (*Correcting a wrap-up*)."""
    interaction = transaction.tables.interactions.get(event.interaction_id)
    if interaction is None or not (event.as_supervisor or interaction.agent_id == event.by):
        raise NotFound("There is no such interaction.")
    former, origin = _corrected_status(transaction, interaction)
    if _is_repeated(interaction, event):
        return interaction_reply(interaction.id)
    _check_time(transaction, interaction)
    callback = _callback(transaction, interaction, event)
    choice = check_choice(
        transaction,
        interaction,
        origin,
        status=event.status,
        callback_at=event.callback_at,
        agent_id=event.agent_id,
    )
    code = check_code(transaction, interaction, choice.status, event.code)
    need_code(transaction, replace(interaction, completion_status=choice.status, code=code))
    _check_no_other(transaction, callback, choice.status)
    _take_back(transaction, interaction, callback, former)
    _apply(transaction, replace(interaction, code=code), callback, choice, event)
    return interaction_reply(interaction.id)


def _corrected_status(
    transaction: Transaction, interaction: InteractionRow
) -> tuple[CompletionStatus, Origin]:
    """Return the status that is corrected, and how the interaction reached its wrap-up."""
    status, origin = interaction.completion_status, interaction.origin
    if not has_wrap_up(interaction) or status is None or origin is None:
        raise WrongState(
            NO_STATUS,
            interaction=Views(transaction.tables).interaction(interaction.id),
        )
    return status, origin


def _is_repeated(interaction: InteractionRow, event: CorrectWrapUp) -> bool:
    return (
        interaction.corrections > 0
        and interaction.completion_status is event.status
        and event.callback_at in {None, interaction.callback_at}
        and event.agent_id in {None, interaction.callback_agent_id}
        and event.note in {None, interaction.note}
        and event.code in {msgspec.UNSET, interaction.code}
    )


def _check_time(transaction: Transaction, interaction: InteractionRow) -> None:
    """Check that this is the agent's last wrap-up, of this shift, and not too old."""
    closed_at = interaction.closed_at or interaction.state_since
    shift = monitor.figures_of(transaction, interaction.business_process_id).shift_started_at
    if (
        transaction.now - closed_at > CORRECTABLE
        or transaction.process(interaction.business_process_id).removed
    ):
        raise CorrectionTooLate(TOO_LATE)
    if closed_at < shift:
        raise CorrectionTooLate(NEW_SHIFT)
    for other in transaction.tables.interactions.values():
        if other.id == interaction.id:
            continue
        is_later = other.closed_at is not None and (other.closed_at, other.id) > (closed_at, interaction.id)
        if other.agent_id == interaction.agent_id and other.accepted_at is not None and is_later:
            raise CorrectionTooLate(
                "The agent has completed another interaction since; only the last can be corrected."
            )
    check_not_offered_since(transaction.tables, interaction)


def _callback(transaction: Transaction, interaction: InteractionRow, event: CorrectWrapUp) -> CallbackRow:
    """Return the callback as the wrap-up left it, brought up to date.

    Raises:
        PreconditionFailed: another correction was faster.
        WrongLocation: it was ended by something else since.
    """
    open_one = transaction.tables.callbacks.get(interaction.callback_id)
    if open_one is not None:
        bulk_moves.catch_up(transaction, open_one)
        open_one = transaction.tables.callbacks.get(interaction.callback_id)
    if interaction.corrections != event.corrections:
        raise PreconditionFailed("Another correction was faster; look at the interaction again.")
    callback = open_one or event.completed
    if callback is None or (
        callback.location is Location.COMPLETED and not _has_ended(interaction, callback)
    ):
        raise WrongLocation(ENDED_SINCE)
    made_at = interaction.dialed_at or interaction.accepted_at or interaction.offered_at
    if callback.last_attempt_at != made_at:
        raise OfferedAgain("There was another attempt since, so that the story of the callback goes on.")
    return callback


def _has_ended(interaction: InteractionRow, callback: CallbackRow) -> bool:
    """Return whether it was this interaction, or its last correction, that completed the callback."""
    settled_at = interaction.corrected_at or interaction.closed_at
    return callback.completed_at == settled_at and callback.end_state in {EndState.SUCCEEDED, EndState.FAILED}


def _check_no_other(transaction: Transaction, callback: CallbackRow, status: CompletionStatus) -> None:
    """Refuse to open a completed callback again if the customer has another open one (*Duplicates*)."""
    if callback.location is not Location.COMPLETED or EFFECTS[status].then in interaction_flow.ENDING:
        return
    index = transaction.tables.callback_index
    if index.with_number(callback.business_process_id, callback.number):
        raise WrongLocation(
            "The customer has another open callback by now, which the correction would double."
        )


def _take_back(
    transaction: Transaction, interaction: InteractionRow, callback: CallbackRow, former: CompletionStatus
) -> None:
    """Take back what the former status has counted and set."""
    if callback.end_state is not None:
        monitor.count_ended(transaction, callback.business_process_id, callback.end_state, by=-1)
    count_code(transaction, interaction, by=-1)
    if former is CompletionStatus.CANCEL:
        monitor.tally(transaction, interaction, "cancelled", by=-1)
        placement.end_cool_down(transaction, callback.id, interaction.agent_id)


def _apply(
    transaction: Transaction,
    interaction: InteractionRow,
    callback: CallbackRow,
    choice: CompletionChoice,
    event: CorrectWrapUp,
) -> None:
    former = interaction.completion_status or choice.status
    used = callback.attempts_used - EFFECTS[former].uses_attempt + EFFECTS[choice.status].uses_attempt
    corrected = replace(
        interaction,
        completion_status=choice.status,
        chosen_by=ChosenBy.AGENT,
        callback_at=choice.at,
        callback_agent_id=choice.agent_id,
        note=event.note if event.note is not None else interaction.note,
        attempts_used=used,
        corrections=interaction.corrections + 1,
        corrected_at=transaction.now,
    )
    transaction.put(corrected)
    count_code(transaction, corrected)
    if choice.status is CompletionStatus.CANCEL:
        monitor.tally(transaction, corrected, "cancelled")
    _record(transaction, corrected, callback, choice, event, was=former)
    if callback.location is Location.COMPLETED:
        for recording in event.recordings:
            transaction.put(recording)
    reopened = _reopened(callback, former, attempts_used=used, handled_by=interaction.agent_id)
    interaction_flow.settle_callback(transaction, corrected, reopened, choice.status)


def _record(
    transaction: Transaction,
    corrected: InteractionRow,
    callback: CallbackRow,
    choice: CompletionChoice,
    event: CorrectWrapUp,
    *,
    was: CompletionStatus,
) -> None:
    """Add the correction to the story of the callback and to the audit trail."""
    transaction.append(
        CorrectionRow(
            attempt_id=corrected.attempt_id or "",
            number=corrected.corrections,
            callback_id=callback.id,
            business_process_id=callback.business_process_id,
            at=transaction.now,
            by=event.by,
            by_name=event.by_name,
            state=AttemptState(choice.status.value),
            note=corrected.note,
            code=corrected.code,
            code_label=label_of(transaction, corrected),
        )
    )
    interaction_flow.audit(
        transaction,
        AuditAction.INTERACTION_CORRECTED,
        corrected,
        status=choice.status.value,
        was=was.value,
    )


def _reopened(
    callback: CallbackRow, former: CompletionStatus, *, attempts_used: int, handled_by: str
) -> CallbackRow:
    """Return the callback as it was when the wrap-up began, without what the former status has set."""
    if former is CompletionStatus.CALLBACK_REQUESTED:
        callback = replace(callback, due_at=None, agent_id=None, asked_at=None, asked_by=None)
    elif EFFECTS[former].then is Then.RECALL:
        callback = replace(callback, due_at=None)
    return replace(
        callback,
        location=Location.PENDING,
        attempts_used=attempts_used,
        handled_by=handled_by,
        end_state=None,
        end_reason=None,
        completed_at=None,
    )
