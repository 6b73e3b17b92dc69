"""Every row of *Completion statuses*, from outside."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.blackbox.client import Json, Room, at
from tests.blackbox.steps import accept, brought_to, complete, in_wire_form


def now_on_wire() -> datetime:
    """Return the time without what the wire cuts off: the milliseconds' own fractions."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


REMOVED = {"handled": "succeeded", "wrong_destination": "failed"}


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("preview", "cancel"),
        ("preview", "wrong_destination"),
        ("dialing", "cancel"),
        ("dialing", "no_answer"),
        ("dialing", "wrong_destination"),
        ("unanswered", "no_answer"),
        ("unanswered", "wrong_destination"),
        ("handling", "handled"),
        ("handling", "answering_machine"),
        ("handling", "wrong_destination"),
    ],
)
def test_that_each_allowed_status_has_the_effect_in_its_row(room: Room, origin: str, status: str) -> None:
    agent, _, callback, offer = brought_to(room, origin)
    before = now_on_wire()
    assert complete(agent, offer, status)["state"] == "completed"
    after = room.look(callback)
    assert [attempt["state"] for attempt in after["attempts"]] == [status]
    assert after["attempts"][0]["agent_id"] == agent.id
    if status in REMOVED:
        assert (after["location"], after["end_state"]) == ("completed", REMOVED[status])
        assert after["attempts_used"] == 0
    elif status == "cancel":
        assert (after["location"], after["attempts_used"]) == ("handling_by_business_process", 0)
    else:
        assert (after["location"], after["attempts_used"]) == ("pending", 1)
        assert before <= at(after["due_at"]) - timedelta(seconds=600) <= datetime.now(UTC)


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("preview", "handled"),
        ("preview", "no_answer"),
        ("preview", "answering_machine"),
        ("dialing", "handled"),
        ("dialing", "answering_machine"),
        ("unanswered", "cancel"),
        ("unanswered", "handled"),
        ("handling", "cancel"),
        ("handling", "no_answer"),
    ],
)
def test_that_each_other_status_is_refused_and_changes_nothing(room: Room, origin: str, status: str) -> None:
    agent, _, callback, offer = brought_to(room, origin)
    refused = agent.refusal("POST", f"/v1/interactions/{offer['id']}/complete", {"status": status})
    assert refused.code == "status_not_allowed"
    assert agent.get("/v1/agent")["interaction"]["state"] == "wrap_up"
    assert room.look(callback)["attempts"] == []


@pytest.mark.parametrize("origin", ["preview", "dialing", "unanswered", "handling"])
def test_that_callback_requested_waits_for_its_time_and_agent(room: Room, origin: str) -> None:
    agent, _, callback, offer = brought_to(room, origin)
    when = in_wire_form(datetime.now(UTC) + timedelta(days=2))
    complete(
        agent, offer, "callback_requested", callback_at=when, agent_id=f"{room.id}-b", note="after lunch"
    )
    waits = room.look(callback)
    assert (waits["location"], waits["attempts_used"]) == ("pending", 0)
    assert (waits["due_at"], waits["agent_id"]) == (when, f"{room.id}-b")
    assert waits["attempts"][0]["state"] == "callback_requested"
    assert "due_at" in room.why(callback)


def test_that_callback_requested_is_for_the_same_agent_unless_another_is_named(room: Room) -> None:
    agent, _, callback, offer = brought_to(room, "handling")
    complete(
        agent, offer, "callback_requested", callback_at=in_wire_form(datetime.now(UTC) + timedelta(hours=1))
    )
    assert room.look(callback)["agent_id"] == agent.id


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({}, "callback_at_required"),
        ({"callback_at": in_wire_form(datetime.now(UTC) - timedelta(minutes=1))}, "callback_at_out_of_range"),
        ({"callback_at": in_wire_form(datetime.now(UTC) + timedelta(days=91))}, "callback_at_out_of_range"),
        (
            {"callback_at": in_wire_form(datetime.now(UTC) + timedelta(days=1)), "agent_id": "nobody"},
            "unknown_agent",
        ),
    ],
)
def test_that_an_ill_request_for_a_callback_is_refused_by_name(room: Room, more: Json, code: str) -> None:
    agent, _, _, offer = brought_to(room, "handling")
    path = f"/v1/interactions/{offer['id']}/complete"
    refused = agent.refusal("POST", path, {"status": "callback_requested"} | more)
    assert (refused.status, refused.code) == (422, code)
    assert agent.get("/v1/agent")["interaction"]["state"] == "wrap_up"


def test_that_a_time_outside_the_schedule_is_refused_with_the_next_opening(room: Room) -> None:
    closed = (datetime.now(UTC) + timedelta(days=3)).date()
    exceptions: list[Json] = [{"date": closed.isoformat(), "open": []}]
    room.set_timing(schedule={"timezone": "UTC", "weekly": None, "exceptions": exceptions})
    agent, _, _, offer = brought_to(room, "handling")
    wanted = f"{closed.isoformat()}T12:00:00.000Z"
    body = {"status": "callback_requested", "callback_at": wanted}
    refused = agent.refusal("POST", f"/v1/interactions/{offer['id']}/complete", body)
    assert (refused.status, refused.code) == (422, "outside_schedule")
    assert refused.problem["next_opening"] == f"{(closed + timedelta(days=1)).isoformat()}T00:00:00.000Z"


def test_that_a_third_no_answer_removes_the_callback_as_failed(room: Room) -> None:
    room.set_timing(recall_intervals_s=[0], wrap_up_s=30, duration_for_no_answer_s=5)
    agent, stream = room.agent()
    callback = room.callback("04")
    for used in (1, 2, 3):
        offer = stream.state("offered")
        assert offer["attempts_used"] == used - 1
        accept(agent, offer)
        stream.state("wrap_up")
        agent.post(f"/v1/interactions/{offer['id']}/complete")
        assert room.look(callback)["attempts_used"] == used
    over = room.look(callback)
    assert (over["location"], over["end_state"]) == ("completed", "failed")
    assert [attempt["state"] for attempt in over["attempts"]] == ["no_answer"] * 3
    assert over["last_attempt_at"] == over["attempts"][-1]["at"]


def test_that_the_last_recall_interval_repeats(room: Room) -> None:
    room.set_timing(recall_intervals_s=[0, 600], attempts_before_failure=5)
    agent, stream = room.agent()
    callback = room.callback("04")
    for used, interval_s in ((1, 0), (2, 600), (3, 600)):
        offer = stream.state("offered")
        accept(agent, offer)
        stream.state("wrap_up")
        before = now_on_wire()
        agent.post(f"/v1/interactions/{offer['id']}/complete")
        due_at = at(room.look(callback)["due_at"])
        assert before <= due_at - timedelta(seconds=interval_s) <= datetime.now(UTC)
        if used > 1:
            room.boss.post(f"/v1/callbacks/{callback['id']}/send-to-queue")


def test_that_a_cancelled_callback_goes_to_another_agent_first(room: Room) -> None:
    agent, _, callback, offer = brought_to(room, "dialing")
    other, other_stream = room.agent("b")
    complete(agent, offer, "cancel")
    assert other_stream.state("offered")["callback_id"] == callback["id"]
    assert other.get("/v1/agent")["state"] == "offered"


def test_that_a_cancelled_callback_comes_back_to_the_only_agent_there_is(solo: Room) -> None:
    solo.set_timing(decline_cooldown_s=3600)
    agent, stream, callback, offer = brought_to(solo, "dialing")
    complete(agent, offer, "cancel")
    assert stream.state("offered")["callback_id"] == callback["id"]


def test_that_a_supervisor_finishes_a_wrap_up_that_is_stuck(room: Room) -> None:
    agent, _, callback, offer = brought_to(room, "handling")
    path = f"/v1/interactions/{offer['id']}/complete"
    assert room.boss.post(path)["state"] == "completed"
    assert room.look(callback)["end_state"] == "succeeded"
    assert agent.get("/v1/agent")["interaction"] is None


def test_that_a_note_is_kept_with_the_attempt(room: Room) -> None:
    agent, _, callback, offer = brought_to(room, "handling")
    complete(agent, offer, "handled", note="promised a letter")
    assert room.look(callback)["attempts"][0]["note"] == "promised a letter"
