"""Every path of the protocol, for both sides. ``{…}`` is a placeholder for an opaque id."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

TOKEN: Final = "/v1/token"  # noqa: S105 - a path, not a secret
TOKEN_REVOKE: Final = "/v1/token/revoke"  # noqa: S105 - a path, not a secret
ME: Final = "/v1/me"
ME_PASSWORD: Final = "/v1/me/password"  # noqa: S105 - a path, not a secret
ME_SESSIONS: Final = "/v1/me/sessions"
ME_SIGN_OUT: Final = "/v1/me/sign-out"
SESSIONS: Final = "/v1/sessions"
SESSION: Final = "/v1/sessions/{id}"
USER_SESSIONS: Final = "/v1/users/{id}/sessions"
EVENTS: Final = "/v1/events"

AGENT: Final = "/v1/agent"
AGENT_STATE: Final = "/v1/agent/state"
AGENT_PHONE: Final = "/v1/agent/phone"
AGENT_CALLBACKS: Final = "/v1/agent/callbacks"
COLLEAGUES: Final = "/v1/colleagues"
INTERACTION_ACCEPT: Final = "/v1/interactions/{id}/accept"
INTERACTION_SHOWN: Final = "/v1/interactions/{id}/shown"
INTERACTION_DECLINE: Final = "/v1/interactions/{id}/decline"
INTERACTION_DIAL: Final = "/v1/interactions/{id}/dial"
INTERACTION_NUMBER: Final = "/v1/interactions/{id}/number"
INTERACTION_COMPLETION_STATUS: Final = "/v1/interactions/{id}/completion-status"
INTERACTION_END: Final = "/v1/interactions/{id}/end"
INTERACTION_DELEGATE: Final = "/v1/interactions/{id}/delegate"
INTERACTION_HOLD: Final = "/v1/interactions/{id}/hold"
INTERACTION_RESUME: Final = "/v1/interactions/{id}/resume"
INTERACTION_DIGITS: Final = "/v1/interactions/{id}/digits"
INTERACTION_MESSAGE: Final = "/v1/interactions/{id}/message"
INTERACTION_PAUSE_RECORDING: Final = "/v1/interactions/{id}/pause-recording"
INTERACTION_RESUME_RECORDING: Final = "/v1/interactions/{id}/resume-recording"
INTERACTION_STORY: Final = "/v1/interactions/{id}/story"
INTERACTION_CORRECT: Final = "/v1/interactions/{id}/correct"
INTERACTION_COMPLETE: Final = "/v1/interactions/{id}/complete"
INTERACTION_LEG: Final = "/v1/interactions/{id}/leg"
MEDIA: Final = "/v1/media/{ticket}"

CALLBACKS: Final = "/v1/callbacks"
CALLBACK: Final = "/v1/callbacks/{id}"
CALLBACK_RECORDING: Final = "/v1/callbacks/{id}/recording"
CALLBACK_RECORDING_BY_ID: Final = "/v1/callbacks/{id}/recordings/{recording_id}"
CALLBACK_TRANSCRIPTION_BY_ID: Final = "/v1/callbacks/{id}/recordings/{recording_id}/transcription"
CALLBACK_TRANSCRIPTION: Final = "/v1/callbacks/{id}/transcription"
CALLBACK_CALL_RECORDINGS: Final = "/v1/callbacks/{id}/call-recordings"
CALLBACK_CALL_RECORDING: Final = "/v1/callbacks/{id}/call-recordings/{recording_id}"
CALLBACK_SEND_TO_QUEUE: Final = "/v1/callbacks/{id}/send-to-queue"
CALLBACK_PURGE: Final = "/v1/callbacks/{id}/purge"
CALLBACK_WITHDRAW: Final = "/v1/callbacks/{id}/withdraw"
CALLBACK_AGENT: Final = "/v1/callbacks/{id}/agent"
CALLBACK_RESTORE: Final = "/v1/callbacks/{id}/restore"
CALLBACK_WHY: Final = "/v1/callbacks/{id}/why"
CALLER_SERVED: Final = "/v1/callers/{number}/served"

BUSINESS_PROCESSES: Final = "/v1/business-processes"
BUSINESS_PROCESS: Final = "/v1/business-processes/{id}"
BUSINESS_PROCESS_TIMING: Final = "/v1/business-processes/{id}/timing"
BUSINESS_PROCESS_STOP: Final = "/v1/business-processes/{id}/stop"
BUSINESS_PROCESS_START: Final = "/v1/business-processes/{id}/start"
BUSINESS_PROCESS_INTERACTIONS: Final = "/v1/business-processes/{id}/interactions"
BUSINESS_PROCESS_PERFORMANCE: Final = "/v1/business-processes/{id}/performance"
MONITOR: Final = "/v1/monitor"
AGENTS: Final = "/v1/agents"
REPORT_6_04: Final = "/v1/reports/6.04"
REPORT_6_04_PROGRESS: Final = "/v1/reports/6.04/progress/{id}"
DO_NOT_CALL: Final = "/v1/do-not-call"
DO_NOT_CALL_ENTRY: Final = "/v1/do-not-call/{id}"
AUDIT: Final = "/v1/audit"
THRESHOLD_ALERTS: Final = "/v1/alerts"
THRESHOLD_ALERT_ACKNOWLEDGE: Final = "/v1/alerts/{id}/acknowledge"
WEBHOOKS: Final = "/v1/webhooks"
WEBHOOK: Final = "/v1/webhooks/{id}"
WEBHOOK_REPLAY: Final = "/v1/webhooks/{id}/replay"

HEALTHZ: Final = "/healthz"
READYZ: Final = "/readyz"
METRICS: Final = "/metrics"
OPENAPI: Final = "/openapi.json"


def fill(path: str, **ids: str) -> str:
    """Return ``path`` with each ``{name}`` replaced by the id of that name, quoted for a URL."""
    return path.format_map({name: quote(value, safe="") for name, value in ids.items()})
