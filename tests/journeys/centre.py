"""The contact centre of a journey: the real server, callbacks handed in as the IVR does, and a supervisor's look."""

from __future__ import annotations

import wave
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
import numpy as np

from agent_desktop.protocol import paths
from tests.support.server import PASSWORD, RunningServer, running_server

TIMING: Final = """
duration_for_no_answer_s = 60
offer_timeout_s = 600
max_preview_time_s = 600
wrap_up_s = 600
disconnect_grace_s = 30
"""
"""Nothing happens by itself while a journey looks."""

PERSON: Final = "+12125550110"
ANOTHER_PERSON: Final = "+12125550111"
NOBODY: Final = "+12125550101"
GREETING: Final = "+12125550103"

RATE_HZ: Final = 8000
TONE_HZ: Final = 440


@dataclass
class Centre:
    """A server of one journey."""

    server: RunningServer
    _clients: dict[str, httpx.Client] = field(default_factory=dict[str, httpx.Client])

    def call_in(self, number: str = PERSON, **facts: Any) -> str:
        """Let a customer ask to be called; return the callback's id."""
        asked = {"business_process_id": "billing", "number": number, "customer_name": "Rosa Diaz", **facts}
        answer = self._as("ivr").post(paths.CALLBACKS, json=asked)
        answer.raise_for_status()
        return str(answer.json()["id"])

    def leave_message(self, callback_id: str, sound: Path) -> None:
        """Hand a recording in."""
        place = paths.fill(paths.CALLBACK_RECORDING, id=callback_id)
        self._as("ivr").put(place, content=sound.read_bytes()).raise_for_status()

    def look(self, callback_id: str) -> dict[str, Any]:
        """Return a callback as a supervisor sees it, with its attempts."""
        return dict(
            self._as("boss").get(paths.fill(paths.CALLBACK, id=callback_id)).raise_for_status().json()
        )

    def send_to_queue(self, callback_id: str) -> None:
        """Send a pending callback to the queue."""
        self._as("boss").post(paths.fill(paths.CALLBACK_SEND_TO_QUEUE, id=callback_id)).raise_for_status()

    def agent(self, agent_id: str) -> dict[str, Any]:
        """Return an agent as a supervisor sees it."""
        agents = self._as("boss").get(paths.AGENTS).raise_for_status().json()["items"]
        return next(agent for agent in agents if agent["id"] == agent_id)

    def close(self) -> None:
        """Hang up."""
        for client in self._clients.values():
            client.close()

    def _as(self, user: str) -> httpx.Client:
        if user not in self._clients:
            self._clients[user] = self.server.client(user)
        return self._clients[user]


@contextmanager
def centre_in(
    folder: Path,
    *,
    timing: str = "",
    more: str = "",
    troubles_expected: bool = False,
    speech: Sequence[str] | None = None,
) -> Generator[Centre]:
    """Run a server with *billing*, *claims*, Dana and Lee until the block is left; ``timing`` adds to ``TIMING``."""
    kept = "\n".join(line for line in TIMING.splitlines() if line.split(" ")[0] not in timing)
    timing = f"{kept}\n{timing}"
    with running_server(
        folder, troubles_expected=troubles_expected, speech=speech, timing=timing, more=more
    ) as server:
        centre = Centre(server)
        try:
            yield centre
        finally:
            centre.close()


def agent_at(kind: str, address: str, user: str = "tess") -> str:
    """Return the entries of a site file for an agent of *claims* with an endpoint, and of *support*, which that one serves."""
    return (
        f'[[business_process]]\nid = "support"\nname = "Support"\nmembers = ["{user}"]\n'
        f"[business_process.timing]\n{TIMING}\n"
        f'[[user]]\nid = "{user}"\nname = "{user.title()}"\nrole = "agent"\npassword = "{PASSWORD}"\n'
        f'endpoint = {{ kind = "{kind}", address = "{address}" }}\n'
    )


def write_tone(path: Path, seconds: float = 6.0) -> Path:
    """Write a recording: a tone that swells and fades four times a second, as speech does."""
    times = np.arange(int(seconds * RATE_HZ)) / RATE_HZ
    sound = 0.5 * np.sin(2 * np.pi * TONE_HZ * times) * (0.6 + 0.4 * np.sin(2 * np.pi * 4 * times))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    return path
