"""The manual's lists have everything that there is, and nothing else: actions, metrics, policies, options, keys."""

from __future__ import annotations

import argparse
import ast
import importlib
import json
import re
import sys
import typing
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agent_desktop import options
from agent_desktop.policy.rules import NAMES
from agent_desktop.protocol.timing import Timing
from server_stub import __main__ as program
from server_stub.core.model.history_rows import AuditAction
from server_stub.store.migrate import migrations
from tests.house.source import ROOT, modules
from tests.house.source import texts as texts_of_files
from tests.support.server import running_server
from tests.support.waiting import PATIENCE_S
from tests.ui.agent.desk import a_window, at
from ui import shortcuts
from ui.gallery.agent import OFFERED, PREVIEW, WRAP_UP
from ui.shortcuts import Shortcut

PAGES: Final = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md")}
COMMANDS: Final = {"callback-server", "agent-desktop", "agent-desktop-console"}


def section(page: str, heading: str) -> str:
    """Return the text below ``heading`` up to the next heading of its level or a higher one."""
    found = re.search(
        rf"^(##+) {re.escape(heading)}\n(.*?)(?=^#{{2,3}} |\Z)", PAGES[page], re.DOTALL | re.MULTILINE
    )
    assert found is not None, f"docs/{page} has no section {heading}"
    return found[2]


def rows(page: str, heading: str) -> Iterator[list[str]]:
    """Yield the cells of each table row in a section, without the heads of the tables."""
    for line in section(page, heading).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and not set(cells[0]) <= {"-"} and "`" in line:
            yield cells


def quoted(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in re.findall(r"`([^`]+)`", text)]


# --- Lists of the server ------------------------------------------------------------------------------------------------


def test_that_each_audit_action_that_is_written_is_listed_and_no_other() -> None:
    named = {
        node.attr
        for module in modules("server_stub")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "AuditAction"
    }
    assert len(named) > 30
    listed = quoted(cells[0] for cells in rows("protocol.md", "Audit trail"))
    assert sorted(listed) == sorted(action.value for action in AuditAction if action.name in named)


def test_that_the_behaviour_page_names_audit_actions_that_exist() -> None:
    subjects = {action.value.partition(".")[0] for action in AuditAction}
    words = re.findall(r"`(\w+)\.(\w+)`", PAGES["behaviour.md"])
    named = [f"{subject}.{rest}" for subject, rest in words if subject in subjects and rest != "md"]
    assert len(named) > 5
    assert [word for word in named if word not in set(AuditAction)] == []


def test_that_a_line_of_the_log_that_the_manual_names_is_written() -> None:
    named = re.findall(r"\blog \(`([^`]+)`\)", PAGES["deploy.md"])
    logged = {
        call.args[0].value
        for module in modules("agent_desktop", "server_stub", "ui")
        for name, call in module.calls()
        if re.search(r"(^|\.)_?log\.\w+$", name) and call.args and isinstance(call.args[0], ast.Constant)
    }
    assert named
    assert [text for text in named if text not in logged] == []


def test_that_each_metric_of_a_running_server_is_listed_and_no_other(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        text = httpx.get(f"{server.url}/metrics", timeout=PATIENCE_S).text
    samples = set(re.findall(r"^(\w+)(?:\{[^}]*\})? \S+$", text, re.MULTILINE))
    reasons: dict[str, set[str]] = {}
    for name, reason in re.findall(r'^(\w+)\{reason="(\w+)"\}', text, re.MULTILINE):
        reasons.setdefault(name, {"reason"}).add(reason)
    listed = list(rows("deploy.md", "Watch"))
    assert set(quoted(cells[0] for cells in listed)) == samples
    assert len(reasons) == 2
    for cells in listed:
        name = cells[0].strip("`")
        assert set(quoted(cells[1:])) == reasons.get(name, set()), name


def test_that_each_setting_of_a_business_process_has_its_rule() -> None:
    listed = [cells[0].strip("`") for cells in rows("behaviour.md", "Settings")]
    assert listed[: len(Timing.__struct_fields__)] == list(Timing.__struct_fields__)


def test_that_the_diagram_of_the_states_is_drawn_by_the_command_on_its_page(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (command,) = re.findall(r'python -c "([^"]+)"', PAGES["states.md"])
    exec(command, {})  # noqa: S102 - the manual's own line
    assert capsys.readouterr().out.strip() in PAGES["states.md"]


def test_that_a_guide_names_a_migration_of_the_store() -> None:
    named = re.findall(r"migrations/(\d{4}_\w+)\.sql", PAGES["how-to.md"])
    assert named
    assert set(named) <= {f"{step.number:04}_{step.name}" for step in migrations()}


# --- What administrators set --------------------------------------------------------------------------------------------


def test_that_each_policy_is_listed_with_its_two_names() -> None:
    listed = {
        quoted([cells[1]])[0]: quoted([cells[2]])[0] for cells in rows("deploy.md", "Settings that you own")
    }
    assert listed == dict(NAMES)


def test_that_the_template_of_group_policy_has_each_policy_and_no_other() -> None:
    text = (ROOT / "packaging/policy/callback-desk.admx").read_text(encoding="utf-8")
    assert set(re.findall(r'valueName="(\w+)"', text)) == set(NAMES)


def test_that_each_property_of_the_windows_installer_is_listed_and_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tables = _packaging(monkeypatch, "packaging", "windows.tables")
    listed = {cells[0].strip("`") for cells in rows("deploy.md", "Windows")}
    assert listed == {*tables.PROPERTIES, "INSTALLDIR", "TEXT_LANGUAGE"}


def test_that_the_policy_file_in_the_manual_sets_what_it_names() -> None:
    (written,) = [
        text for text in quoted([section("deploy.md", "Settings that you own")]) if text.startswith("{")
    ]
    policy = json.loads(written)
    assert {*policy, *policy["defaults"]} - {"defaults"} <= set(NAMES.values())


def test_that_each_refusal_of_an_update_is_explained_in_the_words_of_the_window() -> None:
    texts = {
        node.value
        for module in modules("ui/texts/update_texts.py")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    explained = re.findall(r"^\| \*([^*]+)\* \|", section("deploy.md", "When it is refused"), re.MULTILINE)
    assert len(explained) > 5
    assert [text for text in explained if not any(known.startswith(f"{text}.") for known in texts)] == []


def test_that_each_variable_in_the_documents_is_read_by_a_program() -> None:
    sources = [text for path, text in texts_of_files() if path.suffix != ".md" and path.parts[0] != "tests"]
    documents = [
        text for path, text in texts_of_files() if path.suffix == ".md" and path.name != "CHANGELOG.md"
    ]
    named = set(re.findall(r"\bCALLBACK_(?:SERVER|DESK)_[A-Z_]+", "\n".join(documents)))
    assert "CALLBACK_SERVER_DATABASE" in named
    assert [name for name in named if not any(name in source for source in sources)] == []


# --- Commands in the documents ------------------------------------------------------------------------------------------


def commands(page: str) -> Iterator[list[str]]:
    """Yield the words of each command of ours, in blocks and in the text."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    prose = re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE))
    for line in (*"\n".join(blocks).splitlines(), *prose):
        for command in re.split(r"&&|[;|]", line.partition("  #")[0]):
            words = command.split()
            if words:
                yield words


def used_options(words: list[str]) -> set[str]:
    return {word.partition("=")[0] for word in words if re.match(r"--[a-z]", word)}


def inner(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the commands of a parser by name."""
    found: dict[str, argparse.ArgumentParser] = {}
    for action in parser._actions:
        if isinstance(action.choices, dict):
            found |= typing.cast("dict[str, argparse.ArgumentParser]", action.choices)
    return found


def offered(parser: argparse.ArgumentParser) -> set[str]:
    """Return the options of a parser and of its commands."""
    own = {option for action in parser._actions for option in action.option_strings}
    return own.union(*(offered(command) for command in inner(parser).values()))


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", "docs/deploy.md", "docs/site-file.md", "docs/keyboard.md"]
)
def test_that_commands_of_ours_take_the_options_that_a_page_gives_them(page: str) -> None:
    known = {
        "callback-server": offered(program._parser()),  # pyright: ignore[reportPrivateUsage]
        "agent-desktop": offered(options._parser()),  # pyright: ignore[reportPrivateUsage]
    }
    known["agent-desktop-console"] = known["agent-desktop-console.exe"] = known["agent-desktop"]
    wrong = [
        " ".join(words)
        for words in commands(page)
        if words[0] in known and not used_options(words) <= known[words[0]]
    ]
    assert wrong == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/deploy.md", "tests/README.md"])
def test_that_make_has_each_target_that_a_page_names(page: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {words[1] for words in commands(page) if words[0] == "make" and len(words) > 1}
    assert named
    assert named <= targets


def test_that_the_repository_tool_has_each_command_and_option_that_the_page_gives_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tool = _packaging(monkeypatch, "packaging/updates", "repository")
    parser: argparse.ArgumentParser = tool._parser()
    known = set(inner(parser))
    lines = [words for words in commands("docs/deploy.md") if words[0] == "$tool"]
    assert {words[1] for words in lines} <= known
    assert not {option for words in lines for option in used_options(words)} - offered(parser)
    prose = re.sub(
        r"^```.*?^```$", "", section("deploy.md", "Make a repository"), flags=re.DOTALL | re.MULTILINE
    )
    named = set(quoted([prose]))
    assert known <= {words[1] for words in lines} | {word.split()[0] for word in named}


def _packaging(monkeypatch: pytest.MonkeyPatch, folder: str, module: str) -> Any:
    """Import a module of the tools that build installers, whose folders are not packages."""
    monkeypatch.setattr(sys, "path", [str(ROOT / folder), *sys.path])
    before = set(sys.modules)
    try:
        return importlib.import_module(module)
    finally:
        for name in set(sys.modules) - before:
            del sys.modules[name]


# --- Keys ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("From anywhere", shortcuts.ANYWHERE),
        ("In the agent's window", shortcuts.IN_WINDOW),
        ("In the supervisor's window", shortcuts.IN_SUPERVISOR_WINDOW),
    ],
)
def test_that_each_key_is_listed_with_its_words(heading: str, keys: tuple[Shortcut, ...]) -> None:
    listed = {(cells[0].strip("`"), cells[1]) for cells in rows("keyboard.md", heading)}
    assert listed == {(key.keys, key.name) for key in keys}


def test_that_the_agents_window_answers_to_the_keys_listed_and_to_no_other(qtbot: QtBot) -> None:
    taken: set[str] = set()
    for at_hand in (OFFERED, PREVIEW, WRAP_UP):
        window = a_window(qtbot, at(at_hand))
        taken |= {made.key().toString() for made in window.findChildren(QShortcut)}
        taken |= {name for name, key in SINGLE_KEYS.items() if answers(window, key)}
        window.close()
    digits = {str(digit) for digit in range(1, 10)}
    assert taken - digits | {"1"} == {key.keys for key in shortcuts.IN_WINDOW}
    assert {"1", "2", "3", "4", "5"} <= taken


SINGLE_KEYS: Final = {
    QKeySequence(key).toString(): key
    for key in (
        *(Qt.Key(code) for code in range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1)),
        *(Qt.Key(code) for code in range(Qt.Key.Key_0.value, Qt.Key.Key_9.value + 1)),
        *(Qt.Key(code) for code in range(Qt.Key.Key_F1.value, Qt.Key.Key_F12.value + 1)),
        *(Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    )
}


def answers(window: Any, key: Qt.Key) -> bool:
    """Return whether the window itself takes ``key``."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    return event.isAccepted()
