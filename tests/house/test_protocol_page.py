"""``docs/protocol.md`` and ``agent_desktop.protocol`` say the same, table by table."""

from __future__ import annotations

import re
import typing
from enum import StrEnum
from pathlib import Path
from types import ModuleType, UnionType
from typing import Annotated, Any, Final

import msgspec
import pytest

from agent_desktop.protocol import (
    commands,
    events,
    figures,
    objects,
    paths,
    problems,
    states,
    steering,
    story,
    supervisor_objects,
    thresholds,
    timing,
    webhooks,
)
from agent_desktop.protocol.administration import processes, reasons, users
from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.problems import ProblemCode

PAGE: Final = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text(encoding="utf-8")
LISTS: Final = {
    "BusinessProcessList",
    "MonitorList",
    "AgentList",
    "PersonList",
    "CurrentInteractionList",
    "WebhookList",
}
"""Answers that the call tables write out as {`items`: […]}."""


def _own(module: ModuleType, base: type) -> dict[str, Any]:
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, base) and value.__module__ == module.__name__
    }


STRUCTS: Final = {
    name: struct
    for module in (
        processes,
        reasons,
        users,
        objects,
        supervisor_objects,
        timing,
        commands,
        events,
        figures,
        problems,
        steering,
        story,
        thresholds,
        webhooks,
    )
    for name, struct in _own(module, msgspec.Struct).items()
}
WORDS: Final = {name: words for module in (states, commands) for name, words in _own(module, StrEnum).items()}


def _section(title: str) -> str:
    found = re.search(rf"^###? {re.escape(title)}\n(.*?)(?=^###? |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None, f"docs/protocol.md has no section {title}"
    return found[1]


def _rows(section: str) -> list[list[str]]:
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def _name_of(kind: Any) -> str:
    """Return how the page writes the type ``kind``."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is Annotated:
        return _name_of(args[0])
    if origin in (typing.Union, UnionType):
        names = [_name_of(arg) for arg in args if arg not in (type(None), msgspec.UnsetType)]
        null = " or null" if type(None) in args else ""
        missing = ", may be missing" if msgspec.UnsetType in args else ""
        return " or ".join(dict.fromkeys(names)) + null + missing
    if origin is tuple:
        return f"[{_name_of(args[0])}]" if args[-1] is Ellipsis else f"[{', '.join(map(_name_of, args))}]"
    if origin is dict:
        return f"{{{_name_of(args[0])}: {_name_of(args[1])}}}"
    plain = {"str": "text", "int": "integer", "float": "number", "bool": "true/false", "datetime": "time"}
    name: str = kind.__name__
    return plain.get(name, name)


def _fields(struct: type[msgspec.Struct]) -> list[tuple[str, str]]:
    hints = typing.get_type_hints(struct, include_extras=True)
    return [(name, _name_of(hints[name])) for name in struct.__struct_fields__]


def _without_links(text: str) -> str:
    return re.sub(r"\[([A-Za-z]+)\]\(#[a-z]+\)", r"\1", text)


@pytest.mark.parametrize("name", sorted(set(STRUCTS) - LISTS))
def test_that_each_object_has_the_fields_of_its_table(name: str) -> None:
    told = [(row[0].strip("`"), _without_links(row[1])) for row in _rows(_section(name))]
    assert told == _fields(STRUCTS[name])


@pytest.mark.parametrize("name", sorted(WORDS))
def test_that_each_word_is_listed(name: str) -> None:
    last = _section(name).strip().splitlines()[-1]
    assert re.findall(r"`(\w+)`", last) == [word.value for word in WORDS[name]]


def test_that_each_path_is_in_a_call_table() -> None:
    told = {path.split("?")[0] for path in re.findall(r"`(?:GET|POST|PUT|DELETE) (/[^`]*)`", PAGE)}
    assert told == {value for name, value in vars(paths).items() if name.isupper()} - {"/"}


def test_that_each_event_is_listed_with_its_data() -> None:
    told = {row[0].strip("`"): _without_links(row[1]).split(",")[0] for row in _rows(_section("Events"))}
    assert told == {name.value: events.EVENT_TYPES[name].__name__ for name in EventName}


def test_that_each_problem_code_is_listed() -> None:
    told = [row[0].strip("`") for row in _rows(_section("Problems"))]
    assert sorted(told) == sorted(code.value for code in ProblemCode)


def test_that_requests_refuse_unknown_fields_and_answers_do_not() -> None:
    for name, struct in _own(commands, msgspec.Struct).items():
        assert struct.__struct_config__.forbid_unknown_fields, name
    for name, struct in (
        _own(objects, msgspec.Struct)
        | _own(supervisor_objects, msgspec.Struct)
        | _own(events, msgspec.Struct)
    ).items():
        assert not struct.__struct_config__.forbid_unknown_fields, name
