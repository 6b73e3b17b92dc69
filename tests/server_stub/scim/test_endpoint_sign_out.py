"""Users of the directory sign in, work, and are signed out when the directory removes them (docs/behaviour.md, *Provisioning*)."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections.abc import Generator
from typing import Any, Final
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from tests.support.identity.provider import redirect_of, running_provider
from tests.support.server import RunningServer, listening, running_server
from tests.support.waiting import PATIENCE_S

TOKEN: Final = "5" * 64
REDIRECT: Final = "http://127.0.0.1:54321/callback"
USER: Final = "urn:ietf:params:scim:schemas:core:2.0:User"
GROUP: Final = "urn:ietf:params:scim:schemas:core:2.0:Group"
PATCH: Final = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
TABLES: Final = """
[oidc]
issuer = "{issuer}"
client_id = "callback-desk"
[scim]
token_file = "scim.token"
[[group]]
name = "Callback agents"
role = "agent"
business_processes = ["billing"]
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Generator[RunningServer]:
    folder = tmp_path_factory.mktemp("directory")
    (folder / "scim.token").write_text(TOKEN, "utf-8")
    accounts: dict[str, dict[str, Any]] = {
        f"s-{name}": {"preferred_username": name, "groups": ["Callback agents"]} for name in ("nora", "omar")
    }
    with (
        running_provider(folder, accounts) as provider,
        running_server(
            folder, agents=("dana",), troubles_expected=True, more=TABLES.format(issuer=provider.issuer)
        ) as running,
    ):
        yield running


def sign_in(server: RunningServer, subject: str) -> httpx.Response:
    """Sign in at the provider as a desktop does, and return the answer of the server."""
    verifier, nonce = secrets.token_urlsafe(48), secrets.token_urlsafe(16)
    provider = httpx.get(f"{server.url}/v1/sign-in", timeout=PATIENCE_S).json()["provider"]
    asked = {
        "client_id": provider["client_id"],
        "scope": provider["scope"],
        "response_type": "code",
        "redirect_uri": REDIRECT,
        "state": "state",
        "nonce": nonce,
        "code_challenge": base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest())
        .rstrip(b"=")
        .decode(),
        "code_challenge_method": "S256",
    }
    address = redirect_of(f"{provider['authorization_endpoint']}?{urlencode(asked)}", subject)
    redirect = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    form = {
        "grant_type": "authorization_code",
        "code": redirect["code"],
        "iss": redirect["iss"],
        "code_verifier": verifier,
        "redirect_uri": REDIRECT,
        "nonce": nonce,
    }
    return httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S)


def provisioned(scim: httpx.Client, name: str) -> str:
    """Create a user and put it into the group of agents; return its id in the directory."""
    made = scim.post("/Users", json={"schemas": [USER], "userName": name, "displayName": name.title()})
    assert made.status_code == 201, made.text
    user_id = made.json()["id"]
    group = scim.get("/Groups", params={"filter": 'displayName eq "Callback agents"'}).json()
    members = [{"value": user_id}]
    if group["totalResults"]:
        change = {"op": "add", "path": "members", "value": members}
        assert patch(scim, f"Groups/{group['Resources'][0]['id']}", change).status_code == 204
    else:
        body = {"schemas": [GROUP], "displayName": "Callback agents", "members": members}
        assert scim.post("/Groups", json=body).status_code == 201
    return user_id


def patch(scim: httpx.Client, path: str, change: dict[str, Any]) -> httpx.Response:
    """Send a PATCH request of one operation."""
    return scim.patch(path, json={"schemas": [PATCH], "Operations": [change]})


def test_that_a_deactivated_user_is_signed_out_and_the_offer_goes_to_another_asvs_7_4_2(
    server: RunningServer, scim: httpx.Client
) -> None:
    user_id = provisioned(scim, "nora")
    answer = sign_in(server, "s-nora")
    assert answer.status_code == 200, answer.text
    tokens = answer.json()
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    with httpx.Client(base_url=server.url, headers=headers, timeout=PATIENCE_S) as nora:
        me = nora.get("/v1/me").json()
        assert (me["id"], me["name"], me["role"]) == ("nora", "Nora", "agent")
        assert [item["id"] for item in me["business_processes"]] == ["billing"]
        with listening(server, headers) as stream:
            assert nora.put("/v1/agent/state", json={"state": "available"}).is_success
            with server.client("ivr") as ivr:
                wish = {"business_process_id": "billing", "number": "+442079460101"}
                callback = ivr.post("/v1/callbacks", json=wish)
                assert callback.status_code == 201, callback.text
            stream.until("interaction")
            with server.client("dana") as dana, listening(server, dict(dana.headers)) as danas:
                assert dana.put("/v1/agent/state", json={"state": "available"}).is_success
                change = {"op": "replace", "path": "active", "value": False}
                assert patch(scim, f"Users/{user_id}", change).status_code == 204
                assert nora.get("/v1/me").status_code == 401
                with pytest.raises(EOFError):
                    stream.until("never")
                offered = danas.until("interaction")
                assert callback.json()["id"] in json.dumps(offered.data)
    # The session is over for good, even if the user comes back.
    assert patch(scim, f"Users/{user_id}", {"op": "replace", "path": "active", "value": True}).is_success
    renewed = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
    assert httpx.post(f"{server.url}/v1/token", data=renewed, timeout=PATIENCE_S).status_code == 400
    assert sign_in(server, "s-nora").status_code == 200


def test_that_a_person_whom_the_directory_does_not_have_or_has_deleted_is_refused(
    server: RunningServer, scim: httpx.Client
) -> None:
    assert "not a user" in sign_in(server, "s-omar").json()["detail"]
    user_id = provisioned(scim, "omar")
    assert sign_in(server, "s-omar").status_code == 200
    assert scim.delete(f"Users/{user_id}").status_code == 204
    assert "not a user" in sign_in(server, "s-omar").json()["detail"]


def test_that_a_user_without_a_group_that_gives_a_role_is_no_user_here(
    server: RunningServer, scim: httpx.Client
) -> None:
    group = scim.get("/Groups", params={"filter": 'displayName eq "Callback agents"'}).json()["Resources"][0]
    before = group.get("members", [])
    user_id = provisioned(scim, "omar")
    assert sign_in(server, "s-omar").status_code == 200
    removed = {"op": "remove", "path": f'members[value eq "{user_id}"]'}
    assert patch(scim, f"Groups/{group['id']}", removed).status_code == 204
    assert sign_in(server, "s-omar").status_code == 400
    assert scim.get(f"Groups/{group['id']}").json().get("members", []) == before
