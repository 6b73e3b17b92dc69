"""What agents ask for: each command is checked against the tables, carried out, or answered as already done."""

from __future__ import annotations

from typing import NoReturn

from msgspec.structs import replace

from agent_desktop.protocol.states import AcceptAt, ChosenBy, InteractionState
from server_stub.core import conduct, events, offering, presence
from server_stub.core.choosing import check_choice
from server_stub.core.completion import default_status
from server_stub.core.errors import AcceptAtEndpoint, NotFound, NumberNotAllowed, WrongState
from server_stub.core.interaction import NEXT, WOULD_COME_FROM, Step
from server_stub.core.outcome import Answer
from server_stub.core.reply import Reply, agent_reply, interaction_reply, nothing
from server_stub.core.rows import Agent, AuditAction, ClosedBy, Interaction, ReleaseReason
from server_stub.core.turn import Turn
from server_stub.core.views import Views

_CHOOSABLE_IN = frozenset({InteractionState.HANDLING, InteractionState.WRAP_UP})


def connected(turn: Turn, event: events.AgentConnected) -> Reply:
    """A desktop of the agent is there."""
    presence.connect(turn, _agent(turn, event.by))
    return agent_reply(event.by)


def disconnected(turn: Turn, event: events.AgentDisconnected) -> Reply:
    """The agent's last desktop is gone; also that of an agent whom the site has just let go."""
    agent = turn.tables.agents.get(event.by)
    if agent is None:
        raise NotFound("There is no such agent.")
    presence.disconnect(turn, agent)
    return nothing


def set_presence(turn: Turn, event: events.SetPresence) -> Reply:
    """The agent asks for a state."""
    presence.ask(turn, _agent(turn, event.by), event.state, event.reason)
    return agent_reply(event.by)


def accept(turn: Turn, event: events.Accept) -> Reply:
    """Accept the offer in the desktop."""
    interaction = _own(turn, event)
    if interaction.accept_at is AcceptAt.ENDPOINT:
        raise AcceptAtEndpoint(
            f"Accept this call in the popup of {interaction.endpoint.kind.value}.",
            interaction=Views(turn.tables).interaction(interaction.id),
        )
    if interaction.accepted_at is None:
        _need(turn, interaction, Step.ACCEPTED)
        why = conduct.accept(turn, interaction)
        if why is not None:
            return _not_dialed(why)
    return interaction_reply(interaction.id)


def shown(turn: Turn, event: events.Shown) -> Reply:
    """Note that the offer is on the agent's screen."""
    interaction = _own(turn, event)
    if interaction.shown_at is None:
        _need(turn, interaction, Step.ACCEPTED)
        turn.put(replace(interaction, shown_at=turn.now))
    return interaction_reply(interaction.id)


def decline(turn: Turn, event: events.Decline) -> Reply:
    """Decline the offer."""
    interaction = _own(turn, event)
    if interaction.release_reason is not ReleaseReason.DECLINED:
        _need(turn, interaction, Step.DECLINED)
        offering.release(turn, interaction, Step.DECLINED, ReleaseReason.DECLINED)
    return interaction_reply(interaction.id)


def dial_now(turn: Turn, event: events.DialNow) -> Reply:
    """Leave the preview and dial."""
    interaction = _own(turn, event)
    if interaction.dialed_at is None:
        _need(turn, interaction, Step.DIAL_ASKED)
        why = conduct.dial(turn, interaction, Step.DIAL_ASKED)
        if why is not None:
            return _not_dialed(why)
    return interaction_reply(interaction.id)


def _not_dialed(why: str) -> Reply:
    """Answer that a number is not dialled; what that has ended is stored, so the refusal is not raised."""
    refusal: Answer = NumberNotAllowed(f"{why.rstrip('.')}. It is not dialled, and the callback has ended.")
    return lambda _views, _now: refusal


def end(turn: Turn, event: events.End) -> Reply:
    """The red X, by state."""
    interaction = _own(turn, event)
    left = event.pressed_in is not None and event.pressed_in is not interaction.state
    if left or _ended_by_agent(interaction):
        return interaction_reply(interaction.id)
    _need(turn, interaction, Step.ENDED)
    if interaction.state is InteractionState.OFFERED:
        offering.release(turn, interaction, Step.ENDED, ReleaseReason.DECLINED)
    else:
        conduct.end(turn, interaction)
    return interaction_reply(interaction.id)


def set_status(turn: Turn, event: events.SetStatus) -> Reply:
    """Set the completion status, and the note if there is one."""
    interaction = _own(turn, event)
    if interaction.state not in _CHOOSABLE_IN or interaction.origin is None:
        if _is_set(interaction, event):
            return interaction_reply(interaction.id)
        _refuse(turn, interaction, "The completion status can be set in handling and wrap_up.")
    choice = check_choice(
        turn,
        interaction,
        interaction.origin,
        status=event.status,
        callback_at=event.callback_at,
        agent_id=event.agent_id,
    )
    changed = replace(
        interaction,
        completion_status=choice.status,
        chosen_by=ChosenBy.AGENT,
        callback_at=choice.at,
        callback_agent_id=choice.agent_id,
        note=interaction.note if event.note is None else event.note,
    )
    if changed != interaction:
        turn.put(changed)
        conduct.audit(turn, AuditAction.INTERACTION_STATUS_SET, changed, status=choice.status.value)
    return interaction_reply(interaction.id)


def complete(turn: Turn, event: events.Complete) -> Reply:
    """Finish in one step."""
    interaction = _own(turn, event)
    if _ended_by_agent(interaction) and interaction.completion_status is not None:
        if event.status in {None, interaction.completion_status}:
            return interaction_reply(interaction.id)
        _refuse(turn, interaction, "The interaction is completed, with another status.")
    _need(turn, interaction, Step.COMPLETED)
    conduct.finish(turn, _with_choice(turn, interaction, event), Step.COMPLETED, ClosedBy.AGENT)
    return interaction_reply(interaction.id)


def delegate(turn: Turn, event: events.Delegate) -> Reply:
    """Hand the callback to the supervisors."""
    interaction = _own(turn, event)
    if not interaction.delegated:
        _need(turn, interaction, Step.DELEGATED)
        conduct.delegate(turn, interaction, event.note)
    return interaction_reply(interaction.id)


def finish_wrap_up(turn: Turn, event: events.FinishWrapUp) -> Reply:
    """A supervisor finishes an interaction that is stuck in wrap_up."""
    interaction = turn.tables.interactions.get(event.interaction_id)
    if interaction is None:
        raise NotFound("There is no such interaction.")
    if interaction.closed_by is not ClosedBy.SUPERVISOR:
        _need(turn, interaction, Step.FINISHED)
        conduct.finish(turn, interaction, Step.FINISHED, ClosedBy.SUPERVISOR)
    return interaction_reply(interaction.id)


def _with_choice(turn: Turn, interaction: Interaction, event: events.Complete) -> Interaction:
    """Return the interaction with its call ended and with the status that it is to be completed with."""
    origin = interaction.origin or WOULD_COME_FROM[interaction.state]
    note = interaction.note if event.note is None else event.note
    if event.status is None:
        ended = conduct.hang_up(turn, interaction)
        standing = ended.completion_status or default_status(origin)
        return replace(
            ended, completion_status=standing, chosen_by=ended.chosen_by or ChosenBy.SERVER, note=note
        )
    choice = check_choice(
        turn,
        interaction,
        origin,
        status=event.status,
        callback_at=event.callback_at,
        agent_id=event.agent_id,
    )
    return replace(
        conduct.hang_up(turn, interaction),
        completion_status=choice.status,
        chosen_by=ChosenBy.AGENT,
        callback_at=choice.at,
        callback_agent_id=choice.agent_id,
        note=note,
    )


def _agent(turn: Turn, agent_id: str) -> Agent:
    agent = turn.tables.agents.get(agent_id)
    if agent is None or not agent.enabled:
        raise NotFound("There is no such agent.")
    return agent


def _own(turn: Turn, event: events.InteractionCommand) -> Interaction:
    interaction = turn.tables.interactions.get(event.interaction_id)
    if interaction is None or interaction.agent_id != event.by:
        raise NotFound("There is no such interaction.")
    return interaction


def _need(turn: Turn, interaction: Interaction, step: Step) -> None:
    """Refuse what the table has no move for."""
    if (interaction.state, step) not in NEXT:
        _refuse(turn, interaction, f"Not possible in {interaction.state.value}.")


def _refuse(turn: Turn, interaction: Interaction, detail: str) -> NoReturn:
    raise WrongState(detail, interaction=Views(turn.tables).interaction(interaction.id))


def _ended_by_agent(interaction: Interaction) -> bool:
    """Return whether the agent has brought the interaction to its end already."""
    declined = interaction.release_reason is ReleaseReason.DECLINED
    return declined or (interaction.closed_by is ClosedBy.AGENT and not interaction.delegated)


def _is_set(interaction: Interaction, event: events.SetStatus) -> bool:
    """Return whether the agent has set just that before."""
    return (
        interaction.chosen_by is ChosenBy.AGENT
        and interaction.completion_status is event.status
        and event.callback_at in {None, interaction.callback_at}
        and event.agent_id in {None, interaction.callback_agent_id}
        and event.note in {None, interaction.note}
    )
