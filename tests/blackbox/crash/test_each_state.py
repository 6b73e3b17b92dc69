"""The server is killed in each state and goes on: states, timers, counters, events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from tests.blackbox.client import Json, Room, Stream, User, at
from tests.blackbox.steps import accept, back, crash, end, offered
from tests.support.waiting import wait_until

LATE = timedelta(seconds=0.5)


@pytest.fixture
def room(killable_room: Room) -> Room:
    """A business process in which nothing happens by itself for a while, whatever a restart takes."""
    killable_room.set_timing(
        duration_for_no_answer_s=60,
        max_preview_time_s=60,
        offer_timeout_s=60,
        wrap_up_s=60,
        disconnect_grace_s=60,
        max_preview_time_mode="always",
    )
    return killable_room


def to_offered(room: Room) -> tuple[User, Stream, Json, Json]:
    return offered(room, "01")


def to_preview(room: Room) -> tuple[User, Stream, Json, Json]:
    agent, stream, callback, offer = offered(room, "01")
    return agent, stream, callback, accept(agent, offer)


def to_dialing(room: Room) -> tuple[User, Stream, Json, Json]:
    agent, stream, callback, offer = to_preview(room)
    return agent, stream, callback, agent.post(f"/v1/interactions/{offer['id']}/dial")


def to_handling(room: Room) -> tuple[User, Stream, Json, Json]:
    agent, stream, callback, offer = offered(room, "00")
    accept(agent, offer)
    agent.post(f"/v1/interactions/{offer['id']}/dial")
    return agent, stream, callback, stream.state("handling")


def to_wrap_up(room: Room) -> tuple[User, Stream, Json, Json]:
    agent, stream, callback, offer = to_preview(room)
    return agent, stream, callback, end(agent, offer)


State = Callable[[Room], tuple[User, Stream, Json, Json]]


@pytest.mark.parametrize("reach", [to_offered, to_preview, to_dialing, to_handling, to_wrap_up])
def test_that_every_state_and_its_timer_survive_a_kill(room: Room, reach: State) -> None:
    agent, _, callback, interaction = reach(room)
    crash(room)
    snapshot = back(room, agent).next("snapshot").data
    after = snapshot["agent"]["interaction"]
    for fact in (
        "id",
        "state",
        "state_since",
        "deadline",
        "completion_status",
        "attempts_used",
        "callback_id",
    ):
        assert after[fact] == interaction[fact], fact
    assert room.look(callback)["location"] == "handling_by_agent"


@pytest.mark.parametrize(
    ("reach", "timer", "then"),
    [
        (to_offered, "offer_timeout_s", "released"),
        (to_preview, "max_preview_time_s", "dialing"),
        (to_dialing, "duration_for_no_answer_s", "wrap_up"),
        (to_wrap_up, "wrap_up_s", "completed"),
    ],
)
def test_that_states_that_end_by_themselves_do_so_after_a_kill(
    room: Room, reach: State, timer: str, then: str
) -> None:
    room.set_timing(**{timer: 1.0})
    agent, stream, _, interaction = reach(room)
    crash(room)
    left = back(room, agent, stream).state(then)
    late = at(left["state_since"]) - at(interaction["deadline"])
    assert late.total_seconds() >= 0


@pytest.mark.parametrize(
    ("ending", "state", "outcome"),
    [
        ("00", "handling", "answered"),
        ("01", "wrap_up", "no_answer"),
        ("02", "wrap_up", "busy"),
        ("03", "handling", "answered"),
        ("05", "wrap_up", "answered"),
    ],
)
def test_that_the_switch_reports_a_call_whose_time_ran_out_meanwhile(
    room: Room, ending: str, state: str, outcome: str
) -> None:
    room.set_timing(duration_for_no_answer_s=3.5)
    agent, stream, callback, offer = offered(room, ending)
    accept(agent, offer)
    call = agent.post(f"/v1/interactions/{offer['id']}/dial")
    room.server.kill()
    wait_until(lambda: datetime.now(UTC) > at(call["deadline"]) + LATE, "its time ran out")
    room.server.start()
    found = back(room, agent, stream).state(state)
    assert found["call"]["outcome"] == outcome
    assert found["completion_status"] == ("handled" if outcome == "answered" else "no_answer")
    assert room.look(callback)["attempts_used"] == 0


def test_that_attempts_used_survive_and_none_is_burnt_twice(room: Room) -> None:
    room.set_timing(duration_for_no_answer_s=0.2)
    agent, stream, callback, offer = to_dialing(room)
    stream.state("wrap_up")
    agent.post(f"/v1/interactions/{offer['id']}/complete")
    crash(room)
    known = room.look(callback)
    assert (known["attempts_used"], len(known["attempts"]), known["location"]) == (1, 1, "pending")


def test_that_a_desktop_resumes_without_a_gap_after_a_kill(room: Room) -> None:
    agent, stream, _, offer = to_preview(room)
    last = stream.seen[-1].id
    agent.post(f"/v1/interactions/{offer['id']}/dial")
    crash(room)
    resumed = Stream(agent, last_event_id=last)
    room.streams.append(resumed)
    resumed.state("dialing")
    numbers = [int(event.id) for event in resumed.seen]
    assert numbers == list(range(int(last) + 1, int(last) + 1 + len(numbers)))


def test_that_no_acknowledged_callback_is_lost_when_killed_under_load(room: Room) -> None:
    acknowledged = [room.callback("01") for _ in range(40)]
    room.server.kill()
    with pytest.raises(httpx.TransportError):
        room.callback("01")
    room.server.start()
    for callback in acknowledged:
        assert room.look(callback)["location"] == "handling_by_business_process"


def test_that_the_end_is_clean_with_streams_open(room: Room) -> None:
    _, stream = room.agent()
    assert room.server.stop() == 0
    stream.wait_for_end()
    room.server.start()
    assert room.boss.get("/v1/monitor")["items"]
