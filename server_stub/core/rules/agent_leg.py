"""The agent's own leg of an accepted interaction (``docs/behaviour.md``, *The agent's leg*).

The customer is dialled only while this leg is up. A leg that does not come up uses no attempt; one that breaks off may
come back while the customer waits.
"""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.states import (
    CallOutcome,
    ChosenBy,
    CompletionStatus,
    EndpointKind,
    InteractionState,
    LegState,
)
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.interaction import NEXT, Step
from server_stub.core.model.rows import ClosedBy, InteractionRow, TimerKind
from server_stub.core.model.telephony_events import LegEnd
from server_stub.core.rules import interaction_flow
from server_stub.core.state.transaction import Transaction

IN_CALL = frozenset({InteractionState.DIALING, InteractionState.HANDLING})


def rings(transaction: Transaction, interaction: InteractionRow) -> None:
    """Record that the agent's phone rings (*The agent's leg*)."""
    if interaction.agent_leg is None:
        transaction.put(replace(interaction, agent_leg=LegState.RINGING))


def came_up(transaction: Transaction, interaction: InteractionRow) -> None:
    """Record that the agent's leg is up, or back (*The agent's leg*)."""
    if interaction.agent_leg is LegState.UP:
        return
    if interaction.agent_leg is LegState.LOST:
        _audit(transaction, interaction, "back")
    transaction.clear_timer(TimerKind.LEG_BACK, interaction.id)
    interaction = replace(interaction, agent_leg=LegState.UP)
    transaction.put(interaction)
    if interaction.state is InteractionState.CONNECTING:
        interaction_flow.ring_customer(transaction, interaction)


def did_not_come_up(transaction: Transaction, interaction: InteractionRow, step: Step, why: str) -> None:
    """Complete an interaction whose agent's leg did not come up: no attempt is used (*The agent's leg*)."""
    _audit(transaction, interaction, why)
    interaction = replace(
        interaction,
        call_outcome=CallOutcome.NOT_PLACED,
        completion_status=CompletionStatus.CANCEL,
        chosen_by=ChosenBy.SERVER,
    )
    interaction_flow.finish(transaction, interaction, step, ClosedBy.AGENT_LEG)


def ended(transaction: Transaction, interaction: InteractionRow, how: LegEnd) -> None:
    """End the call with the agent's leg, or wait for a lost one to come back (*The agent's leg*)."""
    if interaction.agent_leg not in {LegState.UP, LegState.LOST}:
        return
    may_come_back = interaction.endpoint.kind is EndpointKind.DESKTOP and interaction.state in IN_CALL
    if how is LegEnd.LOST and may_come_back:
        _lose(transaction, interaction)
    elif (interaction.state, Step.AGENT_LEFT) in NEXT:
        _audit(transaction, interaction, how.value)
        leave(transaction, interaction, Step.AGENT_LEFT)


def leave(transaction: Transaction, interaction: InteractionRow, step: Step) -> None:
    """Do what the red X does, since the agent hung up or the lost leg is not back (*The agent's leg*)."""
    gone = replace(interaction, agent_leg=None)
    interaction_flow.wrap_up(transaction, interaction_flow.hang_up(transaction, gone), step)


def _lose(transaction: Transaction, interaction: InteractionRow) -> None:
    if interaction.agent_leg is LegState.LOST:
        return
    _audit(transaction, interaction, LegEnd.LOST.value)
    transaction.put(replace(interaction, agent_leg=LegState.LOST))
    seconds = transaction.process(interaction.business_process_id).calls.leg_back_s
    transaction.set_timer_in(TimerKind.LEG_BACK, interaction.id, seconds)


def _audit(transaction: Transaction, interaction: InteractionRow, leg: str) -> None:
    interaction_flow.audit(transaction, AuditAction.INTERACTION_AGENT_LEG, interaction, leg=leg)
