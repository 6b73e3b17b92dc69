"""Answers to callers, built at the end of a transaction so that they show all its consequences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from server_stub.core.model.outcome import Answer, CallbackTaken
from server_stub.core.views.views import Views

Reply = Callable[[Views, datetime], Answer]
"""A function that builds the answer from the floor at the end of the transaction."""


def nothing(_views: Views, _now: datetime) -> None:
    """Answer None, because the event has no caller."""


def agent_reply(agent_id: str) -> Reply:
    """Answer with the agent's own state."""
    return lambda views, _now: views.agent_status(agent_id)


def interaction_reply(interaction_id: str) -> Reply:
    """Answer with the interaction."""
    return lambda views, _now: views.interaction(interaction_id)


def own_callback_reply(callback_id: str) -> Reply:
    """Answer with a callback of an agent's own list."""
    return lambda views, now: views.own_callback(callback_id, now)


def supervision_reply(interaction_id: str, supervisor_id: str) -> Reply:
    """Answer with the supervisor's part in the conversation."""
    return lambda views, _now: views.supervision(interaction_id, supervisor_id)


def callback_reply(callback_id: str) -> Reply:
    """Answer with the callback."""
    return lambda views, _now: views.callback(callback_id)


def taken_reply(callback_id: str, *, created: bool) -> Reply:
    """Answer with the callback that serves a request."""
    return lambda views, _now: CallbackTaken(callback_id, created, views.callback(callback_id))


def process_reply(business_process_id: str) -> Reply:
    """Answer with the business process and its version."""
    return lambda views, now: views.business_process(business_process_id, now=now)
