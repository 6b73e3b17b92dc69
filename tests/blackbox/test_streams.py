"""*Events*, from outside: ids, order, whole objects, resuming, and their recipients."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import httpx
import pytest

from tests.blackbox.client import TLS, Event, Json, Room, Stream, User, at
from tests.blackbox.steps import accept, complete, end, offered
from tests.support.waiting import PATIENCE_S, wait_until

MORE_THAN_KEPT: Final = 1_150


def ids(events: list[Event]) -> list[int]:
    return [int(event.id) for event in events]


def consecutive(numbers: list[int]) -> bool:
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def watch(room: Room, user: User, last_event_id: str | None = None) -> Stream:
    stream = Stream(user, last_event_id=last_event_id)
    room.streams.append(stream)
    return stream


def settled(room: Room, agent: User, stream: Stream) -> None:
    """Read the stream up to a change that is made now."""
    reason = f"mark {len(stream.seen)}"
    agent.put("/v1/agent/state", {"state": "not_ready", "reason": reason})
    stream.next("agent", lambda data: reason in {data["reason"], data["pending_reason"]})
    assert room.streams


def test_that_a_stream_begins_with_a_snapshot_of_everything(room: Room) -> None:
    agent, stream = room.agent(available=False)
    first = stream.seen[0]
    assert (first.name, set(first.data)) == ("snapshot", {"server_time", "agent", "not_ready_reasons"})
    assert at(first.data["server_time"])
    assert first.data["agent"] == agent.get("/v1/agent") | {"connected": first.data["agent"]["connected"]}
    boss = watch(room, room.boss).next("snapshot").data
    assert {"server_time", "monitor", "agents"} <= set(boss)
    assert boss.get("agent") is None
    assert room.id in {item["business_process_id"] for item in boss["monitor"]}
    assert agent.id in {item["id"] for item in boss["agents"]}


def test_that_every_event_has_an_id_without_gaps_through_a_whole_interaction(room: Room) -> None:
    room.set_timing(max_preview_time_mode="always")
    agent, stream, _, offer = offered(room)
    accept(agent, offer)
    agent.post(f"/v1/interactions/{offer['id']}/dial")
    stream.state("handling")
    end(agent, offer)
    complete(agent, offer, "handled")
    stream.state("completed")
    settled(room, agent, stream)
    assert consecutive(ids(stream.seen))
    told = [event.data["state"] for event in stream.seen if event.name == "interaction"]
    assert list(dict.fromkeys(told)) == ["offered", "preview", "dialing", "handling", "wrap_up", "completed"]
    own = [event.data["state"] for event in stream.seen if event.name == "agent"]
    in_order = ["available", "offered", "preview", "busy", "wrap_up", "available", "not_ready"]
    assert [state for place, state in enumerate(own) if place == 0 or own[place - 1] != state][
        -7:
    ] == in_order


def test_that_events_carry_whole_objects(room: Room) -> None:
    agent, stream, callback, offer = offered(room, "01")
    accept(agent, offer)
    told = stream.state("dialing")
    assert told == agent.get("/v1/agent")["interaction"]
    boss = watch(room, room.boss)
    boss.next("snapshot")
    end(agent, offer)
    complete(agent, offer, "wrong_destination")
    summary = boss.next("agent_state", lambda data: data["id"] == agent.id and data["state"] == "available")
    completed = boss.next("callback", lambda data: data["id"] == callback["id"]).data
    assert completed["location"] == "completed"
    known = room.look(callback)
    assert completed == {name: value for name, value in known.items() if name != "attempts"}
    listed = next(item for item in room.boss.get("/v1/agents")["items"] if item["id"] == agent.id)
    assert summary.data == listed


def test_that_missed_events_come_first_and_none_twice(room: Room) -> None:
    agent, stream, _, offer = offered(room, "01")
    settled(room, agent, stream)
    last = stream.seen[-1].id
    stream.close()
    accept(agent, offer)
    end(agent, offer)
    resumed = watch(room, agent, last)
    resumed.state("dialing")
    resumed.state("wrap_up")
    complete(agent, offer, "wrong_destination")
    resumed.state("completed")
    assert ids(resumed.seen)[0] == int(last) + 1
    assert consecutive(ids(resumed.seen))
    assert "snapshot" not in {event.name for event in resumed.seen}


@pytest.mark.parametrize("known", ["999999999", "abc", "-1", "99999999999999999999999999", "1.5"])
def test_that_an_id_that_is_not_kept_is_answered_with_a_snapshot(room: Room, known: str) -> None:
    agent, stream = room.agent(available=False)
    stream.close()
    assert watch(room, agent, known).next("snapshot").data["agent"]["state"] == "offline"


def is_taken(answer: httpx.Response) -> bool:
    """Return whether a request was not one too many; check that it is not refused for another reason."""
    assert answer.status_code in {200, 429}, answer.text
    return answer.status_code == 200


def test_that_an_id_too_old_is_answered_with_a_fresh_snapshot(room: Room) -> None:
    agent, stream = room.agent(available=False)
    old = stream.seen[0].id
    path = f"{room.server.url}/v1/agent/state"
    with httpx.Client(headers=agent.headers, verify=TLS, timeout=PATIENCE_S) as client:
        for turn in range(MORE_THAN_KEPT):
            body = {"state": "not_ready", "reason": f"turn {turn}"}
            wait_until(lambda body=body: is_taken(client.put(path, json=body)), "the server is not too busy")
    settled(room, agent, stream)
    assert consecutive(ids(stream.seen))
    last = stream.seen[-1].id
    fresh = watch(room, agent, old).next("snapshot")
    assert int(fresh.id) >= int(last)


def test_that_a_reconnecting_desktop_misses_nothing_between_snapshot_and_stream(room: Room) -> None:
    """Open and close streams during changes: the events always continue from the snapshot."""
    agent, _ = room.agent(available=False)
    stop = threading.Event()

    def change() -> None:
        for turn in range(300):
            if stop.is_set():
                return
            agent.put("/v1/agent/state", {"state": "not_ready", "reason": f"turn {turn}"})

    changing = threading.Thread(target=change)
    changing.start()
    try:
        for _ in range(10):
            stream = watch(room, agent)
            snapshot = stream.next("snapshot")
            told = [stream.next("agent") for _ in range(3)]
            assert consecutive(ids([snapshot, *told]))
            turns = [int(event.data["reason"].split()[1]) for event in told if event.data["reason"]]
            assert turns == sorted(turns)
            stream.close()
    finally:
        stop.set()
        changing.join()


def test_that_a_second_desktop_takes_over_and_the_agent_stays_connected(room: Room) -> None:
    room.set_timing(disconnect_grace_s=0)
    agent, first, _, offer = offered(room, "01")
    second = watch(room, agent)
    snapshot = second.next("snapshot").data["agent"]
    assert (snapshot["interaction"]["id"], snapshot["connected"]) == (offer["id"], True)
    replaced = first.next("session_replaced")
    assert replaced.id
    first.wait_for_end()
    assert [event for event in first.seen if event.name == "session_replaced"][-1] is first.seen[-1]
    first.close()
    assert accept(agent, offer)["state"] == "dialing"
    second.state("dialing")
    assert agent.get("/v1/agent")["connected"] is True


def test_that_an_agent_is_connected_while_a_stream_is_open(room: Room) -> None:
    agent = User(room.server, f"{room.id}-a").sign_in()
    assert agent.get("/v1/agent")["connected"] is False
    stream = watch(room, agent)
    stream.next("snapshot")
    assert agent.get("/v1/agent")["connected"] is True
    stream.close()
    wait_until(lambda: agent.get("/v1/agent")["connected"] is False, "the desktop is gone")


def test_that_an_available_agent_without_a_stream_is_offered_nothing(room: Room) -> None:
    room.set_timing(disconnect_grace_s=30)
    agent = User(room.server, f"{room.id}-a").sign_in()
    assert agent.put("/v1/agent/state", {"state": "available"})["state"] == "available"
    callback = room.callback()
    assert "no_agent_available" in room.why(callback)
    stream = watch(room, agent)
    assert stream.next("snapshot").data["agent"]["state"] in {"available", "offered"}
    wait_until(lambda: agent.get("/v1/agent")["interaction"], "the offer")


def test_that_supervisors_are_notified_of_each_location_in_order(room: Room) -> None:
    boss = watch(room, room.boss)
    boss.next("snapshot")
    callback = room.callback()
    agent, stream = room.agent()
    offer = stream.state("offered")
    accept(agent, offer)
    complete(agent, offer, "wrong_destination")
    own: list[Json] = []
    while not own or own[-1]["location"] != "completed":
        own.append(boss.next("callback", lambda data: data["id"] == callback["id"]).data)
    places = list(dict.fromkeys(item["location"] for item in own))
    assert [place for place in places if place != "pending"] == [
        "handling_by_business_process",
        "handling_by_agent",
        "completed",
    ]
    assert consecutive(ids(boss.seen))


def test_that_the_monitor_is_notified_at_most_once_a_second_and_ends_up_right(room: Room) -> None:
    boss = watch(room, room.boss)
    boss.next("snapshot")
    began = time.monotonic()
    told: list[tuple[float, Json]] = []
    for _ in range(60):
        room.callback()
    while not told or told[-1][1]["to_be_processed"] != 60:
        event = boss.next("monitor", lambda data: data["business_process_id"] == room.id)
        told.append((time.monotonic() - began, event.data))
    assert told[-1][1] == room.monitor()
    assert len(told) <= told[-1][0] + 2
    assert 2 <= len(told) < 60


def test_that_agents_are_notified_only_of_themselves(room: Room) -> None:
    _, stream, _, offer = offered(room)
    colleague, other = room.agent("b", available=False)
    settled(room, colleague, other)
    assert {event.name for event in other.seen} <= {"snapshot", "agent"}
    for event in stream.seen:
        assert event.name in {"snapshot", "agent", "interaction"}
        if event.name == "interaction":
            assert event.data["id"] == offer["id"]


def test_that_revoking_the_sign_in_cuts_its_stream_and_no_other(room: Room) -> None:
    agent, stream = room.agent(available=False)
    other, spared = room.agent("b", available=False)
    form = {"token": agent.refresh}
    answer = httpx.post(f"{room.server.url}/v1/token/revoke", data=form, verify=TLS, timeout=PATIENCE_S)
    assert answer.status_code == 200
    stream.wait_for_end()
    assert agent.send("GET", "/v1/agent").status_code == 401
    settled(room, other, spared)


def test_that_a_reader_who_accepts_no_data_delays_no_other(room: Room, new_room: Callable[[], Room]) -> None:
    """A supervisor's stream is opened and never read, while there are more events than any buffer holds."""
    import socket

    url = httpx.URL(room.server.url)
    with socket.create_connection((url.host, url.port or 80)) as lazy:
        lazy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        request = f"GET /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {room.boss.token}\r\n\r\n"
        lazy.sendall(request.encode())
        busy = new_room()
        for _ in range(200):
            busy.callback(attributes={"filling": "x" * 3000})
        agent, stream = busy.agent()
        assert stream.state("offered")["agent_id"] == agent.id


@pytest.mark.skipif(sys.platform != "linux", reason="it looks into Linux's table of connections")
def test_that_a_peer_that_is_silent_is_looked_after(room: Room) -> None:
    room.agent(available=False)
    port = f"{room.server.port:04X}"
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    timers = {row[5][:2] for row in lines if row[1].endswith(f":{port}") and row[3] == "01"}
    assert timers, "no connection"
    assert timers <= {"01", "02", "04"}, "no keep-alive runs on some connection"
