"""Refusals: RFC 9457 problem details with a stable ``code``."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.protocol.objects import Interaction, Time
from agent_desktop.protocol.states import CompletionStatus

STANDBY_HEADER: Final = "Callback-Desk-Standby"
"""The header of the refusals of a server that stands by: another server of the site has to be asked."""

PROBLEM_TYPE: Final = "application/problem+json"


class ProblemCode(StrEnum):
    """The problem as a code for programs: add values, never rename one."""

    INVALID_REQUEST = "invalid_request"
    UNAUTHORIZED = "unauthorized"
    INVALID_GRANT = "invalid_grant"
    PASSWORD_CHANGE_REQUIRED = "password_change_required"  # noqa: S105 - not a password
    UNSUPPORTED_GRANT_TYPE = "unsupported_grant_type"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    NOT_ACCEPTABLE = "not_acceptable"
    WRONG_STATE = "wrong_state"
    ACCEPT_AT_ENDPOINT = "accept_at_endpoint"
    STATUS_NOT_ALLOWED = "status_not_allowed"
    CODE_NOT_ALLOWED = "code_not_allowed"
    CODE_REQUIRED = "code_required"
    CALLBACK_AT_REQUIRED = "callback_at_required"
    CALLBACK_AT_OUT_OF_RANGE = "callback_at_out_of_range"
    OUTSIDE_SCHEDULE = "outside_schedule"
    UNKNOWN_AGENT = "unknown_agent"
    UNKNOWN_BUSINESS_PROCESS = "unknown_business_process"
    NUMBER_NOT_ALLOWED = "number_not_allowed"
    NUMBER_IN_USE = "number_in_use"
    OFF_SCHEDULE = "off_schedule"
    STOPPED = "stopped"
    WRONG_LOCATION = "wrong_location"
    QUEUE_FULL = "queue_full"
    CLOSING_SOON = "closing_soon"
    TOO_MANY_FOR_NUMBER = "too_many_for_number"
    PROMISE_TOO_LONG = "promise_too_long"
    CORRECTION_TOO_LATE = "correction_too_late"
    OFFERED_AGAIN = "offered_again"
    ID_IN_USE = "id_in_use"
    OWN_ACCOUNT = "own_account"
    NOT_ADMINISTERED = "not_administered"
    INVALID_CONFIGURATION = "invalid_configuration"
    UNKNOWN_POSITION = "unknown_position"
    IDEMPOTENCY_KEY_REUSED = "idempotency_key_reused"
    PRECONDITION_REQUIRED = "precondition_required"
    PRECONDITION_FAILED = "precondition_failed"
    INVALID_CURSOR = "invalid_cursor"
    INVALID_TIMING = "invalid_timing"
    NO_RECORDING = "no_recording"
    NO_TRANSCRIPTION = "no_transcription"
    NOT_SOUND = "not_sound"
    UNSUPPORTED_SOUND = "unsupported_sound"
    RECORDING_TOO_LONG = "recording_too_long"
    RECORDING_TOO_COSTLY = "recording_too_costly"
    TOO_LARGE = "too_large"
    RANGE_NOT_SATISFIABLE = "range_not_satisfiable"
    TOO_MANY_REQUESTS = "too_many_requests"
    UNAVAILABLE = "unavailable"
    STORAGE_FULL = "storage_full"
    INTERNAL = "internal"


class NumberReason(StrEnum):
    """Why a number is not allowed."""

    NUMBER_RULES = "number_rules"  #: Its plan, or the business process's rules for numbers.
    DO_NOT_CALL = "do_not_call"  #: It is on the do-not-call list.


class FieldMistake(msgspec.Struct, frozen=True):
    """One mistake of several: ``field`` is a path as in a problem, ``detail`` the mistake and the remedy in English."""

    field: str
    detail: str


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of every refusal. ``detail`` gives the problem and the remedy in plain words.

    ``code`` is a ``ProblemCode``, or a code that only newer servers have; ``reason`` is a ``NumberReason``, with the same
    reservation. ``possible_at`` is when the same request is no longer refused for this reason, if that is known. ``title`` and
    ``detail`` are in a language of the client; in another than English, ``detail_en`` is the detail in English. ``mistakes``
    has every mistake in a body of which several fields are wrong.
    """

    code: str
    title: str
    status: int
    detail: str | None = None
    type: str = "about:blank"
    instance: str | None = None
    field: str | None = None
    interaction: Interaction | None = None
    next_opening: Time | None = None
    allowed: tuple[CompletionStatus, ...] | None = None
    error: str | None = None
    reason: str | None = None
    possible_at: Time | None = None
    detail_en: str | None = None
    mistakes: tuple[FieldMistake, ...] | None = None
