"""Numbers over the wire: which are refused, and the do-not-call list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.server import running_server


def hand_in(client: httpx.Client, number: str) -> httpx.Response:
    return client.post("/v1/callbacks", json={"business_process_id": "claims", "number": number})


@pytest.mark.parametrize("number", ["+49112", "+44999", "+121255", "+19005551234", "+4930112"])
def test_that_a_number_that_no_one_may_dial_is_refused_with_a_remedy(ivr: httpx.Client, number: str) -> None:
    response = hand_in(ivr, number)
    assert response.status_code == 422
    problem = response.json()
    assert problem["code"] == "number_not_allowed"
    assert problem["field"] == "$.number"
    assert number in problem["detail"]
    assert "number" in problem["detail"].partition("; ")[2] or "check" in problem["detail"]


def test_that_the_list_is_kept_by_supervisors_and_added_to_by_intake(
    boss: httpx.Client, ivr: httpx.Client, dana: httpx.Client
) -> None:
    body = {"number": "+5215512345678", "note": "asked on the phone"}
    added = ivr.post("/v1/do-not-call", json=body)
    assert added.status_code == 201, added.text
    entry = added.json()
    assert entry | {"added_at": ""} == {
        "id": entry["id"],
        "kind": "number",
        "value": "+525512345678",
        "note": "asked on the phone",
        "added_at": "",
        "added_by": "ivr",
        "from_site": False,
    }
    again = boss.post("/v1/do-not-call", json={"number": "+525512345678"})
    assert (again.status_code, again.json()) == (200, entry)
    assert hand_in(ivr, "+525512345678").json()["code"] == "number_not_allowed"
    assert entry in boss.get("/v1/do-not-call").json()["items"]
    assert boss.get(f"/v1/do-not-call/{entry['id']}").json() == entry
    assert dana.get("/v1/do-not-call").status_code == 403
    assert ivr.delete(f"/v1/do-not-call/{entry['id']}").status_code == 403
    assert boss.delete(f"/v1/do-not-call/{entry['id']}").json() == entry
    assert boss.delete(f"/v1/do-not-call/{entry['id']}").status_code == 404
    assert hand_in(ivr, "+525512345678").status_code == 201


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"number": "+12125550142", "prefix": "+1212"},
        {"number": "12125550142"},
        {"prefix": "1212"},
        {"pattern": "+1(2"},
        {"pattern": "+1212555\n"},
        {"numbers": ["+12125550142"]},
    ],
)
def test_that_an_entry_that_names_nothing_or_too_much_is_refused(
    boss: httpx.Client, body: dict[str, Any]
) -> None:
    before = boss.get("/v1/do-not-call").json()
    assert boss.post("/v1/do-not-call", json=body).status_code == 400
    assert boss.get("/v1/do-not-call").json() == before


SITE_RULES = """
[[do_not_call]]
prefix = "+1900"
note = "premium"

[[do_not_call]]
number = "+12125550142"
"""


def test_that_the_list_of_the_site_file_follows_it_and_open_callbacks_stay(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        with server.client("ivr") as ivr, server.client("boss") as boss:
            kept, listed = (hand_in(ivr, number).json()["id"] for number in ("+12125550143", "+12125550142"))
            boss.post("/v1/do-not-call", json={"pattern": "+1???5550199"})
        before = server.site.read_text("utf-8")
        server.stop()
        server.site.write_text(before + SITE_RULES, "utf-8")
        server.start()
        with server.client("ivr") as ivr, server.client("boss") as boss:
            items = boss.get("/v1/do-not-call").json()["items"]
            assert {(item["value"], item["from_site"]) for item in items} == {
                ("+1900", True),
                ("+12125550142", True),
                ("+1???5550199", False),
            }
            own = next(item for item in items if item["value"] == "+1900")
            refusal = boss.delete(f"/v1/do-not-call/{own['id']}")
            assert (refusal.status_code, refusal.json()["code"]) == (409, "wrong_location")
            ended = boss.get(f"/v1/callbacks/{listed}").json()
            assert (ended["end_state"], ended["attempts"]) == ("withdrawn", [])
            assert boss.get(f"/v1/callbacks/{kept}").json()["end_state"] is None
            assert hand_in(ivr, "+13105550199").json()["code"] == "number_not_allowed"
        server.stop()
        server.site.write_text(before, "utf-8")
        server.start()
        with server.client("boss") as boss:
            items = boss.get("/v1/do-not-call").json()["items"]
            assert [item["value"] for item in items] == ["+1???5550199"]


@pytest.mark.parametrize(
    "written",
    [
        "tel:+12125550142",
        "+１２１２５５５０１４２",
        "+1 (212) 555-0142",
        "001 212 555 0142",
        "+1-212-555-0142",
    ],
)
def test_that_a_number_that_is_not_in_e164_is_refused_with_what_it_may_mean(
    ivr: httpx.Client, written: str
) -> None:
    response = hand_in(ivr, written)
    assert (response.status_code, response.json()["field"]) == (400, "$.number")
    assert "If +12125550142 is meant, write it that way." in response.json()["detail"]


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("Jose\u0301 Garci\u0301a", "José García"),
        ("\u202eecnaV asoR\u202c", "ecnaV asoR"),
        ("Rosa\u2066 Vance\u2069", "Rosa Vance"),
        ("👩🏽‍💻 می‌خواهم", "👩🏽‍💻 می‌خواهم"),
        ("\u202e", None),
        ("Rosa\u200f\u200b Vance\U000e0041", "Rosa Vance"),
        ("\u00a0 Rosa\u2003", "Rosa"),
        ("\u3164 \u2800\u00ad\u200d", None),
    ],
)
def test_that_a_name_is_stored_composed_and_without_what_is_hidden(
    boss: httpx.Client, ivr: httpx.Client, name: str, stored: str | None
) -> None:
    body = {"business_process_id": "billing", "number": "+12125550177", "customer_name": name}
    callback = ivr.post("/v1/callbacks", json=body).json()
    boss.post(f"/v1/callbacks/{callback['id']}/purge")
    assert callback["customer_name"] == stored
