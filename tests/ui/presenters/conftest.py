"""A server for the presenters that are tested with a real one."""

from collections.abc import Iterator

import pytest

from tests.support.server import RunningServer, running_server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server for the tests of one module."""
    with running_server(tmp_path_factory.mktemp("server")) as server:
        yield server
