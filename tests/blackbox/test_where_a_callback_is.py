"""*Where a callback is*, *Why* and *Choosing the agent*, from outside."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.blackbox.client import Room, at
from tests.blackbox.steps import accept, end, in_wire_form, offered


def from_now(**span: float) -> str:
    return in_wire_form(datetime.now(UTC) + timedelta(**span))


def test_that_a_new_callback_goes_straight_to_the_queue(room: Room) -> None:
    callback = room.callback(customer_name="Rosa", priority=3, attributes={"order": "4417"})
    assert callback["location"] == "handling_by_business_process"
    assert (callback["customer_name"], callback["priority"]) == ("Rosa", 3)
    assert callback["attributes"] == {"order": "4417"}
    assert callback["queued_at"] == callback["entered_at"]
    assert at(callback["entered_at"])
    assert room.why(callback) == ["no_agent_available"]


def test_that_a_later_time_asked_for_is_waited_for(room: Room) -> None:
    callback = room.callback(due_at=from_now(seconds=0.5))
    assert callback["location"] == "pending"
    assert "due_at" in room.why(callback)
    assert room.wait(callback, location="handling_by_business_process")["queued_at"] >= callback["due_at"]


def test_that_a_supervisor_sends_to_queue_ahead_of_the_due_time(room: Room) -> None:
    callback = room.callback(due_at=from_now(hours=1))
    sent = room.boss.post(f"/v1/callbacks/{callback['id']}/send-to-queue")
    assert sent["location"] == "handling_by_business_process"


def test_that_a_queued_callback_cannot_be_sent_to_the_queue(room: Room) -> None:
    callback = room.callback()
    refused = room.boss.refusal("POST", f"/v1/callbacks/{callback['id']}/send-to-queue")
    assert (refused.status, refused.code) == (409, "wrong_location")


def test_that_higher_priority_goes_first_and_then_the_earlier(room: Room) -> None:
    plain, later, urgent = room.callback("01"), room.callback("01"), room.callback("01", priority=9)
    agent, stream = room.agent()
    order: list[str] = []
    for _ in range(3):
        offer = stream.state("offered")
        order.append(offer["callback_id"])
        accept(agent, offer)
        agent.post(f"/v1/interactions/{offer['id']}/complete", {"status": "wrong_destination"})
    assert order == [urgent["id"], plain["id"], later["id"]]


def test_that_one_asked_for_an_agent_goes_ahead_for_that_agent(room: Room) -> None:
    room.callback("01", priority=9)
    asked = room.callback("01", agent_id=f"{room.id}-a")
    _, stream = room.agent()
    assert stream.state("offered")["callback_id"] == asked["id"]


def test_that_one_asked_for_an_agent_waits_for_that_agent(room: Room) -> None:
    asked = room.callback("01", agent_id=f"{room.id}-b")
    room.agent()
    assert "asked_agent_away" in room.why(asked)
    _, stream = room.agent("b")
    assert stream.state("offered")["callback_id"] == asked["id"]


def test_that_any_agent_gets_it_when_the_asked_one_stays_away(room: Room) -> None:
    room.set_timing(requested_agent_wait_s=0.4)
    asked = room.callback("01", agent_id=f"{room.id}-b")
    _, stream = room.agent()
    assert stream.state("offered")["callback_id"] == asked["id"]


def test_that_a_supervisor_gives_a_callback_to_an_agent(room: Room) -> None:
    callback = room.callback(due_at=from_now(hours=1))
    when = from_now(hours=2)
    path = f"/v1/callbacks/{callback['id']}/agent"
    given = room.boss.put(path, {"agent_id": f"{room.id}-b", "due_at": when})
    assert (given["agent_id"], given["due_at"], given["location"]) == (f"{room.id}-b", when, "pending")
    own, _ = room.agent("b", available=False)
    asked = [item for item in own.get("/v1/agent/callbacks")["items"] if item["relation"] == "asked"]
    assert [item["callback"]["id"] for item in asked] == [callback["id"]]
    assert room.boss.put(path, {"agent_id": None})["agent_id"] is None


def test_that_a_second_request_for_a_number_joins_the_open_one(room: Room) -> None:
    number = room.number("00")
    first = room.callback(number=number)
    answer = room.intake.send(
        "POST", "/v1/callbacks", json={"business_process_id": room.id, "number": number}
    )
    assert (answer.status_code, answer.json()["id"]) == (200, first["id"])
    assert answer.json()["queued_at"] == first["queued_at"]


def test_that_duplicates_are_kept_apart_where_they_are_allowed(room: Room) -> None:
    room.set_timing(duplicate_policy="allow")
    number = room.number("01")
    first, second = room.callback(number=number), room.callback(number=number)
    assert first["id"] != second["id"]
    agent, stream = room.agent()
    other, _ = room.agent("b")
    accept(agent, stream.state("offered"))
    assert "number_in_use" in room.why(second)
    assert other.get("/v1/agent")["interaction"] is None


def test_that_the_same_key_makes_one_callback(room: Room) -> None:
    body = {"business_process_id": room.id, "number": room.number("00")}
    key = {"Idempotency-Key": f"{room.id}-1"}
    first = room.intake.call("POST", "/v1/callbacks", body, headers=key)
    again = room.intake.call("POST", "/v1/callbacks", body, headers=key)
    assert first["id"] == again["id"]
    other = body | {"number": room.number("00")}
    refused = room.intake.refusal("POST", "/v1/callbacks", other, headers=key)
    assert (refused.status, refused.code) == (422, "idempotency_key_reused")


def test_that_expired_callbacks_are_completed(room: Room) -> None:
    room.set_timing(expires_after_s=0.4)
    callback = room.callback()
    over = room.wait(callback, location="completed")
    assert over["end_state"] == "expired"


def test_that_the_customer_may_withdraw(room: Room) -> None:
    callback = room.callback()
    gone = room.intake.post(f"/v1/callbacks/{callback['id']}/withdraw")
    assert (gone["location"], gone["end_state"]) == ("completed", "withdrawn")


def test_that_a_withdrawal_while_an_agent_has_it_is_refused_and_the_agent_notified(room: Room) -> None:
    _, stream, callback, offer = offered(room)
    refused = room.intake.refusal("POST", f"/v1/callbacks/{callback['id']}/withdraw")
    assert (refused.status, refused.code) == (409, "wrong_location")
    assert stream.next("interaction", lambda data: data["id"] == offer["id"]).data["state"] == "offered"


def test_that_the_agent_who_has_the_callback_of_a_served_caller_is_notified(room: Room) -> None:
    _, stream, callback, offer = offered(room)
    path = f"/v1/callers/{callback['number']}/served"
    assert room.intake.post(path, {"business_process_id": room.id}) == {
        "withdrawn": [],
        "with_agents": [callback["id"]],
    }
    assert (
        stream.next("interaction", lambda data: data["withdrawal_asked_at"] is not None).data["id"]
        == offer["id"]
    )


@pytest.mark.parametrize("due_in_s", [None, 3600])
def test_that_a_supervisor_purges_what_no_agent_has(room: Room, due_in_s: float | None) -> None:
    callback = room.callback(**({} if due_in_s is None else {"due_at": from_now(seconds=due_in_s)}))
    gone = room.boss.post(f"/v1/callbacks/{callback['id']}/purge")
    assert (gone["location"], gone["end_state"]) == ("completed", "purged")


def test_that_a_callback_with_an_agent_cannot_be_purged(room: Room) -> None:
    _, _, callback, _ = offered(room)
    refused = room.boss.refusal("POST", f"/v1/callbacks/{callback['id']}/purge")
    assert (refused.status, refused.code) == (409, "wrong_location")


def test_that_a_callback_outside_the_customers_hours_waits_as_pending(room: Room) -> None:
    hour = datetime.now(UTC).hour
    first, last = (hour + 3) % 23, (hour + 3) % 23 + 1
    room.set_timing(calling_hours=[f"{first:02d}:00", f"{last:02d}:00"])
    callback = room.callback()
    assert callback["location"] == "pending"
    assert "outside_calling_hours" in room.why(callback)


def test_that_the_agent_available_the_longest_is_chosen(room: Room) -> None:
    _, first = room.agent()
    second, _ = room.agent("b")
    room.callback("01")
    first.state("offered")
    assert second.get("/v1/agent")["state"] == "available"


def test_that_an_agent_has_one_interaction_at_a_time(room: Room) -> None:
    agent, stream = room.agent()
    one, two = room.callback("01"), room.callback("01")
    offer = stream.state("offered")
    assert offer["callback_id"] == one["id"]
    assert room.look(two)["location"] == "handling_by_business_process"
    assert "no_agent_available" in room.why(two)
    accept(agent, offer)
    agent.post(f"/v1/interactions/{offer['id']}/complete", {"status": "wrong_destination"})
    assert stream.state("offered")["callback_id"] == two["id"]


def test_that_an_agent_who_asks_for_a_break_gets_it_after_wrap_up(room: Room) -> None:
    agent, _, _, offer = offered(room, "01")
    accept(agent, offer)
    asked = agent.put("/v1/agent/state", {"state": "not_ready", "reason": "Break"})
    assert (asked["state"], asked["pending_state"]) == ("busy", "not_ready")
    agent.post(f"/v1/interactions/{offer['id']}/complete", {"status": "wrong_destination"})
    stands = agent.get("/v1/agent")
    assert (stands["state"], stands["reason"], stands["pending_state"]) == ("not_ready", "Break", None)


def test_that_an_agent_who_is_not_ready_gets_no_offer(room: Room) -> None:
    agent, stream = room.agent()
    agent.put("/v1/agent/state", {"state": "not_ready", "reason": "Lunch"})
    callback = room.callback()
    assert room.look(callback)["location"] == "handling_by_business_process"
    agent.put("/v1/agent/state", {"state": "available"})
    assert stream.state("offered")["callback_id"] == callback["id"]


def test_that_an_offer_is_withdrawn_from_a_desktop_that_is_gone(room: Room) -> None:
    agent, stream, callback, _ = offered(room)
    stream.close()
    assert room.wait(callback, location="handling_by_business_process")["attempts"] == []
    assert agent.get("/v1/agent")["state"] == "offline"


def test_that_a_preview_is_ended_as_cancel_when_the_desktop_is_gone(room: Room) -> None:
    room.set_timing(max_preview_time_mode="always")
    agent, stream, callback, offer = offered(room)
    accept(agent, offer)
    stream.close()
    back = room.wait(callback, location="handling_by_business_process")
    assert [attempt["state"] for attempt in back["attempts"]] == ["cancel"]
    assert back["attempts_used"] == 0


def test_that_a_call_goes_on_without_its_desktop(room: Room) -> None:
    room.set_timing(disconnect_grace_s=0)
    agent, stream, callback, offer = offered(room)
    accept(agent, offer)
    stream.state("handling")
    stream.close()
    _, again = room.agent(available=False)
    snapshot = again.seen[0].data
    assert snapshot["agent"]["interaction"]["state"] == "handling"
    assert end(agent, offer)["state"] == "wrap_up"
    assert room.look(callback)["location"] == "handling_by_agent"


def test_that_a_second_desktop_takes_over(room: Room) -> None:
    agent, first = room.agent()
    again, second = room.agent(available=False)
    first.next("session_replaced")
    first.wait_for_end()
    room.callback()
    assert second.state("offered")["agent_id"] == agent.id == again.id
