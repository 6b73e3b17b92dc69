"""Laws of the documents: what they name exists, their links lead somewhere, and their code can be read."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.house.source import ROOT, tracked_files

NAMED: Final = re.compile(r"`([\w./-]+\.py): ([\w.]+)`")
"""A function, class or constant with its file, as the documents write it."""
QUOTED: Final = re.compile(r"`([^`\n]+)`")
LINK: Final = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
BLOCK: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
SHELL: Final = frozenset({"sh", "bash"})
OF_THE_MACHINE: Final = frozenset({"build", "dist", "out", "wheels", "updates"})
"""Folders that commands make; a path in one exists later."""


class Page(NamedTuple):
    """A document: its path from the project's folder, and its text."""

    path: Path
    text: str

    @property
    def prose(self) -> str:
        """The text without its code blocks."""
        return BLOCK.sub("", self.text)


@cache
def pages() -> tuple[Page, ...]:
    """Return every document except the changelog, whose older entries name what existed then."""
    documents = [path for path in tracked_files() if path.suffix == ".md" and path.name != "CHANGELOG.md"]
    return tuple(Page(path, (ROOT / path).read_text(encoding="utf-8")) for path in documents)


@cache
def names_in(path: str) -> frozenset[str]:
    """Return what a module defines: ``name``, ``Class`` and ``Class.name``."""
    found: set[str] = set()
    for node in ast.parse((ROOT / path).read_text(encoding="utf-8")).body:
        for name in _defined(node):
            found.add(name)
            if isinstance(node, ast.ClassDef):
                found.update(f"{name}.{inner}" for member in node.body for inner in _defined(member))
    return frozenset(found)


def _defined(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return [node.name]
        case ast.Assign():
            return [target.id for target in node.targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name() as target):
            return [target.id]
        case _:
            return []


def wrong_names(page: Page) -> list[str]:
    """Return the names with a file that no longer exist."""
    return [
        f"{page.path}: {file}: {name}"
        for file, name in NAMED.findall(page.text)
        if not (ROOT / file).is_file() or name not in names_in(file)
    ]


def wrong_paths(page: Page) -> list[str]:
    """Return the quoted paths of this project that do not exist."""
    tops = {path.parts[0] for path in tracked_files() if len(path.parts) > 1}
    found: list[str] = []
    for quoted in QUOTED.findall(page.prose):
        word = quoted.partition(": ")[0].rstrip("/")
        is_path = re.fullmatch(r"[\w.][\w./-]*", word) and "/" in word
        if is_path and word.split("/")[0] in tops - OF_THE_MACHINE and not (ROOT / word).exists():
            found.append(f"{page.path}: {word}")
    return found


def anchor(heading: str) -> str:
    """Return the anchor that a rendered page gives to a heading."""
    plain = re.sub(r"[`*]|\[|\]\([^)]*\)", "", heading).strip().lower()
    return re.sub(r"[^\w -]", "", plain).replace(" ", "-")


def dead_links(page: Page) -> list[str]:
    """Return the links within the project that lead nowhere."""
    found: list[str] = []
    for link in LINK.findall(page.prose):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, place = link.partition("#")
        target = (ROOT / page.path.parent / file) if file else ROOT / page.path
        if not target.exists() or (place and place not in anchors(target)):
            found.append(f"{page.path}: {link}")
    return found


@cache
def anchors(target: Path) -> frozenset[str]:
    """Return the anchors of the document ``target``."""
    return frozenset(map(anchor, HEADING.findall(target.read_text(encoding="utf-8"))))


def unreadable_code(page: Page) -> list[str]:
    """Return the code blocks that their language does not take."""
    return [
        f"{page.path}: {language}: {problem}"
        for language, code in BLOCK.findall(page.text)
        if (problem := _problem(language, code))
    ]


def _problem(language: str, code: str) -> str:
    """Return what is wrong with a block; "" if nothing is."""
    try:
        if language == "python":
            ast.parse(code)
        elif language == "toml":
            tomllib.loads(code)
        elif language == "json":
            json.loads(code)
    except (SyntaxError, ValueError) as error:
        return str(error)
    if language in SHELL:
        read = subprocess.run(["sh", "-n"], input=code, capture_output=True, text=True, check=False)
        return read.stderr
    return ""


def test_that_every_function_named_in_a_document_exists() -> None:
    assert [name for page in pages() for name in wrong_names(page)] == []


def test_that_every_path_named_in_a_document_exists() -> None:
    assert [path for page in pages() for path in wrong_paths(page)] == []


def test_that_no_link_within_the_project_is_dead() -> None:
    assert [link for page in pages() for link in dead_links(page)] == []


def test_that_every_code_block_can_be_read() -> None:
    assert [problem for page in pages() for problem in unreadable_code(page)] == []


def test_that_the_life_of_a_callback_names_functions_of_both_programs() -> None:
    (page,) = [page for page in pages() if page.path == Path("docs/life-of-a-callback.md")]
    rooms = {file.split("/")[0] for file, _ in NAMED.findall(page.text)}
    assert rooms == {"agent_desktop", "ui", "server_stub"}
    assert len(NAMED.findall(page.text)) > 50


def _architecture() -> str:
    return (ROOT / "docs/ARCHITECTURE.md").read_text(encoding="utf-8")


def drawn_rooms(drawing: str) -> list[str]:
    """Return the folders of a drawing, in which the indentation is the way down."""
    rooms: list[str] = []
    way: list[str] = []
    for indent, name in re.findall(r"^( *)([\w-]+)/ ", drawing, re.MULTILINE):
        way[len(indent) // 2 :] = [name]
        rooms.append("/".join(way))
    return rooms


def test_that_the_drawing_of_the_rooms_has_every_package_and_no_other() -> None:
    (drawing,) = re.findall(r"^## Rooms\n.*?^```\n(.*?)^```$", _architecture(), re.DOTALL | re.MULTILINE)
    packages = {path.parent for path in tracked_files() if path.suffix == ".py"}
    rooms = {str(room) for room in packages if room.parts and room.parts[0] != "tests"} | {"tests"}
    assert sorted(drawn_rooms(drawing)) == sorted(rooms)


@pytest.mark.parametrize("program", ["Desktop", "Server", "Core"])
def test_that_the_drawing_of_the_layers_is_the_contract(program: str) -> None:
    (drawing,) = re.findall(rf"^{program}:\n\n```\n(.*?)^```$", _architecture(), re.DOTALL | re.MULTILINE)
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    layers = [
        [layer.replace("(", "").replace(")", "") for layer in contract["layers"]]
        for contract in contracts
        if contract["type"] == "layers"
    ]
    assert drawing.splitlines() in layers


def test_that_blame_ignores_whole_commits_alone() -> None:
    lines = (ROOT / ".git-blame-ignore-revs").read_text(encoding="utf-8").splitlines()
    commits = [line for line in lines if line and not line.startswith("#")]
    assert commits
    assert [line for line in commits if not re.fullmatch(r"[0-9a-f]{40}", line)] == []


def _page(text: str) -> Page:
    return Page(Path("docs/example.md"), text)


@pytest.mark.parametrize(
    "text", ["`server_stub/router.py: Router.nothing`", "`server_stub/nothing.py: Router`"]
)
def test_that_a_name_that_does_not_exist_is_noticed(text: str) -> None:
    assert len(wrong_names(_page(text))) == 1


@pytest.mark.parametrize(
    "text", ["`server_stub/router.py: Router.submit`", "`server_stub/router.py: INBOX_LIMIT`"]
)
def test_that_a_name_that_exists_is_accepted(text: str) -> None:
    assert wrong_names(_page(text)) == []


def test_that_a_path_that_does_not_exist_is_noticed() -> None:
    assert wrong_paths(_page("`server_stub/core` and `server_stub/kernel.py`")) == [
        "docs/example.md: server_stub/kernel.py"
    ]


def test_that_a_dead_link_is_noticed() -> None:
    links = "[a](behaviour.md#sign-in) [b](behaviour.md#sign-out) [c](nothing.md) [d](https://example.org)"
    assert dead_links(_page(links)) == [
        "docs/example.md: behaviour.md#sign-out",
        "docs/example.md: nothing.md",
    ]


@pytest.mark.parametrize(
    ("language", "code"), [("python", "def"), ("toml", "a ="), ("json", "{"), ("sh", "if true")]
)
def test_that_a_broken_code_block_is_noticed(language: str, code: str) -> None:
    assert len(unreadable_code(_page(f"```{language}\n{code}\n```"))) == 1
