"""An effect handler that only notes."""

from collections.abc import Iterable

from server_stub.core.model.effects import Effect, WatchEndpoints
from server_stub.core.model.rows import InteractionRow
from server_stub.store.base import LoggedEvent


class NotedEffects:
    """Note what comes out of the router."""

    def __init__(self) -> None:
        self.events: list[LoggedEvent] = []
        self.effects: list[Effect] = []
        self.starts = 0

    @property
    def orders(self) -> list[Effect]:
        """The effects about interactions, without those about the endpoints of the site."""
        return [effect for effect in self.effects if not isinstance(effect, WatchEndpoints)]

    def publish(self, events: Iterable[LoggedEvent]) -> None:
        self.events.extend(events)

    def act(self, effect: Effect) -> None:
        self.effects.append(effect)

    def start_again(self, calls: Iterable[InteractionRow]) -> None:
        self.calls = tuple(calls)
        self.starts += 1
