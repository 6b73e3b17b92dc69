"""A call of the built-in phone over a bad network: real server, relay, phone process and sound, and what the window shows.

The simulated customer is an echo, so what comes back to the headset has gone both ways.
"""

from __future__ import annotations

import socket
import wave
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import pytest

from agent_desktop.model.phone import LegStage, LineVerdict, PhoneState
from agent_desktop.protocol.states import InteractionState
from demo.telephony.bad_line import BadLine, bad_line
from tests.agent_desktop.phone_desk import PhoneDesk, phone_desk, take_a_call
from tests.support.desktop_calls import desktop_server
from tests.support.server import RunningServer
from tests.support.sound import RATE_HZ, Recording, SoundLab
from tests.support.waiting import seen
from ui.texts import phone_texts

pytestmark = [pytest.mark.sound, pytest.mark.patience(240)]

NEAR: Final = "127.0.0.2"
FAR: Final = "127.0.0.1"
"""The desktop's side of the bad line, and the server."""
ALIKE: Final = 0.7
"""How alike the loudness of the same sound is at least; that of other sound stays below a half."""
FRAME: Final = RATE_HZ // 50
PATTERN_S: Final = 4
SHOWN: Final = "The sound broke off. Connecting again… The customer stays on the line."


@dataclass
class Call:
    """A call whose sound goes over the bad line, all that the phone has shown, and what the headset plays."""

    desk: PhoneDesk
    line: BadLine
    shown: list[PhoneState]
    headset: Recording
    pattern: npt.NDArray[np.float64]

    def verdicts(self) -> list[LineVerdict]:
        """Return the verdicts on the line so far."""
        return [state.quality.verdict for state in self.shown if state.quality is not None]

    async def is_heard(self) -> None:
        """Wait until the agent's voice of now has come back."""
        start = len(self.headset.samples)
        await seen(lambda: likeness(self.headset.samples[start:], self.pattern) > ALIKE, "the echo is heard")

    def is_the_same(self) -> None:
        """Fail unless the customer is still in the call."""
        assert self.desk.state is InteractionState.HANDLING


def pattern() -> npt.NDArray[np.float64]:
    """Return the loudness, frame by frame, of something that nothing else sounds like."""
    dice = np.random.default_rng(7)
    return np.repeat(dice.choice([0.0, 0.1, 0.25, 0.45], PATTERN_S * 50 // 5), 5)


def likeness(heard: npt.NDArray[np.float32], loudness: npt.NDArray[np.float64]) -> float:
    """Return how like the loudness, again and again, the best fitting part of ``heard`` is; 1 is the same.

    Only the last ten seconds are looked at, in steps of half a second.
    """
    length, recent = len(loudness), heard[-10 * RATE_HZ :]
    frames = recent[: len(recent) // FRAME * FRAME].reshape(-1, FRAME).astype(np.float64)
    measured = np.sqrt((frames**2).mean(axis=1))
    spectrum = np.conj(np.fft.fft(_normal(loudness)))
    best = 0.0
    for start in range(0, len(measured) - length + 1, 25):
        part = _normal(measured[start : start + length])
        shifted = np.fft.ifft(np.fft.fft(part) * spectrum).real / length
        best = max(best, float(shifted.max()))
    return best


def _normal(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    spread = values.std()
    return (values - values.mean()) / spread if spread > 0 else np.zeros_like(values)


@contextmanager
def agent_speaking(lab: SoundLab, loudness: npt.NDArray[np.float64]) -> Generator[None]:
    """Speak into the agent's microphone until the block is left."""
    carrier = np.sin(2 * np.pi * 440 * np.arange(len(loudness) * FRAME) / RATE_HZ)
    samples = (carrier * np.repeat(loudness, FRAME) * 32767).astype("<i2")
    path = lab.folder / "agent.wav"
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(np.tile(samples, 40).tobytes())
    with lab.playing(path, "mic"):
        yield


@pytest.fixture
def lab(sound_lab: SoundLab, monkeypatch: pytest.MonkeyPatch) -> SoundLab:
    """A sound server with a headset and a microphone."""
    for name, value in sound_lab.variables.items():
        monkeypatch.setenv(name, value)
    sound_lab.add_sink("mic")
    return sound_lab


@asynccontextmanager
async def call_over_a_bad_line(lab: SoundLab, folder: Path) -> AsyncGenerator[Call]:
    """Let the agent speak with a customer over a line that is still good."""
    with socket.create_server((FAR, 0)) as free:
        media_port = free.getsockname()[1]
    with (
        desktop_server(folder, arguments=["--media-port", str(media_port)]) as server,
        bad_line((NEAR, server.port), (FAR, server.port)),
        bad_line((NEAR, media_port), (FAR, media_port)) as line,
    ):
        async with call_of(server, line, lab) as call:
            yield call


@asynccontextmanager
async def call_of(server: RunningServer, line: BadLine, lab: SoundLab) -> AsyncGenerator[Call]:
    async with phone_desk(server, url=f"http://{NEAR}:{server.port}") as desk:
        desk.phone.use_devices("pulse:lab", "pulse:mic.monitor")
        shown: list[PhoneState] = []
        desk.phone.state.watch(shown.append)
        await take_a_call(desk, server)
        await desk.is_up()
        await seen(lambda: desk.state is InteractionState.HANDLING, "the customer answers")
        said = pattern()
        with lab.recording("lab") as headset, agent_speaking(lab, said):
            yield Call(desk, line, shown, headset, said)


async def test_that_both_hear_each_other_over_a_line_that_loses(lab: SoundLab, tmp_path: Path) -> None:
    async with call_over_a_bad_line(lab, tmp_path) as call:
        call.line.round_trip_s, call.line.lost_share = 0.04, 0.02
        await call.is_heard()
        await seen(lambda: call.line.lost > 0, "something is lost")
        await call.is_heard()
        call.is_the_same()
        assert LegStage.RECONNECTING not in {state.stage for state in call.shown}


async def test_that_a_network_that_stalls_is_shown_and_the_call_goes_on(
    lab: SoundLab, tmp_path: Path
) -> None:
    async with call_over_a_bad_line(lab, tmp_path) as call:
        await call.is_heard()
        call.line.stall()
        await seen(lambda: LineVerdict.STALLED in call.verdicts(), "the stall is shown")
        stalled = next(
            one for one in call.shown if one.quality and one.quality.verdict is LineVerdict.STALLED
        )
        assert phone_texts.quality(stalled.quality).startswith("The line stands still.")
        call.line.resume()
        await call.is_heard()
        call.is_the_same()


async def test_that_a_network_that_stays_away_costs_the_line_and_not_the_call(
    lab: SoundLab, tmp_path: Path
) -> None:
    async with call_over_a_bad_line(lab, tmp_path) as call:
        await call.is_heard()
        call.line.stall()
        await seen(lambda: call.desk.phone.state.value.stage is LegStage.RECONNECTING, "the loss is shown")
        assert SHOWN in {phone_texts.stage(state) for state in call.shown}
        call.line.resume()
        await call.desk.is_up()
        await call.is_heard()
        call.is_the_same()
        assert call.line.connections >= 2


async def test_that_a_network_that_breaks_off_again_and_again_costs_the_line_and_not_the_call(
    lab: SoundLab, tmp_path: Path
) -> None:
    async with call_over_a_bad_line(lab, tmp_path) as call:
        for lines in (1, 2, 3):
            assert call.line.connections == lines
            call.line.break_off()
            await seen(lambda: call.line.connections == lines + 1, "another line")  # noqa: B023 - seen at once
            await call.desk.is_up()
        await call.is_heard()
        call.is_the_same()
        assert SHOWN in {phone_texts.stage(state) for state in call.shown}
