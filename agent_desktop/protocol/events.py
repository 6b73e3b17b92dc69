"""The events that the server sends over ``GET /v1/events``. Each event carries whole objects."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.protocol.administration.reasons import NotReadyReason, NotReadyReasons
from agent_desktop.protocol.objects import AgentStatus, Callback, Interaction, OwnCallback, Time
from agent_desktop.protocol.states import OwnNewsKind
from agent_desktop.protocol.supervisor_objects import AgentSummary, MonitorItem
from agent_desktop.protocol.thresholds import ThresholdAlert


class EventName(StrEnum):
    """The ``event:`` field of the stream."""

    SNAPSHOT = "snapshot"
    AGENT = "agent"
    INTERACTION = "interaction"
    MONITOR = "monitor"
    CALLBACK = "callback"
    AGENT_STATE = "agent_state"
    THRESHOLD_ALERT = "threshold_alert"
    OWN_CALLBACK = "own_callback"
    NOT_READY_REASONS = "not_ready_reasons"
    SESSION_REPLACED = "session_replaced"


class Snapshot(msgspec.Struct, frozen=True, omit_defaults=True):
    """The first event of a new stream: the present state of everything that its reader may see.

    Only agents get ``agent``; only supervisors get ``monitor``, ``agents`` and ``threshold_alerts``, those that have not ended.
    Earlier servers send no ``not_ready_reasons``; theirs are the standard ones.
    """

    server_time: Time
    agent: AgentStatus | None
    monitor: tuple[MonitorItem, ...] | msgspec.UnsetType = msgspec.UNSET
    agents: tuple[AgentSummary, ...] | msgspec.UnsetType = msgspec.UNSET
    threshold_alerts: tuple[ThresholdAlert, ...] | msgspec.UnsetType = msgspec.UNSET
    not_ready_reasons: tuple[NotReadyReason, ...] | msgspec.UnsetType = msgspec.UNSET


class OwnNews(msgspec.Struct, frozen=True, kw_only=True):
    """News of a callback of the agent's own list."""

    kind: OwnNewsKind
    callback: OwnCallback


class SessionReplaced(msgspec.Struct, frozen=True):
    """Another desktop of the same agent has taken over; this stream ends."""

    at: Time


EVENT_TYPES: Final[dict[EventName, type[msgspec.Struct]]] = {
    EventName.SNAPSHOT: Snapshot,
    EventName.AGENT: AgentStatus,
    EventName.INTERACTION: Interaction,
    EventName.MONITOR: MonitorItem,
    EventName.CALLBACK: Callback,
    EventName.AGENT_STATE: AgentSummary,
    EventName.THRESHOLD_ALERT: ThresholdAlert,
    EventName.OWN_CALLBACK: OwnNews,
    EventName.NOT_READY_REASONS: NotReadyReasons,
    EventName.SESSION_REPLACED: SessionReplaced,
}

KEEP_ALIVE_S: Final = 15
"""Longest time in seconds without a line; a reader may treat a longer silence as the loss of the server."""
