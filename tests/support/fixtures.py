"""The screens, sound and databases of this folder as fixtures."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.postgres import Postgres, postgres_server
from tests.support.screen.display import Screen, virtual_screen
from tests.support.sound import SoundLab, virtual_sound


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen with openbox, for this test alone; mark the test ``x11``."""
    folder = tmp_path / "screen"
    folder.mkdir()
    with virtual_screen(folder) as screen:
        yield screen


@pytest.fixture
def sound_lab(tmp_path: Path) -> Iterator[SoundLab]:
    """A sound server with the silent device ``lab``, for this test alone; mark the test ``sound``."""
    folder = tmp_path / "sound"
    folder.mkdir()
    with virtual_sound(folder) as lab:
        yield lab


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A database server for the session: let it make a database for each test; mark the test ``postgres``."""
    with postgres_server() as server:
        yield server
