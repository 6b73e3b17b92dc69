"""What is mutated: behaviour, and nothing else."""

import ast
from pathlib import Path

import pytest

from tests.mutants.mutations import NoSuchMutation, mutated, mutations_of

SOURCE = '''
"""A module."""
from __future__ import annotations

LIMIT = 3
NAMES = {"one": 1, "two": 2}


def first(numbers: list[int] | None, most: int = LIMIT) -> int | None:
    """Return the first."""
    if not numbers or len(numbers) > most:
        return None
    _log.info("it is there", count=3)
    numbers.sort(key=abs)
    return sorted(numbers, key=abs)[0]
'''


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "module.py"
    path.write_text(SOURCE)
    return path


def test_that_conditions_constants_calls_and_entries_are_mutated(module: Path) -> None:
    changes = {(each.function, each.before, each.after) for each in mutations_of(module, "module.py")}
    assert ("", "3", "4") in changes
    assert ("", "{'one': 1, 'two': 2}", "without 'two'") in changes
    assert ("first", "len(numbers) > most", "len(numbers) >= most") in changes
    assert ("first", "not numbers", "numbers") in changes
    assert ("first", "not numbers or len(numbers) > most", "without not numbers") in changes
    assert ("first", "numbers.sort(key=abs)", "pass") in changes
    assert ("first", "sorted(numbers, key=abs)", "without key") in changes
    assert ("first", "sorted(numbers, key=abs)", "list(numbers)") in changes


def test_that_docstrings_annotations_imports_and_the_log_are_left_alone(module: Path) -> None:
    mutations = mutations_of(module, "module.py")
    assert not [each for each in mutations if "_log" in each.before or "list[int]" in each.before]
    assert not [each for each in mutations if "annotations" in each.before or "A module" in each.before]


def test_that_each_mutation_makes_one_change_and_keeps_the_lines(module: Path) -> None:
    original = ast.parse(SOURCE)
    texts: set[str] = set()
    for mutation in mutations_of(module, "module.py"):
        tree, statement = mutated(SOURCE, mutation.number)
        assert ast.dump(tree) != ast.dump(original)
        assert sum(ast.dump(a) != ast.dump(b) for a, b in zip(tree.body, original.body, strict=True)) == 1
        assert statement in tree.body
        assert [each.lineno for each in tree.body] == [each.lineno for each in original.body]
        texts.add(ast.unparse(tree))
    assert len(texts) > 15


def test_that_there_is_no_mutation_after_the_last(module: Path) -> None:
    count = len(mutations_of(module, "module.py"))
    with pytest.raises(NoSuchMutation):
        mutated(SOURCE, count)
