"""Law of the language: what users read is plain English."""

import ast
import re
from collections.abc import Iterator
from typing import Final

import pytest

from tests.house.source import Module, module_of, modules

ROOMS: Final = ("agent_desktop", "server_stub", "ui")
DIALECT: Final = re.compile(
    r"\b(at hand|nobody|whoever|anew|lets? go|come what may|deeds?|stands? (here|there)|cannot be so|mend(ed|s)?)\b",
    re.IGNORECASE,
)


def texts(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Yield each text of more than one word with its node; docstrings are for readers of the code and are left out."""
    documented = {id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Constant) or id(node) in documented:
            continue
        # A single word is a key, such as "mend" in the self-test's JSON.
        if isinstance(node.value, str) and " " in node.value.strip():
            yield node, node.value


def dialect(module: Module) -> list[str]:
    """Return the texts that use a word of the dialect."""
    return [f"{module.place(node)} {text!r}" for node, text in texts(module) if DIALECT.search(text)]


def test_that_texts_use_plain_words() -> None:
    shown = [module for module in modules(*ROOMS) if not module.path.is_relative_to("ui/gallery")]
    assert [found for module in shown for found in dialect(module)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Something must stand here.; 06:00 stands here twice.",
        "Nobody answered.",
        "The callback at hand.",
        "1 setting cannot be so.",
        "Have its rights mended.",
    ],
)
def test_that_dialect_is_found(text: str) -> None:
    assert dialect(module_of(f"print({text!r})"))


def test_that_plain_words_and_docstrings_pass() -> None:
    assert (
        dialect(module_of('"""Nobody waits."""\nprint("No one answered. Recommended: send it again.")')) == []
    )
