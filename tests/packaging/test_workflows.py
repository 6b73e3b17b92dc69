"""The workflows: they parse, they call what is there, and what they take from others is pinned."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, Final, cast

import pytest
import yaml

from tests.house.source import ROOT

FOLDER: Final = ROOT / ".github/workflows"
WORKFLOWS: Final = sorted(FOLDER.glob("*.yml"))
TARGETS: Final = frozenset(
    re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE)
)
PINNED: Final = re.compile(r"[\w-]+/[\w-]+@v\d+\.\d+\.\d+")
every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)

Part = dict[str, Any]


def read(path: Path) -> Part:
    """Return a workflow; YAML takes the word ``on`` for a yes."""
    return cast("Part", yaml.safe_load(path.read_text("utf-8")))


def jobs(path: Path) -> dict[str, Part]:
    """Return its jobs by name."""
    return read(path)["jobs"]


def steps(path: Path) -> list[Part]:
    """Return the steps of all its jobs."""
    return [step for job in jobs(path).values() for step in job.get("steps", [])]


def commands(path: Path) -> str:
    """Return all that it runs."""
    return "\n".join(step["run"] for step in steps(path) if "run" in step)


def test_that_there_is_one_for_changes_and_one_for_releases() -> None:
    assert {"ci.yml", "installers.yml", "macos.yml", "release.yml"} <= {path.name for path in WORKFLOWS}


@every_workflow
def test_that_it_makes_and_runs_what_is_there(path: Path) -> None:
    told = commands(path)
    assert set(re.findall(r"^make ([a-z-]+)", told, flags=re.MULTILINE)) <= TARGETS
    for program in re.findall(
        r"^(?:[\w./]+python )?((?:\.ci|packaging|scripts)/[\w./-]+)", told, flags=re.MULTILINE
    ):
        file = ROOT / program
        assert file.is_file(), program
        assert file.suffix == ".py" or os.access(file, os.X_OK), program
    for lock in re.findall(r"requirements/[\w.-]+\.lock", path.read_text("utf-8")):
        assert (ROOT / lock).is_file(), lock


@every_workflow
def test_that_the_parts_from_others_have_one_version(path: Path) -> None:
    taken = [step["uses"] for step in steps(path) if "uses" in step]
    assert [one for one in taken if not PINNED.fullmatch(one)] == []
    called = [job["uses"] for job in jobs(path).values() if "uses" in job]
    assert [one for one in called if not (ROOT / one).is_file()] == []


@every_workflow
def test_that_it_may_do_little_and_ends(path: Path) -> None:
    assert read(path)["permissions"] == {"contents": "read"}
    own = [job for job in jobs(path).values() if "uses" not in job]
    assert all(job["timeout-minutes"] <= 45 for job in own)


@every_workflow
def test_that_jobs_wait_for_jobs_that_are_there(path: Path) -> None:
    known = jobs(path)
    for job in known.values():
        waits = job.get("needs", [])
        assert {waits} if isinstance(waits, str) else set(waits) <= set(known)


def test_that_a_release_holds_only_what_was_tested_and_used() -> None:
    release = FOLDER / "release.yml"
    assert set(jobs(release)["publish"]["needs"]) == {"test", "installers", "macos"}
    assert {"make check", "make test"} <= set(commands(release).splitlines())
    built = commands(FOLDER / "installers.yml").splitlines()
    assert built.index("make installers") < built.index("make test-installers")
    assert "sha256sum" in commands(release)


def test_that_every_change_is_checked_as_it_is_here() -> None:
    assert ".ci/run" in commands(FOLDER / "ci.yml").splitlines()
