"""The finer sentences of *Behaviour*, each by itself, from outside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.blackbox.client import Json, Room, Stream, User, at
from tests.blackbox.steps import accept, brought_to, closed_today, complete, end, in_wire_form, offered
from tests.support.waiting import wait_until

STATES = ["preview", "dialing", "handling", "wrap_up"]


def reached(room: Room, state: str) -> tuple[User, Stream, Json, Json]:
    """Return an agent whose accepted interaction is in ``state``."""
    room.set_timing(max_preview_time_mode="always" if state == "preview" else "disabled")
    agent, stream, callback, offer = offered(room, "00" if state == "handling" else "01")
    taken = accept(agent, offer)
    if state == "handling":
        taken = stream.state("handling")
    if state == "wrap_up":
        taken = end(agent, offer)
    assert taken["state"] == state
    return agent, stream, callback, taken


def gone(user: User) -> None:
    wait_until(lambda: user.get("/v1/agent")["connected"] is False, "the desktop is gone")


# --- Offers -------------------------------------------------------------------------------------------------------


def test_that_a_declined_callback_comes_back_to_the_same_agent_after_the_cool_down(room: Room) -> None:
    room.set_timing(decline_cooldown_s=0.6)
    agent, stream, callback, offer = offered(room)
    declined = agent.post(f"/v1/interactions/{offer['id']}/decline")
    again = stream.state("offered")
    assert again["callback_id"] == callback["id"]
    assert again["id"] != offer["id"]
    assert (at(again["offered_at"]) - at(declined["state_since"])).total_seconds() >= 0.59


def test_that_a_declined_callback_goes_to_another_agent_at_once(room: Room) -> None:
    agent, _, callback, offer = offered(room)
    _, other = room.agent("b")
    agent.post(f"/v1/interactions/{offer['id']}/decline")
    assert other.state("offered")["callback_id"] == callback["id"]
    later = room.callback()
    assert room.wait(later, location="handling_by_agent")["handled_by"]["id"] == agent.id


def test_that_an_agent_who_missed_an_offer_is_offered_nothing_until_changed_by_hand(room: Room) -> None:
    room.set_timing(offer_timeout_s=0.2)
    agent, stream, callback, _ = offered(room)
    stream.next("agent", lambda data: data["reason"] == "Missed offer")
    room.set_timing(offer_timeout_s=30)
    assert "no_agent_available" in room.why(callback)
    agent.put("/v1/agent/state", {"state": "available"})
    assert stream.state("offered")["callback_id"] == callback["id"]


def test_that_a_callback_released_keeps_its_place(room: Room) -> None:
    first, second = room.callback("01"), room.callback("01")
    agent, stream = room.agent()
    offer = stream.state("offered")
    agent.post(f"/v1/interactions/{offer['id']}/decline")
    stream.state("offered")
    assert room.look(first)["queued_at"] == first["queued_at"] < second["queued_at"]


def test_that_teams_accepts_into_preview_and_its_offer_may_be_declined_in_the_desktop(room: Room) -> None:
    room.set_timing(max_preview_time_mode="always", decline_cooldown_s=0)
    agent, stream = room.agent("c")
    room.callback("01")
    offer = stream.state("offered")
    assert "accept" not in offer["allowed_commands"]
    assert agent.post(f"/v1/interactions/{offer['id']}/decline")["state"] == "released"
    assert stream.state("preview")["accept_at"] == "endpoint"
    interaction = agent.get("/v1/agent")["interaction"]
    assert agent.refusal("POST", f"/v1/interactions/{interaction['id']}/accept").code == "accept_at_endpoint"


# --- Commands and states ------------------------------------------------------------------------------------------

REFUSED = [
    *[("preview", command) for command in ("decline", "completion-status")],
    *[("dialing", command) for command in ("decline", "delegate", "completion-status")],
    *[("handling", command) for command in ("decline", "delegate")],
    *[("wrap_up", command) for command in ("decline",)],
]


@pytest.mark.parametrize(("state", "command"), REFUSED)
def test_that_a_command_of_another_state_is_refused_with_the_interaction(
    room: Room, state: str, command: str
) -> None:
    agent, _, _, taken = reached(room, state)
    path, body = f"/v1/interactions/{taken['id']}/{command}", None
    method = "POST"
    if command == "completion-status":
        method, body = "PUT", {"status": "cancel"}
    refused = agent.refusal(method, path, body)
    assert (refused.status, refused.code) == (409, "wrong_state")
    assert (refused.problem["interaction"]["id"], refused.problem["interaction"]["state"]) == (
        taken["id"],
        state,
    )
    assert agent.get("/v1/agent")["interaction"]["state"] == state


@pytest.mark.parametrize(
    ("state", "status"),
    [("preview", "cancel"), ("dialing", "cancel"), ("handling", "handled"), ("wrap_up", "cancel")],
)
def test_that_complete_without_a_status_uses_the_one_already_set(room: Room, state: str, status: str) -> None:
    agent, _, callback, taken = reached(room, state)
    done = agent.post(f"/v1/interactions/{taken['id']}/complete")
    assert (done["state"], done["completion_status"]) == ("completed", status)
    assert [attempt["state"] for attempt in room.look(callback)["attempts"]] == [status]


def test_that_the_status_set_in_wrap_up_is_used_when_its_time_is_up(room: Room) -> None:
    room.set_timing(wrap_up_s=1)
    agent, stream, callback, offer = brought_to(room, "handling")
    when = in_wire_form(datetime.now(UTC) + timedelta(days=1))
    body = {"status": "callback_requested", "callback_at": when, "note": "call the wife"}
    agent.put(f"/v1/interactions/{offer['id']}/completion-status", body)
    done = stream.state("completed")
    assert (done["completion_status"], done["callback_at"], done["note"]) == (
        body["status"],
        when,
        body["note"],
    )
    known = room.look(callback)
    assert (known["location"], known["due_at"], known["agent_id"]) == ("pending", when, agent.id)
    assert known["attempts"][0]["note"] == "call the wife"


def test_that_a_postponed_preview_never_dials(room: Room) -> None:
    agent, _, callback, taken = reached(room, "preview")
    when = in_wire_form(datetime.now(UTC) + timedelta(hours=3))
    done = complete(agent, taken, "callback_requested", callback_at=when)
    assert (done["state"], done["call"]["dialed_at"]) == ("completed", None)
    known = room.look(callback)
    assert (known["due_at"], known["attempts_used"], len(known["attempts"])) == (when, 0, 1)


def test_that_a_delegated_callback_given_to_an_agent_is_held_no_more(room: Room) -> None:
    agent, _, callback, taken = reached(room, "preview")
    agent.post(f"/v1/interactions/{taken['id']}/delegate", {"note": "speaks French"})
    held = room.look(callback)
    assert (held["held"], held["held_note"]) == (True, "speaks French")
    room.boss.put(f"/v1/callbacks/{callback['id']}/agent", {"agent_id": f"{room.id}-b"})
    _, stream = room.agent("b")
    assert stream.state("offered")["callback_id"] == callback["id"]
    assert room.look(callback)["held"] is False


def test_that_a_delegated_callback_waits_for_no_schedule_but_for_a_supervisor(room: Room) -> None:
    agent, _, callback, taken = reached(room, "preview")
    agent.post(f"/v1/interactions/{taken['id']}/delegate")
    room.boss.post(f"/v1/business-processes/{room.id}/stop")
    room.boss.post(f"/v1/business-processes/{room.id}/start")
    assert room.look(callback)["location"] == "pending"
    assert room.boss.post(f"/v1/callbacks/{callback['id']}/purge")["end_state"] == "purged"


def test_that_callbacks_handed_over_can_be_found_and_are_counted(room: Room) -> None:
    agent, _, callback, taken = reached(room, "preview")
    agent.post(f"/v1/interactions/{taken['id']}/delegate", {"note": "wants Ana"})
    other = room.callback()
    found = room.boss.get("/v1/callbacks", business_process_id=room.id, held="true")["items"]
    assert [(each["id"], each["held_note"]) for each in found] == [(callback["id"], "wants Ana")]
    found = room.boss.get("/v1/callbacks", business_process_id=room.id, held="false")["items"]
    assert [each["id"] for each in found] == [other["id"]]
    row = room.monitor()
    assert row["held"] == 1
    assert {"code": "held", "callbacks": 1} in row["alerts"]
    refused = room.boss.refusal("GET", f"/v1/callbacks?business_process_id={room.id}&held=perhaps")
    assert (refused.status, refused.code) == (400, "invalid_request")


def test_that_a_schedule_closed_at_all_calling_hours_is_a_reason_and_an_alert(room: Room) -> None:
    """From 9:00 to 17:00 in London it is evening and night in Tokyo."""
    schedule: Json = {
        "timezone": "UTC",
        "weekly": {day: [["09:00", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")},
        "exceptions": [],
    }
    room.set_timing(schedule=schedule, calling_hours=["09:00", "17:00"])
    callback = room.callback(number="+81312345600")
    assert callback["location"] == "pending"
    assert "no_common_hour" in room.why(callback)
    assert {"code": "no_common_hour", "callbacks": 1} in room.monitor()["alerts"]
    room.set_timing(schedule=schedule, calling_hours=["09:00", "19:00"])
    assert "no_common_hour" not in room.why(callback)
    assert all(alert["code"] != "no_common_hour" for alert in room.monitor()["alerts"])


def test_that_asking_for_available_takes_a_pending_break_back(room: Room) -> None:
    agent, _, _, taken = reached(room, "dialing")
    agent.put("/v1/agent/state", {"state": "offline"})
    assert agent.get("/v1/agent")["pending_state"] == "offline"
    assert agent.put("/v1/agent/state", {"state": "available"})["pending_state"] in {None, "available"}
    complete(agent, taken, "wrong_destination")
    assert agent.get("/v1/agent")["state"] == "available"


# --- Supervisors against open interactions ------------------------------------------------------------------------


@pytest.mark.parametrize("state", STATES)
def test_that_an_accepted_interaction_outlives_stop_close_purge_and_withdrawal(
    room: Room, state: str
) -> None:
    agent, _, callback, taken = reached(room, state)
    path = f"/v1/callbacks/{callback['id']}"
    room.boss.post(f"/v1/business-processes/{room.id}/stop")
    closed_today(room)
    for verb in ("purge", "send-to-queue", "withdraw"):
        assert room.boss.refusal("POST", f"{path}/{verb}").status == 409
    assert room.boss.refusal("PUT", f"{path}/agent", {"agent_id": None}).code == "wrong_location"
    stands = agent.get("/v1/agent")["interaction"]
    assert (stands["id"], stands["state"]) == (taken["id"], state)
    assert stands["withdrawal_asked_at"]
    assert complete(agent, taken, "wrong_destination")["state"] == "completed"
    assert room.look(callback)["end_state"] == "failed"


def test_that_a_callback_cancelled_after_the_close_waits_for_the_opening(room: Room) -> None:
    agent, _, callback, taken = reached(room, "dialing")
    closed_today(room)
    complete(agent, taken, "cancel")
    known = room.look(callback)
    assert known["location"] == "pending"
    assert "off_schedule" in room.why(callback)


def test_that_a_callback_that_ran_out_while_with_an_agent_expires_when_it_comes_back(room: Room) -> None:
    agent, _, callback, taken = reached(room, "dialing")
    room.set_timing(expires_after_s=0.01)
    assert room.look(callback)["location"] == "handling_by_agent"
    complete(agent, taken, "cancel")
    assert room.look(callback)["end_state"] == "expired"


def test_that_starting_again_queues_what_became_due_while_stopped(room: Room) -> None:
    in_queue = room.callback()
    room.boss.post(f"/v1/business-processes/{room.id}/stop")
    due = room.callback(due_at=in_wire_form(datetime.now(UTC) + timedelta(seconds=0.2)))
    wait_until(lambda: "due_at" not in room.why(due), "its due time has come")
    assert room.look(due)["location"] == "pending"
    assert room.look(in_queue)["queued_at"] == in_queue["queued_at"]
    room.boss.post(f"/v1/business-processes/{room.id}/start")
    assert room.look(due)["location"] == "handling_by_business_process"


# --- Duplicates and numbers in use --------------------------------------------------------------------------------


def test_that_a_second_request_joins_wherever_the_first_is(room: Room) -> None:
    waiting = room.callback(due_at="2099-01-01T00:00:00.000Z")
    joined = room.callback(number=waiting["number"], customer_name="Rosa", priority=9)
    assert (joined["id"], joined["location"], joined["due_at"]) == (
        waiting["id"],
        "pending",
        waiting["due_at"],
    )
    _, _, callback, _ = offered(room, "01")
    with_agent = room.callback(number=callback["number"])
    assert (with_agent["id"], with_agent["location"]) == (callback["id"], "handling_by_agent")
    room.boss.post(f"/v1/callbacks/{waiting['id']}/purge")
    assert room.callback(number=waiting["number"])["id"] != waiting["id"]


def test_that_business_processes_do_not_share_a_callback_but_a_line(new_room: Callable[[], Room]) -> None:
    one, two = new_room(), new_room()
    agent, _, callback, offer = offered(one, "01")
    other_agent, other_stream = two.agent()
    other = two.callback(number=callback["number"])
    assert other["id"] != callback["id"]
    accept(agent, offer)
    assert two.why(other) == ["number_in_use"]
    assert other_agent.get("/v1/agent")["interaction"] is None
    end(agent, offer)
    assert other_stream.state("offered")["callback_id"] == other["id"]


# --- Asked agents -------------------------------------------------------------------------------------------------


def test_that_a_wait_of_zero_for_the_asked_agent_has_no_end(room: Room) -> None:
    room.set_timing(requested_agent_wait_s=0)
    asked = room.callback("01", agent_id=f"{room.id}-b")
    _, _stream = room.agent()
    reasons = room.boss.get(f"/v1/callbacks/{asked['id']}/why")["reasons"]
    assert [(reason["code"], reason["until"]) for reason in reasons] == [("asked_agent_away", None)]


def test_that_the_wait_for_the_asked_agent_begins_with_the_due_time(room: Room) -> None:
    room.set_timing(requested_agent_wait_s=0.6)
    due = datetime.now(UTC) + timedelta(seconds=0.6)
    asked = room.callback("01", agent_id=f"{room.id}-b", due_at=in_wire_form(due))
    _, stream = room.agent()
    offer = stream.state("offered")
    assert offer["callback_id"] == asked["id"]
    assert (at(offer["offered_at"]) - due).total_seconds() >= 0.59


# --- A desktop that is gone ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["dialing", "handling", "wrap_up"])
def test_that_a_lost_desktop_leaves_a_call_and_its_wrap_up_alone(room: Room, state: str) -> None:
    room.set_timing(disconnect_grace_s=0, wrap_up_s=600, duration_for_no_answer_s=60)
    agent, stream, _, taken = reached(room, state)
    stream.close()
    gone(agent)
    stands = agent.get("/v1/agent")
    assert stands["interaction"]["state"] == state
    done = complete(agent, taken, "wrong_destination")
    assert done["state"] == "completed"
    assert agent.get("/v1/agent")["state"] == "offline"


def test_that_a_desktop_back_within_its_grace_finds_all_as_it_was(room: Room) -> None:
    room.set_timing(disconnect_grace_s=30)
    agent, stream, _, taken = reached(room, "preview")
    stream.close()
    gone(agent)
    _, again = room.agent(available=False)
    assert again.seen[0].data["agent"]["interaction"] == agent.get("/v1/agent")["interaction"]
    assert agent.post(f"/v1/interactions/{taken['id']}/dial")["state"] == "dialing"


def test_that_an_idle_agent_whose_desktop_is_gone_is_offline_after_the_grace(room: Room) -> None:
    agent, stream = room.agent()
    stream.close()
    wait_until(lambda: agent.get("/v1/agent")["state"] == "offline", "the grace is over")
    assert room.look(room.callback())["location"] == "handling_by_business_process"


# --- Own callbacks, colleagues, tallies ---------------------------------------------------------------------------


def test_that_own_callbacks_are_those_asked_for_and_those_completed_newest_first(room: Room) -> None:
    asked = room.callback(agent_id=f"{room.id}-a", due_at="2099-01-01T00:00:00.000Z")
    agent, stream = room.agent()
    done: list[str] = []
    for _ in range(2):
        room.callback("01")
        offer = stream.state("offered")
        accept(agent, offer)
        complete(agent, offer, "wrong_destination")
        done.insert(0, offer["callback_id"])
    items = agent.get("/v1/agent/callbacks")["items"]
    listed = [(item["relation"], item["callback"]["id"]) for item in items]
    assert listed == [("asked", asked["id"]), *(("completed", callback) for callback in done)]
    assert {item["status"] for item in items if item["relation"] == "completed"} == {"wrong_destination"}


def test_that_a_short_call_and_a_cancel_are_counted_for_the_agent(room: Room) -> None:
    agent, _, _, offer = brought_to(room, "handling")
    complete(agent, offer, "handled")
    room.callback("01")
    taken = room.streams[-1].state("offered")
    accept(agent, taken)
    complete(agent, taken, "cancel")
    found = room.boss.get("/v1/agents")["items"]
    shift = next(item["shift"] for item in found if item["id"] == agent.id)
    assert (shift["accepted"], shift["cancelled"], shift["short_calls"]) == (2, 1, 1)


def test_that_lowering_the_limit_fails_at_the_next_attempt(room: Room) -> None:
    room.set_timing(recall_intervals_s=[0], attempts_before_failure=9)
    agent, stream = room.agent()
    callback = room.callback("04")
    for limit in (9, 9, 1):
        offer = stream.state("offered")
        room.set_timing(attempts_before_failure=limit)
        assert agent.get("/v1/agent")["interaction"]["attempts_before_failure"] == limit
        accept(agent, offer)
        stream.state("wrap_up")
        agent.post(f"/v1/interactions/{offer['id']}/complete")
    known = room.look(callback)
    assert (known["end_state"], known["attempts_used"]) == ("failed", 3)
