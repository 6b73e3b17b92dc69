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


def listed_in(file: str) -> list[str]:
    """Return the lines of a list beside this module."""
    text = (ROOT / "tests/documents" / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def controls_of(cell: str) -> list[str]:
    """Return the controls that a row names: those after the first have its prefix."""
    found = re.match(r"(OSPS-[A-Z]{2}-)(\d\d\.\d\d(?:, \d\d\.\d\d)*) ", cell)
    assert found is not None, cell
    return [found[1] + number for number in found[2].split(", ")]


def test_that_each_item_with_a_test_is_listed_with_the_files_of_its_tests() -> None:
    numbered = proofs()
    listed = {item: set(re.findall(r"`(tests/[^`]+\.py)`", proof)) for item, *_, proof in rows("ASVS 5.0")}
    assert {item: files for item, files in listed.items() if files} == numbered
    assert len(numbered) > 80


def test_that_every_item_of_the_first_two_levels_is_listed_in_order_with_a_state() -> None:
    listed = {item: (level, state) for item, level, _what, state, _proof in rows("ASVS 5.0")}
    numbers = [tuple(map(int, item.split("."))) for item in listed]
    assert numbers == sorted(numbers)
    assert [item for item, (level, _) in listed.items() if level != "3"] == listed_in("asvs_items.txt")
    assert [
        item for item, (_, state) in listed.items() if not re.match(r"met|not met|not applicable: ", state)
    ] == []


def test_that_an_item_that_is_met_has_a_proof_or_a_reason() -> None:
    without = [
        item for item, _level, _what, state, proof in rows("ASVS 5.0") if state == "met" and not proof.strip()
    ]
    assert without == []


def test_that_what_proves_an_item_exists() -> None:
    for item, *_, proof in rows("ASVS 5.0"):
        for place in re.findall(r"`([\w./-]+)`", proof):
            assert (ROOT / place).exists(), (item, place)


def test_that_each_control_is_listed_with_a_state_and_a_place_that_exists() -> None:
    listed: list[str] = []
    for control, state, where in rows("OSPS Baseline"):
        listed += controls_of(control)
        assert re.match(r"met|not met|not applicable", state), control
        for place in re.findall(r"`([\w./-]+)`", where):
            assert place == "/openapi.json" or (ROOT / place).exists(), place
    assert sorted(listed) == listed_in("osps_controls.txt")


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
