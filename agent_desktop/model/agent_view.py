"""What the desktop knows, as frozen views, and the one holder that hands out each new view.

A view is whole: whoever gets one can draw everything from it. The server says what may be pressed
(``Interaction.allowed_commands``); nothing here decides that again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.protocol.objects import AgentStatus, Interaction, Me, OwnCallbacks, PersonRef

MISSED_OFFER: Final = "Missed offer"
"""The reason, on the wire, of an agent who is not ready because an offer's time ran out."""


class ConnectionState(StrEnum):
    """How the desktop and the server stand to each other."""

    SIGNED_OUT = "signed_out"
    CONNECTING = "connecting"  #: Signing in, or opening the first stream.
    LIVE = "live"
    LOST = "lost"  #: Trying again by itself; see ``Connection.retry_at``.
    REPLACED = "replaced"  #: Another desktop of the same user has taken over; only a click goes on.


class Connection(msgspec.Struct, frozen=True):
    """The state of the link, since when, and why. ``retry_at`` is when the next try is made, while lost."""

    link: ConnectionState = ConnectionState.SIGNED_OUT
    since: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    server: str = ""
    reason: str | None = None
    retry_at: datetime | None = None


class Tone(StrEnum):
    """How a message is meant."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


class StatusMessage(msgspec.Struct, frozen=True):
    """One sentence for the status line. ``serial`` tells a repeated message from a new one."""

    serial: int
    tone: Tone
    text: str


class PendingCommand(msgspec.Struct, frozen=True):
    """A command that is under way; ``name`` is the action's (``accept``, ``dial``, ``complete``, ``agent_state``, …)."""

    name: str
    since: datetime


class AgentView(msgspec.Struct, frozen=True):
    """Everything that an agent's windows show.

    ``clock_offset`` is the server's clock minus this machine's: countdowns are ``deadline - (local now + offset)``.
    ``missed`` is the offer whose time ran out last; it is news while ``missed_offer`` returns it.
    """

    connection: Connection = Connection()
    me: Me | None = None
    agent: AgentStatus | None = None
    clock_offset: timedelta = timedelta(0)
    own: OwnCallbacks | None = None
    colleagues: tuple[PersonRef, ...] = ()
    working: tuple[PendingCommand, ...] = ()
    message: StatusMessage | None = None
    missed: Interaction | None = None

    @property
    def missed_offer(self) -> Interaction | None:
        """The offer that made the agent not ready, until that is changed by hand."""
        is_news = self.agent is not None and self.agent.reason == MISSED_OFFER
        return self.missed if is_news else None

    @property
    def interaction(self) -> Interaction | None:
        """The interaction at hand, if any."""
        return self.agent.interaction if self.agent is not None else None

    def is_working(self, *names: str) -> bool:
        """Return whether a command of one of ``names`` (of any, without names) is under way."""
        return any(not names or work.name in names for work in self.working)


Watcher = Callable[[AgentView], None]


class AgentViewHolder:
    """The one holder of the current view."""

    def __init__(self, view: AgentView | None = None) -> None:
        self._view = view if view is not None else AgentView()
        self._watchers: list[Watcher] = []

    @property
    def view(self) -> AgentView:
        """The view as it stands."""
        return self._view

    def show(self, view: AgentView) -> None:
        """Replace the view and tell every watcher, if anything changed."""
        if view == self._view:
            return
        self._view = view
        for watcher in tuple(self._watchers):
            watcher(view)

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Call ``watcher`` at every change, until the function returned is called."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)
