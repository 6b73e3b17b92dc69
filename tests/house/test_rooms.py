"""Laws of the rooms: every module is found by its name, and no room is too large to look over."""

import ast
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tests.house.source import ROOT, Module, modules, tracked_files

PRODUCT: Final = ("agent_desktop", "ui", "server_stub")
MOST_MODULES: Final = 20
"""Modules side by side in one folder: what a reader takes in at one look."""
MOST_LINES: Final = 450
"""Lines of a module."""

BEHAVIOUR: Final = Path("tests/server_stub/core/behaviour")
"""Tests of the rules of ``docs/behaviour.md``, by its sections and not by modules."""
OF_MANY_MODULES: Final = {
    "tests/agent_desktop/audio/test_imports.py": "what no import of the desktop may bring along",
    "tests/agent_desktop/system/test_windows.py": "what several rooms ask of Windows",
    "tests/agent_desktop/updates/test_command.py": "the command line, on the repository of this folder",
    "tests/agent_desktop/updates/test_desktop.py": "the windows, on the repository of this folder",
    "tests/agent_desktop/updates/test_hosting.py": "the server, on the repository of this folder",
    "tests/agent_desktop/updates/test_tool.py": "the tool in packaging/, which made the repository of this folder",
    "tests/server_stub/core/test_any_morning.py": "the whole floor",
    "tests/server_stub/core/test_many_mornings.py": "the whole floor",
    "tests/server_stub/core/test_recorded_mornings.py": "the whole floor",
    "tests/server_stub/http/test_media_legs.py": "server, relay and simulated sound together",
    "tests/server_stub/site/test_asterisk_commands.py": "the two commands that write and check Asterisk's files",
    "tests/server_stub/telephony/asterisk/test_built_in_phone.py": "the desktop's own phone, relay and Asterisk together",
    "tests/server_stub/telephony/asterisk/test_survival.py": "Asterisk, server and socket killed under a call",
    "tests/server_stub/test_outbound.py": "the whole server",
    "tests/ui/agent/test_plain_words.py": "every window of an agent",
    "tests/ui/test_chosen_entries.py": "every list of choices",
    "tests/ui/test_every_window.py": "every window",
    "tests/ui/test_small_screens.py": "every window",
}
"""Tests that belong to no single module, and what they are of."""


def public_classes(module: Module) -> list[ast.ClassDef]:
    """Return the classes of a module that others may import."""
    return [
        node for node in module.tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]


def is_row(node: ast.ClassDef) -> bool:
    """Return whether a class is a stored row."""
    return any(isinstance(base, ast.Name) and base.id == "Row" for base in node.bases)


def test_that_no_public_class_name_exists_twice() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for module in modules(*PRODUCT):
        for node in public_classes(module):
            places[node.name].append(str(module.path))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_that_the_name_of_every_stored_row_ends_in_row() -> None:
    rows = [node.name for module in modules("server_stub") for node in public_classes(module) if is_row(node)]
    assert len(rows) > 10
    assert [name for name in rows if not name.endswith("Row")] == []


def test_that_a_presenter_lives_in_the_module_of_its_name() -> None:
    presenters = [
        (module.path.stem, node.name)
        for module in modules("ui/presenters", "ui/shell")
        for node in public_classes(module)
        if node.name.endswith("Presenter")
    ]
    assert presenters
    assert [names for names in presenters if names[0].replace("_", "") != names[1].lower()] == []


def test_that_no_room_holds_too_many_modules() -> None:
    rooms = Counter(
        path.parent for path in tracked_files() if path.suffix == ".py" and path.name != "__init__.py"
    )
    assert {str(room): count for room, count in rooms.items() if count > MOST_MODULES} == {}


def misplaced(paths: Iterable[Path]) -> list[str]:
    """Return the tests in the rooms of the product that no module of the same room gives its name to.

    ``test_offers.py`` and ``test_offers_missed.py`` are tests of ``offers.py``, and ``test_relay.py`` in ``relay`` is
    one of the room itself.
    """
    names: dict[Path, set[str]] = defaultdict(set)
    for path in paths:
        names[path.parent].update({path.stem.strip("_"), path.parent.name})
    return [
        str(path)
        for path in paths
        if path.parts[0] == "tests"
        and path.parts[1] in PRODUCT
        and path.name.startswith("test_")
        and not path.is_relative_to(BEHAVIOUR)
        and not any(
            f"{path.stem}_".startswith(f"test_{name}_") for name in names[path.parent.relative_to("tests")]
        )
    ]


def test_that_a_test_of_a_module_is_where_a_reader_looks_for_it() -> None:
    found = misplaced([path for path in tracked_files() if path.suffix == ".py"])
    assert sorted(found) == sorted(OF_MANY_MODULES), "name a test after its module, or list what it is of"


def test_that_a_test_that_no_module_gives_its_name_to_is_noticed() -> None:
    paths = [
        Path("ui/tray.py"),
        Path("server_stub/__main__.py"),
        Path("tests/ui/test_tray_menu.py"),
        Path("tests/ui/test_trays.py"),
        Path("tests/ui/agent/test_tray.py"),
        Path("tests/server_stub/test_main.py"),
        Path("tests/journeys/test_the_tray.py"),
    ]
    assert misplaced(paths) == ["tests/ui/test_trays.py", "tests/ui/agent/test_tray.py"]


def test_that_no_module_is_too_long() -> None:
    lengths = {
        module.path: (ROOT / module.path).read_text(encoding="utf-8").count("\n")
        for module in modules(*PRODUCT, "demo", "benchmarks", "tests")
    }
    assert {str(path): count for path, count in lengths.items() if count > MOST_LINES} == {}


def test_that_every_room_of_the_core_states_its_law() -> None:
    rooms = sorted(path for path in (ROOT / "server_stub" / "core").iterdir() if is_room(path))
    assert [room.name for room in rooms] == ["calendar", "model", "rules", "state", "views"]
    for room in rooms:
        law = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8")))
        assert (law or "").startswith("Law: "), room


def is_room(path: Path) -> bool:
    """Return whether a folder is a package."""
    return (path / "__init__.py").is_file()
