"""Sign-in at a real identity provider, through the real server (docs/behaviour.md, *Sign-in*)."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest
from msgspec.structs import replace

from server_stub.store.sqlite import open_store
from tests.support.identity.provider import RunningProvider, redirect_of, running_provider
from tests.support.server import PROGRAM, RunningServer, listening, running_server
from tests.support.waiting import PATIENCE_S

REDIRECT: Final = "http://127.0.0.1:54321/callback"
ACCOUNTS: Final[dict[str, dict[str, Any]]] = {
    "s-dana": {"preferred_username": "dana", "name": "Dana Other"},
    "s-impostor": {"preferred_username": "dana", "name": "Not Dana"},
    "s-nora": {"preferred_username": "nora", "name": "Nora New", "groups": ["Callback agents", "Lunch"]},
    "s-sven": {"preferred_username": "sven", "name": "Sven", "groups": ["Billing leads"]},
    "s-guest": {"preferred_username": "guest", "name": "Guest", "groups": ["Lunch"]},
    "s-odd": {"preferred_username": "o d d", "groups": ["Callback agents"]},
}
GROUPS: Final = """
[[group]]
name = "Callback agents"
role = "agent"
business_processes = ["billing"]
[[group]]
name = "Billing leads"
role = "supervisor"
business_processes = ["billing"]
"""


def table(provider: RunningProvider, more: str = "create_users = true") -> str:
    """Return the tables of the site file for the provider."""
    return f'\n[oidc]\nissuer = "{provider.issuer}"\nclient_id = "callback-desk"\nname = "Example"\n{more}\n{GROUPS}'


class DesktopFlow:
    """One sign-in as a desktop does it: PKCE, state and nonce are its own."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        self.verifier = secrets.token_urlsafe(48)
        self.state, self.nonce = secrets.token_urlsafe(16), secrets.token_urlsafe(16)

    def code(self, subject: str) -> dict[str, str]:
        """Sign in at the provider, and return the parameters of the redirect."""
        announced = httpx.get(f"{self.server.url}/v1/sign-in", timeout=PATIENCE_S).json()["provider"]
        digest = hashlib.sha256(self.verifier.encode()).digest()
        asked = {
            "client_id": announced["client_id"],
            "scope": announced["scope"],
            "response_type": "code",
            "redirect_uri": REDIRECT,
            "state": self.state,
            "nonce": self.nonce,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        address = redirect_of(f"{announced['authorization_endpoint']}?{urlencode(asked)}", subject)
        found = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert found["state"] == self.state
        return found

    def exchange(self, redirect: dict[str, str], **changed: str) -> httpx.Response:
        """Exchange the code at the server."""
        form = {
            "grant_type": "authorization_code",
            "code": redirect["code"],
            "iss": redirect["iss"],
            "code_verifier": self.verifier,
            "redirect_uri": REDIRECT,
            "nonce": self.nonce,
        }
        return httpx.post(f"{self.server.url}/v1/token", data={**form, **changed}, timeout=PATIENCE_S)


def signed_in(server: RunningServer, subject: str) -> httpx.Response:
    """Return the answer of the token endpoint to a sign-in of ``subject``."""
    flow = DesktopFlow(server)
    return flow.exchange(flow.code(subject))


@contextmanager
def client_of(server: RunningServer, subject: str) -> Generator[httpx.Client]:
    """Sign in, and yield a client with the token."""
    answer = signed_in(server, subject)
    assert answer.status_code == 200, answer.text
    headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    with httpx.Client(base_url=server.url, headers=headers, timeout=PATIENCE_S) as client:
        yield client


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Generator[RunningProvider]:
    with running_provider(tmp_path_factory.mktemp("provider"), ACCOUNTS) as running:
        yield running


@pytest.fixture(scope="module")
def server(provider: RunningProvider, tmp_path_factory: pytest.TempPathFactory) -> Generator[RunningServer]:
    folder = tmp_path_factory.mktemp("site")
    with running_server(folder, troubles_expected=True, more=table(provider)) as running:
        yield running


def test_that_the_server_announces_the_provider_beside_passwords(
    server: RunningServer, provider: RunningProvider
) -> None:
    found = httpx.get(f"{server.url}/v1/sign-in", timeout=PATIENCE_S).json()
    assert found["password"] is True
    assert found["provider"]["name"] == "Example"
    assert found["provider"]["issuer"] == provider.issuer
    assert found["provider"]["names_issuer"] is True


def test_that_a_user_of_the_site_file_keeps_name_and_role_and_also_the_password(
    server: RunningServer,
) -> None:
    with client_of(server, "s-dana") as dana:
        me = dana.get("/v1/me").json()
        assert (me["id"], me["name"], me["role"]) == ("dana", "Dana", "agent")
    assert server.token("dana")["access_token"]


def test_that_check_provider_describes_the_provider(server: RunningServer, provider: RunningProvider) -> None:
    command = [PROGRAM, "check-provider", "--site", server.site]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"The identity provider {provider.issuer} can be used." in done.stdout


def test_that_tokens_of_the_provider_never_reach_the_desktop_asvs_10_1_1(server: RunningServer) -> None:
    answer = signed_in(server, "s-dana").json()
    assert sorted(answer) == ["access_token", "expires_in", "refresh_token", "token_type"]
    renewed = httpx.post(
        f"{server.url}/v1/token",
        data={"grant_type": "refresh_token", "refresh_token": answer["refresh_token"]},
        timeout=PATIENCE_S,
    )
    assert renewed.status_code == 200


def test_that_another_person_with_the_same_name_is_refused_asvs_10_5_2(server: RunningServer) -> None:
    assert signed_in(server, "s-dana").status_code == 200
    refused = signed_in(server, "s-impostor")
    assert refused.status_code == 400
    assert refused.json()["error"] == "invalid_grant"
    assert "another person" in refused.json()["detail"]


def test_that_the_first_sign_in_creates_an_agent_with_the_business_processes_of_the_groups(
    server: RunningServer,
) -> None:
    with client_of(server, "s-nora") as nora:
        me = nora.get("/v1/me").json()
        assert (me["id"], me["name"], me["role"]) == ("nora", "Nora New", "agent")
        assert [item["id"] for item in me["business_processes"]] == ["billing"]
        with listening(server, dict(nora.headers)):
            assert nora.put("/v1/agent/state", json={"state": "available"}).is_success
            with server.client("ivr") as ivr:
                wish = {"business_process_id": "billing", "number": "+442079460100"}
                assert ivr.post("/v1/callbacks", json=wish).status_code == 201
            with server.client("boss") as boss:
                assert "nora" in {agent["id"] for agent in boss.get("/v1/agents").json()["items"]}


def test_that_a_supervisor_by_a_group_sees_only_its_business_processes(server: RunningServer) -> None:
    with client_of(server, "s-sven") as sven:
        assert sven.get("/v1/me").json()["role"] == "supervisor"
        seen = [item["id"] for item in sven.get("/v1/business-processes").json()["items"]]
        assert seen == ["billing"]


@pytest.mark.parametrize(
    ("subject", "words"), [("s-guest", "not a user"), ("s-odd", "cannot be a user name")]
)
def test_that_a_person_without_a_role_or_a_usable_name_is_refused(
    server: RunningServer, subject: str, words: str
) -> None:
    refused = signed_in(server, subject)
    assert refused.status_code == 400
    assert words in refused.json()["detail"]


def test_that_a_person_who_loses_the_group_loses_the_session_at_the_next_sign_in(
    server: RunningServer, provider: RunningProvider
) -> None:
    changing = {**ACCOUNTS, "s-mo": {"preferred_username": "mo", "groups": ["Callback agents"]}}
    provider.set_accounts(changing)
    with client_of(server, "s-mo") as mo, listening(server, dict(mo.headers)) as stream:
        changing["s-mo"]["groups"] = []
        provider.set_accounts(changing)
        refused = signed_in(server, "s-mo")
        assert "no role" in refused.json()["detail"]
        with pytest.raises(EOFError):
            stream.until("never")
        assert mo.get("/v1/me").status_code == 401


def test_that_a_created_user_outlives_a_reload_and_follows_a_change_of_the_groups(
    server: RunningServer,
) -> None:
    with client_of(server, "s-nora") as nora:
        command = [PROGRAM, "reload", "--data-dir", server.data]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0
        assert nora.get("/v1/me").status_code == 200
        before = server.site.read_text("utf-8")
        server.site.write_text(before.replace('name = "Callback agents"', 'name = "Renamed"'), "utf-8")
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0
        assert nora.get("/v1/me").status_code == 401
        server.site.write_text(before, "utf-8")
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    "changed",
    [
        {"code_verifier": "v" * 43},
        {"nonce": "another"},
        {"code": "invented"},
        {"iss": "http://127.0.0.1:1"},
        {"redirect_uri": "http://127.0.0.1:54322/callback"},
    ],
)
def test_that_a_code_counts_only_with_all_that_belongs_to_it_asvs_10_1_2_10_2_1(
    server: RunningServer, changed: dict[str, str]
) -> None:
    flow = DesktopFlow(server)
    refused = flow.exchange(flow.code("s-dana"), **changed)
    assert refused.status_code == 400, refused.text
    assert refused.json()["error"] == "invalid_grant"


def test_that_a_redirect_without_its_issuer_is_refused_where_the_provider_names_it_asvs_10_2_2(
    server: RunningServer,
) -> None:
    flow = DesktopFlow(server)
    refused = flow.exchange(flow.code("s-dana"), iss="")
    assert refused.json()["error"] == "invalid_grant"


def test_that_a_code_counts_once(server: RunningServer) -> None:
    flow = DesktopFlow(server)
    redirect = flow.code("s-dana")
    assert flow.exchange(redirect).status_code == 200
    assert flow.exchange(redirect).json()["error"] == "invalid_grant"


def test_that_a_redirect_to_another_machine_is_refused_before_the_provider_is_asked(
    server: RunningServer,
) -> None:
    flow = DesktopFlow(server)
    refused = flow.exchange({"code": "any", "iss": "any"}, redirect_uri="https://evil.example/callback")
    assert refused.json()["error"] == "invalid_request"
    assert "loopback" in refused.json()["detail"]


def test_that_a_new_signing_key_of_the_provider_is_taken_over(tmp_path: Path) -> None:
    with (
        running_provider(tmp_path, ACCOUNTS) as rotating,
        running_server(tmp_path, troubles_expected=True, more=table(rotating)) as running,
    ):
        assert signed_in(running, "s-dana").status_code == 200
        rotating.stop()
        rotating.start()
        assert signed_in(running, "s-dana").status_code == 200
        rotating.stop()
        away = httpx.get(f"{running.url}/v1/sign-in", timeout=PATIENCE_S).json()
        assert away["provider"] is not None  # The description is kept for an hour.
        refused = DesktopFlow(running).exchange({"code": "any", "iss": rotating.issuer})
        assert refused.status_code == 503
        rotating.start()


async def test_that_a_sign_in_does_not_make_an_inactive_user_active(tmp_path: Path) -> None:
    with (
        running_provider(tmp_path, ACCOUNTS) as own,
        running_server(tmp_path, troubles_expected=True, more=table(own)) as running,
    ):
        assert signed_in(running, "s-nora").status_code == 200
        running.stop()
        store = open_store(running.data / "callbacks.sqlite3")
        (nora,) = await store.provisioned_users()
        await store.put_provisioned_users([replace(nora, active=False, groups=())])
        await store.close()
        running.start()
        assert "no role" in signed_in(running, "s-nora").json()["detail"]
        running.stop()
        store = open_store(running.data / "callbacks.sqlite3")
        (after,) = await store.provisioned_users()
        await store.close()
        assert (after.active, after.groups) == (False, ("Callback agents",))


def test_that_a_confidential_client_signs_users_in_and_creates_none_unless_asked(tmp_path: Path) -> None:
    with running_provider(tmp_path, ACCOUNTS) as other:
        (tmp_path / "oidc.secret").write_text("a secret: of/the+client\n")
        tables = table(other, 'client_secret_file = "oidc.secret"\npasswords = false').replace(
            "callback-desk", "confidential"
        )
        with running_server(tmp_path, troubles_expected=True, more=tables) as running:
            found = httpx.get(f"{running.url}/v1/sign-in", timeout=PATIENCE_S).json()
            assert found["password"] is False
            assert signed_in(running, "s-dana").status_code == 200
            unknown = signed_in(running, "s-nora")  # Users are not created here.
            assert "not a user" in unknown.json()["detail"]
            running.stop()  # Entries are written in the background.
            trail = "".join(
                file.read_text("utf-8") for file in (running.data / "audit").rglob("*") if file.is_file()
            )
            events = [json.loads(line) for line in trail.splitlines()]
            kinds = {(entry["event"], entry["outcome"]) for entry in events}
            assert {("sign_in.accepted", "provider"), ("sign_in.refused", "unknown_user")} <= kinds
