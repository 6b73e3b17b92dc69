"""What is typed and pressed while the program is still starting."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.journeys.centre import Centre, centre_in
from tests.journeys.stage import NO_KEYRING, Desktop, Stage
from tests.support.server import PASSWORD
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]

SLOW_MACHINE: Final = """
import sys, time
from importlib.abc import MetaPathFinder
from pathlib import Path

GATE = Path({gate!r})


class Gate(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name == "httpx":
            while not GATE.exists():
                time.sleep(0.01)
        return None


sys.meta_path.insert(0, Gate())
"""
"""A machine on which everything but the first window takes as long to load as a file is missing."""


@contextmanager
def starting(stage: Stage, centre: Centre, folder: Path, profile: str) -> Generator[tuple[Desktop, Path]]:
    """Start a desktop that only has its first window until the file that is given comes to be."""
    gate = folder / "gate"
    (folder / "sitecustomize.py").write_text(SLOW_MACHINE.format(gate=str(gate)), "utf-8")
    search = os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH"))))
    desktop = Desktop(stage, profile, {**stage.screen.env, **NO_KEYRING, "PYTHONPATH": search})
    desktop.start("--server", centre.server.url, "--user", "dana")
    try:
        yield desktop, gate
    finally:
        gate.touch()
        desktop.stop()
    assert not desktop.troubles(), desktop.troubles()


def has_loaded(desktop: Desktop) -> bool:
    """Return whether the rest has started too, according to the log."""
    try:
        return desktop.log() != []
    except (OSError, ValueError):
        return False


def test_that_a_press_while_it_starts_is_under_way_and_then_carried_out(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, starting(stage, centre, tmp_path, "early") as (desktop, gate):
        stage.into("^Password$", "password text")
        stage.types(PASSWORD)
        stage.keys("Return")
        stage.sees("^Signing in…$")
        assert not has_loaded(desktop)
        gate.touch()
        stage.sees("^You are offline$")
        assert centre.agent("dana")["connected"]


def test_that_text_typed_during_the_start_is_kept(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, starting(stage, centre, tmp_path, "half") as (desktop, gate):
        stage.into("^Password$", "password text")
        stage.types(PASSWORD[:4])
        gate.touch()
        wait_until(lambda: has_loaded(desktop), "the rest is loaded")
        stage.types(PASSWORD[4:])
        stage.keys("Return")
        stage.sees("^You are offline$")
