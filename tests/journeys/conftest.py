"""One screen for all journeys of a run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.stage import Stage
from tests.support.screen.display import virtual_screen
from tests.support.screen.screen_reader import screen_reader


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A screen with openbox and the bus that screen readers listen on."""
    folder = tmp_path_factory.mktemp("stage")
    with virtual_screen(folder, accessible=True) as screen, screen_reader(screen.env) as reader:
        yield Stage(screen=screen, reader=reader)
