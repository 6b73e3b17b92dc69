"""Clients that keep a server busy, note what it acknowledges, and come again when it is gone."""

from __future__ import annotations

import queue
import random
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Self

import httpx

from tests.blackbox.client import Refused, Server, Stream, User
from tests.torture.ledger import Promises

AGENTS: Final = ("room000-a", "room000-b", "room000-t")
PROCESS: Final = "room000"
_PAUSE_S: Final = 0.01
_AWAY: Final = (httpx.TransportError, Refused, AssertionError)
"""What a client meets while the server is dead, starting or stopping."""


class Client:
    """One thread that works until it is stopped."""

    def __init__(self, server: Server, user: str, promises: Promises, seed: int) -> None:
        self._promises = promises
        self._dice = random.Random(seed)
        self._user = User(server, user)
        self._thread = threading.Thread(target=self._run)
        self._over = threading.Event()

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def stop(self) -> None:
        """Stop working, and wait for the end of the last request."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over.wait(_PAUSE_S):
            try:
                if not self._user.token:
                    self._user.sign_in()
                self._work()
            except Refused as refused:
                if refused.status == 401:  # The token has expired.
                    self._user.token = ""
            except (httpx.TransportError, AssertionError):
                pass
        self._leave()

    def _work(self) -> None:
        raise NotImplementedError

    def _leave(self) -> None:
        """End what is open."""


class Program(Client):
    """Hands callbacks in, each with a key, and repeats a request until it is answered."""

    def __init__(self, server: Server, promises: Promises, seed: int) -> None:
        super().__init__(server, "ivr", promises, seed)
        self._boss = User(server, "boss")
        self._name = f"{seed}"
        self._number = 0
        self._waiting: list[str] = []

    def _work(self) -> None:
        key = f"{self._name}-{self._number}"
        body: dict[str, object] = {
            "business_process_id": PROCESS,
            "number": f"+49301{self._name}{self._number % 10**6:06d}01",
        }
        is_later = self._number % 10 < 7  # A request that is repeated must be the same.
        if is_later:
            body["due_at"] = "2099-01-01T00:00:00.000Z"
        taken = self._user.call("POST", "/v1/callbacks", body, headers={"Idempotency-Key": key})
        self._promises.take(key, taken["id"])
        self._number += 1
        if is_later:
            self._waiting.append(taken["id"])
        if len(self._waiting) > 20:
            self._purge(self._waiting.pop(self._dice.randrange(len(self._waiting))))

    def _purge(self, callback: str) -> None:
        if not self._boss.token:
            self._boss.sign_in()
        try:
            self._boss.post(f"/v1/callbacks/{callback}/purge")
        except Refused as refused:
            if refused.status == 401:
                self._boss.token = ""
            return
        self._promises.purged.append(callback)


class Desktop(Client):
    """An agent who follows the event stream and takes offers through all states."""

    def __init__(self, server: Server, agent: str, promises: Promises, seed: int) -> None:
        super().__init__(server, agent, promises, seed)
        self._stream: Stream | None = None

    def _work(self) -> None:
        if self._stream is None or self._stream.ended:
            self._hear()
            last = self._promises.seen.get(self._user.id)
            self._stream = Stream(self._user, None if last is None else str(last))
        self._hear()
        agent = self._user.get("/v1/agent")
        if agent["state"] in {"offline", "not_ready"}:
            self._user.put("/v1/agent/state", {"state": "available"})
        interaction = agent["interaction"]
        if interaction is not None and self._dice.random() < 0.9:
            self._move_on(interaction["id"], interaction["state"])

    def _move_on(self, interaction: str, state: str) -> None:
        path = f"/v1/interactions/{interaction}"
        match state:
            case "offered":
                self._user.post(f"{path}/{self._dice.choice(('accept', 'accept', 'accept', 'decline'))}")
            case "preview":
                self._user.post(f"{path}/dial")
            case "dialing" | "handling" if self._dice.random() < 0.5:
                self._user.post(f"{path}/end")
            case "wrap_up":
                done = self._user.post(f"{path}/complete", {"status": "wrong_destination"})
                if done["state"] == "completed":
                    self._promises.completed.append(done["callback_id"])
            case _:
                pass

    def _hear(self) -> None:
        """Check that the events that have arrived continue those before."""
        while self._stream is not None:
            try:
                event = self._stream.events.get_nowait()
            except queue.Empty:
                return
            if event is None:
                return
            last, number = self._promises.seen.get(self._user.id, 0), int(event.id or 0)
            if event.name == "snapshot":
                if number < last:
                    self._promises.faults.append(
                        f"{self._user.id}: a snapshot of {number} after event {last}"
                    )
            elif event.name != "session_replaced" and number != last + 1:
                self._promises.faults.append(f"{self._user.id}: event {number} after {last}")
            self._promises.seen[self._user.id] = max(last, number)

    def _leave(self) -> None:
        if self._stream is not None:
            with suppress(*_AWAY):
                self._stream.close()
            self._hear()


class Load:
    """All clients of one server."""

    def __init__(self, server: Server, promises: Promises, seed: int) -> None:
        makers: list[Callable[[], Client]] = [
            *(lambda each=each: Program(server, promises, 10 * (seed % 9 + 1) + each) for each in range(2)),
            *(lambda name=name: Desktop(server, name, promises, seed) for name in AGENTS),
        ]
        self._clients = [make() for make in makers]

    def __enter__(self) -> Self:
        for client in self._clients:
            client.start()
        return self

    def __exit__(self, *_: object) -> None:
        for client in self._clients:
            client.stop()
