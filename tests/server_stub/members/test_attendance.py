"""Where agents' streams are: one place at a time, and connected while there is one."""

from server_stub.members.attendance import Attendance


class ServerPlace:
    """A server that notes whose streams it has to end."""

    def __init__(self) -> None:
        self.replaced: list[str] = []

    def replace(self, agent_id: str) -> None:
        self.replaced.append(agent_id)


def attendance() -> tuple[Attendance, list[tuple[str, bool]]]:
    changes: list[tuple[str, bool]] = []
    found = Attendance()
    found.start(lambda agent_id, present: changes.append((agent_id, present)))
    return found, changes


def test_that_an_agent_who_moves_to_another_server_stays_connected() -> None:
    found, changes = attendance()
    first, second = ServerPlace(), ServerPlace()
    found.attach("dana", first)
    found.attach("dana", second)
    found.detach("dana", first)
    assert (first.replaced, second.replaced) == (["dana"], [])
    assert changes == [("dana", True)]
    found.detach("dana", second)
    assert changes == [("dana", True), ("dana", False)]


def test_that_the_end_of_a_server_disconnects_only_the_agents_who_were_there_alone() -> None:
    found, changes = attendance()
    gone, other = ServerPlace(), ServerPlace()
    for agent in ("dana", "lee"):
        found.attach(agent, gone)
    found.attach("lee", other)
    found.drop(gone)
    assert changes == [("dana", True), ("lee", True), ("dana", False)]


def test_that_what_was_reported_twice_counts_once() -> None:
    found, changes = attendance()
    place = ServerPlace()
    found.attach("dana", place)
    found.attach("dana", place)
    found.detach("dana", place)
    found.detach("dana", place)
    assert place.replaced == []
    assert changes == [("dana", True), ("dana", False)]
