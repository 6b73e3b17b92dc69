"""A supervisor's floor for tests: small, whole objects, each with one thing changed by the test."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from agent_desktop.protocol.objects import Callback, Recording
from agent_desktop.protocol.states import AgentState, Location, RoutingStatus, TranscriptionStatus
from agent_desktop.protocol.supervisor_objects import (
    AgentSummary,
    CurrentInteraction,
    MonitorItem,
    ShiftTally,
)

NOON: Final = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
"""A Monday."""

_ITEM: Final = MonitorItem(
    business_process_id="claims",
    name="Claims",
    status=RoutingStatus.ACTIVE,
    processed=96,
    to_be_processed=41,
    average_handle_time_s=365.0,
    purged=0,
    reached_ratio=61 / 96,
    failed_ratio=35 / 96,
    shift_started_at=NOON - timedelta(hours=6),
    succeeded=61,
    failed=35,
    pending=9,
    in_queue=28,
    with_agents=4,
    longest_waiting_since=NOON - timedelta(minutes=34),
    timezone="America/New_York",
)

_CALLBACK: Final = Callback(
    id="c1",
    business_process_id="claims",
    number="+12125550142",
    customer_name="Rosa Díaz",
    priority=0,
    location=Location.HANDLING_BY_BUSINESS_PROCESS,
    entered_at=NOON - timedelta(minutes=12),
    due_at=None,
    queued_at=NOON - timedelta(minutes=12),
    agent_id=None,
    attempts_used=1,
    recording=None,
    transcription_status=TranscriptionStatus.NONE,
    recordings=(),
    held=False,
    end_state=None,
    completed_at=None,
    last_attempt_at=None,
    attributes={},
)

_AGENT: Final = AgentSummary(
    id="dana",
    name="Dana Reyes",
    state=AgentState.AVAILABLE,
    reason=None,
    since=NOON - timedelta(minutes=4),
    endpoint=None,
    interaction_id=None,
    shift=ShiftTally(),
    connected=True,
    business_process_ids=("claims",),
)

A_RECORDING: Final = Recording("r1", "/v1/callbacks/c1/recording", 42.0, NOON - timedelta(minutes=12))


def an_item(business_process_id: str = "claims", **changes: Any) -> MonitorItem:
    """Return a row of the monitor."""
    changes.setdefault("name", business_process_id.capitalize())
    return msgspec.structs.replace(_ITEM, business_process_id=business_process_id, **changes)


def a_callback(callback_id: str = "c1", **changes: Any) -> Callback:
    """Return an open callback, in queue."""
    return msgspec.structs.replace(_CALLBACK, id=callback_id, **changes)


def an_agent(agent_id: str = "dana", **changes: Any) -> AgentSummary:
    """Return an agent who is available."""
    return msgspec.structs.replace(_AGENT, id=agent_id, **changes)


def a_current(callback: Callback | None = None, **changes: Any) -> CurrentInteraction:
    """Return a row of Current Interactions."""
    return CurrentInteraction(callback or a_callback(), **changes)
