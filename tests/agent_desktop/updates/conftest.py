"""One repository and one server for all tests of the folder; each test works on a copy that is served meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from agent_desktop.updates.source import UpdatePlaces, UpdateRepository
from tests.agent_desktop.updates.shop import WINDOWS, Shop
from tests.support.server import RunningServer, running_server

MakeClient = Callable[[Shop], UpdateRepository]


@pytest.fixture(scope="session")
def first_shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """A repository that offers nothing yet."""
    shop = Shop(tmp_path_factory.mktemp("shop"))
    shop.make_keys()
    shop.begin()
    return shop


@pytest.fixture(scope="session")
def stocked_shop(first_shop: Shop, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """A repository that offers version 1.1.0."""
    shop = first_shop.copy(tmp_path_factory.mktemp("stocked") / "shop")
    shop.offer("1.1.0")
    return shop


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, first_shop: Shop) -> Path:
    """A link to the folder that is served."""
    link = tmp_path_factory.mktemp("served") / "updates"
    link.symlink_to(first_shop.public)
    return link


@pytest.fixture(scope="session")
def host(served: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The routing server, which serves the repository as well."""
    folder = tmp_path_factory.mktemp("host")
    with running_server(folder, arguments=["--updates", str(served)]) as server:
        yield server


@pytest.fixture
def empty_shop(first_shop: Shop, served: Path, tmp_path: Path) -> Shop:
    """A repository of this test's own that offers nothing; it is served."""
    return _serve(first_shop.copy(tmp_path / "shop"), served)


@pytest.fixture
def shop(stocked_shop: Shop, served: Path, tmp_path: Path) -> Shop:
    """A repository of this test's own that offers version 1.1.0; it is served."""
    return _serve(stocked_shop.copy(tmp_path / "shop"), served)


@pytest.fixture
def client(host: RunningServer, first_shop: Shop, tmp_path: Path) -> UpdateRepository:
    """The client of a desktop that trusts the repository's first root."""
    downloads = tmp_path / "downloads"
    places = UpdatePlaces(f"{host.url}/updates", first_shop.root, tmp_path / "state", lambda: downloads)
    return UpdateRepository(places, WINDOWS)


def _serve(shop: Shop, served: Path) -> Shop:
    served.unlink()
    served.symlink_to(shop.public)
    return shop
