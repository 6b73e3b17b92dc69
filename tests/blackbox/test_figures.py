"""The monitor, agents' tallies, report 6.04, pages and the audit trail, against a count of our own over a random morning."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from tests.blackbox.client import QUICK, Json, Room, Server, Stream, User, at, started, write_site
from tests.blackbox.report_files import (
    COLUMNS,
    CSV,
    EXCEL,
    PDF,
    as_csv_has_it,
    csv_lines,
    excel_lines,
    file_of,
    lines_of,
    pdf_text,
)
from tests.support.waiting import wait_until

STEPS: Final = 30
ENDINGS: Final = ("00", "01", "04", "01", "04")
ZONES: Final = ("UTC", "America/New_York")
TEXTS: Final = (
    "=1+1",
    "-3",
    "@SUM(A1)",
    "+1",
    " =x",
    "0123",
    'Ölsen, "Ida"',
    "http://example.test",
    "Rosa Díaz",
)
"""What a spreadsheet would run, cut, or take for something else."""
OUTCOMES: Final = {"handled": "succeeded", "wrong_destination": "failed"}


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[tuple[Room, Room]]:
    """Two business processes of a server of their own."""
    write_site(tmp_path / "site.toml", 3, QUICK)
    with started(Server(tmp_path / "site.toml", tmp_path / "data")) as server:
        boss, intake = User(server, "boss").sign_in(), User(server, "ivr").sign_in()
        made = tuple(Room(server, f"room00{number}", boss, intake, f"00{number}") for number in (1, 2))
        yield made[0], made[1]
        for room in made:
            for stream in room.streams:
                stream.close()


class Morning:
    """Does things at random in one business process, and keeps its own count of them."""

    def __init__(self, room: Room, seed: int, zone: str) -> None:
        self.room, self.zone = room, zone
        self.dice = random.Random(seed)  # noqa: S311 - a repeatable morning
        self.ended: dict[str, str] = {}
        self.known: list[Json] = []
        self.handle_times: list[float] = []
        self.tally: Counter[str] = Counter()
        self.attempts: dict[str, list[str]] = {}
        self.notes: dict[str, list[str | None]] = {}
        self.agent, self.stream = room.agent()
        room.set_timing(schedule={"timezone": zone, "weekly": None, "exceptions": []})
        room.set_timing(
            recall_intervals_s=[0], attempts_before_failure=2, short_call_s=0, decline_cooldown_s=0
        )
        # What is offered stays so while the server is down and the stream is lost.
        room.set_timing(offer_timeout_s=60, disconnect_grace_s=60)

    def step(self) -> None:
        dice = self.dice
        if dice.random() < 0.5 or not self.open():
            self.known.append(self.room.callback(dice.choice(ENDINGS), customer_name=dice.choice(TEXTS)))
        offer = self.agent.get("/v1/agent")["interaction"]
        if offer is not None:
            self.take(offer)
        elif self.open() and dice.random() < 0.5:
            self.remove(dice.choice(self.open()))

    def open(self) -> list[Json]:
        return [callback for callback in self.known if callback["id"] not in self.ended]

    def remove(self, callback: Json) -> None:
        verb, state = self.dice.choice([("purge", "purged"), ("withdraw", "withdrawn")])
        answer = self.room.boss.send("POST", f"/v1/callbacks/{callback['id']}/{verb}")
        if answer.status_code == 200:
            self.ended[callback["id"]] = state
        else:
            assert (answer.status_code, answer.json()["code"]) == (409, "wrong_location")

    def take(self, offer: Json) -> None:
        path = f"/v1/interactions/{offer['id']}"
        if self.dice.random() < 0.2:
            self.agent.post(f"{path}/decline")
            self.tally["declined"] += 1
            return
        self.agent.post(f"{path}/accept")
        self.tally["accepted"] += 1
        taken = self.stream.next(
            "interaction",
            lambda data: (
                data["id"] == offer["id"]
                and (
                    data["state"] in {"handling", "wrap_up"}
                    or (data["state"] == "dialing" and offer["number"][-2:] == "01")
                )
            ),
        ).data
        status = self.dice.choice(taken["allowed_completion_statuses"])
        note = self.dice.choice((None, *TEXTS))
        more: Json = {"note": note}
        if status == "callback_requested":
            more["callback_at"] = (datetime.now(UTC) + timedelta(days=1)).isoformat().replace("+00:00", "Z")
        done = self.agent.post(f"{path}/complete", {"status": status} | more)
        self.note(offer, status, note, done)

    def note(self, offer: Json, status: str, note: str | None, done: Json) -> None:
        lines = self.attempts.setdefault(offer["callback_id"], [])
        lines.append(status)
        self.notes.setdefault(offer["callback_id"], []).append(note)
        self.tally["cancelled"] += status == "cancel"
        if done["call"]["answered_at"]:
            span = at(done["state_since"]) - at(done["call"]["answered_at"])
            self.handle_times.append(span.total_seconds())
        used = sum(line in {"no_answer", "answering_machine"} for line in lines)
        if status in OUTCOMES:
            self.ended[offer["callback_id"]] = OUTCOMES[status]
        elif status in {"no_answer", "answering_machine"} and used >= 2:
            self.ended[offer["callback_id"]] = "failed"

    def close(self) -> None:
        """Take no more, so that figures stand still."""
        offer = self.agent.get("/v1/agent")["interaction"]
        self.agent.put("/v1/agent/state", {"state": "not_ready", "reason": "Lunch"})
        if offer is not None:
            self.take(offer)


def every_page(user: User, path: str, **query: str | int) -> list[Json]:
    """Return the items of all pages."""
    items: list[Json] = []
    cursor: dict[str, str] = {}
    while True:
        page = user.get(path, **query, **cursor)
        items += page["items"]
        if page["next_cursor"] is None:
            return items
        cursor = {"cursor": page["next_cursor"]}


def counted(morning: Morning) -> Json:
    """Return the figures that no timer moves while the server is down: one may bring a pending callback into queue."""
    moved = {"pending", "in_queue", "longest_waiting_since"}
    return {name: figure for name, figure in morning.room.monitor().items() if name not in moved}


@pytest.mark.parametrize("seed", [1])
def test_that_figures_report_and_audit_agree_with_a_count_of_ones_own(
    rooms: tuple[Room, Room], seed: int
) -> None:
    mornings = [Morning(room, seed * 10 + number, ZONES[number]) for number, room in enumerate(rooms)]
    for step in range(STEPS):
        for morning in mornings:
            morning.step()
        if step == STEPS // 2:
            before = [counted(morning) for morning in mornings]
            rooms[0].server.kill()
            rooms[0].server.start()
            assert [counted(morning) for morning in mornings] == before
            for morning in mornings:
                morning.stream = Stream(morning.agent)
                morning.room.streams.append(morning.stream)
    for morning in mornings:
        morning.close()
        agrees_with_the_monitor(morning)
        agrees_with_the_report(morning)
        agree_with_the_files(morning)
        agrees_with_the_tally(morning)
        agrees_with_callback_search(morning)


def agrees_with_the_monitor(morning: Morning) -> None:
    row, ends = morning.room.monitor(), Counter(morning.ended.values())
    processed = ends["succeeded"] + ends["failed"]
    assert row["processed"] == processed
    assert row["purged"] == ends["purged"]
    assert row["to_be_processed"] == len(morning.known) - len(morning.ended)
    if processed:
        assert row["reached_ratio"] == pytest.approx(ends["succeeded"] / processed, abs=1e-4)
        assert row["failed_ratio"] == pytest.approx(ends["failed"] / processed, abs=1e-4)
    mean = sum(morning.handle_times) / len(morning.handle_times)
    assert row["average_handle_time_s"] == pytest.approx(mean, abs=0.01)
    quarters = morning.room.boss.get(f"/v1/business-processes/{morning.room.id}/performance")["quarters"]
    assert sum(quarter["entered"] for quarter in quarters) == len(morning.known)
    assert sum(quarter["reached"] for quarter in quarters) == ends["succeeded"]
    assert sum(quarter["failed"] for quarter in quarters) == ends["failed"]
    assert quarters[-1]["waiting"] == row["to_be_processed"]


def agrees_with_the_report(morning: Morning) -> None:
    rows = every_page(morning.room.boss, "/v1/reports/6.04", business_process_id=morning.room.id, limit=7)
    assert {row["callback_id"]: row["end_state"] for row in rows} == morning.ended
    assert len(rows) == len(morning.ended)
    entered = {callback["id"]: callback["entered_at"] for callback in morning.known}
    for row in rows:
        lines = morning.attempts.get(row["callback_id"], [])
        assert [attempt["state"] for attempt in row["attempts"]] == lines
        assert [attempt["note"] for attempt in row["attempts"]] == morning.notes.get(row["callback_id"], [])
        assert row["total_attempts"] == len(lines)
        assert row["attempts_used"] == sum(line in {"no_answer", "answering_machine"} for line in lines)
        assert row["entered_at"] == entered[row["callback_id"]]
        assert row["last_attempt_at"] == (row["attempts"][-1]["at"] if lines else None)
        assert {attempt["agent_name"] for attempt in row["attempts"]} <= {morning.agent.id.title()}
    ends = [row["completed_at"] for row in rows]
    assert ends == sorted(ends, reverse=True)
    middle = ends[len(ends) // 2]
    split = morning.room.boss.get(
        "/v1/reports/6.04", **{"from": middle, "business_process_id": morning.room.id}
    )
    assert {row["callback_id"] for row in split["items"]} == {
        row["callback_id"] for row in rows if row["completed_at"] >= middle
    }


def agree_with_the_files(morning: Morning) -> None:
    boss, query = morning.room.boss, {"business_process_id": morning.room.id}
    rows = every_page(boss, "/v1/reports/6.04", **query)[::-1]  # A file begins with what was completed first.
    name = f"Room {int(morning.room.id[-3:])}"
    expected = lines_of(rows, name, morning.zone)
    assert Counter(str(line["Row"]) for line in expected) == {
        "Callback": len(morning.ended),
        "Attempt": sum(len(morning.attempts.get(key, [])) for key in morning.ended),
    }
    written = csv_lines(file_of(boss, CSV, **query))
    assert tuple(written[0]) == COLUMNS
    assert written == [{key: as_csv_has_it(cell) for key, cell in line.items()} for line in expected]
    assert excel_lines(file_of(boss, EXCEL, **query)) == expected
    text = pdf_text(file_of(boss, PDF, **query))
    assert morning.zone in text
    for line in expected:
        shown = ("Number", "Customer", "End Interaction State", "Agent Name", "Attempt State", "Note")
        for cell in (line[key] for key in shown):
            assert " ".join(str(cell or "").split()) in text


def agrees_with_the_tally(morning: Morning) -> None:
    agents = morning.room.boss.get("/v1/agents")["items"]
    shift = next(item["shift"] for item in agents if item["id"] == morning.agent.id)
    expected = dict.fromkeys(("missed", "never_shown", "short_calls", "cancelled", "declined"), 0)
    assert shift == expected | dict(morning.tally) | {"cancelled": morning.tally["cancelled"]}


def agrees_with_callback_search(morning: Morning) -> None:
    items = every_page(morning.room.boss, "/v1/callbacks", business_process_id=morning.room.id, limit=4)
    assert [item["id"] for item in items] == [callback["id"] for callback in morning.open()]
    places = Counter(item["location"] for item in items)
    assert sum(places.values()) == morning.room.monitor()["to_be_processed"]


def test_that_pages_neither_skip_nor_repeat_while_rows_change(room: Room) -> None:
    stay = [room.callback()["id"] for _ in range(30)]
    go = [room.callback()["id"] for _ in range(20)]
    stop = threading.Event()

    def change() -> None:
        while not stop.is_set() and go:
            room.boss.post(f"/v1/callbacks/{go.pop()}/purge")
            room.callback()

    changing = threading.Thread(target=change)
    changing.start()
    try:
        for _ in range(3):
            seen = [
                item["id"]
                for item in every_page(room.boss, "/v1/callbacks", business_process_id=room.id, limit=3)
            ]
            assert len(seen) == len(set(seen))
            assert set(stay) <= set(seen)
    finally:
        stop.set()
        changing.join()


def test_that_the_audit_trail_lists_who_did_what_to_what(room: Room) -> None:
    callback = room.callback()
    room.boss.put(f"/v1/callbacks/{callback['id']}/agent", {"agent_id": f"{room.id}-a"})
    room.boss.post(f"/v1/callbacks/{callback['id']}/purge")
    room.boss.post(f"/v1/business-processes/{room.id}/stop")
    room.boss.post(f"/v1/business-processes/{room.id}/start")
    room.set_timing(wrap_up_s=21)
    entries = room.boss.get("/v1/audit", limit=200)["items"]
    moments = [entry["at"] for entry in entries]
    assert moments == sorted(moments, reverse=True)
    of_callback = [entry for entry in entries if callback["id"] in entry["target"]]
    assert {entry["actor"] for entry in of_callback} == {"ivr", "boss"}
    assert len(of_callback) >= 3
    of_process = [entry for entry in entries if room.id in entry["target"] and entry["actor"] == "boss"]
    assert len(of_process) >= 3
    assert any("wrap_up_s" in str(entry["detail"]) for entry in of_process)
    for entry in entries:
        assert callback["number"] not in str(entry)


def test_that_every_release_of_an_offer_is_in_the_audit_trail_with_its_reason(room: Room) -> None:
    room.set_timing(offer_timeout_s=0.4, decline_cooldown_s=0)
    agent, stream = room.agent()
    room.callback("01")
    agent.post(f"/v1/interactions/{stream.state('offered')['id']}/decline")
    agent.post(f"/v1/interactions/{stream.state('offered')['id']}/shown")
    stream.state("released")
    stream.next("agent", lambda data: data["reason"] == "Missed offer")
    agent.put("/v1/agent/state", {"state": "available"})
    stream.state("offered")
    stream.next("agent", lambda data: data["reason"] == "Missed offer")
    room.set_timing(offer_timeout_s=30)
    agent.put("/v1/agent/state", {"state": "available"})
    stream.state("offered")
    room.boss.post(f"/v1/business-processes/{room.id}/stop")
    stream.state("released")

    def reasons() -> Counter[str]:
        found = room.boss.get("/v1/audit", limit=200)["items"]
        own = [entry for entry in found if entry["detail"].get("agent") == agent.id]
        return Counter(entry["detail"]["reason"] for entry in own if "reason" in entry["detail"])

    wanted = {"declined", "timed_out", "never_shown", "revoked"}
    wait_until(lambda: wanted <= set(reasons()), f"{wanted}; there are {reasons()}")
