"""The agent's view: everything that the agent's windows show, as one frozen value.

A view is complete: a window can be drawn from it alone. The server decides which commands are allowed
(``Interaction.allowed_commands``); the desktop does not decide that a second time.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.model.own_history import OwnHistory
from agent_desktop.model.phone import PhoneProblem
from agent_desktop.protocol.administration.reasons import STANDARD_REASONS, NotReadyReason
from agent_desktop.protocol.events import OwnNews
from agent_desktop.protocol.objects import AgentStatus, Interaction, Me, OwnCallbacks, PersonRef
from agent_desktop.protocol.story import CustomerStory
from agent_desktop.protocol.wrap_up import WrapUpForm

MISSED_OFFER: Final = "Missed offer"
PHONE: Final = "Phone"
"""The reason, on the wire, of an agent who is not ready because an offer's time ran out."""


class ConnectionState(StrEnum):
    """The state of the connection to the server."""

    SIGNED_OUT = "signed_out"
    CONNECTING = "connecting"  #: Signing in, or opening the first stream.
    LIVE = "live"
    LOST = "lost"  #: Retrying by itself; see ``Connection.retry_at``.
    REPLACED = "replaced"  #: Another desktop of the same user has taken over; only a click takes it back.


class Connection(msgspec.Struct, frozen=True):
    """The state of the connection, its start and its cause. ``retry_at`` is the time of the next attempt, while lost."""

    link: ConnectionState = ConnectionState.SIGNED_OUT
    since: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    server: str = ""
    reason: str | None = None
    retry_at: datetime | None = None


class Tone(StrEnum):
    """The severity of a message."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


class StatusMessage(msgspec.Struct, frozen=True):
    """One sentence for the status line. ``serial`` distinguishes a repeated message from a new one."""

    serial: int
    tone: Tone
    text: str


class PendingCommand(msgspec.Struct, frozen=True):
    """A pending command; ``name`` is that of the action (``accept``, ``dial``, ``complete``, ``agent_state``, …)."""

    name: str
    since: datetime


class AgentView(msgspec.Struct, frozen=True):
    """Everything that an agent's windows show.

    ``clock_offset`` is the server's clock minus this machine's: countdowns are ``deadline - (local now + offset)``.
    ``missed`` is the last offer whose time ran out; it is current while ``missed_offer`` returns it.
    ``story`` is what happened before with a customer; ``current_story`` returns it while it is the current one's.
    ``form`` is what a wrap-up of the business process ``form_of`` asks for; ``form_for`` returns it.
    ``history`` is what a search in the agent's own history has found. ``news`` are callbacks of the own list of which the
    agent was notified, the latest last, while they wait.
    ``reasons`` are those that can be chosen for *Not Ready*. ``phone_problem`` is why the built-in phone cannot take a call, where this desktop is the agent's phone.
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
    phone_problem: PhoneProblem | None = None
    story: CustomerStory | None = None
    form: WrapUpForm = WrapUpForm()
    form_of: str = ""
    history: OwnHistory | None = None
    news: tuple[OwnNews, ...] = ()
    reasons: tuple[NotReadyReason, ...] = STANDARD_REASONS

    @property
    def missed_offer(self) -> Interaction | None:
        """The offer that made the agent not ready, until the agent changes the state."""
        is_news = self.agent is not None and self.agent.reason == MISSED_OFFER
        return self.missed if is_news else None

    def form_for(self, interaction: Interaction) -> WrapUpForm:
        """Return what a wrap-up of ``interaction`` asks for; an empty form until it has been read."""
        return self.form if self.form_of == interaction.business_process.id else WrapUpForm()

    @property
    def current_story(self) -> CustomerStory | None:
        """What happened before with the customer of the current interaction, once it has been read."""
        current, story = self.interaction, self.story
        is_current = current is not None and story is not None and story.callback_id == current.callback_id
        return story if is_current else None

    @property
    def interaction(self) -> Interaction | None:
        """The current interaction, if any."""
        return self.agent.interaction if self.agent is not None else None

    def is_working(self, *names: str) -> bool:
        """Return whether a command of one of ``names`` (of any, without names) is pending."""
        return any(not names or work.name in names for work in self.working)
