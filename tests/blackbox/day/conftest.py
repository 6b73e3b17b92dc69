"""A server for each module, and the clients of its users."""

from collections.abc import Iterator

import httpx
import pytest

from tests.support.server import RunningServer


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
