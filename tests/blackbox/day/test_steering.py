"""Supervisors steer over the wire: many callbacks at once, agents' states, stops, hand-overs."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from pypdf import PdfReader

from agent_desktop.protocol.problems import ProblemCode
from tests.blackbox.day.steps import hand_in, problem_of
from tests.support.server import RunningServer, listening, running_server
from tests.support.waiting import wait_until

REPORT_FILES = """
[[report_file]]
id = "completed"
folder = "reports"
format = "xlsx"

[[report_file]]
id = "billing-agents"
folder = "reports"
report = "figures"
by = "agent"
format = "pdf"
business_processes = ["billing"]
language = "fr"
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server of this module."""
    with running_server(tmp_path_factory.mktemp("server"), more=REPORT_FILES) as server:
        yield server


def act(client: httpx.Client, action: str, callbacks: list[str], **facts: Any) -> dict[str, Any]:
    answer = client.post("/v1/callback-actions", json={"action": action, "callback_ids": callbacks, **facts})
    assert answer.status_code == 200, answer.text
    return answer.json()


def look(client: httpx.Client, callback: str) -> dict[str, Any]:
    return client.get(f"/v1/callbacks/{callback}").json()


def test_that_an_action_is_previewed_done_in_slices_and_undone(ivr: httpx.Client, boss: httpx.Client) -> None:
    callbacks = [hand_in(ivr, f"+1212555{number:04d}") for number in range(101)]
    asked = [*callbacks, "unknown"]
    later = (datetime.now(UTC) + timedelta(hours=2)).replace(microsecond=0).isoformat()
    preview = act(boss, "change", asked, priority=8, due_at=later, preview=True)
    assert (preview["done"], preview["refused"], preview["id"]) == (101, 1, None)
    assert look(boss, callbacks[0])["priority"] == 0
    done = act(boss, "change", asked, priority=8, due_at=later)
    assert done["items"] == preview["items"]
    assert done["items"][-1] == {
        "callback_id": "unknown",
        "outcome": "refused",
        "code": "not_found",
        "detail": done["items"][-1]["detail"],
    }
    assert {look(boss, each)["priority"] for each in (callbacks[0], callbacks[-1])} == {8}
    undone = boss.post(f"/v1/callback-actions/{done['id']}/undo").json()
    assert (undone["done"], undone["refused"]) == (101, 0)
    assert (look(boss, callbacks[-1])["priority"], look(boss, callbacks[-1])["due_at"]) == (0, None)
    problem_of(boss.post(f"/v1/callback-actions/{done['id']}/undo"), ProblemCode.NOT_FOUND)
    purged = act(boss, "purge", callbacks, reason="A test of the web form")
    first = look(boss, callbacks[0])
    assert (first["end_state"], first["end_reason"]) == ("purged", "A test of the web form")
    assert boss.post(f"/v1/callback-actions/{purged['id']}/undo").json()["done"] == 101
    assert look(boss, callbacks[0])["location"] == "handling_by_business_process"
    act(boss, "purge", callbacks)


def test_that_fields_that_do_not_fit_and_hidden_business_processes_are_refused(
    ivr: httpx.Client, sue: httpx.Client, boss: httpx.Client
) -> None:
    hidden = hand_in(ivr, "+12125550211", "claims")
    own = hand_in(ivr, "+12125550212")
    bodies: list[tuple[dict[str, Any], ProblemCode, str]] = [
        ({"action": "change"}, ProblemCode.INVALID_REQUEST, "$.action"),
        ({"action": "purge", "priority": 1}, ProblemCode.INVALID_REQUEST, "$.priority"),
        ({"action": "change", "priority": 10}, ProblemCode.INVALID_REQUEST, "$.priority"),
        (
            {"action": "change", "business_process_id": "claims"},
            ProblemCode.UNKNOWN_BUSINESS_PROCESS,
            "$.business_process_id",
        ),
        (
            {"action": "change", "due_at": (datetime.now(UTC) + timedelta(days=91)).isoformat()},
            ProblemCode.CALLBACK_AT_OUT_OF_RANGE,
            "$.due_at",
        ),
    ]
    for body, code, field in bodies:
        answer = sue.post("/v1/callback-actions", json={"callback_ids": [own], **body})
        assert problem_of(answer, code).field == field
    twice = sue.post("/v1/callback-actions", json={"action": "purge", "callback_ids": [own, own]})
    assert problem_of(twice, ProblemCode.INVALID_REQUEST).field == "$.callback_ids"
    acted = act(sue, "purge", [hidden, own])
    assert [item["outcome"] for item in acted["items"]] == ["refused", "done"]
    assert acted["items"][0]["code"] == "not_found"
    assert look(sue, own)["end_state"] == "purged"
    act(boss, "purge", [hidden])


def test_that_an_agents_state_is_set_and_the_agent_sees_by_whom_and_why(
    sue: httpx.Client, dana: httpx.Client
) -> None:
    answer = sue.put(
        "/v1/agents/dana/state", json={"state": "not_ready", "reason": "Meeting", "note": "In room 2"}
    )
    assert (answer.status_code, answer.json()["state"], answer.json()["reason"]) == (
        200,
        "not_ready",
        "Meeting",
    )
    own = dana.get("/v1/agent").json()
    assert (own["set_by"], own["set_note"]) == ("Sue", "In room 2")
    problem_of(sue.put("/v1/agents/lee/state", json={"state": "available"}), ProblemCode.WRONG_STATE)
    problem_of(sue.put("/v1/agents/nemo/state", json={"state": "offline"}), ProblemCode.NOT_FOUND)
    problem_of(dana.put("/v1/agents/dana/state", json={"state": "available"}), ProblemCode.FORBIDDEN)
    dana.put("/v1/agent/state", json={"state": "available"})
    assert dana.get("/v1/agent").json()["set_by"] is None


def test_that_a_stop_has_an_end_and_a_reason_that_agents_see(sue: httpx.Client, dana: httpx.Client) -> None:
    ends = datetime.now(UTC) + timedelta(seconds=2)
    body = {"until": ends.isoformat(), "reason": "Line check"}
    stopped = sue.post("/v1/business-processes/billing/stop", json=body).json()
    assert (stopped["status"], stopped["stop"]["reason"], stopped["stop"]["by"]) == (
        "stopped",
        "Line check",
        "Sue",
    )
    (seen,) = dana.get("/v1/agent").json()["stops"]
    assert (seen["business_process"]["id"], seen["reason"]) == ("billing", "Line check")
    wait_until(lambda: dana.get("/v1/agent").json()["stops"] == [], "the stop has ended")
    assert sue.get("/v1/business-processes/billing").json()["status"] == "active"
    past = {"until": (datetime.now(UTC) - timedelta(seconds=5)).isoformat()}
    problem = problem_of(
        sue.post("/v1/business-processes/billing/stop", json=past), ProblemCode.CALLBACK_AT_OUT_OF_RANGE
    )
    assert problem.field == "$.until"


def test_that_a_hand_over_is_listed_with_note_and_age_and_completed_by_the_supervisor(
    server: RunningServer, ivr: httpx.Client, sue: httpx.Client, dana: httpx.Client
) -> None:
    with listening(server, server.headers("sue")) as heard:
        callback = hand_in(ivr, "+12125550300")
        offer = wait_until(lambda: dana.get("/v1/agent").json()["interaction"], "an offer")
        assert offer["callback_id"] == callback
        dana.post(f"/v1/interactions/{offer['id']}/accept")
        dana.post(f"/v1/interactions/{offer['id']}/end")
        note = {"note": "Asks for a manager"}
        assert dana.post(f"/v1/interactions/{offer['id']}/delegate", json=note).status_code == 200
        heard.until("callback", id=callback, held=True)
    listed = sue.get("/v1/callbacks", params={"held": True, "sort": "handed_over"}).json()["items"]
    (found,) = [each for each in listed if each["id"] == callback]
    assert (found["handed_over"]["by"], found["handed_over"]["note"]) == ("Dana", "Asks for a manager")
    done = sue.post(f"/v1/callbacks/{callback}/complete", json={"note": "Spoke with her"})
    assert (done.status_code, done.json()["end_state"]) == (200, "succeeded")
    (attempt,) = look(sue, callback)["attempts"]
    assert (attempt["agent_name"], attempt["state"], attempt["note"]) == (
        "Sue",
        "handled",
        "Spoke with her",
    )
    again = sue.post(f"/v1/callbacks/{callback}/complete")
    problem_of(again, ProblemCode.WRONG_LOCATION)


def test_that_figures_of_a_period_come_as_a_table_and_as_files(
    ivr: httpx.Client, sue: httpx.Client, boss: httpx.Client
) -> None:
    callback = hand_in(ivr, "+12125550400")
    hand_in(ivr, "+12125550401", "claims")
    sue.post(f"/v1/callbacks/{callback}/complete", json={"note": "=1+1"})
    now = datetime.now(UTC)
    period = {"from": (now - timedelta(hours=1)).isoformat(), "to": (now + timedelta(hours=1)).isoformat()}
    found = sue.get("/v1/reports/figures", params={"by": "agent", **period}).json()
    (line,) = [each for each in found["items"] if each["key"] == "supervisor:Sue"]
    assert (line["name"], line["entered"]) == ("Sue", None)
    assert line["attempts"] == line["reached"] >= 1
    total = boss.get("/v1/reports/figures", params={"by": "business_process", **period}).json()["total"]
    assert total["entered"] > found["total"]["entered"] > 0
    query = {"by": "hour", **period}
    text = sue.get("/v1/reports/figures", params=query, headers={"Accept": "text/csv"})
    assert text.headers["content-type"].startswith("text/csv")
    first, *_, last = text.content.decode("utf-8-sig").splitlines()
    assert (first.split(",")[:3], last.split(",")[0]) == (["key", "name", "entered"], "total")
    sheet = sue.get(
        "/v1/reports/figures",
        params=query,
        headers={"Accept": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    )
    assert sheet.content.startswith(b"PK")
    assert "figures-by-hour.xlsx" in sheet.headers["content-disposition"]
    assert sheet.headers["cache-control"] == "no-store"
    printed = sue.get(
        "/v1/reports/figures", params=query, headers={"Accept": "application/pdf", "Accept-Language": "de"}
    )
    assert (printed.headers["content-type"], printed.headers["content-language"]) == ("application/pdf", "de")
    assert "Kennzahlen eines Zeitraums" in PdfReader(io.BytesIO(printed.content)).pages[0].extract_text()
    codes = sue.get("/v1/reports/figures", params={**query, "by": "code"}).json()["items"]
    assert {(each["business_process_id"], each["name"], each["entered"]) for each in codes} == {
        ("billing", "", None)
    }
    hidden = sue.get("/v1/reports/figures", params={**query, "business_process_id": "claims"})
    problem_of(hidden, ProblemCode.NOT_FOUND)
    long = {**query, "from": (now - timedelta(days=94)).isoformat()}
    problem_of(sue.get("/v1/reports/figures", params=long), ProblemCode.INVALID_REQUEST)


def test_that_the_audit_trail_is_filtered_and_exported_with_its_own_export(
    ivr: httpx.Client, sue: httpx.Client, boss: httpx.Client
) -> None:
    since = datetime.now(UTC)
    callback = hand_in(ivr, "+12125550500")
    sue.post(f"/v1/callbacks/{callback}/purge").raise_for_status()
    query = {"from": since.isoformat(), "q": callback}
    items = boss.get("/v1/audit", params=query).json()["items"]
    assert [(each["action"], each["actor"]) for each in items] == [
        ("callback.completed", "sue"),
        ("callback.entered", "ivr"),
    ]
    first = boss.get("/v1/audit", params={**query, "limit": 1}).json()
    (second,) = boss.get("/v1/audit", params={**query, "cursor": first["next_cursor"]}).json()["items"]
    assert [*first["items"], second] == items
    other = {**query, "actor": "ivr", "cursor": first["next_cursor"]}
    problem_of(boss.get("/v1/audit", params=other), ProblemCode.INVALID_CURSOR)
    assert (
        boss.get("/v1/audit", params={**query, "action": "callback", "actor": "sue"}).json()["items"]
        == items[:1]
    )
    lines = {"Accept": "application/jsonl"}
    file = boss.get("/v1/audit", params={"from": since.isoformat()}, headers=lines)
    assert file.headers["content-type"] == "application/jsonl"
    entries = [json.loads(line) for line in file.text.splitlines()]
    assert (entries[0]["action"], entries[0]["actor"]) == ("audit.exported", "boss")
    assert all(item in entries for item in items)
    assert "audit.exported" not in sue.get("/v1/audit", headers=lines).text
    problem_of(boss.get("/v1/audit", params={"limit": 5}, headers=lines), ProblemCode.INVALID_REQUEST)
    problem_of(boss.get("/v1/audit", params={"action": "Call"}), ProblemCode.INVALID_REQUEST)


def test_that_reports_are_written_into_a_folder_and_noted_in_the_trail(
    server: RunningServer, sue: httpx.Client, boss: httpx.Client
) -> None:
    def files(user: httpx.Client) -> list[dict[str, Any]]:
        return user.get("/v1/reports/files").json()["items"]

    wait_until(lambda: all(each["written_at"] for each in files(boss)), "both files")
    completed, figures = files(boss)
    assert (completed["report"], completed["by"], completed["error"]) == ("completed", None, None)
    assert files(sue) == [figures]
    folder = server.site.parent / "reports"
    assert sorted(each.name for each in folder.iterdir()) == [figures["last_file"], completed["last_file"]]
    assert (folder / completed["last_file"]).read_bytes().startswith(b"PK")
    page = PdfReader(folder / figures["last_file"]).pages[0].extract_text()
    assert "Chiffres d’une période" in page
    noted = boss.get("/v1/audit", params={"actor": "system", "action": "report.exported"}).json()["items"]
    assert {each["detail"]["file"] for each in noted} == {"completed", "billing-agents"}
