"""A supervisor's desktop at the relay, and a customer who speaks on demand."""

from __future__ import annotations

import threading
import time
import wave
from array import array
from collections.abc import Generator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import Final

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from agent_desktop.phone import g711
from demo.telephony.lab import TelephonyLab
from demo.telephony.listening_customer import ListeningCustomer, frames_of, listening_customer, silent
from tests.blackbox.client import Json, User
from tests.support.waiting import wait_until

_SPEECH: Final = 150
"""Frames of an utterance: three seconds."""


class Voice:
    """A voice that is silent until it is given something to speak; called for each frame."""

    def __init__(self) -> None:
        self._frames: list[bytes] = []

    def __call__(self, number: int) -> bytes:
        """Return the next frame."""
        return self._frames.pop(0) if self._frames else silent(number)

    def speak(self, file: Path) -> None:
        """Speak the first three seconds of a file, and return when they have been sent."""
        self._frames = frames_of(file)[:_SPEECH]
        wait_until(lambda: not self._frames, "the speech has been sent")


class SupervisorsEar:
    """The sound of a supervisor's desktop: what it hears, and a voice."""

    def __init__(self, socket: ClientConnection) -> None:
        self.voice = Voice()
        self._socket = socket
        self._heard: list[bytes] = []
        self._threads = [threading.Thread(target=work) for work in (self._speak, self._listen)]
        for thread in self._threads:
            thread.start()

    def heard(self) -> bytes:
        """Return what was heard so far, as a WAV file."""
        samples: array[int] = array("h")
        for frame in tuple(self._heard):
            samples.extend(g711.decode(frame))
        file = BytesIO()
        with wave.open(file, "wb") as sound:
            sound.setparams((1, 2, g711.RATE_HZ, 0, "NONE", ""))
            sound.writeframes(samples.tobytes())
        return file.getvalue()

    def close(self) -> None:
        """End the connection."""
        self._socket.close()
        for thread in self._threads:
            thread.join()

    def _speak(self) -> None:
        started, number = time.monotonic(), 0
        pause = threading.Event()
        with suppress(ConnectionClosed):
            while True:
                self._socket.send(self.voice(number))
                number += 1
                pause.wait(max(started + number * g711.FRAME_S - time.monotonic(), 0))

    def _listen(self) -> None:
        with suppress(ConnectionClosed):
            for message in self._socket:
                if isinstance(message, bytes):
                    self._heard.append(message)


@contextmanager
def supervisors_ear(boss: User, interaction_id: str) -> Generator[SupervisorsEar]:
    """Open the leg of a supervisor's desktop for a block."""
    leg: Json = boss.post(f"/v1/interactions/{interaction_id}/supervision/leg")
    host = boss.server.url.split("//")[1].split(":")[0]
    url = f"ws://{host}:{leg['port']}{leg['path']}"
    with connect(url, subprotocols=[Subprotocol("media")], proxy=None) as socket:
        ear = SupervisorsEar(socket)
        try:
            yield ear
        finally:
            ear.close()


@contextmanager
def speaking_customer(lab: TelephonyLab) -> Generator[tuple[Voice, ListeningCustomer]]:
    """Replace the customers by one who speaks on demand."""
    voice = Voice()
    lab.stop_customers()
    try:
        with listening_customer(*lab.customers_address, voice) as phone:
            lab.wait_until_online("customers")
            yield voice, phone
    finally:
        lab.start_customers()
        lab.wait_until_online("customers")
