"""Laws of the rooms: every module is found by its name, and no room is too large to look over."""

import ast
from collections import Counter, defaultdict
from pathlib import Path
from typing import Final

from tests.house.source import ROOT, Module, modules, tracked_files

PRODUCT: Final = ("agent_desktop", "ui", "server_stub")
MOST_MODULES: Final = 20
"""Modules side by side in one folder: what a reader takes in at one look."""
MOST_LINES: Final = 450
"""Lines of a module."""


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
    product = {room: count for room, count in rooms.items() if room.parts and room.parts[0] in PRODUCT}
    assert {str(room): count for room, count in product.items() if count > MOST_MODULES} == {}


def test_that_no_module_is_too_long() -> None:
    lengths = {
        module.path: (ROOT / module.path).read_text(encoding="utf-8").count("\n")
        for module in modules(*PRODUCT, "demo", "benchmarks")
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
