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
def test_that_a_figure_counts_as_many_as_the_monitor_says(boss: httpx.Client, figure: Counted) -> None:
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
