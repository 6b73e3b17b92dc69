"""The screens, sound, databases and telephone network of the tests as fixtures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.needs import missing
from tests.support.postgres import Postgres, postgres_server
from tests.support.screen.display import Screen, private_env, session_bus, virtual_screen
from tests.support.sound import SoundLab, virtual_sound

if TYPE_CHECKING:  # Tests of the desktop also run where the server's libraries are not installed.
    from demo.telephony.lab import TelephonyLab


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A screen with openbox, for this test alone; mark the test ``x11``."""
    folder = tmp_path / "screen"
    folder.mkdir()
    with virtual_screen(folder) as screen:
        yield screen


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session bus for this test alone, which the test's own process uses."""
    with session_bus(private_env(tmp_path), tmp_path) as env:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
        yield


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


@pytest.fixture(scope="session")
def running_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TelephonyLab]:
    """A telephone network for the session; tests ask for ``lab``."""
    from demo.telephony.lab import telephony_lab
    from demo.telephony.programs import ProgramMissing

    try:
        with telephony_lab(tmp_path_factory.mktemp("telephony")) as lab:
            yield lab
    except ProgramMissing as error:
        missing(str(error))


@pytest.fixture
def lab(running_lab: TelephonyLab) -> Iterator[TelephonyLab]:
    """A telephone network without a call; mark the test ``telephony``. A test that leaves a call behind fails."""
    running_lab.hang_up_all()
    yield running_lab
    left = running_lab.channels() + running_lab.bridges()
    assert left == [], f"the test left calls behind: {left}"


@pytest.fixture
def lab_with_desktops(lab: TelephonyLab) -> TelephonyLab:
    """A telephone network whose Asterisk can serve desktops as phones."""
    from demo.telephony.programs import asterisk_version
    from server_stub.site.asterisk_check import can_serve_desktops

    if not can_serve_desktops(asterisk_version()):
        missing("the unpacked Asterisk cannot serve desktops; 22.8 can")
    return lab
