"""Searching callbacks over the wire: by due time, and by the figure of the monitor that counts them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from agent_desktop.protocol.states import Counted


def handed_in(ivr: httpx.Client, number: str, **more: Any) -> str:
    """Hand a callback in, and return its id."""
    response = ivr.post("/v1/callbacks", json={"business_process_id": "billing", "number": number, **more})
    assert response.status_code == 201, response.text
    return response.json()["id"]


def found(boss: httpx.Client, **query: Any) -> list[str]:
    """Return the ids of all callbacks that a query finds, page by page."""
    ids: list[str] = []
    while True:
        response = boss.get("/v1/callbacks", params={"limit": 2, **query})
        assert response.status_code == 200, response.text
        page = response.json()
        ids += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            return ids
        query["cursor"] = page["next_cursor"]


def test_that_callbacks_are_found_by_when_they_are_due(ivr: httpx.Client, boss: httpx.Client) -> None:
    soon = datetime.now(UTC) + timedelta(hours=1)
    at_once = handed_in(ivr, "+15550191001")
    later = handed_in(ivr, "+15550191002", due_at=(soon + timedelta(hours=1)).isoformat())
    before = found(boss, q="+1555019100", due_to=soon.isoformat())
    after = found(boss, q="+1555019100", due_from=soon.isoformat())
    assert (before, after) == ([at_once], [later])


def test_that_the_figure_purged_opens_those_that_were_purged(ivr: httpx.Client, boss: httpx.Client) -> None:
    ids = [handed_in(ivr, f"+1555019200{number}", business_process_id="claims") for number in range(5)]
    for callback_id in ids[:3]:
        assert boss.post(f"/v1/callbacks/{callback_id}/purge").status_code == 200
    assert found(boss, business_process_id="claims", figure="purged") == ids[:3]
    assert found(boss, business_process_id="claims", figure="to_be_processed") == ids[3:]


@pytest.mark.parametrize("figure", list(Counted))
def test_that_a_figure_counts_as_many_as_the_monitor_shows(boss: httpx.Client, figure: Counted) -> None:
    monitor = boss.get("/v1/monitor").json()["items"]
    row = next(item for item in monitor if item["business_process_id"] == "claims")
    ids = found(boss, business_process_id="claims", figure=figure.value)
    told = {
        Counted.PROCESSED: row["processed"],
        Counted.TO_BE_PROCESSED: row["to_be_processed"],
        Counted.AVERAGE_HANDLE_TIME: 0 if row["average_handle_time_s"] is None else None,
        Counted.PURGED: row["purged"],
        Counted.REACHED: row["succeeded"],
        Counted.FAILED: row["failed"],
    }
    assert len(ids) == told[figure]


def test_that_a_figure_belongs_to_one_business_process(boss: httpx.Client) -> None:
    refused = boss.get("/v1/callbacks", params={"figure": "purged"})
    assert (refused.status_code, refused.json()["field"]) == (400, "$.business_process_id")


def test_that_a_figure_of_another_supervisors_business_process_is_not_there(sue: httpx.Client) -> None:
    refused = sue.get("/v1/callbacks", params={"figure": "purged", "business_process_id": "claims"})
    assert refused.status_code == 404


@pytest.mark.parametrize(
    ("path", "names"), [("/v1/callbacks", ("due_from", "due_to")), ("/v1/reports/6.04", ("from", "to"))]
)
def test_that_a_span_that_ends_before_it_begins_is_refused(
    boss: httpx.Client, path: str, names: tuple[str, str]
) -> None:
    first, last = names
    early, late = "2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z"
    refused = boss.get(path, params={first: late, last: early})
    assert (refused.status_code, refused.json()["field"]) == (400, f"$.{last}")
    assert boss.get(path, params={first: late, last: late}).json()["items"] == []


def test_that_the_whole_result_is_ordered_page_by_page(ivr: httpx.Client, boss: httpx.Client) -> None:
    names = ["Zoë", "adam", None, "Bea", "Ömer"]
    ids = [handed_in(ivr, f"+1555019300{n}", customer_name=name) for n, name in enumerate(names)]
    wanted = [ids[n] for n in (1, 3, 0, 4, 2)]
    assert found(boss, q="+1555019300", sort="customer") == wanted
    assert found(boss, q="+1555019300", sort="customer", order="desc") == [*reversed(wanted[:4]), wanted[4]]


def test_that_a_cursor_of_another_order_is_refused(ivr: httpx.Client, boss: httpx.Client) -> None:
    for number in range(2):
        handed_in(ivr, f"+1555019400{number}")
    cursor = boss.get("/v1/callbacks", params={"sort": "number", "limit": 1}).json()["next_cursor"]
    for other in ({}, {"sort": "due"}, {"sort": "number", "order": "desc"}):
        refused = boss.get("/v1/callbacks", params={**other, "limit": 1, "cursor": cursor})
        assert (refused.status_code, refused.json()["code"]) == (400, "invalid_cursor")


def test_that_an_unknown_order_is_refused_by_name(boss: httpx.Client) -> None:
    refused = boss.get("/v1/callbacks", params={"sort": "colour"})
    assert (refused.status_code, refused.json()["field"]) == (400, "$.sort")


def test_that_a_send_to_queue_is_undone_over_the_wire(ivr: httpx.Client, boss: httpx.Client) -> None:
    due_at = (datetime.now(UTC) + timedelta(hours=2)).isoformat()
    callback_id = handed_in(ivr, "+15550195001", due_at=due_at)
    before = boss.get(f"/v1/callbacks/{callback_id}").json()
    path = f"/v1/callbacks/{callback_id}"
    assert boss.post(f"{path}/send-to-queue").json()["due_at"] is None
    undo = {"before": {"due_at": before["due_at"]}, "after": {}}
    restored = boss.post(f"{path}/restore", json=undo).json()
    assert (restored["due_at"], restored["location"]) == (before["due_at"], "pending")
    again = boss.post(f"{path}/restore", json=undo)
    assert (again.status_code, again.json()["code"]) == (412, "precondition_failed")
    assert boss.post(f"{path}/purge").status_code == 200
    assert boss.post(f"{path}/restore", json=undo).json()["code"] == "wrong_location"
