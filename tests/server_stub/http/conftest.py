"""One server for the tests of the wire that leave it as it was."""

from collections.abc import Iterator

import httpx
import pytest

from tests.support.server import RunningServer, running_server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server for the tests of one module."""
    with running_server(tmp_path_factory.mktemp("server")) as server:
        yield server


def _client(server: RunningServer, user: str) -> Iterator[httpx.Client]:
    with server.client(user) as client:
        yield client


@pytest.fixture
def dana(server: RunningServer) -> Iterator[httpx.Client]:
    """An agent."""
    yield from _client(server, "dana")


@pytest.fixture
def lee(server: RunningServer) -> Iterator[httpx.Client]:
    """Another agent."""
    yield from _client(server, "lee")


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


@pytest.fixture(scope="module")
def numbers() -> Iterator[str]:
    """Unused telephone numbers; each is answered by a person."""
    return (f"+1555{n:05d}12" for n in range(10_000))
