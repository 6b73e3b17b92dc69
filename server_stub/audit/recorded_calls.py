"""Which calls the security trail records: those that change rights or settings, and those that show personal data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agent_desktop.protocol import paths

RECORDED: Final[Mapping[tuple[str, str], str]] = {
    ("PUT", paths.ME_PASSWORD): "password.changed",
    ("POST", paths.ME_SIGN_OUT): "session.ended",
    ("DELETE", paths.ME_SESSION): "session.ended",
    ("DELETE", paths.SESSION): "session.ended",
    ("DELETE", paths.USER_SESSIONS): "session.ended",
    ("POST", paths.BUSINESS_PROCESSES): "business_process.created",
    ("PUT", paths.BUSINESS_PROCESS_CONFIGURATION): "business_process.configured",
    ("DELETE", paths.BUSINESS_PROCESS_CONFIGURATION): "business_process.removed",
    ("PUT", paths.NOT_READY_REASONS): "not_ready_reasons.changed",
    ("POST", paths.WEBHOOK_REPLAY): "webhook.replayed",
    ("GET", paths.SITE_FILE): "configuration.exported",
    ("POST", paths.USERS): "user.created",
    ("PUT", paths.USER): "user.changed",
    ("DELETE", paths.USER): "user.removed",
    ("POST", paths.USER_PASSWORD): "password.reset",
    ("GET", paths.SESSIONS): "sessions.listed",
    ("GET", paths.CALLBACKS): "callbacks.searched",
    ("GET", paths.AGENT_HISTORY): "history.searched",
    ("GET", paths.CALLBACK): "callback.opened",
    ("GET", paths.CALLBACK_RECORDING): "recording.opened",
    ("GET", paths.CALLBACK_RECORDING_BY_ID): "recording.opened",
    ("GET", paths.CALLBACK_TRANSCRIPTION): "transcription.opened",
    ("GET", paths.CALLBACK_TRANSCRIPTION_BY_ID): "transcription.opened",
    ("GET", paths.REPORT_6_04): "report.exported",
    ("POST", paths.CUSTOMER_ERASE): "customer.erased",
    ("POST", paths.CUSTOMER_EXPORT): "customer.exported",
    ("GET", paths.AUDIT): "audit.read",
    ("PUT", paths.BUSINESS_PROCESS_TIMING): "timing.changed",
    ("POST", paths.BUSINESS_PROCESS_STOP): "business_process.stopped",
    ("POST", paths.BUSINESS_PROCESS_START): "business_process.started",
    ("PUT", paths.STATE_OF_AGENT): "agent.state_set",
    ("POST", paths.CALLBACK_ACTIONS): "callbacks.changed",
    ("POST", paths.CALLBACK_ACTION_UNDO): "callbacks.restored",
    ("POST", paths.DO_NOT_CALL): "do_not_call.added",
    ("DELETE", paths.DO_NOT_CALL_ENTRY): "do_not_call.removed",
}
"""The event of each recorded call, by method and path."""
