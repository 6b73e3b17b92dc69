"""A sound server without a card: what is played into it can be recorded and compared.

It is PipeWire with its PulseAudio side. A program plays into it when started with ``SoundLab.env``; this very process
does when the test sets ``SoundLab.variables`` before PortAudio looks for devices.
"""

from __future__ import annotations

import subprocess
import wave
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.support.needs import program
from tests.support.processes import end, running
from tests.support.screen.display import private_env, session_bus
from tests.support.waiting import wait_until

if TYPE_CHECKING:  # Not every machine that runs tests can load it.
    import numpy as np
    import numpy.typing as npt

RATE_HZ: Final = 48_000
TELEPHONE_RATE_HZ: Final = 8_000
LATENCY_MS: Final = 20
"""Of the recorder. With its default, the last second of a short recording is lost."""


class Recording:
    """What a sink played while the block of ``SoundLab.recording`` was open."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def samples(self) -> npt.NDArray[np.float32]:
        """The sound so far: one channel of ``RATE_HZ``, from -1 to 1."""
        import numpy as np

        return np.fromfile(self._path, dtype="<i2").astype(np.float32) / np.float32(32768)

    def as_telephone_wav(self) -> bytes:
        """Return the sound so far as a WAV file at the rate of a telephone."""
        samples = self.samples
        factor = RATE_HZ // TELEPHONE_RATE_HZ
        whole = samples[: len(samples) // factor * factor].reshape(-1, factor).mean(axis=1)
        file = BytesIO()
        with wave.open(file, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(TELEPHONE_RATE_HZ)
            out.writeframes((whole * 32767).astype("<i2").tobytes())
        return file.getvalue()

    def wait_for_sound(self, *, louder_than: float = 0.01) -> None:
        """Return as soon as something louder than ``louder_than`` (of 1) has been played."""
        wait_until(lambda: bool((abs(self.samples) > louder_than).any()), "something is heard")


@dataclass(frozen=True)
class SoundLab:
    """A sound server while it lives."""

    env: Mapping[str, str]
    """The whole environment of a program that plays into it."""

    folder: Path

    @property
    def variables(self) -> Mapping[str, str]:
        """The variables that lead a process here: to be set before PortAudio looks for devices."""
        names = ("PULSE_SERVER", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")
        return {name: self.env[name] for name in names}

    def add_sink(self, name: str) -> str:
        """Plug in a device called ``name``; return the number that ``remove_sink`` takes."""
        number = self.pactl("load-module", "module-null-sink", f"sink_name={name}", f"rate={RATE_HZ}")
        wait_until(lambda: name in self.sinks(), f"the sink {name} is there")
        return number

    def remove_sink(self, number: str) -> None:
        """Unplug a device."""
        self.pactl("unload-module", number)

    def unplug(self, name: str) -> None:
        """Unplug the device called ``name``."""
        modules = self.pactl("list", "short", "modules").splitlines()
        (number,) = [line.split("\t")[0] for line in modules if f"sink_name={name} " in f"{line} "]
        self.remove_sink(number)
        wait_until(lambda: name not in self.sinks(), f"the sink {name} is gone")

    def set_default_sink(self, name: str) -> None:
        """Make ``name`` the device that programs play on when they name none."""
        wait_until(lambda: self._made_default(name), f"{name} is the default sink")

    def _made_default(self, name: str) -> bool:
        try:
            self.pactl("set-default-sink", name)
        except subprocess.CalledProcessError:
            return False  # Refused until the session manager is up, which nothing announces.
        return self.pactl("get-default-sink") == name

    def set_default_microphone(self, sink: str) -> None:
        """Let what is played into ``sink`` be what programs hear that name no microphone."""
        name = f"{sink}.monitor"

        def is_made() -> bool:
            try:
                self.pactl("set-default-source", name)
            except subprocess.CalledProcessError:
                return False  # Refused until the session manager is up, which nothing announces.
            return self.pactl("get-default-source") == name

        wait_until(is_made, f"{name} is the default microphone")

    def sinks(self) -> list[str]:
        """Return the names of the devices."""
        return [line.split("\t")[1] for line in self.pactl("list", "short", "sinks").splitlines()]

    def pactl(self, *arguments: str) -> str:
        """Control the sound server, and return its output.

        Raises:
            subprocess.CalledProcessError: it refused.
        """
        command = [program("pactl", package="pulseaudio-utils"), *arguments]
        done = subprocess.run(command, env=dict(self.env), check=True, capture_output=True, text=True)
        return done.stdout.strip()

    @contextmanager
    def tone(self, sink: str, hz: float = 440.0) -> Generator[None]:
        """Play a tone into ``sink`` until the block is left; its monitor, as a microphone, hears an agent speak."""
        import numpy as np

        path = self.folder / f"{sink}-tone.wav"
        samples = 0.4 * np.sin(2 * np.pi * hz * np.arange(RATE_HZ * 120) / RATE_HZ)
        with wave.open(str(path), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE_HZ)
            out.writeframes((samples * 32767).astype("<i2").tobytes())
        with self.playing(path, sink):
            yield

    @contextmanager
    def playing(self, file: Path, sink: str) -> Generator[None]:
        """Play a WAV file into ``sink`` until the block is left."""
        command = [program("paplay", package="pulseaudio-utils"), f"--device={sink}", str(file)]
        player = subprocess.Popen(command, env=dict(self.env))
        try:
            yield
        finally:
            end(player)

    @contextmanager
    def recording(self, sink: str) -> Generator[Recording]:
        """Record what ``sink`` plays until the block is left."""
        path = self.folder / f"{sink}.raw"
        command = [
            program("parec", package="pulseaudio-utils"),
            f"--device={sink}.monitor",
            "--raw",
            "--format=s16le",
            f"--rate={RATE_HZ}",
            "--channels=1",
            f"--latency-msec={LATENCY_MS}",
        ]
        with path.open("wb") as sound:
            recorder = subprocess.Popen(command, env=dict(self.env), stdout=sound, stdin=subprocess.DEVNULL)
        try:
            wait_until(lambda: path.stat().st_size > 0, f"{sink} is being recorded")
            yield Recording(path)
        finally:
            end(recorder)


@contextmanager
def virtual_sound(folder: Path) -> Generator[SoundLab]:
    """Run a sound server with one silent device called ``lab``, its files in ``folder``."""
    with ExitStack() as stack:
        env = stack.enter_context(session_bus(private_env(folder), folder))
        runtime = Path(env["XDG_RUNTIME_DIR"])
        env["PULSE_SERVER"] = f"unix:{runtime}/pulse/native"
        for name, socket in (
            ("pipewire", "pipewire-0"),
            ("wireplumber", None),
            ("pipewire-pulse", "pulse/native"),
        ):
            command = [program(name, package=name)]
            stack.enter_context(running(command, env=env, log=folder / f"{name}.log"))
            if socket is not None:
                wait_until((runtime / socket).exists, f"{name} listens")
        lab = SoundLab(env, folder)
        lab.add_sink("lab")
        lab.set_default_sink("lab")
        yield lab
