"""Offers and how they end without an acceptance (``docs/behaviour.md``, *Choosing the agent*)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.states import AcceptAt, EndpointKind, InteractionState
from server_stub.core.model.effects import ReleaseAgent, RingAgent
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.interaction import NEXT, TIMER, Step
from server_stub.core.model.rows import AgentRow, CallbackRow, InteractionRow, ReleaseReason, TimerKind
from server_stub.core.rules import bulk_moves, do_not_call, monitor, placement
from server_stub.core.rules.presence import MISSED_OFFER, PHONE, after_interaction, follow
from server_stub.core.state import matching
from server_stub.core.state.transaction import Transaction

MATCHES_A_TURN: Final = 200
"""Limit of matches in a turn, because a start may find thousands of free agents, or a prefix bar as many callbacks."""

OWN_POPUP: Final = frozenset({EndpointKind.TEAMS, EndpointKind.UC1})
"""Endpoints at which an offer rings and is accepted; at all others the desktop accepts (*Accepting*)."""

COUNTED_AS = {
    ReleaseReason.DECLINED: "declined",
    ReleaseReason.TIMED_OUT: "missed",
    ReleaseReason.NEVER_SHOWN: "never_shown",
    ReleaseReason.UNREACHABLE: "never_shown",
}
"""The field of the agent's tally for each reason of a released offer."""


_NOT_READY_AFTER: Final = {
    ReleaseReason.TIMED_OUT: MISSED_OFFER,
    ReleaseReason.NEVER_SHOWN: MISSED_OFFER,
    ReleaseReason.UNREACHABLE: PHONE,
}
"""Why the agent is *Not Ready* after an offer that ended so."""


def settle(transaction: Transaction) -> None:
    """Offer callbacks to free agents until none match or the limit is reached (*Choosing the agent*, *In slices*)."""
    matches = 0
    for callback_id, agent_id in matching.pairs(transaction.tables, transaction.now):
        callback = transaction.tables.callbacks[callback_id]
        if matches == MATCHES_A_TURN:
            _settle_next_turn(transaction, callback.business_process_id)
            return
        matches += 1
        if bulk_moves.bring_up_to_date(transaction, callback):
            continue  # Matching looks again: the callback may have left the queue, or belong to another agent.
        if not do_not_call.end_listed(transaction, callback):
            offer(transaction, callback, transaction.agent(agent_id))


def settle_more(transaction: Transaction, business_process_id: str) -> None:
    """Look for further matches of a business process after a turn that reached its limit (*In slices*)."""
    transaction.tables.routing.fresh_processes[business_process_id] = None


def _settle_next_turn(transaction: Transaction, business_process_id: str) -> None:
    for each in sorted({business_process_id, *matching.unsettled(transaction.tables)}):
        transaction.set_timer(TimerKind.MATCH, each, transaction.now + bulk_moves.NEXT_TURN)
    transaction.tables.routing.settled()


def offer(transaction: Transaction, callback: CallbackRow, agent: AgentRow) -> None:
    """Offer a callback in the queue to a free agent (*Choosing the agent*)."""
    at_endpoint = agent.endpoint.kind in OWN_POPUP
    interaction = InteractionRow(
        id=transaction.new_interaction_id(),
        callback_id=callback.id,
        business_process_id=callback.business_process_id,
        agent_id=agent.id,
        state=InteractionState.OFFERED,
        number=callback.number,
        customer_name=callback.customer_name,
        customer_timezones=callback.customer_timezones,
        entered_at=callback.entered_at,
        endpoint=agent.endpoint,
        accept_at=AcceptAt.ENDPOINT if at_endpoint else AcceptAt.DESKTOP,
        offered_at=transaction.now,
        state_since=transaction.now,
        attempts_used=callback.attempts_used,
    )
    placement.take_from_queue(transaction, callback, agent.id, interaction.id)
    transaction.put(interaction)
    transaction.set_timer_in(
        TimerKind.OFFER, interaction.id, transaction.timing(callback.business_process_id).offer_timeout_s
    )
    follow(transaction, interaction)
    if at_endpoint:
        timeout = timedelta(seconds=transaction.timing(callback.business_process_id).offer_timeout_s)
        transaction.do(leg_order(interaction, timeout))
    _audit(transaction, AuditAction.OFFER_MADE, interaction)


def leg_order(interaction: InteractionRow, answer_within: timedelta) -> RingAgent:
    """Return the order to bring up the agent's leg; the agent's phone shows the customer."""
    return RingAgent(
        interaction_id=interaction.id,
        agent_id=interaction.agent_id,
        endpoint=interaction.endpoint,
        label=interaction.customer_name or interaction.number,
        number=interaction.number,
        answer_within=answer_within,
        accepts=interaction.accept_at is AcceptAt.ENDPOINT,
    )


def release(transaction: Transaction, interaction: InteractionRow, step: Step, reason: ReleaseReason) -> None:
    """Release an offer: the callback goes back to its place in the queue (*Choosing the agent*).

    It leaves no attempt, because the customer was not called (*Completion statuses*).
    """
    transaction.clear_timer(TIMER[interaction.state], interaction.id)
    released = replace(
        interaction,
        state=NEXT[interaction.state, step],
        state_since=transaction.now,
        release_reason=reason,
        agent_leg=None,
        closed_at=transaction.now,
    )
    transaction.put(released)
    if interaction.accept_at is AcceptAt.ENDPOINT:
        transaction.do(ReleaseAgent(interaction.id))
    if reason in COUNTED_AS:
        monitor.tally(transaction, released, COUNTED_AS[reason])
    if reason is ReleaseReason.DECLINED:
        seconds = transaction.timing(interaction.business_process_id).decline_cooldown_s
        placement.cool_down(
            transaction, interaction.callback_id, interaction.agent_id, seconds, unless_alone=False
        )
    _audit(transaction, AuditAction.OFFER_RELEASED, released, reason=reason.value)
    after_interaction(
        transaction, interaction.agent_id, keeps_place=True, not_ready=_NOT_READY_AFTER.get(reason)
    )
    callback = transaction.tables.callbacks[interaction.callback_id]
    placement.place(transaction, callback, queued_at=callback.queued_at)


def time_up(transaction: Transaction, interaction: InteractionRow) -> None:
    """Release an offer that was not accepted in time (*An interaction's states*).

    An offer that no screen has shown is counted separately, since the agent could not accept it.
    """
    reason = ReleaseReason.NEVER_SHOWN if interaction.shown_at is None else ReleaseReason.TIMED_OUT
    release(transaction, interaction, Step.TIME_UP, reason)


def revoke_offers(
    transaction: Transaction,
    business_process_id: str,
    *,
    agent_ids: frozenset[str] | None = None,
    unless: Callable[[InteractionRow], bool] = lambda _: False,
) -> None:
    """Revoke the offers of a business process that are not accepted yet (*Schedule, stop, purge*).

    With ``agent_ids``, only offers to these agents are revoked; those for which ``unless`` is true stay.
    """
    for interaction_id in transaction.tables.interaction_index.open_in(business_process_id):
        interaction = transaction.tables.interactions[interaction_id]
        if interaction.state is not InteractionState.OFFERED:
            continue
        if (agent_ids is None or interaction.agent_id in agent_ids) and not unless(interaction):
            release(transaction, interaction, Step.REVOKED, ReleaseReason.REVOKED)


def _audit(transaction: Transaction, action: AuditAction, interaction: InteractionRow, **detail: str) -> None:
    transaction.audit(
        action,
        f"interaction:{interaction.id}",
        interaction.business_process_id,
        callback=interaction.callback_id,
        agent=interaction.agent_id,
        **detail,
    )
