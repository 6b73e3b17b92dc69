"""The rules of the core name their sections of ``docs/behaviour.md``, and the sections exist."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

import pytest

from tests.house.source import ROOT, Module, module_of, modules

RULES: Final = "server_stub/core/rules"
REFERENCE: Final = re.compile(r"\*([A-Z][^*]+)\*")
"""A section in italics, as in ``(*Red X*)``."""

BEHAVIOUR: Final = (ROOT / "docs/behaviour.md").read_text(encoding="utf-8")


def sections(page: str) -> set[str]:
    """Return the headings of ``page``, and the words in bold with which its paragraphs and list items begin."""
    headings = re.findall(r"^##+ (.+)$", page, re.MULTILINE)
    leads = re.findall(r"^(?:- )?\*\*([^*]+)\*\*", page, re.MULTILINE)
    return {name.rstrip(".:") for name in (*headings, *leads)}


def rules(module: Module) -> Iterator[ast.FunctionDef]:
    """Yield the public functions that act in a transaction."""
    for node in module.tree.body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        if node.args.args and node.args.args[0].arg.lstrip("_") == "transaction":
            yield node


def rules_without_section(module: Module, known: set[str]) -> list[str]:
    """Return the rules whose docstring refers to none of the ``known`` sections."""
    return [
        f"{module.place(node)} {node.name}"
        for node in rules(module)
        if known.isdisjoint(
            " ".join(name.split()) for name in REFERENCE.findall(ast.get_docstring(node) or "")
        )
    ]


def test_that_each_rule_names_its_section_of_the_behaviour_page() -> None:
    known = sections(BEHAVIOUR)
    assert [found for module in modules(RULES) for found in rules_without_section(module, known)] == []


@pytest.mark.parametrize(
    "docstring", ["Complete it.", "Complete it (*Completion state*).", "Complete it (Completion statuses)."]
)
def test_that_a_rule_without_its_section_is_found(docstring: str) -> None:
    module = module_of(f'def complete(transaction):\n    """{docstring}"""\n')
    assert rules_without_section(module, sections(BEHAVIOUR)) != []


def test_that_headings_and_bold_words_are_sections() -> None:
    page = "# Page\n\n## Red lamp\n\n**Blue lamp.** It is on.\n- **Lamps** (`none`): all\n"
    assert sections(page) == {"Red lamp", "Blue lamp", "Lamps"}
    module = module_of('def turn(transaction):\n    """Turn on the *Blue\n    lamp*."""\n')
    assert rules_without_section(module, sections(page)) == []
