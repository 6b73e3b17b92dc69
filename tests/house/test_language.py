"""Law of the language: what people read, in the product and in its source, is plain English."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from typing import Final

import pytest

from tests.house.source import ROOT, Module, Place, module_of, modules
from tests.house.source import texts as all_texts

ROOMS: Final = ("agent_desktop", "packaging", "server_stub", "ui")
DIALECT: Final = re.compile(
    r"\b(at hand|nobody|whoever|anew|lets? go|come what may|deeds?|stands? (here|there)|cannot be so|mend(ed|s)?)\b",
    re.IGNORECASE,
)

PROSE_ROOMS: Final = (
    "agent_desktop",
    "benchmarks",
    "demo",
    "packaging",
    "scripts",
    "server_stub",
    "tests",
    "ui",
)
"""Rooms whose docstrings and comments are checked."""
PROSE_DIALECT: Final = re.compile(
    rf"{DIALECT.pattern}|"
    r"\b(says|hears? of|what (is|was) said|(is|are|was|were) told|tells?|null|for ever)\b|"
    # "There is no …" is plain, and so is "is no longer …".
    r"(?<!\bthere )(?<!\bwhere )\b(is|are) no (?!longer\b|more\b|later\b|earlier\b)\w+",
    re.IGNORECASE,
)
"""Words that are right only of people, or in other languages; things state, show, report, contain and return."""
JSON_WORDS: Final = frozenset({"null"})
"""Words that documents about the wire and its files need."""
CODE: Final = re.compile(r"```.*?```|``.+?``|`[^`\n]+`", re.DOTALL)


def texts(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Yield each text of more than one word with its node; docstrings are for readers of the code and are left out."""
    documented = {id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Constant) or id(node) in documented:
            continue
        # A single word is a key, as in the self-test's JSON.
        if isinstance(node.value, str) and " " in node.value.strip():
            yield node, node.value


def dialect(module: Module) -> list[str]:
    """Return the texts that use a word of the dialect."""
    return [f"{module.place(node)} {text!r}" for node, text in texts(module) if DIALECT.search(text)]


def prose(source: str) -> Iterator[tuple[int, str]]:
    """Yield each docstring, also of attributes, and each comment of a Python text with its first line."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Constant):
            continue
        if isinstance(node.value.value, str):
            yield node.lineno, node.value.value
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def words_of_dialect(text: str) -> list[str]:
    """Return the words of the dialect in prose, outside of code."""
    plain = " ".join(CODE.sub(" ", text).split())
    return [found.group() for found in PROSE_DIALECT.finditer(plain)]


def prose_dialect(module: Module) -> list[str]:
    """Return the docstrings and comments that use a word of the dialect."""
    source = (ROOT / module.path).read_text(encoding="utf-8")
    return [
        f"{Place(module.path, line)} {', '.join(found)}"
        for line, text in prose(source)
        if (found := words_of_dialect(text))
    ]


def document_dialect(text: str) -> list[str]:
    """Return the words of the dialect in a document in Markdown."""
    return [word for word in words_of_dialect(text) if word.lower() not in JSON_WORDS]


def test_that_texts_use_plain_words() -> None:
    shown = [module for module in modules(*ROOMS) if not module.path.is_relative_to("ui/gallery")]
    assert [found for module in shown for found in dialect(module)] == []


def test_that_docstrings_and_comments_use_plain_words() -> None:
    assert [found for module in modules(*PROSE_ROOMS) for found in prose_dialect(module)] == []


def test_that_documents_use_plain_words() -> None:
    documents = [(path, text) for path, text in all_texts() if path.suffix == ".md"]
    found = {str(path): words for path, text in documents if (words := document_dialect(text))}
    assert found == {}


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


@pytest.mark.parametrize(
    "source",
    [
        '"""Return what the switch says."""',
        "class Callback:\n    number: str\n    '''Null while nobody\n    has it.'''\n",
        "value = 1  # What is no number is left out.\n",
        "# Supervisors are told.\n",
    ],
)
def test_that_dialect_is_found_in_docstrings_and_comments(source: str) -> None:
    assert [found for _, text in prose(source) for found in words_of_dialect(text)]


def test_that_plain_words_and_docstrings_pass() -> None:
    assert (
        dialect(module_of('"""Nobody waits."""\nprint("No one answered. Recommended: send it again.")')) == []
    )


def test_that_plain_docstrings_and_comments_pass() -> None:
    source = '"""Return None if there is no agent; the field is ``null`` on the wire."""\n# It is no longer used.\n'
    assert [found for _, text in prose(source) for found in words_of_dialect(text)] == []


def test_that_dialect_is_found_in_documents() -> None:
    text = "The server says:\n\n```\nnobody\n```\n\nThe field `anew` is null. It is no number."
    assert document_dialect(text) == ["says", "is no number"]
