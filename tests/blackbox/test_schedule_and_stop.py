"""*Schedule, stop, purge*, the monitor and report 6.04, from outside."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.blackbox.client import Json, Room
from tests.blackbox.steps import accept, brought_to, closed_today, complete, offered


def test_that_a_callback_waits_for_the_schedule_to_open(room: Room) -> None:
    closed_today(room)
    callback = room.callback()
    assert callback["location"] == "pending"
    assert "off_schedule" in room.why(callback)
    refused = room.boss.refusal("POST", f"/v1/callbacks/{callback['id']}/send-to-queue")
    assert (refused.status, refused.code) == (409, "off_schedule")
    assert room.monitor()["status"] == "off_schedule"
    opening = datetime.combine(datetime.now(UTC).date() + timedelta(days=2), datetime.min.time())
    told = room.boss.get(f"/v1/business-processes/{room.id}")["next_opening"]
    assert told == f"{opening.isoformat()}.000Z"
    room.set_timing(schedule=None)
    assert room.look(callback)["location"] == "handling_by_business_process"


def test_that_closing_revokes_offers_and_aborts_the_queue(room: Room) -> None:
    agent, stream, with_agent, _ = offered(room)
    in_queue = room.callback()
    closed_today(room)
    stream.state("released")
    assert agent.get("/v1/agent")["state"] == "available"
    for callback in (with_agent, in_queue):
        held = room.look(callback)
        assert (held["location"], held["attempts_used"]) == ("pending", 0)
        assert [attempt["state"] for attempt in held["attempts"]] == ["aborted"]


def test_that_closing_removes_the_queue_with_the_policy_remove(room: Room) -> None:
    room.set_timing(off_schedule_policy="remove")
    callback = room.callback()
    closed_today(room)
    gone = room.look(callback)
    assert (gone["location"], gone["end_state"]) == ("completed", "aborted")


def test_that_accepted_interactions_run_to_their_end_after_closing(room: Room) -> None:
    agent, stream, callback, offer = offered(room)
    accept(agent, offer)
    closed_today(room)
    stream.state("handling")
    complete(agent, offer, "handled")
    assert room.look(callback)["end_state"] == "succeeded"


def test_that_stopping_revokes_offers_and_keeps_the_queue(room: Room) -> None:
    agent, stream, callback, _ = offered(room)
    room.boss.post(f"/v1/business-processes/{room.id}/stop")
    stream.state("released")
    assert room.look(callback)["attempts"] == []
    assert "stopped" in room.why(callback)
    assert room.monitor()["status"] == "stopped"
    assert room.look(callback)["location"] == "handling_by_business_process"
    assert agent.get("/v1/agent")["state"] == "available"
    room.boss.post(f"/v1/business-processes/{room.id}/start")
    assert stream.state("offered")["callback_id"] == callback["id"]


def test_that_a_new_callback_is_pending_while_stopped(room: Room) -> None:
    room.boss.post(f"/v1/business-processes/{room.id}/stop")
    callback = room.callback()
    assert callback["location"] == "pending"
    refused = room.boss.refusal("POST", f"/v1/callbacks/{callback['id']}/send-to-queue")
    assert (refused.status, refused.code) == (409, "stopped")


def test_that_stopped_wins_over_off_schedule(room: Room) -> None:
    closed_today(room)
    room.boss.post(f"/v1/business-processes/{room.id}/stop")
    assert room.monitor()["status"] == "stopped"


def test_that_someone_who_was_slower_changes_nothing(room: Room) -> None:
    path = f"/v1/business-processes/{room.id}"
    answer = room.boss.send("GET", path)
    timing, tag = answer.json()["timing"], answer.headers["ETag"]
    room.set_timing(offer_timeout_s=11)
    slower = timing | {"offer_timeout_s": 12}
    refused = room.boss.refusal("PUT", f"{path}/timing", slower, headers={"If-Match": tag})
    assert (refused.status, refused.code) == (412, "precondition_failed")
    assert room.boss.get(path)["timing"]["offer_timeout_s"] == 11
    assert room.boss.refusal("PUT", f"{path}/timing", slower).status == 428


@pytest.mark.parametrize(
    "wrong",
    [
        {"offer_timeout_s": 0},
        {"attempts_before_failure": 0},
        {"recall_intervals_s": []},
        {"schedule": {"timezone": "Mars/Olympus"}},
        {"schedule": {"timezone": "UTC", "weekly": {"mon": [["17:00", "09:00"]]}}},
        {"schedule": {"timezone": "UTC", "weekly": {"mon": [["09:00", "12:00"], ["11:00", "17:00"]]}}},
        {"calling_hours": ["21:00", "08:00"]},
        {"shift_starts": ["25:00"]},
        {"offer_timeout": 5},
    ],
)
def test_that_ill_settings_are_refused_and_name_the_key(room: Room, wrong: Json) -> None:
    path = f"/v1/business-processes/{room.id}"
    answer = room.boss.send("GET", path)
    refused = room.boss.refusal(
        "PUT", f"{path}/timing", answer.json()["timing"] | wrong, headers={"If-Match": answer.headers["ETag"]}
    )
    assert refused.status in {400, 422}
    assert next(iter(wrong)) in f"{refused.problem.get('field')} {refused.problem['detail']}"
    assert room.boss.send("GET", path).headers["ETag"] == answer.headers["ETag"]


def test_that_the_monitor_counts_what_the_shift_did(room: Room) -> None:
    assert (room.monitor()["reached_ratio"], room.monitor()["failed_ratio"]) == (None, None)
    agent, _, _, offer = brought_to(room, "handling")
    complete(agent, offer, "handled")
    stream = room.streams[-1]
    for _ in range(2):
        room.callback("01")
        offer = stream.state("offered")
        accept(agent, offer)
        complete(agent, offer, "wrong_destination")
    agent.put("/v1/agent/state", {"state": "offline"})
    room.callback()
    purged = room.callback()
    room.boss.post(f"/v1/callbacks/{purged['id']}/purge")
    row = room.monitor()
    assert (row["processed"], row["to_be_processed"], row["purged"]) == (3, 1, 1)
    assert row["reached_ratio"] == pytest.approx(1 / 3, abs=1e-6)
    assert row["failed_ratio"] == pytest.approx(2 / 3, abs=1e-6)
    assert row["average_handle_time_s"] is not None


def test_that_report_6_04_lists_each_completed_callback_with_its_attempts(room: Room) -> None:
    since = datetime.now(UTC) - timedelta(minutes=1)
    agent, _, callback, offer = brought_to(room, "handling")
    complete(agent, offer, "handled")
    room.callback()
    rows = room.boss.get(
        "/v1/reports/6.04",
        **{
            "from": since.isoformat().replace("+00:00", "Z"),
            "to": (since + timedelta(hours=1)).isoformat().replace("+00:00", "Z"),
            "business_process_id": room.id,
        },
    )["items"]
    assert [row["callback_id"] for row in rows] == [callback["id"]]
    row, known = rows[0], room.look(callback)
    assert (row["end_state"], row["total_attempts"]) == ("succeeded", 1)
    assert row["entered_at"] == known["entered_at"]
    assert row["last_attempt_at"] == known["attempts"][0]["at"]
    assert row["attempts"][0]["agent_name"] == agent.id.title()


def test_that_current_interactions_are_those_in_queue_and_with_agents(room: Room) -> None:
    _, _, with_agent, offer = offered(room)
    in_queue, _later = room.callback(), room.callback(due_at="2099-01-01T00:00:00.000Z")
    rows = room.boss.get(f"/v1/business-processes/{room.id}/interactions")["items"]
    assert [row["callback"]["id"] for row in rows] == [with_agent["id"], in_queue["id"]]
    assert (rows[0]["interaction_id"], rows[0]["state"]) == (offer["id"], "offered")


def test_that_pages_list_every_open_callback_once(room: Room) -> None:
    made = {room.callback()["id"] for _ in range(7)}
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = room.boss.get("/v1/callbacks", business_process_id=room.id, limit=3, **cursor)
        seen += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert len(seen) == len(set(seen))
    assert set(seen) == made


def test_that_callback_search_finds_by_number_and_by_name(room: Room) -> None:
    rosa = room.callback(customer_name="Rosa Díaz")
    other = room.callback(customer_name="Tom Okafor")
    for query, expected in (("rosa", rosa), ("OKAFOR", other), (rosa["number"][-6:], rosa), ("díaz", rosa)):
        found = room.boss.get("/v1/callbacks", business_process_id=room.id, q=query)["items"]
        assert [item["id"] for item in found] == [expected["id"]], query
