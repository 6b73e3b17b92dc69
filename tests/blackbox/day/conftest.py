"""A server for each module, and the clients of its users."""

from collections.abc import Iterator

import httpx
import pytest

from tests.support.server import RunningServer, listening
from tests.support.waiting import PATIENCE_S


def _client(server: RunningServer, user: str) -> Iterator[httpx.Client]:
    with server.client(user) as client:
        yield client


@pytest.fixture
def boss(server: RunningServer) -> Iterator[httpx.Client]:
    """A supervisor of everything."""
    yield from _client(server, "boss")


@pytest.fixture
def sue(server: RunningServer) -> Iterator[httpx.Client]:
    """A supervisor of billing alone."""
    yield from _client(server, "sue")


@pytest.fixture
def ivr(server: RunningServer) -> Iterator[httpx.Client]:
    """A program that hands callbacks in."""
    yield from _client(server, "ivr")


@pytest.fixture
def dana(server: RunningServer) -> Iterator[httpx.Client]:
    """An agent who is connected and available."""
    headers = server.headers("dana")
    with (
        listening(server, headers),
        httpx.Client(base_url=server.url, headers=headers, timeout=PATIENCE_S) as dana,
    ):
        dana.put("/v1/agent/state", json={"state": "available"})
        yield dana
        dana.put("/v1/agent/state", json={"state": "not_ready", "reason": "Break"})
