"""Every answer that the server gives without reading the body reaches a client that sends all of it first."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from typing import Final

import httpx
import pytest

from tests.agent_desktop.net.certificates import certificate
from tests.support.server import PASSWORD, RunningServer, running_server
from tests.support.waiting import PATIENCE_S

BODY: Final = b"x" * (22 << 20)
TLS: Final = '[server]\ntls_certificate = "server.pem"\ntls_key = "server.pem"\n'


@pytest.fixture(scope="module", params=["http", "https"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningServer]:
    """A server that speaks HTTP, and one that speaks HTTPS."""
    folder = tmp_path_factory.mktemp("early")
    certificate(folder)
    with running_server(folder, more=TLS if request.param == "https" else "") as server:
        yield server


@pytest.fixture(scope="module")
def tokens(server: RunningServer) -> dict[str, str]:
    """Access tokens by their users."""
    trusting: ssl.SSLContext | bool = True
    if server.url.startswith("https"):
        trusting = ssl.create_default_context(cafile=str(server.folder / "server.pem"))
    url = f"{server.url.replace('127.0.0.1', 'localhost')}/v1/token"
    with httpx.Client(verify=trusting, timeout=PATIENCE_S) as client:
        forms = (
            {"grant_type": "password", "username": user, "password": PASSWORD}
            for user in ("dana", "boss", "ivr")
        )
        return {form["username"]: client.post(url, data=form).json()["access_token"] for form in forms}


def connect(server: RunningServer) -> socket.socket:
    plain = socket.create_connection(("127.0.0.1", server.port), PATIENCE_S)
    if not server.url.startswith("https"):
        return plain
    trusting = ssl.create_default_context(cafile=str(server.folder / "server.pem"))
    return trusting.wrap_socket(plain, server_hostname="localhost")


def status_after(server: RunningServer, line: str, token: str, more: str) -> int:
    """Send a whole request, then read; return the status of the answer."""
    more += f"Authorization: Bearer {token}\r\n" if token else ""
    head = f"{line} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{more}Content-Length: {len(BODY)}\r\n\r\n"
    with connect(server) as connection:
        connection.sendall(head.encode() + BODY)
        return int(connection.recv(1 << 16).split(b" ", 2)[1])


@pytest.mark.parametrize("more", ["", "Connection: close\r\n"], ids=["kept", "closed"])
@pytest.mark.parametrize(
    ("line", "user", "status"),
    [
        ("PUT /v1/agent/state", "", 401),
        ("PUT /v1/agent/state", "boss", 403),
        ("POST /v1/nothing", "dana", 404),
        ("PUT /nothing", "", 404),
        ("POST /v1/agent/state", "dana", 405),
        ("PUT /v1/agent/state", "dana", 413),
        ("POST /v1/token", "", 413),
        ("PUT /v1/callbacks/none/recording", "ivr", 404),
        ("OPTIONS /v1/token", "", 204),
        ("GET /healthz", "", 200),
    ],
)
def test_that_an_answer_before_the_body_is_not_lost(
    server: RunningServer, tokens: dict[str, str], line: str, user: str, status: int, more: str
) -> None:
    assert status_after(server, line, tokens.get(user, ""), more) == status
