"""Derive the next view of an agent from an event of the stream or the answer to a command.

The stream delivers everything in order. The answer to a command arrives on another connection and may be older than
later events of the stream; ``with_answer`` decides which of the two counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import UNSET
from msgspec.structs import replace

from agent_desktop.model.agent_view import MISSED_OFFER, AgentView
from agent_desktop.model.allowed import OVER
from agent_desktop.protocol.administration.reasons import STANDARD_REASONS, NotReadyReason
from agent_desktop.protocol.events import OwnNews, Snapshot
from agent_desktop.protocol.objects import AgentStatus, Interaction, OwnCallbacks, PersonRef
from agent_desktop.protocol.states import InteractionState, Relation
from agent_desktop.protocol.story import CustomerStory
from agent_desktop.protocol.wrap_up import WrapUpForm


def with_snapshot(view: AgentView, snapshot: Snapshot, clock_offset: timedelta) -> AgentView:
    """Return the view that a new stream begins with; an offer may have been missed while there was no stream."""
    before, agent = view.interaction, snapshot.agent
    view = replace(view, agent=agent, clock_offset=clock_offset, reasons=reasons_in(snapshot))
    was_offered = before is not None and before.state is InteractionState.OFFERED
    if was_offered and agent is not None and agent.interaction is None and agent.reason == MISSED_OFFER:
        view = replace(view, missed=before)
    return view


def reasons_in(snapshot: Snapshot) -> tuple[NotReadyReason, ...]:
    """Return the reasons for *Not Ready* of a server; earlier ones do not name theirs."""
    return STANDARD_REASONS if snapshot.not_ready_reasons is UNSET else snapshot.not_ready_reasons


def with_reasons(view: AgentView, reasons: tuple[NotReadyReason, ...]) -> AgentView:
    """Return the view with other reasons for *Not Ready*."""
    return replace(view, reasons=reasons)


def with_agent(view: AgentView, agent: AgentStatus) -> AgentView:
    """Return the view with the agent's own state and current interaction."""
    return replace(view, agent=agent)


def with_interaction(view: AgentView, told: Interaction) -> AgentView:
    """Return the view with an interaction from the stream; one that has ended is no longer current."""
    agent = view.agent
    if agent is None:
        return view
    current = agent.interaction
    if told.state in OVER:
        if current is None or current.id != told.id:
            return view
        return replace(view, agent=replace(agent, interaction=None))
    return replace(view, agent=replace(agent, interaction=told))


def with_answer(view: AgentView, answer: Interaction, *, told_since: bool) -> AgentView:
    """Return the view with an interaction from the answer to a command.

    ``told_since`` is true if the stream has carried that interaction since the command was sent: then only a later
    state is new. The end of an interaction is left to the stream, which reports the agent's new state with it.
    """
    current = view.interaction
    if view.agent is None or current is None or current.id != answer.id or answer.state in OVER:
        return view
    older = answer.state_since < current.state_since
    if older or (told_since and answer.state_since == current.state_since):
        return view
    return replace(view, agent=replace(view.agent, interaction=answer))


def with_own(view: AgentView, own: OwnCallbacks) -> AgentView:
    """Return the view with the agent's own callbacks; news of callbacks that wait no longer are dropped."""
    waiting = {
        item.callback.id: item.callback.due_at for item in own.items if item.relation is Relation.ASKED
    }
    news = tuple(one for one in view.news if _still_waits(one, waiting))
    return replace(view, own=own, news=news)


def with_news(view: AgentView, news: OwnNews) -> AgentView:
    """Return the view with news of an own callback, which replace earlier ones of the same callback."""
    others = (one for one in view.news if one.callback.callback.id != news.callback.callback.id)
    return replace(view, news=(*others, news))


def _still_waits(news: OwnNews, waiting: Mapping[str, datetime | None]) -> bool:
    """Return whether the callback of ``news`` still waits for the agent, at the time that the news are about."""
    callback = news.callback.callback
    return callback.id in waiting and waiting[callback.id] == callback.due_at


def with_colleagues(view: AgentView, colleagues: tuple[PersonRef, ...]) -> AgentView:
    """Return the view with the agents that a callback may be reserved for."""
    return replace(view, colleagues=colleagues)


def with_story(view: AgentView, story: CustomerStory | None) -> AgentView:
    """Return the view with what happened before with the current customer."""
    return replace(view, story=story)


def with_form(view: AgentView, business_process_id: str, form: WrapUpForm) -> AgentView:
    """Return the view with what a wrap-up of that business process asks for."""
    return replace(view, form=form, form_of=business_process_id)
