"""The server is killed while things are under way: what was acknowledged stays, what was not may be said again."""

from __future__ import annotations

import random
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final, Self

import httpx
import pytest

from tests.blackbox.client import Json, Room, Stream, User, at
from tests.blackbox.steps import accept, back, complete, crash, end, hear, offered, record, sound
from tests.support.waiting import wait_until

KILLS: Final = 4


@pytest.fixture
def room(killable_room: Room) -> Room:
    """A business process on a server that may be killed."""
    return killable_room


def test_that_a_kill_during_an_upload_leaves_the_callback_as_it_was(room: Room) -> None:
    callback, body = room.callback(), sound(60.0)
    with socket.create_connection(("127.0.0.1", room.server.port)) as half:
        head = (
            f"PUT /v1/callbacks/{callback['id']}/recording HTTP/1.1\r\nHost: x\r\n"
            f"Authorization: Bearer {room.intake.token}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        half.sendall(head.encode() + body[: len(body) // 2])
        assert room.look(callback)["recording"] is None
        crash(room)
    assert room.look(callback)["recording"] is None
    assert record(room, callback, body).status_code == 200
    served = hear(room.boss, callback)
    assert served.status_code == 200
    crash(room)
    assert hear(room.boss, callback).content == served.content


def test_that_an_upload_that_is_cut_off_leaves_nothing_behind(room: Room) -> None:
    callback = room.callback()
    incoming = room.server.data / "recordings" / "incoming"
    before = set(incoming.glob("*"))  # A server that was killed leaves what is dropped later, for its age.
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", room.server.port)) as half:
            head = (
                f"PUT /v1/callbacks/{callback['id']}/recording HTTP/1.1\r\nHost: x\r\n"
                f"Authorization: Bearer {room.intake.token}\r\nContent-Length: 100000\r\n\r\n"
            )
            half.sendall(head.encode() + b"RIFF" + bytes(500))
    wait_until(lambda: set(incoming.glob("*")) == before, "the uploads that were cut off are gone")
    assert room.look(callback)["recording"] is None
    assert not [line for line in room.server.log if '"level": "error"' in line]


def test_that_commands_repeated_after_a_kill_take_effect_once(room: Room) -> None:
    room.set_timing(max_preview_time_mode="always", disconnect_grace_s=30)
    agent, _, callback, offer = offered(room, "01")
    path = f"/v1/interactions/{offer['id']}"
    taken = accept(agent, offer)
    crash(room)
    assert accept(agent, offer)["state_since"] == taken["state_since"]
    agent.post(f"{path}/dial")
    crash(room)
    assert agent.post(f"{path}/dial")["call"]["dialed_at"]
    wrapped = agent.post(f"{path}/end", {"state": "dialing"})
    crash(room)
    assert agent.post(f"{path}/end", {"state": "dialing"})["state_since"] == wrapped["state_since"]
    status = {"status": "no_answer", "note": "rang out"}
    agent.put(f"{path}/completion-status", status)
    crash(room)
    stands = agent.put(f"{path}/completion-status", status)
    assert (stands["completion_status"], stands["note"]) == ("no_answer", "rang out")
    agent.post(f"{path}/complete", {"status": "no_answer"})
    crash(room)
    assert agent.post(f"{path}/complete", {"status": "no_answer"})["state"] == "completed"
    known = room.look(callback)
    assert (known["attempts_used"], len(known["attempts"])) == (1, 1)


def test_that_a_callback_repeated_with_its_key_after_a_kill_is_one_callback(room: Room) -> None:
    body = {"business_process_id": room.id, "number": room.number("00"), "customer_name": "Rosa"}
    key = {"Idempotency-Key": f"once in {room.id}"}
    first = room.intake.send("POST", "/v1/callbacks", json=body, headers=key)
    crash(room)
    again = room.intake.send("POST", "/v1/callbacks", json=body, headers=key)
    assert (first.json()["id"], again.status_code) == (again.json()["id"], first.status_code)
    assert len(room.boss.get("/v1/callbacks", business_process_id=room.id)["items"]) == 1


def test_that_a_call_is_not_dialled_a_second_time_by_a_kill(room: Room) -> None:
    room.set_timing(disconnect_grace_s=30)
    agent, stream, callback, offer = offered(room, "05")
    accept(agent, offer)
    before = stream.state("handling")["call"]
    crash(room)

    def wrapped_up() -> Json | None:
        interaction = agent.get("/v1/agent")["interaction"]
        return interaction if interaction["state"] == "wrap_up" else None

    wrapped = wait_until(wrapped_up, "the customer hangs up")
    assert wrapped is not None
    after = wrapped["call"]
    assert after["outcome"] == "answered"
    assert (after["dialed_at"], after["answered_at"]) == (before["dialed_at"], before["answered_at"])
    complete(agent, offer, "handled")
    assert [attempt["state"] for attempt in room.look(callback)["attempts"]] == ["handled"]


def test_that_the_disconnect_grace_goes_on_over_a_kill(room: Room) -> None:
    room.set_timing(disconnect_grace_s=0.5, max_preview_time_mode="always")
    agent, _, callback, offer = offered(room)
    accept(agent, offer)
    crash(room)
    known = room.wait(callback, location="handling_by_business_process")
    assert [attempt["state"] for attempt in known["attempts"]] == ["cancel"]
    assert agent.get("/v1/agent")["state"] == "offline"


def test_that_a_pending_state_survives_a_kill(room: Room) -> None:
    room.set_timing(disconnect_grace_s=30)
    agent, _, _, offer = offered(room, "01")
    accept(agent, offer)
    agent.put("/v1/agent/state", {"state": "not_ready", "reason": "Lunch"})
    crash(room)
    back(room, agent).next("snapshot")
    end(agent, offer)
    agent.post(f"/v1/interactions/{offer['id']}/complete", {"status": "wrong_destination"})
    stands = agent.get("/v1/agent")
    assert (stands["state"], stands["reason"]) == ("not_ready", "Lunch")


def test_that_waits_run_out_while_the_server_is_down(room: Room) -> None:
    room.set_timing(disconnect_grace_s=30, expires_after_s=1.5, offer_timeout_s=0.2)
    expiring = room.callback(due_at="2099-01-01T00:00:00.000Z")
    agent, _, callback, _ = offered(room)
    room.server.kill()
    due = at(callback["entered_at"]) + timedelta(seconds=1.5)
    wait_until(lambda: datetime.now(UTC) > due, "all of them are due")
    room.server.start()
    assert room.wait(expiring, location="completed")["end_state"] == "expired"
    assert room.wait(callback, location="completed")["end_state"] == "expired"
    assert agent.get("/v1/agent")["interaction"] is None


class Storm:
    """Programs and an agent at work, who come again when the server does not answer."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.taken: list[Json] = []
        self.purged: list[str] = []
        self.completed: list[str] = []
        self._over = threading.Event()
        self._dice = random.Random(5)  # noqa: S311 - a repeatable storm
        self._agent = User(room.server, f"{room.id}-a").sign_in()
        self._stream: Stream | None = None
        deeds = (self._hand_in, self._hand_in, self._purge, self._work)
        self._threads = [threading.Thread(target=self._again, args=(deed,)) for deed in deeds]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()
        if self._stream is not None:
            self._stream.close()

    def _again(self, deed: Callable[[], None]) -> None:
        while not self._over.wait(0.01):
            with suppress(httpx.TransportError, AssertionError):
                deed()

    def _hand_in(self) -> None:
        self.taken.append(self.room.callback("04"))

    def _purge(self) -> None:
        if len(self.taken) >= 10:
            callback = self._dice.choice(self.taken)["id"]
            self.room.boss.post(f"/v1/callbacks/{callback}/purge")
            self.purged.append(callback)

    def _work(self) -> None:
        if self._stream is None or self._stream.ended:
            self._stream = Stream(self._agent)
        self._agent.put("/v1/agent/state", {"state": "available"})
        offer = self._agent.get("/v1/agent")["interaction"]
        if offer is not None:
            path = f"/v1/interactions/{offer['id']}"
            if offer["state"] == "offered":
                self._agent.post(f"{path}/accept")
            done = self._agent.post(f"{path}/complete", {"status": "wrong_destination"})
            self.completed.append(done["callback_id"])


def test_that_changes_acknowledged_under_load_survive_every_kill(room: Room) -> None:
    room.set_timing(disconnect_grace_s=60, recall_intervals_s=[3600])
    with Storm(room) as storm:
        for turn in range(1, KILLS + 1):
            wait_until(
                lambda turn=turn: len(storm.taken) >= 20 * turn and len(storm.completed) >= 2 * turn,
                "work is done",
                within=timedelta(seconds=30),
            )
            crash(room)
    assert len({callback["id"] for callback in storm.taken}) == len(storm.taken)
    # Some were stored but their answer was lost with the server: they were not acknowledged, but must be complete.
    known = {callback["id"] for callback in storm.taken} | set(storm.completed)
    ends = {callback: room.look({"id": callback}) for callback in known}
    for callback in storm.purged:
        assert ends[callback]["end_state"] == "purged"
    for callback in storm.completed:
        assert ends[callback]["end_state"] == "failed"
        assert len(ends[callback]["attempts"]) == 1
    row, states = room.monitor(), [end["end_state"] for end in ends.values()]
    assert row["purged"] >= len(set(storm.purged)) == len(storm.purged)
    assert row["processed"] >= states.count("failed")
    assert not [line for line in room.server.log if '"level": "error"' in line]
