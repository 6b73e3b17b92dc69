"""The agent of the demo of calls: the HTTP API in place of the windows, and an event stream that is kept open."""

from __future__ import annotations

import json
import queue
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Any, Final

import httpx

from agent_desktop.protocol import paths
from demo.waiting import PATIENCE_S

Interaction = dict[str, Any]

_WORDS: Final = {"Callback-Desk-Features": "calls"}
"""The client knows the words about calls."""


def sign_in(url: str, user: str) -> httpx.Client:
    """Return a client with the rights of ``user``, whose password is ``demo-`` and the name."""
    form = {"grant_type": "password", "username": user, "password": f"demo-{user}"}
    answer = httpx.post(url + paths.TOKEN, data=form, timeout=PATIENCE_S).raise_for_status()
    headers = {"Authorization": f"Bearer {answer.json()['access_token']}"} | _WORDS
    return httpx.Client(base_url=url, headers=headers, timeout=PATIENCE_S)


class ApiAgent:
    """A connected agent; ``api_agent`` makes it."""

    def __init__(self, client: httpx.Client, response: httpx.Response) -> None:
        self._client = client
        self._response = response
        self._interactions: queue.Queue[Interaction | None] = queue.Queue()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def be(self, state: str) -> None:
        """Choose a presence: ``available`` or ``not_ready``."""
        self._client.put(paths.AGENT_STATE, json={"state": state}).raise_for_status()

    def order(self, command: str, interaction: Interaction, **values: Any) -> None:
        """Send a command of the interaction; ``command`` is its path."""
        where = paths.fill(command, id=interaction["id"])
        self._client.post(where, json=values or None).raise_for_status()

    def recording(self, callback_id: str) -> bytes:
        """Return the sound of the message of a callback."""
        where = paths.fill(paths.CALLBACK_RECORDING, id=callback_id)
        return self._client.get(where).raise_for_status().content

    def sees(self, state: str) -> Interaction:
        """Return the interaction once it is in ``state``.

        Raises:
            AssertionError: it did not reach the state, or the stream ended.
        """
        met: list[str] = []
        while True:
            try:
                interaction = self._interactions.get(timeout=PATIENCE_S)
            except queue.Empty:
                interaction = None
            if interaction is None:
                raise AssertionError(
                    f"the interaction is not in {state}; it was in {', '.join(met) or 'none'}"
                )
            met.append(interaction["state"])
            if interaction["state"] == state:
                return interaction

    def leave(self) -> None:
        """End the event stream at once: closing alone would wait until the reading thread has read something."""
        stream: socket.socket = self._response.extensions["network_stream"].get_extra_info("socket")
        with suppress(OSError):
            stream.shutdown(socket.SHUT_RDWR)
        self._thread.join()

    def _read(self) -> None:
        name = ""
        with suppress(httpx.HTTPError, httpx.StreamError):
            for line in self._response.iter_lines():
                if line.startswith("event:"):
                    name = line[6:].strip()
                elif line.startswith("data:") and name == "interaction":
                    self._interactions.put(json.loads(line[5:]))
        self._interactions.put(None)


@contextmanager
def api_agent(url: str, user: str) -> Generator[ApiAgent]:
    """Keep an agent connected until the block is left."""
    with (
        sign_in(url, user) as client,
        client.stream("GET", paths.EVENTS, timeout=httpx.Timeout(PATIENCE_S, read=None)) as response,
    ):
        response.raise_for_status()
        agent = ApiAgent(client, response)
        try:
            yield agent
        finally:
            agent.leave()
