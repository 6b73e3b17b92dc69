"""What a stranger sends to the running server, and what its answers give away."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

import httpx
import pytest

from tests.support.server import RunningServer, running_server
from tests.support.waiting import PATIENCE_S, wait_until

POST: Final = b"POST /v1/token HTTP/1.1\r\nHost: x\r\n"
SECOND: Final = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
PRIVATE: Final = (
    *("/v1/me", "/v1/me/sessions", "/v1/callbacks", "/v1/agents", "/v1/audit", "/v1/users", "/v1/site-file"),
    *("/v1/reports/6.04", "/v1/do-not-call"),
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server for the tests of this module."""
    with running_server(tmp_path_factory.mktemp("messages")) as server:
        yield server


def answers_to(server: RunningServer, sent: bytes) -> bytes:
    """Return all that comes until the server closes the connection."""
    address = urlsplit(server.url)
    with socket.create_connection((address.hostname, address.port), PATIENCE_S) as connection:
        connection.sendall(sent)
        found = b""
        while piece := connection.recv(65536):
            found += piece
    return found


@pytest.mark.parametrize(
    "sent",
    [
        POST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SECOND,
        POST + b"Content-Length: 0\r\nContent-Length: 40\r\n\r\n" + SECOND,
        POST + b"Content-Length: +0\r\n\r\n" + SECOND,
        POST + b"Content-Length: 99999999999999999999999\r\n\r\n" + SECOND,
        POST + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + SECOND,
        POST + b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + SECOND,
        POST + b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + SECOND,
        POST + b"X: a\r\n Content-Length: 0\r\n\r\n" + SECOND,
        POST + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nabc\r\n0\r\n\r\n" + SECOND,
        b"GET /healthz HTTP/1.1\nHost: x\n\n" + SECOND,
        b"GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n" + SECOND,
    ],
    ids=[
        *("length and chunks", "two lengths", "signed length", "endless length", "unknown coding"),
        *("chunks not last", "blank before colon", "folded line", "negative chunk", "bare line feeds", "nul"),
    ],
)
def test_that_a_message_with_unclear_bounds_ends_the_connection_asvs_4_2_1(
    server: RunningServer, sent: bytes
) -> None:
    answer = answers_to(server, sent)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert answer.count(b"HTTP/1.1") == 1


def test_that_trace_returns_nothing_of_a_request_asvs_13_4_4(server: RunningServer) -> None:
    answer = httpx.request("TRACE", f"{server.url}/v1/me", headers={"X-Secret": "s3cr3t"}, timeout=PATIENCE_S)
    assert answer.status_code == 405
    assert "s3cr3t" not in answer.text + str(answer.headers)


def test_that_no_answer_names_the_parts_of_the_server_asvs_13_4_6(server: RunningServer) -> None:
    with server.client("boss") as boss:
        answers = [boss.get(path) for path in ("/v1/me", "/healthz", "/nothing", "/metrics")]
    for answer in answers:
        assert not {"server", "x-powered-by", "via"} & answer.headers.keys()
        assert "uvicorn" not in answer.text


@pytest.mark.parametrize("name", ["access_token", "token", "Authorization"])
def test_that_a_token_counts_in_its_header_alone_asvs_14_2_1(server: RunningServer, name: str) -> None:
    token = server.token("boss")["access_token"]
    with httpx.Client(base_url=server.url, timeout=PATIENCE_S) as stranger:
        assert stranger.get("/v1/me", params={name: token}).status_code == 401
        assert stranger.get("/v1/me", headers={"Cookie": f"{name}={token}"}).status_code == 401
        assert stranger.post("/v1/callbacks", data={name: token}).status_code == 401


@pytest.mark.parametrize("path", PRIVATE)
def test_that_no_cache_keeps_an_answer_about_people_asvs_14_3_2(server: RunningServer, path: str) -> None:
    user = "root" if path in {"/v1/users", "/v1/site-file", "/v1/audit"} else "boss"
    with server.client(user) as client:
        answer = client.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_that_a_name_cannot_forge_a_line_of_a_log_or_of_the_trail_asvs_16_4_1(server: RunningServer) -> None:
    forged = 'mallory\r\n{"event": "sign_in.accepted", "user": "root"}\u2028\x1b[2J'
    form = {"grant_type": "password", "username": forged, "password": "wrong password"}
    assert httpx.post(f"{server.url}/v1/token", data=form, timeout=PATIENCE_S).status_code == 400

    def lines() -> list[str]:
        return [
            line
            for file in (server.data / "audit").iterdir()
            for line in file.read_text("utf-8").split("\n")
            if "mallory" in line
        ]

    (line,) = wait_until(lines, "the try is in the trail")
    assert json.loads(line)["event"] == "sign_in.refused"
    assert not set("\r\x1b") & set(line)
    assert all(
        "mallory" not in str(record) or record.get("event") != "sign_in.accepted" for record in server.log
    )


@pytest.mark.parametrize(
    "path", ["/v1/me", "/healthz", "/metrics", "/openapi.json", "/nothing", "/updates/none", "/scim/v2/Users"]
)
def test_that_a_browser_takes_no_answer_for_a_page_asvs_3_2_1_3_4_3_3_4_4_3_4_5_3_4_6(
    server: RunningServer, path: str
) -> None:
    headers = httpx.get(f"{server.url}{path}", timeout=PATIENCE_S).headers
    assert headers.get_list("x-content-type-options") == ["nosniff"]
    policy = headers["content-security-policy"]
    assert all(
        f"{name} 'none'" in policy for name in ("default-src", "object-src", "base-uri", "frame-ancestors")
    )
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("method", ["OPTIONS", "GET", "POST"])
def test_that_pages_of_other_origins_get_no_leave_and_no_cookie_asvs_3_4_2_3_5_1_3_5_2(
    server: RunningServer, method: str
) -> None:
    asking = {
        "Origin": "https://evil.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization",
    }
    for path in ("/v1/token", "/v1/me", "/v1/callbacks"):
        headers = httpx.request(method, f"{server.url}{path}", headers=asking, timeout=PATIENCE_S).headers
        assert not [name for name in headers if name.startswith("access-control") or name == "set-cookie"]


def test_that_no_answer_leads_elsewhere_asvs_4_1_2(server: RunningServer) -> None:
    for path in ("/v1/me", "//evil.example/", "/v1/../metrics", "/healthz/", "/"):
        answer = httpx.get(f"{server.url}{path}", timeout=PATIENCE_S)
        assert not answer.is_redirect
        assert "location" not in answer.headers


def test_that_a_text_does_not_change_the_structure_of_an_answer_asvs_1_2_3(server: RunningServer) -> None:
    name = 'Ann", "priority": 9, "x": "</script><!--'
    with server.client("ivr") as ivr, server.client("boss") as boss:
        body = {"business_process_id": "billing", "number": "+12125550134", "customer_name": name}
        callback = ivr.post("/v1/callbacks", json=body).raise_for_status().json()
        assert callback["customer_name"] == name
        assert callback["priority"] != 9
        boss.post(f"/v1/callbacks/{callback['id']}/purge").raise_for_status()


def test_that_each_sign_in_has_tokens_of_its_own_that_cannot_be_guessed_asvs_7_2_2_7_2_3_7_2_4(
    server: RunningServer,
) -> None:
    found = [server.token("dana") for _ in range(3)]
    refresh = {tokens["refresh_token"] for tokens in found}
    assert len(refresh) == len({tokens["access_token"] for tokens in found}) == 3
    assert all(len(token) >= 22 for token in refresh)  # 128 bits in base64


@pytest.mark.parametrize(
    "q", ["' OR 1=1 --", "'; DROP TABLE callback; --", "%", "_", "\\", "a%' UNION SELECT 1 --", '"*"']
)
def test_that_a_search_is_a_text_and_no_part_of_a_query_asvs_1_2_4(server: RunningServer, q: str) -> None:
    with server.client("ivr") as ivr, server.client("boss") as boss:
        body = {"business_process_id": "billing", "number": "+12125550133", "customer_name": "Rosa Vance"}
        callback = ivr.post("/v1/callbacks", json=body).raise_for_status().json()
        found = boss.get("/v1/callbacks", params={"q": q})
        assert (found.status_code, found.json()["items"]) == (200, [])
        assert boss.get("/v1/callbacks", params={"q": "Rosa"}).json()["items"]
        boss.post(f"/v1/callbacks/{callback['id']}/purge").raise_for_status()
