"""Where each agent's stream is open: at this server, or at which member.

The floor counts an agent as connected while there is such a place. A stream that opens at one place replaces the
agent's earlier one at every other place (``docs/behaviour.md``, *Agents*).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Place(Protocol):
    """A server that holds streams of agents."""

    def replace(self, agent_id: str) -> None:
        """End the agent's stream here, because another one was opened elsewhere."""
        ...


class Here:
    """This server as a place."""

    def __init__(self) -> None:
        self._replace: Callable[[str], None] = lambda _agent: None

    def start(self, replace: Callable[[str], None]) -> None:
        """End streams by ``replace`` from now on."""
        self._replace = replace

    def replace(self, agent_id: str) -> None:
        """See ``Place``."""
        self._replace(agent_id)


class Attendance:
    """The places of agents' streams; without members there is only one."""

    def __init__(self) -> None:
        self._places: dict[str, dict[Place, None]] = {}
        self._on_presence: Callable[[str, bool], None] = lambda _agent, _present: None

    def start(self, on_presence: Callable[[str, bool], None]) -> None:
        """Call ``on_presence`` from now on when an agent's first stream opens or the last one closes."""
        self._on_presence = on_presence

    def attach(self, agent_id: str, place: Place) -> None:
        """Note that the agent's stream is open at ``place``, and end it elsewhere."""
        places = self._places.setdefault(agent_id, {})
        is_first = not places
        for other in places:
            if other is not place:
                other.replace(agent_id)
        places[place] = None
        if is_first:
            self._on_presence(agent_id, True)

    def detach(self, agent_id: str, place: Place) -> None:
        """Note that the agent's stream at ``place`` has ended."""
        places = self._places.get(agent_id)
        if places is None or place not in places:
            return
        del places[place]
        if not places:
            del self._places[agent_id]
            self._on_presence(agent_id, False)

    def note(self, agent_id: str, place: Place, *, present: bool) -> None:
        """Note that the agent's stream at ``place`` was opened, or has ended."""
        if present:
            self.attach(agent_id, place)
        else:
            self.detach(agent_id, place)

    def drop(self, place: Place) -> None:
        """Note that all streams at ``place`` have ended."""
        for agent_id in [agent for agent, places in self._places.items() if place in places]:
            self.detach(agent_id, place)
