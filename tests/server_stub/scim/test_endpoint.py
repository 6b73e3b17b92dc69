"""The wire of the directory on a real server (docs/protocol.md, *Provisioning*)."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from typing import Any, Final

import httpx
import httpx2
import pytest
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import Status, check_server

from tests.support.server import PROGRAM, RunningServer
from tests.support.waiting import PATIENCE_S

USER: Final = "urn:ietf:params:scim:schemas:core:2.0:User"
GROUP: Final = "urn:ietf:params:scim:schemas:core:2.0:Group"
PATCH: Final = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
ERROR: Final = "urn:ietf:params:scim:api:messages:2.0:Error"


def added(scim: httpx.Client, name: str, **more: object) -> dict[str, Any]:
    """Create a user, and return it."""
    answer = scim.post("/Users", json={"schemas": [USER], "userName": name, **more})
    assert answer.status_code == 201, answer.text
    return answer.json()


def patched(
    scim: httpx.Client, path: str, *operations: Mapping[str, object], **headers: str
) -> httpx.Response:
    """Send a PATCH request."""
    return scim.patch(path, json={"schemas": [PATCH], "Operations": operations}, headers=headers)


def found(scim: httpx.Client, filter_: str) -> list[str]:
    """Return the names of the users that a filter finds, in alphabetical order; the endpoint promises none."""
    answer = scim.get("/Users", params={"filter": filter_})
    assert answer.status_code == 200, answer.text
    return sorted(user["userName"] for user in answer.json().get("Resources", []))


def refused(answer: httpx.Response, status: int, kind: str | None = None) -> str:
    """Check a refusal, and return its text."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/scim+json"
    error = answer.json()
    assert (error["schemas"], error["status"]) == ([ERROR], str(status))
    assert error.get("scimType") == kind
    return error["detail"]


@pytest.mark.slow
@pytest.mark.patience(600)
def test_that_the_checker_of_the_protocol_finds_no_fault(server: RunningServer, scim: httpx.Client) -> None:
    with httpx2.Client(
        base_url=str(scim.base_url),
        headers={"Authorization": scim.headers["Authorization"]},
        timeout=PATIENCE_S,
    ) as http:
        client = SyncSCIMClient(http)
        client.discover()
        results = list(check_server(client))
    assert len(results) > 50
    faults = [f"{result.title}: {result.reason}" for result in results if result.status is Status.ERROR]
    assert faults == []


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer " + "6" * 64}, {"Authorization": "Basic x"}]
)
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "ServiceProviderConfig"),
        ("GET", "Schemas"),
        ("GET", "Users"),
        ("POST", "Users"),
        ("GET", "Users/dana"),
        ("PUT", "Users/dana"),
        ("PATCH", "Users/dana"),
        ("DELETE", "Users/dana"),
        ("GET", "Groups"),
        ("POST", "Groups/.search"),
        ("DELETE", "Groups/any"),
        ("POST", "Bulk"),
        ("GET", "Me"),
        ("GET", "nothing"),
    ],
)
def test_that_each_request_wants_a_token_of_the_directory_asvs_8_2_1(
    server: RunningServer, method: str, path: str, headers: dict[str, str]
) -> None:
    answer = httpx.request(method, f"{server.url}/scim/v2/{path}", headers=headers, timeout=PATIENCE_S)
    refused(answer, 401)
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_that_the_token_of_the_directory_opens_nothing_else_asvs_8_2_1(
    server: RunningServer, scim: httpx.Client
) -> None:
    document = httpx.get(f"{server.url}/openapi.json", timeout=PATIENCE_S).json()
    asked = 0
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if "security" in operation:
                url = server.url + path.replace("{", "").replace("}", "")
                assert scim.request(method.upper(), url).status_code == 401, (method, path)
                asked += 1
    assert asked > 40


def test_that_a_user_can_be_created_read_replaced_and_deleted(scim: httpx.Client) -> None:
    user = added(scim, "nora@example.com", displayName="Nora", externalId="N-1", title="ignored")
    assert user["active"] is True
    assert "title" not in user
    place = f"Users/{user['id']}"
    assert user["meta"]["location"] == str(scim.base_url) + place
    read = scim.get(place)
    assert read.json() == user
    assert read.headers["etag"] == user["meta"]["version"]
    replaced = scim.put(
        place, json={"schemas": [USER], "userName": "nora@example.com", "name": {"givenName": "Nora"}}
    )
    assert replaced.status_code == 200
    assert "displayName" not in replaced.json()
    assert scim.delete(place).status_code == 204
    refused(scim.get(place), 404)


def test_that_filters_find_users_by_their_attributes(scim: httpx.Client) -> None:
    added(scim, "fay", displayName="Fay One", externalId="F-1")
    added(scim, "finn", displayName="Finn Two", active=False)
    assert found(scim, 'userName eq "FAY"') == ["fay"]
    assert found(scim, 'userName sw "f"') == ["fay", "finn"]
    assert found(scim, 'userName sw "f" and active eq false') == ["finn"]
    assert found(scim, 'externalId eq "F-1"') == ["fay"]
    assert found(scim, 'externalId eq "f-1"') == []
    assert found(scim, 'externalId pr and userName co "a"') == ["fay"]
    assert found(scim, 'displayName co "two"') == ["finn"]
    assert found(scim, 'not (userName sw "f") and userName eq "boss"') == ["boss"]
    refused(scim.get("/Users", params={"filter": "userName eq"}), 400, "invalidFilter")
    refused(scim.get("/Users", params={"filter": 'nothing eq "x"'}), 400, "invalidFilter")
    refused(scim.get("/Users", params={"filter": f'userName eq "{"x" * 1000}"'}), 400, "invalidFilter")
    deep = "(" * 200 + 'userName eq "fay"' + ")" * 200
    refused(scim.get("/Users", params={"filter": deep}), 400, "invalidFilter")
    refused(scim.post("Users/.search", json={"filter": deep}), 400, "invalidFilter")


def test_that_pages_have_a_start_a_length_and_a_total(scim: httpx.Client) -> None:
    for name in ("page1", "page2", "page3"):
        added(scim, name)
    asked: dict[str, str | int] = {
        "filter": 'userName sw "page"',
        "sortBy": "userName",
        "startIndex": 2,
        "count": 1,
    }
    page = scim.get("/Users", params=asked).json()
    assert (page["totalResults"], page["startIndex"], page["itemsPerPage"]) == (3, 2, 1)
    assert [user["userName"] for user in page["Resources"]] == ["page2"]
    assert scim.get("/Users", params={"count": 0}).json()["totalResults"] >= 3


def test_that_a_change_of_an_old_version_is_refused(scim: httpx.Client) -> None:
    user = added(scim, "versed")
    place, old = f"Users/{user['id']}", user["meta"]["version"]
    change: dict[str, object] = {"op": "replace", "path": "displayName", "value": "Other"}
    assert patched(scim, place, change, **{"If-Match": old}).status_code == 204
    refused(patched(scim, place, {**change, "value": "Third"}, **{"If-Match": old}), 412)
    refused(scim.request("DELETE", place, headers={"If-Match": old}), 412)
    now = scim.get(place)
    assert now.json()["displayName"] == "Other"
    assert scim.get(place, headers={"If-None-Match": now.headers["etag"]}).status_code == 304


def test_that_members_of_a_group_are_added_and_removed_by_paths_with_filters(scim: httpx.Client) -> None:
    ann, ben = added(scim, "ann")["id"], added(scim, "ben")["id"]
    made = scim.post(
        "/Groups", json={"schemas": [GROUP], "displayName": "Lunch", "members": [{"value": ann}]}
    )
    assert made.status_code == 201
    place = f"Groups/{made.json()['id']}"
    assert (
        patched(scim, place, {"op": "Add", "path": "members", "value": [{"value": ben}]}).status_code == 204
    )
    groups = scim.get(f"Users/{ben}").json()["groups"]
    assert [group["display"] for group in groups] == ["Lunch"]
    assert found(scim, 'groups.display eq "Lunch" and userName eq "ben"') == ["ben"]
    by_member = scim.get("/Groups", params={"filter": f'members eq "{ben}"'}).json()
    assert [group["displayName"] for group in by_member["Resources"]] == ["Lunch"]
    assert patched(scim, place, {"op": "remove", "path": f'members[value eq "{ann}"]'}).status_code == 204
    assert [member["value"] for member in scim.get(place).json()["members"]] == [ben]
    entra = {"op": "Remove", "path": "members", "value": [{"value": ben}]}
    assert patched(scim, place, entra).status_code == 204
    assert "members" not in scim.get(place).json()
    assert "groups" not in scim.get(f"Users/{ben}").json()
    unknown = patched(scim, place, {"op": "add", "path": "members", "value": [{"value": "missing"}]})
    assert "'missing' is not the id of a user" in refused(unknown, 400, "invalidValue")


def test_that_a_deleted_user_leaves_the_groups(scim: httpx.Client) -> None:
    gone = added(scim, "gone")["id"]
    made = scim.post("/Groups", json={"schemas": [GROUP], "displayName": "Old", "members": [{"value": gone}]})
    assert scim.delete(f"Users/{gone}").status_code == 204
    assert "members" not in scim.get(f"Groups/{made.json()['id']}").json()


@pytest.mark.parametrize(
    "change",
    [
        {"op": "replace", "path": "active", "value": False},
        {"op": "replace", "value": {"displayName": "Other"}},
        {"op": "remove", "path": "displayName"},
    ],
)
def test_that_a_user_of_the_site_file_is_shown_and_not_changed(
    scim: httpx.Client, change: dict[str, object]
) -> None:
    before = scim.get("Users/dana").json()
    assert before["userName"] == "dana"
    assert "site file" in refused(patched(scim, "Users/dana", change), 403)
    refused(scim.put("Users/dana", json={"schemas": [USER], "userName": "dana", "active": False}), 403)
    refused(scim.delete("Users/dana"), 403)
    assert "site file" in refused(
        scim.post("/Users", json={"schemas": [USER], "userName": "Dana"}), 409, "uniqueness"
    )
    in_group = scim.post(
        "/Groups", json={"schemas": [GROUP], "displayName": "Callback agents", "members": [{"value": "dana"}]}
    )
    assert "site file" in refused(in_group, 400, "invalidValue")
    assert scim.get("Users/dana").json() == before


@pytest.mark.parametrize("name", ["", " ", "o d d", "../x", "x" * 65, "ä", "-x", "a\nb"])
def test_that_a_name_that_no_user_can_have_is_refused(scim: httpx.Client, name: str) -> None:
    answer = scim.post("/Users", json={"schemas": [USER], "userName": name})
    refused(answer, 400, "invalidValue")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[" * 100_000, 400),
        (
            b'{"Operations": ['
            + b'{"op": "remove", "path": "title"},' * 501
            + b'{"op": "remove", "path": "title"}]}',
            413,
        ),
        (b'{"Operations": [{"op": "remove", "path": "emails[' + b"(" * 100 + b']"}]}', 400),
        (b'{"Operations": [{"op": "copy", "path": "title"}]}', 400),
        (b'{"Operations": 5}', 400),
        (b" " * (2 * 1024 * 1024 + 1), 413),
    ],
)
def test_that_a_harmful_body_is_refused(scim: httpx.Client, body: bytes, status: int) -> None:
    user = scim.get("/Users", params={"filter": 'userName eq "harmed"'}).json()
    place = user["Resources"][0]["id"] if user["totalResults"] else added(scim, "harmed")["id"]
    answer = scim.patch(f"Users/{place}", content=body, headers={"Content-Type": "application/scim+json"})
    assert answer.status_code == status, answer.text[:300]
    assert answer.json()["schemas"] == [ERROR]


def test_that_a_user_cannot_grow_without_an_end(scim: httpx.Client) -> None:
    place = f"Users/{added(scim, 'grows')['id']}"
    large = {"op": "add", "path": "emails", "value": [{"value": "x" * 20_000}]}
    refused(patched(scim, place, large), 413)
    assert "emails" not in scim.get(place).json()


def test_that_what_is_not_supported_is_named(scim: httpx.Client) -> None:
    refused(scim.post("/Bulk", json={}), 501)
    refused(scim.get("/Me"), 501)
    refused(scim.get("/nothing"), 404)
    refused(scim.put("/Users", json={}), 405)


def test_that_a_new_token_is_taken_over_by_a_reload_beside_the_old_one(
    server: RunningServer, scim: httpx.Client
) -> None:
    file = server.site.parent / "scim.token"
    new = "7" * 64
    command = [PROGRAM, "reload", "--data-dir", server.data]
    before = file.read_text("utf-8")
    file.write_text(f"{before}{new}\n", "utf-8")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    for token in (new, scim.headers["Authorization"].split()[1]):
        assert scim.get("/Users", headers={"Authorization": f"Bearer {token}"}).status_code == 200
    file.write_text(before, "utf-8")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    assert scim.get("/Users", headers={"Authorization": f"Bearer {new}"}).status_code == 401


def test_that_the_trail_names_each_change_and_each_refusal_asvs_16_3_2(
    server: RunningServer, scim: httpx.Client
) -> None:
    user = added(scim, "traced")
    scim.delete(f"Users/{user['id']}")
    scim.get("/Users", headers={"Authorization": "Bearer wrong"})
    server.stop()
    trail = "".join(file.read_text("utf-8") for file in (server.data / "audit").rglob("*") if file.is_file())
    entries = [json.loads(line) for line in trail.splitlines()]
    kinds = {(entry["event"], entry["outcome"], entry.get("detail")) for entry in entries}
    assert ("directory.user_created", "ok", "traced") in kinds
    assert ("directory.user_deleted", "ok", "traced") in kinds
    assert ("token.refused", "provisioning", None) in kinds
    server.start()  # What was provisioned is still there, under another address.
    with httpx.Client(base_url=f"{server.url}/scim/v2", headers=scim.headers, timeout=PATIENCE_S) as again:
        assert sorted(found(again, 'userName sw "page"')) == ["page1", "page2", "page3"]
