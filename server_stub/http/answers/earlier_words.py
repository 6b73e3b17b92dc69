"""Answers in the words of version 1.0.0, for clients that do not know later ones (``docs/protocol.md``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

import msgspec

from agent_desktop.protocol.codec import UNREADABLE_JSON
from agent_desktop.protocol.features import CALLS, NUMBERS
from agent_desktop.protocol.states import Command

_REPLACED: Final[Mapping[str, Mapping[str, str]]] = {
    "state": {"connecting": "dialing"},
    "outcome": {"not_placed": "failed"},
    "cause": {"not_placed": "failed"},
    "kind": {"desktop": "softphone"},
}
"""Earlier words by field and word."""

_COMMANDS: Final = frozenset(
    {"accept", "decline", "dial", "end", "set_completion_status", "complete", "delegate"}
)
_OUTAGES: Final = frozenset({"switch_away", "trunk_away"})
_LISTS: Final[Mapping[str, str]] = {"alerts": "no_agent", "reasons": "no_agent_available"}
"""Lists of codes, with the earlier code that comes nearest to an outage of telephony."""

_CALL_NUMBER: Final = b'"call_number"'
_LATER: Final = (
    b'"kind":"desktop"',
    *(b'"connecting"', b'"not_placed"', b'"switch_away"', b'"trunk_away"'),
    *(
        b'"hold"',
        b'"resume"',
        b'"send_digits"',
        b'"leave_message"',
        b'"pause_recording"',
        b'"resume_recording"',
    ),
    _CALL_NUMBER,
)
"""Text of which one at least is in a body with later words."""

Words = Callable[[bytes], bytes]
"""Turns the JSON of an answer or an event into JSON that a client knows."""


def unchanged(body: bytes) -> bytes:
    """Return ``body`` for a client that knows every word."""
    return body


def words_of(features: frozenset[str]) -> Words:
    """Return the words for a client that knows these groups of them (``agent_desktop.protocol.features``)."""
    if CALLS in features:
        return unchanged if NUMBERS in features else without_numbers
    return in_earlier_words


def without_numbers(body: bytes) -> bytes:
    """Return ``body``, which is JSON, without the command to call another number."""
    return _rewritten(body, _without_numbers) if _CALL_NUMBER in body else body


def in_earlier_words(body: bytes) -> bytes:
    """Return ``body``, which is JSON, with only the words of version 1.0.0."""
    if not any(word in body for word in _LATER):
        return body
    return _rewritten(body, _earlier)


def _rewritten(body: bytes, rewrite: Callable[[Any], Any]) -> bytes:
    try:
        value = msgspec.json.decode(body)
    except UNREADABLE_JSON:  # Not JSON after all: nothing in it is a word of the wire.
        return body
    return msgspec.json.encode(rewrite(value))


def _without_numbers(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_numbers(item) for item in cast("list[Any]", value)]
    if not isinstance(value, dict):
        return value
    return {
        name: _other_commands(cast("list[Any]", item))
        if name == "allowed_commands" and isinstance(item, list)
        else _without_numbers(item)
        for name, item in cast("dict[str, Any]", value).items()
    }


def _other_commands(commands: list[Any]) -> list[Any]:
    return [command for command in commands if command != Command.CALL_NUMBER]


def _earlier(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _field(key, item) for key, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [_earlier(item) for item in cast("list[Any]", value)]
    return value


def _field(name: str, value: Any) -> Any:
    """Return the value of a field; what customers and people write is in other fields."""
    if name == "attributes":
        return value
    if name == "allowed_commands" and isinstance(value, list):
        return [command for command in cast("list[Any]", value) if command in _COMMANDS]
    if name in _LISTS and isinstance(value, list):
        return _codes(cast("list[Any]", value), _LISTS[name])
    if name in _REPLACED and isinstance(value, str):
        return _REPLACED[name].get(value, value)
    return _earlier(value)


def _codes(entries: list[Any], outage: str) -> list[Any]:
    """Return entries with earlier codes, each code once."""
    found: dict[Any, Any] = {}
    for entry in entries:
        code = outage if entry.get("code") in _OUTAGES else entry.get("code")
        found.setdefault(code, {**_earlier(entry), "code": code})
    return list(found.values())
