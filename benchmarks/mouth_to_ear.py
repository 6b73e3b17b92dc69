"""The delay from mouth to ear on the built-in phone, beside a SIP softphone: ``python -m benchmarks.mouth_to_ear``.

The built-in phone is the real process on a sound server without a card, with the server's relay and a real Asterisk between
it and a SIP customer in this process. The baseline, on the same Asterisk and the same sound server, is baresip with its
own settings. Both sides speak noise of their own, and the delay is the lag at which the noise that was heard correlates best
with the noise that was spoken.

The agent's side is recorded at the devices, so the delay contains the buffers of the sound server. The recorder delays too, at
both devices alike: that is missing in the delay to the customer, which can therefore be below zero, and contained in the delay to
the agent. Their mean is free of it, and is the figure. The customer's side counts from the sending, and to the arrival, of a packet.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import wave
from array import array
from collections.abc import AsyncGenerator, Generator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import IO, Final, cast

import msgspec
import numpy as np
from numpy.typing import NDArray

from agent_desktop.phone import g711
from agent_desktop.phone.messages import LineUp, OpenLine, UseDevices
from agent_desktop.protocol.states import EndpointKind
from demo.telephony import softphone
from demo.telephony.lab import UNREGISTERED, UNREGISTERED_SECRET, TelephonyLab, telephony_lab
from demo.telephony.listening_customer import ListeningCustomer, listening_customer
from demo.telephony.ports import free_port
from demo.telephony.programs import baresip
from server_stub.core.model.events import AgentAnswered, CallAnswered
from server_stub.core.model.telephony_events import SwitchAway, TrunkAway
from server_stub.relay.media_legs import MediaLegs
from server_stub.relay.media_relay import MediaRelay
from server_stub.web import listen
from tests.server_stub.telephony.switches import SwitchOnTrial, asterisk
from tests.support.needs import program
from tests.support.phone_process import phone_process
from tests.support.processes import end, running
from tests.support.sound import SoundLab, virtual_sound
from tests.support.waiting import seen

CALLS: Final = 3
LISTENS_S: Final = 12.0
PART_S: Final = 0.5
"""The delay is found for each such part of what was spoken."""
LONGEST_S: Final = 1.5
"""The longest delay that is looked for."""
LEAST_LIKE: Final = 0.5
"""The correlation below which a part does not count: the line lost too much of it."""
_TRUNK: Final = "customers"
_CHUNK: Final = g711.FRAME * 2

Sound = NDArray[np.float64]


def noise(seed: int, seconds: float) -> Sound:
    """Return noise in the telephone's band that swells and fades, as speech does; from -1 to 1."""
    chance = np.random.default_rng(seed)
    count = round(seconds * g711.RATE_HZ)
    spectrum = np.fft.rfft(chance.normal(size=count))
    hertz = np.fft.rfftfreq(count, 1 / g711.RATE_HZ)
    spectrum[(hertz < 400) | (hertz > 3000)] = 0
    sound = np.fft.irfft(spectrum, count)
    swell = np.repeat(chance.uniform(0.2, 1, count // 800 + 1), 800)[:count]
    return sound * swell / np.abs(sound).max() * 0.8


class Timed(msgspec.Struct, frozen=True):
    """A sound of 8 kHz and the monotonic second of its first sample."""

    since: float
    sound: Sound


def timed(pieces: Sequence[tuple[float, bytes | array[int]]], *, at_its_end: bool) -> Timed:
    """Join pieces with the moment of each; the earliest piece, relative to its place, is the one that waited least."""
    place, since, sounds = 0, float("inf"), list[NDArray[np.int16]]()
    for at, piece in pieces:
        samples = np.frombuffer(piece, np.int16)
        edge = place + len(samples) if at_its_end else place
        since = min(since, at - edge / g711.RATE_HZ)
        place += len(samples)
        sounds.append(samples)
    return Timed(since, np.concatenate(sounds).astype(np.float64))


class TimedRecorder:
    """Records a device, with the moment at which each piece arrived."""

    def __init__(self, sound: SoundLab, sink: str) -> None:
        command = [program("parec", package="pulseaudio-utils"), f"--device={sink}.monitor", "--raw"]
        command += ["--format=s16le", f"--rate={g711.RATE_HZ}", "--channels=1", "--latency-msec=10"]
        self._process = subprocess.Popen(command, env=dict(sound.env), stdout=subprocess.PIPE, bufsize=0)
        self._out = cast("IO[bytes]", self._process.stdout)
        self._pieces: list[tuple[float, bytes]] = []
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _read(self) -> None:
        while piece := self._out.read(_CHUNK):
            self._pieces.append((time.monotonic(), piece[: len(piece) // 2 * 2]))

    def close(self) -> Timed:
        """End the recording, and return it."""
        end(self._process)
        self._thread.join()
        return timed(self._pieces, at_its_end=True)


class NoisyVoice:
    """The customer's voice: noise without an end, with the moment at which each frame is sent."""

    def __init__(self, seed: int) -> None:
        self._sound = (noise(seed, 600) * 32_000).astype(np.int16)
        self.sent: list[tuple[float, array[int]]] = []

    def __call__(self, number: int) -> bytes:
        """Return a frame."""
        frame = array("h", self._sound[number * g711.FRAME : (number + 1) * g711.FRAME].tobytes())
        self.sent.append((time.monotonic(), frame))
        return g711.encode(frame)


def delays_s(spoken: Timed, heard: Timed) -> list[float]:
    """Return the delay of each part that is heard."""
    part, most = round(PART_S * g711.RATE_HZ), round(LONGEST_S * g711.RATE_HZ)
    found: list[float] = []
    for start in range(0, len(spoken.sound) - part, part):
        voice = spoken.sound[start : start + part]
        at = spoken.since + start / g711.RATE_HZ
        first = round((at - heard.since) * g711.RATE_HZ) - most  # The recorder's delay may make it negative.
        window = heard.sound[max(first, 0) : max(first, 0) + 2 * most + part]
        if first < 0 or len(window) < 2 * most + part or not voice.any():
            continue
        size = 1 << (len(window) + part).bit_length()
        product = np.fft.irfft(np.fft.rfft(window, size) * np.conj(np.fft.rfft(voice, size)), size)
        energy = np.cumsum(np.concatenate(([0.0], window**2)))
        norms = np.sqrt(np.maximum(energy[part:] - energy[:-part], 1.0))[: 2 * most]
        likeness = product[: len(norms)] / norms / np.linalg.norm(voice)
        best = int(likeness.argmax())
        if likeness[best] >= LEAST_LIKE:
            found.append(heard.since + (first + best) / g711.RATE_HZ - at)
    return found


@contextmanager
def speaking(sound: SoundLab, seed: int) -> Generator[None]:
    """Speak noise into the agent's microphone for a block."""
    file = sound.folder / "agent-noise.wav"
    with wave.open(str(file), "wb") as out:
        out.setparams((1, 2, g711.RATE_HZ, 0, "NONE", ""))
        out.writeframes((noise(seed, 120) * 32_000).astype("<i2").tobytes())
    with sound.playing(file, "mic"):
        yield


@asynccontextmanager
async def built_in_leg(trial: SwitchOnTrial, sound: SoundLab) -> AsyncGenerator[None]:
    """Bring the leg up on the built-in phone."""
    relay = MediaRelay(lambda: listen("127.0.0.1", 0))
    try:
        with phone_process(sound.env) as phone:
            phone.order(UseDevices("pulse:lab", "pulse:mic.monitor"))
            trial.ring("answers", kind=EndpointKind.DESKTOP)
            leg = await MediaLegs(relay, trial.telephony.open_leg, behind_proxy=False).open(
                trial.interaction_id, "dana"
            )
            if leg is None:
                raise RuntimeError("the leg is over")
            phone.order(OpenLine(1, f"ws://127.0.0.1:{leg.port}{leg.path}"))
            await asyncio.to_thread(phone.wait_for, LineUp)
            await trial.reported(AgentAnswered)
            yield
    finally:
        await relay.close()


@asynccontextmanager
async def softphone_leg(trial: SwitchOnTrial, sound: SoundLab) -> AsyncGenerator[None]:
    """Bring the leg up on the softphone that is registered."""
    del sound
    trial.ring("away")
    await trial.reported(AgentAnswered)
    yield


@contextmanager
def registered_softphone(lab: TelephonyLab, sound: SoundLab) -> Generator[None]:
    """Run a softphone on the same devices, which answers by itself."""
    folder = sound.folder / "softphone"
    softphone.write_phone(
        folder,
        name=UNREGISTERED,
        password=UNREGISTERED_SECRET,
        registrar=lab.sip_port,
        port=free_port(2),
        control=free_port(),
        media=lab.media + 950,
        speaks=lab.sounds / "agent.wav",
        answers="auto",
    )
    config = (folder / "config").read_text("utf-8")
    kept = [line for line in config.splitlines() if not line.startswith(("audio_", "module sndfile"))]
    kept += ["module alsa.so", "audio_source alsa,pulse", "audio_player alsa,pulse"]
    (folder / "config").write_text("\n".join(kept) + "\n", "utf-8")
    env = {**sound.env, "PULSE_SOURCE": "mic.monitor", "PULSE_SINK": "lab"}
    with running([baresip(), "-f", str(folder)], env=env, log=folder / "log"):
        lab.wait_until_online(UNREGISTERED)
        yield


def can_reach_customers(trial: SwitchOnTrial) -> bool:
    """Return whether the trunk is there: it was away while the customer was replaced."""
    away = False
    for report in trial.reports:
        if isinstance(report, SwitchAway):
            away = report.away or _TRUNK in report.trunks_away
        elif isinstance(report, TrunkAway) and report.trunk == _TRUNK:
            away = report.away
    return not away


async def measure_call(
    lab: TelephonyLab, sound: SoundLab, customer: ListeningCustomer, voice: NoisyVoice, *, built_in: bool
) -> tuple[list[float], list[float]]:
    """Return the delays of the parts of one call in seconds: to the customer, and to the agent."""
    leg = built_in_leg if built_in else softphone_leg
    async with asterisk(lab) as trial, leg(trial, sound):
        await seen(lambda: can_reach_customers(trial), "the customers' trunk is there")
        voice.sent.clear()
        trial.dial("answers")
        await trial.reported(CallAnswered)
        await seen(lambda: customer.calls and customer.calls[-1].frames, "the customer hears something")
        with speaking(sound, 1):
            spoken, heard = TimedRecorder(sound, "mic"), TimedRecorder(sound, "lab")
            began = time.monotonic()  # Before it, packets may be missing.
            await asyncio.sleep(LISTENS_S)
            frames, sent = tuple(customer.calls[-1].frames), tuple(voice.sent)
            mouth, ear = spoken.close(), heard.close()
        trial.hang_up()
        await seen(lambda: not lab.channels(), "all calls are over")
    to_customer = [(at, g711.decode(frame)) for at, frame in frames if at >= began]
    from_customer = [(at, frame) for at, frame in sent if at >= began]
    there = delays_s(mouth, timed(to_customer, at_its_end=False))
    return there, delays_s(timed(from_customer, at_its_end=False), ear)


async def measure(lab: TelephonyLab, sound: SoundLab) -> dict[bool, list[tuple[list[float], list[float]]]]:
    """Return the delays of the calls on the built-in phone (true) and on the softphone, made alternately."""
    found: dict[bool, list[tuple[list[float], list[float]]]] = {True: [], False: []}
    lab.stop_customers()
    voice = NoisyVoice(2)
    with listening_customer(*lab.customers_address, voice) as customer:
        lab.wait_until_online(_TRUNK)
        for _ in range(CALLS):
            for built_in, delays in found.items():
                delays.append(await measure_call(lab, sound, customer, voice, built_in=built_in))
    return found


def main() -> int:
    """Print the delays."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("sound", "lab"):
            (Path(folder) / name).mkdir()
        with virtual_sound(Path(folder) / "sound") as sound, telephony_lab(Path(folder) / "lab") as lab:
            sound.add_sink("mic")
            with registered_softphone(lab, sound):
                found = asyncio.run(measure(lab, sound))
    print(f"load of the machine: {os.getloadavg()[0]:.0f}")
    for built_in, calls in found.items():
        name = "built-in phone" if built_in else "softphone"
        parts = [[delay * 1000 for part in each for delay in part] for each in zip(*calls, strict=True)]
        print(f"{name}: {[len(each) for each in parts]} parts were heard in {len(calls)} calls")
        if not all(parts):
            return 1
        there, back = (statistics.median(each) for each in parts)
        print(
            f"  {there:.0f} ms to the customer, {back:.0f} ms to the agent, mean {(there + back) / 2:.0f} ms"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
