"""Clients of version 1.0.0 get only words that they know (``docs/protocol.md``, *Clients and words*)."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
import pytest

from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.features import FEATURES_HEADER
from agent_desktop.protocol.states import AlertCode, CallOutcome, Command, EndpointKind, WhyCode
from agent_desktop.protocol.states import InteractionState as States
from server_stub.http.answers.earlier_words import in_earlier_words, unchanged, without_numbers
from server_stub.http.request import words_for

State = Literal["offered", "preview", "dialing", "handling", "wrap_up", "completed", "released"]
Outcome = Literal["answered", "no_answer", "busy", "rejected", "invalid_number", "failed", "cancelled"]
Allowed = Literal["accept", "decline", "dial", "end", "set_completion_status", "complete", "delegate"]
Kind = Literal["softphone", "uc1", "teams"]
Why = Literal[
    "off_schedule",
    "stopped",
    "due_at",
    "outside_calling_hours",
    "no_common_hour",
    "held",
    "asked_agent_away",
    "number_in_use",
    "no_agent_available",
    "cool_down",
    "with_agent",
    "completed",
]
Alerts = Literal["held", "stopped", "never_opens", "no_common_hour", "asked_agent_away", "no_agent"]


class _Call(msgspec.Struct):
    outcome: Outcome | None


class _Endpoint(msgspec.Struct):
    kind: Kind


class _Attempt(msgspec.Struct):
    cause: Outcome | None


class _Reason(msgspec.Struct):
    code: Why


class _Alert(msgspec.Struct):
    code: Alerts
    callbacks: int


class _Everything(msgspec.Struct):
    """All places with words that have grown, with the words of version 1.0.0."""

    state: State
    call: _Call
    endpoint: _Endpoint
    allowed_commands: tuple[Allowed, ...]
    earlier_attempts: tuple[_Attempt, ...]
    reasons: tuple[_Reason, ...]
    alerts: tuple[_Alert, ...]
    note: str
    attributes: dict[str, str]


def present(**changed: Any) -> bytes:
    """Return a body with every word that there is now."""
    body = {
        "state": "connecting",
        "call": {"outcome": "not_placed", "agent_leg": "ringing"},
        "endpoint": {"kind": "desktop"},
        "allowed_commands": [command.value for command in Command],
        "earlier_attempts": [{"cause": outcome.value} for outcome in CallOutcome],
        "reasons": [{"code": code.value, "text": "because"} for code in WhyCode],
        "alerts": [{"code": code.value, "callbacks": 2} for code in AlertCode],
        "note": "connecting",
        "attributes": {"state": "connecting"},
    }
    return encode({**body, **changed})


def test_that_every_word_is_one_that_version_1_0_0_decodes() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(present(), type=_Everything)
    for state in States:
        for kind in EndpointKind:
            body = in_earlier_words(present(state=state.value, endpoint={"kind": kind.value}))
            seen = msgspec.json.decode(body, type=_Everything)
            assert seen.allowed_commands == tuple(Command)[:7]
            codes = [alert.code for alert in seen.alerts]
            assert sorted(codes) == sorted(set(codes))
    seen = msgspec.json.decode(in_earlier_words(present()), type=_Everything)
    assert (seen.state, seen.call.outcome, seen.endpoint.kind) == ("dialing", "failed", "softphone")
    assert (seen.note, seen.attributes) == ("connecting", {"state": "connecting"}), (
        "people's words are theirs"
    )


def test_that_a_body_without_later_words_is_left_as_it_is() -> None:
    body = b'{"state": "dialing",  "endpoint": {"kind": "softphone"}}'
    assert in_earlier_words(body) is body
    assert in_earlier_words(b'not JSON: "connecting"') == b'not JSON: "connecting"'


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("calls, numbers", unchanged),
        ("x, Numbers ,Calls", unchanged),
        ("calls", without_numbers),
        (" calls ,", without_numbers),
        ("numbers", in_earlier_words),
        ("", in_earlier_words),
        ("call", in_earlier_words),
        (None, in_earlier_words),
    ],
)
def test_that_the_header_names_what_a_client_knows(header: str | None, words: object) -> None:
    lines = [] if header is None else [(FEATURES_HEADER.lower().encode(), header.encode())]
    assert words_for(lines) is words


def test_that_a_client_without_numbers_gets_everything_but_the_command_to_call_another() -> None:
    with_number = present(allowed_commands=["call_number", "hold"], attributes={"call_number": "call_number"})
    seen = msgspec.json.decode(without_numbers(with_number))
    assert seen["allowed_commands"] == ["hold"]
    assert seen["attributes"] == {"call_number": "call_number"}
    assert seen["state"] == msgspec.json.decode(with_number)["state"]
    body = b'{"allowed_commands":  ["hold"]}'
    assert without_numbers(body) is body
