"""Every arrow of *An interaction's states*, from outside."""

from __future__ import annotations

import pytest

from tests.blackbox.client import Room, at
from tests.blackbox.steps import accept, end, offered

VOICE = {"with_recording": "with_recording", "always": "always"}


def test_that_an_offer_carries_what_the_agent_must_know(room: Room) -> None:
    _, _, callback, offer = offered(room, customer_name="Rosa Díaz")
    assert offer["callback_id"] == callback["id"]
    assert offer["business_process"] == {"id": room.id, "name": f"Room {int(room.id[-3:])}"}
    assert (offer["number"], offer["customer_name"]) == (callback["number"], "Rosa Díaz")
    assert (offer["attempts_used"], offer["attempts_before_failure"]) == (0, 3)
    assert (offer["accept_at"], offer["endpoint"]["kind"]) == ("desktop", "softphone")
    assert offer["allowed_completion_statuses"] == []
    assert offer["completion_status"] is None
    assert offer["recording"] is None
    assert (at(offer["deadline"]) - at(offer["state_since"])).total_seconds() == pytest.approx(30, abs=0.01)
    assert room.look(callback)["location"] == "handling_by_agent"


def test_that_accepting_without_a_recording_dials_at_once(room: Room) -> None:
    agent, _, _, offer = offered(room, "01")
    taken = accept(agent, offer)
    assert taken["state"] == "dialing"
    assert agent.get("/v1/agent")["state"] == "busy"


def test_that_declining_releases_the_offer_without_an_attempt(room: Room) -> None:
    agent, _, callback, offer = offered(room)
    assert agent.post(f"/v1/interactions/{offer['id']}/decline")["state"] == "released"
    assert agent.get("/v1/agent")["state"] == "available"
    back = room.wait(callback, location="handling_by_business_process")
    assert back["attempts"] == []
    assert "cool_down" in room.why(callback)


def test_that_the_red_x_declines_an_offer(room: Room) -> None:
    agent, _, _, offer = offered(room)
    assert end(agent, offer)["state"] == "released"


def test_that_an_offer_that_runs_out_makes_the_agent_not_ready(room: Room) -> None:
    room.set_timing(offer_timeout_s=0.2)
    agent, stream, callback, _ = offered(room)
    stream.state("released")
    stands = agent.get("/v1/agent")
    assert (stands["state"], stands["reason"], stands["interaction"]) == ("not_ready", "Missed offer", None)
    assert room.wait(callback, location="handling_by_business_process")["attempts"] == []


def test_that_preview_is_always_used_in_the_mode_always(room: Room) -> None:
    room.set_timing(max_preview_time_mode="always")
    agent, _, _, offer = offered(room, "01")
    previewed = accept(agent, offer)
    assert previewed["state"] == "preview"
    assert agent.get("/v1/agent")["state"] == "preview"
    assert agent.post(f"/v1/interactions/{offer['id']}/dial")["state"] == "dialing"


def test_that_preview_dials_by_itself_when_its_time_is_up(room: Room) -> None:
    room.set_timing(max_preview_time_mode="always", max_preview_time_s=0.2)
    agent, stream, _, offer = offered(room, "01")
    assert accept(agent, offer)["state"] == "preview"
    stream.state("dialing")


def test_that_the_red_x_in_preview_wraps_up_as_cancel(room: Room) -> None:
    room.set_timing(max_preview_time_mode="always")
    agent, _, _, offer = offered(room)
    accept(agent, offer)
    wrapped = end(agent, offer)
    assert (wrapped["state"], wrapped["completion_status"]) == ("wrap_up", "cancel")
    assert wrapped["allowed_completion_statuses"] == ["cancel", "callback_requested", "wrong_destination"]
    assert agent.get("/v1/agent")["state"] == "wrap_up"


def test_that_the_red_x_while_dialing_wraps_up_as_cancel(room: Room) -> None:
    agent, _, _, offer = offered(room, "01")
    accept(agent, offer)
    wrapped = end(agent, offer)
    assert (wrapped["state"], wrapped["completion_status"]) == ("wrap_up", "cancel")
    assert wrapped["allowed_completion_statuses"] == [
        "cancel",
        "callback_requested",
        "no_answer",
        "wrong_destination",
    ]
    assert wrapped["call"]["outcome"] == "cancelled"


def test_that_no_answer_in_time_wraps_up_as_no_answer(room: Room) -> None:
    room.set_timing(duration_for_no_answer_s=0.3)
    agent, stream, _, offer = offered(room, "01")
    accept(agent, offer)
    wrapped = stream.state("wrap_up")
    assert (wrapped["completion_status"], wrapped["call"]["outcome"]) == ("no_answer", "no_answer")
    assert wrapped["allowed_completion_statuses"] == ["no_answer", "callback_requested", "wrong_destination"]


@pytest.mark.parametrize(
    ("ending", "outcome"),
    [("02", "busy"), ("04", "invalid_number"), ("06", "rejected"), ("07", "failed")],
)
def test_that_a_line_that_fails_wraps_up_as_no_answer_with_its_cause(
    room: Room, ending: str, outcome: str
) -> None:
    agent, stream, _, offer = offered(room, ending)
    accept(agent, offer)
    wrapped = stream.state("wrap_up")
    assert (wrapped["completion_status"], wrapped["call"]["outcome"]) == ("no_answer", outcome)


def test_that_a_person_answering_is_handled(room: Room) -> None:
    agent, stream, _, offer = offered(room)
    accept(agent, offer)
    handled = stream.state("handling")
    assert handled["call"]["outcome"] == "answered"
    assert handled["call"]["answered_by"] == "person"
    assert (handled["completion_status"], handled["deadline"]) == ("handled", None)
    assert handled["allowed_completion_statuses"] == [
        "handled",
        "answering_machine",
        "callback_requested",
        "wrong_destination",
    ]
    wrapped = end(agent, offer)
    assert (wrapped["state"], wrapped["completion_status"]) == ("wrap_up", "handled")
    done = end(agent, offer)
    assert done["state"] == "completed"
    assert agent.get("/v1/agent")["state"] == "available"


def test_that_the_customer_hanging_up_wraps_up_with_the_status_that_is_set(room: Room) -> None:
    agent, stream, callback, offer = offered(room, "05")
    accept(agent, offer)
    stream.state("handling")
    agent.put(f"/v1/interactions/{offer['id']}/completion-status", {"status": "wrong_destination"})
    assert stream.state("wrap_up")["completion_status"] == "wrong_destination"
    agent.post(f"/v1/interactions/{offer['id']}/complete")
    assert room.look(callback)["end_state"] == "failed"


def test_that_hanging_up_on_a_greeting_falls_back_on_answering_machine(room: Room) -> None:
    agent, stream, _, offer = offered(room, "03")
    accept(agent, offer)
    assert stream.state("handling")["call"]["answered_by"] == "machine"
    assert end(agent, offer)["completion_status"] == "answering_machine"


def test_that_a_greeting_listened_to_past_the_short_call_stays_handled(room: Room) -> None:
    room.set_timing(short_call_s=0)
    agent, stream, _, offer = offered(room, "03")
    accept(agent, offer)
    stream.state("handling")
    assert end(agent, offer)["completion_status"] == "handled"


def test_that_handled_chosen_by_hand_on_a_greeting_is_kept(room: Room) -> None:
    agent, stream, _, offer = offered(room, "03")
    accept(agent, offer)
    stream.state("handling")
    agent.put(f"/v1/interactions/{offer['id']}/completion-status", {"status": "handled"})
    assert end(agent, offer)["completion_status"] == "handled"


def test_that_wrap_up_completes_by_itself_with_the_status_then_set(room: Room) -> None:
    room.set_timing(wrap_up_s=0.3)
    agent, stream, callback, offer = offered(room, "04")
    accept(agent, offer)
    stream.state("completed")
    done = room.look(callback)
    assert [attempt["state"] for attempt in done["attempts"]] == ["no_answer"]


def test_that_an_offer_is_accepted_in_teams_alone(room: Room) -> None:
    agent, stream = room.agent("c")
    room.callback("01")
    offer = stream.state("offered")
    assert (offer["accept_at"], offer["endpoint"]["kind"]) == ("endpoint", "teams")
    refused = agent.refusal("POST", f"/v1/interactions/{offer['id']}/accept")
    assert (refused.status, refused.code) == (409, "accept_at_endpoint")
    stream.state("dialing")


def test_that_an_offer_that_uc1_never_accepts_runs_out(room: Room) -> None:
    room.set_timing(offer_timeout_s=1.5)
    agent, stream = room.agent("t")
    room.callback()
    assert stream.state("offered")["endpoint"]["kind"] == "uc1"
    stream.state("released")
    assert agent.get("/v1/agent")["state"] == "not_ready"


@pytest.mark.parametrize("from_state", ["preview", "wrap_up"])
def test_that_delegating_hands_the_callback_to_the_supervisors(room: Room, from_state: str) -> None:
    room.set_timing(max_preview_time_mode="always")
    agent, _, callback, offer = offered(room)
    accept(agent, offer)
    if from_state == "wrap_up":
        end(agent, offer)
    assert (
        agent.post(f"/v1/interactions/{offer['id']}/delegate", {"note": "wants Ana"})["state"] == "completed"
    )
    held = room.look(callback)
    assert (held["location"], held["held"], held["attempts"]) == ("pending", True, [])
    assert "held" in room.why(callback)
    assert agent.get("/v1/agent")["state"] == "available"
    room.boss.post(f"/v1/callbacks/{callback['id']}/send-to-queue")
    assert room.look(callback)["held"] is False


@pytest.mark.parametrize(
    ("command", "state"),
    [("dial", "offered"), ("complete", "offered"), ("delegate", "offered"), ("delegate", "dialing")],
)
def test_that_a_command_that_the_state_does_not_allow_names_the_state(
    room: Room, command: str, state: str
) -> None:
    agent, _, _, offer = offered(room, "01")
    if state == "dialing":
        accept(agent, offer)
    refused = agent.refusal("POST", f"/v1/interactions/{offer['id']}/{command}")
    assert (refused.status, refused.code) == (409, "wrong_state")
    assert refused.problem["interaction"]["state"] == state


def test_that_an_offer_released_by_the_clock_cannot_be_accepted_any_more(room: Room) -> None:
    room.set_timing(offer_timeout_s=0.2)
    agent, stream, _, offer = offered(room)
    stream.state("released")
    refused = agent.refusal("POST", f"/v1/interactions/{offer['id']}/accept")
    assert (refused.status, refused.code) == (409, "wrong_state")
    assert refused.problem["interaction"]["state"] == "released"


def test_that_another_agents_interaction_is_not_there(room: Room) -> None:
    _, _, _, offer = offered(room)
    other, _ = room.agent("b", available=False)
    assert other.refusal("POST", f"/v1/interactions/{offer['id']}/accept").status == 404


def test_that_a_repeated_command_has_the_same_answer_and_changes_nothing(room: Room) -> None:
    room.set_timing(max_preview_time_mode="always")
    agent, _, callback, offer = offered(room, "01")
    path = f"/v1/interactions/{offer['id']}"
    assert agent.post(f"{path}/shown") == agent.post(f"{path}/shown")
    assert accept(agent, offer) == accept(agent, offer)
    assert agent.post(f"{path}/dial") == agent.post(f"{path}/dial")
    assert end(agent, offer)["state"] == "wrap_up"
    status = {"status": "no_answer", "note": "rang out"}
    assert agent.put(f"{path}/completion-status", status) == agent.put(f"{path}/completion-status", status)
    assert agent.post(f"{path}/complete") == agent.post(f"{path}/complete")
    assert room.look(callback)["attempts_used"] == 1


def test_that_a_press_of_the_red_x_sent_twice_does_not_complete(room: Room) -> None:
    agent, _, _, offer = offered(room, "01")
    accept(agent, offer)
    path, press = f"/v1/interactions/{offer['id']}/end", {"state": "dialing"}
    assert agent.post(path, press)["state"] == "wrap_up"
    assert agent.post(path, press)["state"] == "wrap_up"


@pytest.mark.parametrize("state", ["preview", "dialing", "handling"])
def test_that_complete_hangs_up_and_finishes_in_one_step(room: Room, state: str) -> None:
    room.set_timing(max_preview_time_mode="always" if state == "preview" else "with_recording")
    agent, stream, callback, offer = offered(room, "00" if state == "handling" else "01")
    accept(agent, offer)
    if state != "preview":
        stream.state(state)
    done = agent.post(f"/v1/interactions/{offer['id']}/complete", {"status": "wrong_destination"})
    assert done["state"] == "completed"
    ended = room.look(callback)
    assert (ended["end_state"], ended["location"]) == ("failed", "completed")
