"""A law of strings: a module that is named in text, to import it late or to run it, exists."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.house.source import ROOT, Module, module_of, modules

NAMED: Final = re.compile(
    r"(?<![\w./@:-])(?:agent_desktop|ui|server_stub|resources)(?:\.[a-z_][a-z_0-9]*)+\b(?![@/])"
)
"""A dotted name that begins with one of the product's packages and has the small letters of a module."""


def is_known(name: str) -> bool:
    """Return whether ``name`` is a package, a module, or what stands in a module."""
    place, parent = ROOT / name.replace(".", "/"), ROOT / name.rpartition(".")[0].replace(".", "/")
    return place.is_dir() or place.with_suffix(".py").is_file() or parent.with_suffix(".py").is_file()


def unknown_names(module: Module) -> Iterator[str]:
    """Yield each dotted name in the module's strings that leads nowhere, with its place."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for name in NAMED.findall(node.value):
                if not is_known(name):
                    yield f"{module.place(node)} {name}"


def test_that_every_module_that_a_string_names_exists() -> None:
    rooms = [module for module in modules() if module.path != Path("tests/house/test_names_in_strings.py")]
    assert [name for module in rooms for name in unknown_names(module)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LATER = ('ui.shell.desktop', 'ui.shell.desk')", 1),
        ("CODE = 'from agent_desktop.wiring import desktop'", 1),
        ("CODE = 'import server_stub.site.file'", 0),
        ("TITLE = 'ui. And then.'", 0),
    ],
)
def test_that_a_string_that_names_no_module_is_noticed(text: str, found: int) -> None:
    assert len(list(unknown_names(module_of(text)))) == found
