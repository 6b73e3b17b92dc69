"""``docs/site-file.md`` has every key, option and setting that there is, with its default, and no other."""

from __future__ import annotations

import re
import tomllib
import types
import typing
from enum import StrEnum
from typing import Annotated, Any, Final, Union, get_args, get_origin

import msgspec
import pytest

from agent_desktop import options
from agent_desktop.settings import Settings
from server_stub import __main__ as program
from server_stub.administration.export import field_default
from server_stub.site.site import Site
from tests.house.source import ROOT

PAGE: Final = (ROOT / "docs/site-file.md").read_text(encoding="utf-8")
NO_DEFAULT: Final = re.compile(r"(required|this or `\w+`|none: .+|all defaults|every .+|a softphone .+)$")


def rows(heading: str) -> dict[str, list[str]]:
    """Return the cells behind the first one of each row in the section ``heading``, by the first cell."""
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None, f"the page has no section {heading}"
    lines = [line for line in found[1].splitlines() if line.startswith("| `")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return {row[0].strip("` "): row[1:] for row in cells}


def bare(kind: Any) -> Any:
    """Return ``kind`` without limits and without None."""
    if get_origin(kind) is Annotated:
        return bare(get_args(kind)[0])
    if get_origin(kind) in {Union, types.UnionType}:
        (rest,) = [part for part in get_args(kind) if part is not type(None)]
        return bare(rest)
    return kind


def tables(kind: type[msgspec.Struct], name: str = "") -> dict[str, type[msgspec.Struct]]:
    """Return each table below ``kind`` by its heading on the page."""
    found: dict[str, type[msgspec.Struct]] = {}
    for field in msgspec.structs.fields(kind):
        plain = bare(field.type)
        inner = bare(get_args(plain)[0]) if get_origin(plain) is tuple else plain
        if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
            path = f"{name}.{field.encode_name}" if name else field.encode_name
            found[f"`[[{path}]]`" if inner is not plain else f"`[{path}]`"] = inner
            found |= tables(inner, path)
    return found


TABLES: Final = tables(Site)


def written(value: object) -> str:
    """Return a default as it is written in a site file."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(written, typing.cast('tuple[object, ...]', value)))}]"
    return f"{value:g}" if isinstance(value, float) else str(value)


def test_that_each_table_of_the_file_has_a_section_and_no_other() -> None:
    assert set(re.findall(r"^## (`\[.*\]`)$", PAGE, re.MULTILINE)) == set(TABLES)
    assert len(TABLES) == 37


@pytest.mark.parametrize("heading", TABLES)
def test_that_each_key_is_listed_with_its_default(heading: str) -> None:
    told = rows(heading)
    fields = msgspec.structs.fields(TABLES[heading])
    assert list(told) == [field.encode_name for field in fields]
    for field in fields:
        _kind, default, meaning, *_example = told[field.encode_name]
        assert meaning
        if NO_DEFAULT.match(default):
            assert field.required or field.default is None or isinstance(field.default, msgspec.Struct)
            assert field.required == (default == "required")
        else:
            assert default == f"`{written(field_default(field))}`"


@pytest.mark.parametrize("heading", TABLES)
def test_that_limits_and_words_are_those_of_the_types(heading: str) -> None:
    told = rows(heading)
    hints = typing.get_type_hints(TABLES[heading], include_extras=True)
    for name, kind in hints.items():
        text = told[name][2]
        for limit in _limits(kind):
            assert re.search(rf"(?<!\d){limit:g}(?!\d)" if limit < 1e6 else f"{limit:.0f}", text), (
                name,
                limit,
            )
        plain = bare(kind)
        if isinstance(plain, type) and issubclass(plain, StrEnum):
            assert re.findall(r"`(\w+)`", text) == [word.value for word in plain]


def _limits(kind: Any) -> set[float]:
    """Return the upper limits that the annotations in ``kind`` set."""
    found = {
        float(limit)
        for meta in getattr(kind, "__metadata__", ())
        for limit in (meta.le, meta.max_length)
        if limit is not None
    }
    return found.union(*(_limits(part) for part in get_args(kind)))


def test_that_each_example_is_taken() -> None:
    for heading, kind in TABLES.items():
        hints = typing.get_type_hints(kind, include_extras=True)
        for name, cells in rows(heading).items():
            example = cells[3].strip("`") if len(cells) > 3 else ""
            if example:
                value = tomllib.loads(f"{name} = {example}")[name]
                msgspec.convert(value, hints[name])


def test_that_each_option_of_the_server_is_listed_and_no_other() -> None:
    told: set[tuple[str, str]] = set()
    for cell in rows("Commands and options of `callback-server`"):
        command, _, rest = cell.partition(" ")
        told |= {(command, option) for option in re.findall(r"--[a-z-]+", rest)} | {(command, "")}
    told = {(command, option) for command, option in told if not command.startswith("CALLBACK_SERVER_")}
    offered: set[tuple[str, str]] = set()
    for name, parser in _commands().items():
        offered |= {(name, ""), *((name, option) for option in _long_options(parser))}
    assert told == offered


def test_that_each_option_of_the_desktop_is_listed_and_no_other() -> None:
    told = {cell.partition(" ")[0] for cell in rows("Options of `agent-desktop`")}
    assert told == {*_long_options(options._parser()), "callback:…"}  # pyright: ignore[reportPrivateUsage]


def test_that_each_variable_of_the_server_is_listed() -> None:
    names = {
        name
        for file in (ROOT / "server_stub").rglob("*.py")
        for name in re.findall(r"CALLBACK_SERVER_[A-Z_]+", file.read_text(encoding="utf-8"))
    }
    assert names == set(re.findall(r"^\| `(CALLBACK_SERVER_[A-Z_]+)`", PAGE, re.MULTILINE))


def test_that_each_setting_of_the_desktop_is_listed_with_its_default() -> None:
    told = rows("Settings of a desktop")
    assert list(told) == list(Settings.__dataclass_fields__)
    words = {None: "null", True: "true", False: "false"}
    for name, (_kind, default, _meaning) in told.items():
        value = getattr(Settings(), name)
        expected = (
            words[value]
            if value is None or isinstance(value, bool)
            else f'"{value}"'
            if isinstance(value, str)
            else str(value)
        )
        assert default == f"`{expected}`", name


def _commands() -> dict[str, Any]:
    for action in program._parser()._actions:  # pyright: ignore[reportPrivateUsage]
        if isinstance(action.choices, dict):
            return typing.cast("dict[str, Any]", action.choices)
    raise AssertionError("the program has no commands")


def _long_options(parser: Any) -> set[str]:
    return {text for action in parser._actions for text in action.option_strings if text.startswith("--")} - {
        "--help"
    }
