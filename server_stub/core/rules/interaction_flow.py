"""An accepted interaction, from its acceptance to its completion (``docs/behaviour.md``, *An interaction's states*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from msgspec.structs import replace

from agent_desktop.protocol.states import (
    AnsweredBy,
    AttemptState,
    CallOutcome,
    ChosenBy,
    CompletionStatus,
    InteractionState,
    LegState,
    Location,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.model.completion import (
    EFFECTS,
    END_REASON,
    Then,
    default_status,
    result_of,
)
from server_stub.core.model.effects import Dial, HangUp, KeepRecording, ReleaseAgent
from server_stub.core.model.history_rows import AttemptRow, AuditAction
from server_stub.core.model.interaction import CLOSED, NEXT, ORIGIN, TIMER, Step, acceptance
from server_stub.core.model.rows import (
    BusinessProcessRow,
    CallbackRow,
    ClosedBy,
    InteractionRow,
    ReleaseReason,
    TimerKind,
)
from server_stub.core.model.subscribers import dialable
from server_stub.core.rules import do_not_call, monitor, offers, placement
from server_stub.core.rules.calls import supervision
from server_stub.core.rules.entry import promises
from server_stub.core.rules.presence import PHONE, after_interaction, follow
from server_stub.core.rules.wrap_up.codes import count_code, label_of
from server_stub.core.state.outages import switch_is_away
from server_stub.core.state.transaction import Transaction

ENDING: Final = frozenset({Then.SUCCEED, Then.FAIL})
"""What ends a callback whatever its attempts."""

_WITHOUT_LEG: Final = frozenset({InteractionState.WRAP_UP, *CLOSED})
"""States in which the agent's leg is over."""


def accept(transaction: Transaction, interaction: InteractionRow) -> str | None:
    """Move an accepted offer to the preview, or straight to dialing (*Preview*).

    If the number must no longer be dialled, revoke the offer and end the callback (*Numbers*).

    Returns:
        The reason why the number must not be dialled, None if it may be.
    """
    why = do_not_call.why_forbidden(transaction, interaction.business_process_id, interaction.number)
    if why is not None:
        offers.release(transaction, interaction, Step.REVOKED, ReleaseReason.REVOKED)
        _end_callback(transaction, interaction)
        return why
    timing = transaction.timing(interaction.business_process_id)
    has_recording = bool(transaction.tables.recording_index.of(interaction.callback_id))
    step = acceptance(timing.max_preview_time_mode, has_recording=has_recording)
    monitor.tally(transaction, interaction, "accepted")
    promises.call_begun(transaction, interaction.callback_id)
    audit(transaction, AuditAction.INTERACTION_ACCEPTED, interaction, agent=interaction.agent_id)
    accepted = replace(interaction, accepted_at=transaction.now, attempt_id=transaction.new_attempt_id())
    if step is Step.ACCEPTED:
        _connect(transaction, accepted, step)
        return None
    follow(transaction, move(transaction, accepted, step))
    transaction.set_timer_in(TimerKind.PREVIEW, interaction.id, timing.max_preview_time_s)
    return None


def dial(transaction: Transaction, interaction: InteractionRow, step: Step) -> str | None:
    """Dial after a preview, unless the number has become forbidden (*Preview*, *Numbers*).

    Returns:
        The reason why the number must not be dialled, None if it may be.
    """
    why = do_not_call.why_forbidden(transaction, interaction.business_process_id, interaction.number)
    if why is None:
        _connect(transaction, interaction, step)
    else:
        _close_undialed(transaction, interaction)
    return why


def _connect(transaction: Transaction, interaction: InteractionRow, step: Step) -> None:
    """Bring up the agent's own leg, unless it is there already, and then ring the customer (*The agent's leg*)."""
    connecting = move(transaction, interaction, step)
    if connecting.agent_leg is LegState.UP:
        ring_customer(transaction, connecting)
        return
    seconds = transaction.process(connecting.business_process_id).calls.agent_leg_s
    transaction.do(offers.leg_order(connecting, timedelta(seconds=seconds)))
    if transaction.agent(connecting.agent_id).endpoint_always_up:
        ring_customer(transaction, replace(connecting, agent_leg=LegState.UP))
        return
    transaction.set_timer_in(TimerKind.AGENT_LEG, connecting.id, seconds)
    follow(transaction, connecting)


def ring_customer(transaction: Transaction, interaction: InteractionRow) -> None:
    """Dial the customer from the agent's leg, which is up; *Duration For No Answer* runs from now (*Dialing*).

    A number that has become forbidden while the leg came up is not dialled.
    """
    process = transaction.process(interaction.business_process_id)
    if do_not_call.why_forbidden(transaction, process.id, interaction.number) is not None:
        _close_undialed(transaction, interaction)
        return
    seconds = process.timing.duration_for_no_answer_s
    recording = f"call-{_attempt_id(interaction)}" if process.calls.record else None
    dialing = move(
        transaction,
        interaction,
        Step.AGENT_UP,
        dialed_at=transaction.now,
        call_recording_id=recording,
    )
    transaction.set_timer_in(TimerKind.NO_ANSWER, interaction.id, seconds)
    follow(transaction, dialing)
    for order in dial_orders(dialing, process, timedelta(seconds=seconds)):
        transaction.do(order)
    audit(transaction, AuditAction.INTERACTION_DIALED, dialing)


def dial_orders(
    interaction: InteractionRow, process: BusinessProcessRow, no_answer_after: timedelta
) -> Iterator[Dial | KeepRecording]:
    """Yield the orders of an interaction in dialing; telephony dials each attempt id once (*Dialing*)."""
    attempt_id = _attempt_id(interaction)
    number = dialable(interaction.number)
    yield Dial(
        attempt_id=attempt_id,
        interaction_id=interaction.id,
        business_process_id=interaction.business_process_id,
        number=number,
        caller_number=process.calls.caller_number(number, process.id),
        trunks=process.calls.trunks_of(number),
        no_answer_after=no_answer_after,
        detect_machine=process.calls.detect_machine,
    )
    if interaction.call_recording_id is not None:
        yield KeepRecording(attempt_id, interaction.call_recording_id, process.calls.record_notice)


def answered(transaction: Transaction, interaction: InteractionRow, by_whom: AnsweredBy) -> None:
    """Record that a person or a voicemail box answered (*Dialing*)."""
    handling = move(
        transaction,
        interaction,
        Step.ANSWERED,
        answered_at=transaction.now,
        answered_by=by_whom,
        call_outcome=CallOutcome.ANSWERED,
        completion_status=default_status(ORIGIN[interaction.state, Step.ANSWERED]),
        chosen_by=ChosenBy.SERVER,
    )
    follow(transaction, handling)
    audit(transaction, AuditAction.INTERACTION_ANSWERED, handling, by=by_whom.value)


def unanswered(
    transaction: Transaction, interaction: InteractionRow, outcome: CallOutcome, step: Step = Step.UNANSWERED
) -> None:
    """Record that the call was not answered, and why; a call that was not placed uses no attempt (*Dialing*)."""
    if step is Step.TIME_UP:
        transaction.do(HangUp(_attempt_id(interaction)))
        interaction = replace(interaction, agent_leg=None)
    if outcome is CallOutcome.NOT_PLACED:
        step = Step.NOT_PLACED
    wrap_up(transaction, interaction, step, call_outcome=outcome, call_ended_at=transaction.now)


def hung_up(transaction: Transaction, interaction: InteractionRow) -> None:
    """Record that the customer hung up (*An interaction's states*)."""
    wrap_up(transaction, interaction, Step.HUNG_UP, call_ended_at=transaction.now)


def end(transaction: Transaction, interaction: InteractionRow) -> None:
    """Press the red X in preview, dialing, handling or wrap-up (*Red X*)."""
    if interaction.state is InteractionState.WRAP_UP:
        finish(transaction, interaction, Step.ENDED, ClosedBy.AGENT)
    else:
        wrap_up(transaction, hang_up(transaction, interaction), Step.ENDED)


def hang_up(transaction: Transaction, interaction: InteractionRow) -> InteractionRow:
    """Hang up if there is a call, and return the interaction with the end of the call.

    An agent who hangs up on a greeting has not talked to the customer. *Answering Machine* therefore becomes the
    default status, unless the agent has chosen one (*Hanging up on a greeting*).
    """
    if interaction.state is InteractionState.DIALING:
        transaction.do(HangUp(_attempt_id(interaction)))
        return replace(
            interaction,
            call_outcome=CallOutcome.CANCELLED,
            call_ended_at=transaction.now,
            agent_leg=None,
        )
    if interaction.state is not InteractionState.HANDLING:
        return interaction
    transaction.do(HangUp(_attempt_id(interaction)))
    ended = replace(interaction, call_ended_at=transaction.now, agent_leg=None)
    if ended.message_left_at is None and is_short_call(transaction, ended):
        monitor.tally(transaction, ended, "short_calls")
        if ended.answered_by is AnsweredBy.MACHINE and ended.chosen_by is ChosenBy.SERVER:
            return replace(ended, completion_status=CompletionStatus.ANSWERING_MACHINE)
    return ended


def is_short_call(transaction: Transaction, interaction: InteractionRow) -> bool:
    """Return whether the call ends within ``short_call_s`` of the answer (*Hanging up on a greeting*)."""
    short = timedelta(seconds=transaction.timing(interaction.business_process_id).short_call_s)
    return interaction.answered_at is not None and transaction.now - interaction.answered_at < short


def wrap_up(transaction: Transaction, interaction: InteractionRow, step: Step, **facts: Any) -> None:
    """Move the interaction to wrap-up, whose end applies the status then set (*An interaction's states*)."""
    wrapping = move(transaction, interaction, step, **facts)
    if wrapping.completion_status is None and wrapping.origin is not None:
        wrapping = replace(
            wrapping, completion_status=default_status(wrapping.origin), chosen_by=ChosenBy.SERVER
        )
        transaction.put(wrapping)
    transaction.set_timer_in(
        TimerKind.WRAP_UP, wrapping.id, transaction.timing(wrapping.business_process_id).wrap_up_s
    )
    follow(transaction, wrapping)
    audit(
        transaction,
        AuditAction.INTERACTION_WRAP_UP,
        wrapping,
        because=step.value,
        outcome=wrapping.call_outcome.value if wrapping.call_outcome is not None else None,
    )


def lose_desktop_in_preview(transaction: Transaction, interaction: InteractionRow) -> None:
    """Complete a preview as *Cancel* without a wrap-up, for which no desktop is connected (*Choosing the agent*)."""
    origin = ORIGIN[interaction.state, Step.DESKTOP_LOST]
    interaction = replace(
        hang_up(transaction, interaction),
        completion_status=default_status(origin),
        chosen_by=ChosenBy.SERVER,
    )
    finish(transaction, interaction, Step.DESKTOP_LOST, ClosedBy.DESKTOP_LOST)


def finish(transaction: Transaction, interaction: InteractionRow, step: Step, closed_by: ClosedBy) -> None:
    """Complete the interaction with its status, and apply that status to the callback (*Completion statuses*)."""
    done = move(transaction, interaction, step, closed_at=transaction.now, closed_by=closed_by)
    count_code(transaction, done)
    status = done.completion_status
    if status is None:  # pragma: no cover - every path sets one; the invariants check it
        message = f"interaction {done.id} is completed without a status"
        raise AssertionError(message)
    if status is CompletionStatus.CANCEL:
        monitor.tally(transaction, done, "missed" if closed_by is ClosedBy.AGENT_LEG else "cancelled")
    if done.answered_at is not None:
        monitor.count_handled(transaction, done.business_process_id, transaction.now - done.answered_at)
    audit(transaction, AuditAction.INTERACTION_COMPLETED, done, status=status.value, by=closed_by.value)
    at_fault = closed_by is ClosedBy.AGENT_LEG and not switch_is_away(transaction.tables)
    after_interaction(transaction, done.agent_id, keeps_place=False, not_ready=PHONE if at_fault else None)
    callback = _with_attempt(transaction, done, transaction.tables.callbacks[done.callback_id], status)
    transaction.put(replace(done, attempts_used=callback.attempts_used))
    settle_callback(transaction, done, callback, status)


def delegate(transaction: Transaction, interaction: InteractionRow, note: str | None) -> None:
    """Hand the callback to the supervisors, held until one of them decides and without an attempt (*Delegating*)."""
    interaction = hang_up(transaction, interaction)
    note = note if note is not None else interaction.note
    done = move(
        transaction,
        interaction,
        Step.DELEGATED,
        delegated=True,
        note=note,
        closed_at=transaction.now,
        closed_by=ClosedBy.AGENT,
        completion_status=None,
        chosen_by=None,
        callback_at=None,
        callback_agent_id=None,
        code=None,
    )
    if done.answered_at is not None:
        monitor.count_handled(transaction, done.business_process_id, transaction.now - done.answered_at)
    audit(transaction, AuditAction.INTERACTION_DELEGATED, done)
    after_interaction(transaction, done.agent_id, keeps_place=False)
    callback = transaction.tables.callbacks[done.callback_id]
    held = replace(
        callback,
        held=True,
        held_note=note,
        held_by=transaction.agent(done.agent_id).name,
        held_at=transaction.now,
        due_at=None,
        agent_id=None,
        asked_at=None,
        asked_by=None,
    )
    placement.place(transaction, held)


def _close_undialed(transaction: Transaction, interaction: InteractionRow) -> None:
    """End a preview and its callback without an attempt, because the number must no longer be dialled (*Numbers*)."""
    done = move(
        transaction,
        hang_up(transaction, interaction),
        Step.NUMBER_FORBIDDEN,
        closed_at=transaction.now,
        closed_by=ClosedBy.NUMBER_RULES,
        completion_status=None,
        chosen_by=None,
    )
    audit(transaction, AuditAction.INTERACTION_COMPLETED, done, by=ClosedBy.NUMBER_RULES.value)
    after_interaction(transaction, done.agent_id, keeps_place=True)
    _end_callback(transaction, done)


def _end_callback(transaction: Transaction, interaction: InteractionRow) -> None:
    callback = transaction.tables.callbacks[interaction.callback_id]
    if callback.location is not Location.COMPLETED:
        do_not_call.end_undialed(transaction, replace(callback, interaction_id=None, handled_by=None))


def move(transaction: Transaction, interaction: InteractionRow, step: Step, **facts: Any) -> InteractionRow:
    """Make a move of the table ``NEXT``, and clear the timer of the former state (*An interaction's states*).

    Raises:
        KeyError: there is no such move; callers check commands first and ignore late reports.
    """
    state = NEXT[interaction.state, step]
    origin = ORIGIN.get((interaction.state, step), interaction.origin)
    left = TIMER.get(interaction.state)
    if left is not None:
        transaction.clear_timer(left, interaction.id)
    if state in _WITHOUT_LEG:
        if interaction.supervisors:
            gone = interaction.supervisors
            interaction = supervision.without(
                transaction, interaction, gone, supervision.SupervisionEnd.CALL_ENDED
            )
        _release_leg(transaction, interaction)
        facts["agent_leg"] = None
        facts["on_hold"] = False
    moved = replace(interaction, state=state, state_since=transaction.now, origin=origin, **facts)
    transaction.put(moved)
    return moved


def _release_leg(transaction: Transaction, interaction: InteractionRow) -> None:
    """End the agent's leg, unless hanging up has ended it with the call."""
    transaction.clear_timer(TimerKind.LEG_BACK, interaction.id)
    if interaction.agent_leg is not None or interaction.state is InteractionState.CONNECTING:
        transaction.do(ReleaseAgent(interaction.id))


def audit(
    transaction: Transaction, action: AuditAction, interaction: InteractionRow, **detail: str | None
) -> None:
    """Add an entry about an interaction to the audit trail (*Completion statuses*)."""
    transaction.audit(
        action,
        f"interaction:{interaction.id}",
        interaction.business_process_id,
        callback=interaction.callback_id,
        **detail,
    )


def _with_attempt(
    transaction: Transaction, interaction: InteractionRow, callback: CallbackRow, status: CompletionStatus
) -> CallbackRow:
    """Append the interaction's attempt record, and return the callback with raised counters."""
    made_at = interaction.dialed_at or interaction.accepted_at or interaction.offered_at
    transaction.append(
        AttemptRow(
            id=_attempt_id(interaction),
            callback_id=callback.id,
            business_process_id=callback.business_process_id,
            interaction_id=interaction.id,
            at=made_at,
            agent_id=interaction.agent_id,
            agent_name=transaction.agent(interaction.agent_id).name,
            state=AttemptState(status.value),
            cause=interaction.call_outcome,
            note=interaction.note,
            code=interaction.code,
            code_label=label_of(transaction, interaction),
        )
    )
    return replace(
        callback,
        attempts_used=callback.attempts_used + EFFECTS[status].uses_attempt,
        total_attempts=callback.total_attempts + 1,
        last_attempt_at=made_at,
    )


def settle_callback(
    transaction: Transaction, interaction: InteractionRow, callback: CallbackRow, status: CompletionStatus
) -> None:
    """Put a callback where the status sends it; its attempt is counted already (*Completion statuses*)."""
    timing: Timing = transaction.timing(callback.business_process_id)
    effect = EFFECTS[status]
    before = callback.attempts_used - effect.uses_attempt
    result = result_of(status, attempts_used=before, timing=timing)
    if result.end_state is not None:
        placement.complete(transaction, callback, result.end_state, END_REASON.get(status))
    elif effect.then is Then.REQUEUE:
        seconds = timing.decline_cooldown_s
        placement.cool_down(transaction, callback.id, interaction.agent_id, seconds, unless_alone=True)
        placement.place(transaction, callback, queued_at=callback.queued_at)
    elif effect.then is Then.RESCHEDULE:
        asked = replace(
            callback,
            due_at=interaction.callback_at,
            agent_id=interaction.callback_agent_id,
            asked_at=transaction.now,
            asked_by=transaction.agent(interaction.agent_id).name,
        )
        placement.place(transaction, asked)
    else:
        due_at = transaction.now + (result.recall_in or timedelta())
        placement.place(transaction, replace(callback, due_at=due_at))


def _attempt_id(interaction: InteractionRow) -> str:
    if (
        interaction.attempt_id is None
    ):  # pragma: no cover - given with the acceptance; the invariants check it
        message = f"interaction {interaction.id} was never accepted"
        raise AssertionError(message)
    return interaction.attempt_id
