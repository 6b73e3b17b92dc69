"""*Sign-in*, from outside: tokens, refreshing, revoking, wrong credentials."""

from __future__ import annotations

import base64
import json
from typing import Any, Final

import httpx
import pytest

from tests.blackbox.client import PASSWORD, TLS, Room, Server, User
from tests.support.waiting import PATIENCE_S

FORGED: Final = "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0"


def token(server: Server, **form: str) -> httpx.Response:
    return httpx.post(f"{server.url}/v1/token", data=form, verify=TLS, timeout=PATIENCE_S)


def by_password(server: Server, user: str, password: str = PASSWORD) -> httpx.Response:
    return token(server, grant_type="password", username=user, password=password)


def refreshed(server: Server, refresh_token: str) -> httpx.Response:
    return token(server, grant_type="refresh_token", refresh_token=refresh_token)


def me(server: Server, access_token: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {access_token}"}
    return httpx.get(f"{server.url}/v1/me", headers=headers, verify=TLS, timeout=PATIENCE_S)


def test_that_a_sign_in_is_answered_as_in_oauth_2(room: Room) -> None:
    answer = by_password(room.server, f"{room.id}-a")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    body = answer.json()
    assert body["token_type"].lower() == "bearer"
    assert 0 < body["expires_in"] <= 3600
    assert body["access_token"] != body["refresh_token"]
    assert me(room.server, body["access_token"]).json() == {
        "id": f"{room.id}-a",
        "name": f"{room.id}-a".title(),
        "role": "agent",
        "endpoint": {"kind": "softphone", "address": "PJSIP/1"},
        "business_processes": [{"id": room.id, "name": f"Room {int(room.id[-3:])}"}],
    }


@pytest.mark.parametrize("user", ["boss", "root", "ivr"])
def test_that_only_agents_have_an_endpoint(server: Server, user: str) -> None:
    found = User(server, user).sign_in().get("/v1/me")
    assert found["endpoint"] is None
    assert found["role"] == {"boss": "supervisor", "root": "admin", "ivr": "intake"}[user]


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({}, "invalid_request"),
        ({"grant_type": "password"}, "invalid_request"),
        ({"grant_type": "password", "username": "boss"}, "invalid_request"),
        ({"grant_type": "refresh_token"}, "invalid_request"),
        ({"grant_type": "client_credentials"}, "unsupported_grant_type"),
        ({"grant_type": "password", "username": "nobody", "password": PASSWORD}, "invalid_grant"),
        ({"grant_type": "password", "username": "ivr", "password": ""}, "invalid_grant"),
        ({"grant_type": "password", "username": "ivr", "password": "x" * 5000}, "invalid_grant"),
        ({"grant_type": "password", "username": "IVR", "password": PASSWORD}, "invalid_grant"),
        ({"grant_type": "refresh_token", "refresh_token": "nonsense"}, "invalid_grant"),
        ({"grant_type": "refresh_token", "refresh_token": "x" * 3000}, "invalid_grant"),
    ],
    ids=str,
)
def test_that_a_wrong_sign_in_is_refused_in_the_words_of_oauth_2(
    server: Server, form: dict[str, str], error: str
) -> None:
    answer = token(server, **form)
    assert (answer.status_code, answer.json()["error"]) == (400, error)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["code"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (json.dumps({"grant_type": "password", "username": "ivr", "password": PASSWORD}), "application/json"),
        ("grant_type=password&grant_type=password&username=ivr&password=x", None),
        ("\xff\xfe%%%", None),
        ("a=b&" * 200, None),
        ("grant_type=password&username=ivr&password=" + "x" * 20_000, None),
    ],
    ids=["json", "doubled", "garbage", "many fields", "large"],
)
def test_that_a_form_that_is_none_is_refused(server: Server, content: str, kind: str | None) -> None:
    headers = {"Content-Type": kind or "application/x-www-form-urlencoded"}
    answer = httpx.post(
        f"{server.url}/v1/token",
        content=content.encode("latin-1"),
        headers=headers,
        verify=TLS,
        timeout=PATIENCE_S,
    )
    assert answer.status_code in {400, 413, 415}
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_that_passwords_cannot_be_tried_without_end_and_others_sign_in_meanwhile(room: Room) -> None:
    tried = [by_password(room.server, f"{room.id}-b", f"guess {number}") for number in range(25)]
    late = [answer for answer in tried if answer.status_code == 429]
    assert late
    assert int(late[0].headers["Retry-After"]) >= 1
    assert by_password(room.server, f"{room.id}-a").status_code == 200


def test_that_a_refresh_gives_fresh_tokens_and_the_old_one_is_used_up(room: Room) -> None:
    first = by_password(room.server, f"{room.id}-a").json()
    second = refreshed(room.server, first["refresh_token"])
    assert second.status_code == 200
    assert second.json()["refresh_token"] != first["refresh_token"]
    assert me(room.server, second.json()["access_token"]).status_code == 200
    assert refreshed(room.server, second.json()["refresh_token"]).status_code == 200


def test_that_a_used_refresh_token_ends_the_whole_sign_in(room: Room) -> None:
    first = by_password(room.server, f"{room.id}-a").json()
    elsewhere = by_password(room.server, f"{room.id}-a").json()
    second = refreshed(room.server, first["refresh_token"]).json()
    assert me(room.server, second["access_token"]).status_code == 200
    stolen = refreshed(room.server, first["refresh_token"])
    assert (stolen.status_code, stolen.json()["error"]) == (400, "invalid_grant")
    assert refreshed(room.server, second["refresh_token"]).status_code == 400
    for access in (first["access_token"], second["access_token"]):
        assert me(room.server, access).status_code == 401
    assert me(room.server, elsewhere["access_token"]).status_code == 200


def test_that_a_refresh_whose_answer_was_lost_may_be_repeated(room: Room) -> None:
    first = by_password(room.server, f"{room.id}-a").json()
    assert refreshed(room.server, first["refresh_token"]).status_code == 200  # This answer is not read.
    again = refreshed(room.server, first["refresh_token"])
    assert again.status_code == 200
    assert me(room.server, again.json()["access_token"]).status_code == 200
    assert refreshed(room.server, again.json()["refresh_token"]).status_code == 200


def test_that_of_two_answers_to_one_refresh_token_the_later_counts(room: Room) -> None:
    first = by_password(room.server, f"{room.id}-a").json()
    lost = refreshed(room.server, first["refresh_token"]).json()
    got = refreshed(room.server, first["refresh_token"]).json()
    assert refreshed(room.server, lost["refresh_token"]).status_code == 400
    assert refreshed(room.server, got["refresh_token"]).status_code == 400


@pytest.mark.parametrize("which", ["access_token", "refresh_token"])
def test_that_revoking_either_token_ends_the_sign_in(room: Room, which: str) -> None:
    grant = by_password(room.server, f"{room.id}-a").json()
    answer = httpx.post(
        f"{room.server.url}/v1/token/revoke", data={"token": grant[which]}, verify=TLS, timeout=PATIENCE_S
    )
    assert answer.status_code == 200
    assert me(room.server, grant["access_token"]).status_code == 401
    assert refreshed(room.server, grant["refresh_token"]).status_code == 400


def test_that_revoking_an_invalid_token_is_not_an_error(server: Server) -> None:
    for form in ({"token": "nonsense"}, {"token": "x" * 3000, "token_type_hint": "refresh_token"}):
        answer = httpx.post(f"{server.url}/v1/token/revoke", data=form, verify=TLS, timeout=PATIENCE_S)
        assert answer.status_code == 200
    assert (
        httpx.post(f"{server.url}/v1/token/revoke", data={}, verify=TLS, timeout=PATIENCE_S).status_code
        == 400
    )


def _tampered(access_token: str) -> list[str]:
    head, body, seal = access_token.split(".")
    claims: dict[str, Any] = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    claims["sub"] = "root"
    other = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return [
        f"{head}.{other}.{seal}",
        f"{FORGED}.{body}.",
        f"{FORGED}.{body}.{seal}",
        f"{head}.{body}",
        f"{head}.{body}.",
        access_token[:-4] + "AAAA",
        access_token + "x" * 5000,
        "x",
        "a.b.c",
    ]


def test_that_a_tampered_token_is_stale(server: Server) -> None:
    user = User(server, "boss").sign_in()
    for wrong in [*_tampered(user.token), user.refresh]:
        answer = me(server, wrong)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("header", ["Basic Ym9zczp4", "bearer", "Bearer", "Token x", ""])
def test_that_another_way_to_sign_in_is_none(server: Server, header: str) -> None:
    answer = httpx.get(
        f"{server.url}/v1/me", headers={"Authorization": header}, verify=TLS, timeout=PATIENCE_S
    )
    assert answer.status_code == 401


def test_that_the_scheme_may_be_written_in_any_case(server: Server) -> None:
    user = User(server, "boss").sign_in()
    headers = {"Authorization": f"bearer {user.token}"}
    assert (
        httpx.get(f"{server.url}/v1/me", headers=headers, verify=TLS, timeout=PATIENCE_S).status_code == 200
    )


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics", "/openapi.json"])
def test_that_operations_want_no_token(server: Server, path: str) -> None:
    answer = httpx.get(f"{server.url}{path}", verify=TLS, timeout=PATIENCE_S)
    assert answer.status_code == 200
    if path == "/openapi.json":
        assert answer.json()["openapi"].startswith("3.")
    assert PASSWORD not in answer.text
