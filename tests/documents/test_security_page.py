"""``docs/security.md`` names the tests that prove its items, each control's place, and every library."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from tests.house.source import ROOT

PAGE: Final = (ROOT / "docs/security.md").read_text(encoding="utf-8")
ITEMS: Final = re.compile(r"_asvs((?:_\d+)+)$")


def rows(heading: str) -> Iterator[list[str]]:
    """Yield the cells of each row of the table in a section, without its head."""
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None, heading
    lines = [line for line in found[1].splitlines() if line.startswith("| ")]
    for line in lines[2:]:
        yield [cell.strip() for cell in line.strip("|").split(" | ")]


def items_of(name: str) -> list[str]:
    """Return the numbers in the name of a test: each has three parts."""
    found = ITEMS.search(name)
    if found is None:
        return []
    parts = found[1].strip("_").split("_")
    assert len(parts) % 3 == 0, name
    return [".".join(parts[place : place + 3]) for place in range(0, len(parts), 3)]


def proofs() -> dict[str, set[str]]:
    """Return the files with tests of each item."""
    found: dict[str, set[str]] = {}
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                for item in items_of(node.name):
                    found.setdefault(item, set()).add(str(file.relative_to(ROOT)))
    return found


def test_that_each_item_of_the_asvs_is_listed_with_the_files_of_its_tests() -> None:
    listed = {
        item: set(re.findall(r"`(tests/[^`]+)`", proof)) for item, _what, _state, proof in rows("ASVS 5.0")
    }
    assert listed == proofs()
    assert len(listed) > 30


def test_that_the_items_are_in_order_and_have_a_state() -> None:
    listed = [(tuple(map(int, item.split("."))), state) for item, _what, state, _proof in rows("ASVS 5.0")]
    assert [number for number, _ in listed] == sorted({number for number, _ in listed})
    assert all(state.startswith("met") for _, state in listed)


def test_that_each_control_has_a_state_and_a_place_that_exists() -> None:
    for control, state, where in rows("OSPS Baseline"):
        assert re.match(r"OSPS-[A-Z]{2}-\d\d\.\d\d", control), control
        assert re.match(r"met|not met|not applicable", state), control
        for place in re.findall(r"`([\w./-]+)`", where):
            assert place == "/openapi.json" or (ROOT / place).exists(), place


def test_that_the_network_use_of_every_locked_library_is_listed_and_of_no_other() -> None:
    pins = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
    locked = {
        name.lower()
        for lock in ("desktop", "server")
        for name in pins.findall((ROOT / f"requirements/{lock}.lock").read_text(encoding="utf-8"))
    }
    listed = [
        name.lower()
        for library, *_ in rows("Libraries and the network")
        for name in re.findall(r"`([^`]+)`", library)
    ]
    assert sorted(listed) == sorted(locked)
