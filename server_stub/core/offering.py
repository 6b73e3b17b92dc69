"""Offers: made, and come to nothing (``docs/behaviour.md``, *Choosing the agent*)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.states import AcceptAt, EndpointKind, InteractionState
from server_stub.core import do_not_call, matching, monitor, placing
from server_stub.core.effects import RingEndpoint, StopRinging
from server_stub.core.interaction import NEXT, TIMER, Step
from server_stub.core.presence import after_interaction, follow
from server_stub.core.rows import Agent, AuditAction, Callback, Interaction, ReleaseReason, TimerKind
from server_stub.core.turn import Turn

ENDED_A_TURN: Final = 200
"""Callbacks that end in one turn because their numbers must not be dialled any more; a prefix may bar many."""
_NEXT_TURN: Final = timedelta(microseconds=1)

COUNTED_AS = {
    ReleaseReason.DECLINED: "declined",
    ReleaseReason.TIMED_OUT: "missed",
    ReleaseReason.NEVER_SHOWN: "never_shown",
}
"""The agent's tally for offers that the agent did not take."""


def settle(turn: Turn) -> None:
    """Offer whatever can be offered now."""
    for callback_id, agent_id in matching.pairs(turn.tables, turn.now):
        callback = turn.tables.callbacks[callback_id]
        if not do_not_call.end_listed(turn, callback):
            offer(turn, callback, turn.agent(agent_id))
            continue
        turn.moved += 1
        if turn.moved >= ENDED_A_TURN:
            # What is fresh stays fresh, and the next turn goes on from there.
            turn.set_timer(TimerKind.MOVE, callback.business_process_id, turn.now + _NEXT_TURN)
            return


def offer(turn: Turn, callback: Callback, agent: Agent) -> None:
    """Offer a callback in queue to a free agent."""
    at_endpoint = agent.endpoint.kind is not EndpointKind.SOFTPHONE
    interaction = Interaction(
        id=turn.new_interaction_id(),
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
        offered_at=turn.now,
        state_since=turn.now,
        attempts_used=callback.attempts_used,
    )
    placing.take_from_queue(turn, callback, agent.id, interaction.id)
    turn.put(interaction)
    turn.set_timer_in(
        TimerKind.OFFER, interaction.id, turn.timing(callback.business_process_id).offer_timeout_s
    )
    follow(turn, interaction)
    if at_endpoint:
        turn.do(RingEndpoint(interaction.id, agent.id, agent.endpoint))
    _audit(turn, AuditAction.OFFER_MADE, interaction)


def release(turn: Turn, interaction: Interaction, step: Step, reason: ReleaseReason) -> None:
    """Let an offer come to nothing: the callback goes back to its place, without an attempt."""
    turn.clear_timer(TIMER[interaction.state], interaction.id)
    released = replace(
        interaction,
        state=NEXT[interaction.state, step],
        state_since=turn.now,
        release_reason=reason,
        closed_at=turn.now,
    )
    turn.put(released)
    if interaction.accept_at is AcceptAt.ENDPOINT:
        turn.do(StopRinging(interaction.id, interaction.agent_id, interaction.endpoint))
    if reason in COUNTED_AS:
        monitor.tally(turn, released, COUNTED_AS[reason])
    if reason is ReleaseReason.DECLINED:
        seconds = turn.timing(interaction.business_process_id).decline_cooldown_s
        placing.cool_down(turn, interaction.callback_id, interaction.agent_id, seconds, unless_alone=False)
    _audit(turn, AuditAction.OFFER_RELEASED, released, reason=reason.value)
    missed = reason in {ReleaseReason.TIMED_OUT, ReleaseReason.NEVER_SHOWN}
    after_interaction(turn, interaction.agent_id, keeps_place=True, missed=missed)
    callback = turn.tables.callbacks[interaction.callback_id]
    placing.place(turn, callback, queued_at=callback.queued_at)


def time_up(turn: Turn, interaction: Interaction) -> None:
    """Release an offer that was not accepted in time; one that no screen has shown is counted apart."""
    reason = ReleaseReason.NEVER_SHOWN if interaction.shown_at is None else ReleaseReason.TIMED_OUT
    release(turn, interaction, Step.TIME_UP, reason)


def revoke_offers(turn: Turn, business_process_id: str, *, agent_ids: frozenset[str] | None = None) -> None:
    """Take back the offers of a business process that are not accepted yet (those to ``agent_ids``, if given)."""
    for interaction_id in turn.tables.interaction_index.open_in(business_process_id):
        interaction = turn.tables.interactions[interaction_id]
        if interaction.state is not InteractionState.OFFERED:
            continue
        if agent_ids is None or interaction.agent_id in agent_ids:
            release(turn, interaction, Step.REVOKED, ReleaseReason.REVOKED)


def _audit(turn: Turn, action: AuditAction, interaction: Interaction, **detail: str) -> None:
    turn.audit(
        action,
        f"interaction:{interaction.id}",
        interaction.business_process_id,
        callback=interaction.callback_id,
        agent=interaction.agent_id,
        **detail,
    )
