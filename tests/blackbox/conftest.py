"""One server for all tests of the folder; each test has a business process of its own."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.blackbox.client import QUICK, Room, Server, User, started, write_site

ROOMS = 400
KILLABLE_ROOMS = 40


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server with a room for every test."""
    folder: Path = tmp_path_factory.mktemp("blackbox")
    write_site(folder / "site.toml", ROOMS, QUICK)
    with started(Server(folder / "site.toml", folder / "data")) as server:
        yield server


@pytest.fixture(scope="session")
def boss(server: Server) -> User:
    """A supervisor of everything."""
    return User(server, "boss").sign_in()


@pytest.fixture(scope="session")
def intake(server: Server) -> User:
    """What hands callbacks in."""
    return User(server, "ivr").sign_in()


@pytest.fixture(scope="session")
def free_rooms() -> Iterator[int]:
    """The rooms that no test has had."""
    return itertools.count(1)


@pytest.fixture
def new_room(
    server: Server, boss: User, intake: User, free_rooms: Iterator[int]
) -> Iterator[Callable[[], Room]]:
    """Give a business process that no other test uses."""
    made: list[Room] = []

    def make() -> Room:
        number = next(free_rooms)
        made.append(Room(server, f"room{number:03d}", boss.sign_in(), intake.sign_in(), f"{number:03d}"))
        return made[-1]

    yield make
    for room in made:
        for stream in room.streams:
            stream.close()


@pytest.fixture
def room(new_room: Callable[[], Room]) -> Room:
    """One business process for this test alone."""
    return new_room()


@pytest.fixture(scope="session")
def halls() -> dict[str, Room]:
    """The room that tests share which change nothing."""
    return {}


@pytest.fixture
def hall(halls: dict[str, Room], new_room: Callable[[], Room]) -> Room:
    """A room for requests that are refused."""
    if "hall" not in halls:
        halls["hall"] = new_room()
    halls["hall"].boss.sign_in()
    halls["hall"].intake.sign_in()
    return halls["hall"]


@pytest.fixture
def solo(server: Server, boss: User, intake: User) -> Iterator[Room]:
    """The business process that has one agent alone."""
    room = Room(server, "solo", boss.sign_in(), intake.sign_in(), "999")
    yield room
    for stream in room.streams:
        stream.close()


@pytest.fixture(scope="session")
def killable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that tests may kill and start again, with a room for each of them."""
    folder: Path = tmp_path_factory.mktemp("killable")
    write_site(folder / "site.toml", KILLABLE_ROOMS, QUICK)
    with started(Server(folder / "site.toml", folder / "data")) as server:
        yield server


@pytest.fixture(scope="session")
def killable_numbers() -> Iterator[int]:
    """The rooms of that server that no test has had."""
    return iter(range(1, KILLABLE_ROOMS))


@pytest.fixture
def killable_room(killable: Server, killable_numbers: Iterator[int]) -> Iterator[Room]:
    """One business process for this test alone, on a server that it may kill."""
    number = next(killable_numbers)
    boss, intake = User(killable, "boss").sign_in(), User(killable, "ivr").sign_in()
    room = Room(killable, f"room{number:03d}", boss, intake, f"{number:03d}")
    yield room
    for stream in room.streams:
        stream.close()
