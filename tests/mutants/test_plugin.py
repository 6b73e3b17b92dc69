"""Mutations are put in place, tried and caught, in a project of two functions."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tests.mutants import plugin
from tests.mutants.mutations import mutations_of
from tests.mutants.plugin import NotPlaced, functions_of, put_in_place
from tests.mutants.tried import Tried

PATH = "server_stub/core/rules/presence.py"


def test_that_mutants_of_a_module_are_caught_by_the_tests_that_run_it(tmp_path: Path) -> None:
    results = tmp_path / "results"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "tests.mutants.plugin"),
            *(
                "-p",
                "no:cacheprovider",
                f"--mutate={PATH}",
                "--mutants-count=4",
                f"--mutants-results={results}",
                f"--basetemp={tmp_path / 'inner'}",
            ),
            "tests/server_stub/core/rules/test_presence.py",
        ],
        cwd=plugin.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    tried = [msgspec.json.decode(line, type=Tried) for line in results.read_bytes().splitlines()]
    assert len(tried) == 4, done.stdout
    assert len({each.mutation.number for each in tried}) == 4
    caught = [each.caught_by for each in tried if each.caught_by]
    assert caught, done.stdout
    assert all("test_presence" in each or "end" in each for each in caught)


def test_that_the_body_of_a_class_cannot_be_exchanged() -> None:
    path = "server_stub/core/model/call_rules.py"
    (mutation, *_) = [each for each in mutations_of(plugin.ROOT / path, path) if each.function == "CallRules"]
    with pytest.raises(NotPlaced):
        put_in_place(mutation, functions_of([str(plugin.ROOT / path)])[str(plugin.ROOT / path)])
