"""The parts of the desktop's sound, opened for one test and closed behind it."""

import asyncio
import os
import signal
import socket
import threading
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from agent_desktop.audio.devices import SoundDevices
from agent_desktop.audio.player import SoundPlayer
from agent_desktop.audio.ringer import SoundRinger
from agent_desktop.model.sound import PlayerStage
from tests.agent_desktop.audio.hearing import until
from tests.support.needs import program
from tests.support.processes import running
from tests.support.sound import SoundLab
from tests.support.waiting import wait_until


@asynccontextmanager
async def devices() -> AsyncGenerator[SoundDevices]:
    """Open a list of devices that has had its first look."""
    listed = SoundDevices(asyncio.get_running_loop())
    listed.start()
    try:
        await until(listed, lambda devices: devices.known, listed.list)
        yield listed
    finally:
        await listed.close()
        assert_no_thread_left()


@asynccontextmanager
async def player(recording: bytes, listed: SoundDevices | None = None) -> AsyncGenerator[SoundPlayer]:
    """Open a player that has read ``recording``."""
    player = SoundPlayer(asyncio.get_running_loop(), listed)
    try:
        player.load(recording)
        await until(player, lambda state: state.stage is not PlayerStage.LOADING)
        yield player
    finally:
        await player.close()
        assert_no_thread_left(but="sound: devices")


@asynccontextmanager
async def ringer(ring_sound: bytes, listed: SoundDevices | None = None) -> AsyncGenerator[SoundRinger]:
    """Open a ringer."""
    ringer = SoundRinger(asyncio.get_running_loop(), ring_sound, listed)
    try:
        yield ringer
    finally:
        await ringer.close()
        assert_no_thread_left(but="sound: devices")


def assert_no_thread_left(but: str = "") -> None:
    """Fail if a thread of ours outlives what started it."""
    left = [one.name for one in threading.enumerate() if one.name.startswith("sound: ") and one.name != but]
    assert not left, f"threads left: {left}"


class Server:
    """The part of the sound server that programs talk to: it can die, hang and come back."""

    def __init__(self, lab: SoundLab) -> None:
        self._lab = lab
        self._folder = Path(lab.env["XDG_RUNTIME_DIR"]) / "pulse"

    def kill(self) -> None:
        """End it as a crash does."""
        os.kill(self._pid(), signal.SIGKILL)
        wait_until(lambda: not self._answers(), "the sound server is gone")

    def hang(self) -> None:
        """Stop it where it stands."""
        os.kill(self._pid(), signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it go on after ``hang``."""
        os.kill(self._pid(), signal.SIGCONT)

    @contextmanager
    def back(self, *sinks: str) -> Generator[None]:
        """Start it again after ``kill``, with ``sinks``, the first of them its default."""
        command = [program("pipewire-pulse", package="pipewire-pulse")]
        with running(command, env=self._lab.env, log=self._lab.folder / "back.log"):
            wait_until(self._answers, "the sound server is back")
            for sink in sinks:
                if sink not in self._lab.sinks():
                    self._lab.add_sink(sink)
            self._lab.set_default_sink(sinks[0])
            yield

    def _pid(self) -> int:
        return int((self._folder / "pid").read_text(encoding="ascii"))

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as door:
            return door.connect_ex(str(self._folder / "native")) == 0
