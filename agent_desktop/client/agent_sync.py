"""Keep an agent's view up to date: follow the event stream, and read what it does not contain."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, Final, TypeVar

import msgspec
from msgspec.structs import replace

from agent_desktop.client.steering_news import steering_notices
from agent_desktop.client.story_reader import StoryReader
from agent_desktop.errors import (
    CommandOvertaken,
    CommandRefused,
    ServerBusy,
    ServerTrouble,
    ServerUnreachable,
)
from agent_desktop.model import agent_view_changes
from agent_desktop.model.agent_view import (
    MISSED_OFFER,
    AgentView,
    Connection,
    ConnectionState,
    StatusMessage,
)
from agent_desktop.model.allowed import OVER
from agent_desktop.model.clock import utc_now
from agent_desktop.model.notices import CompletedNotice, Notice, OwnNewsNotice, PlainNotice
from agent_desktop.model.observable import Observable
from agent_desktop.net.backoff import Backoff
from agent_desktop.net.connection import ServerConnection
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.administration.reasons import NotReadyReasons
from agent_desktop.protocol.events import EventName, OwnNews, Snapshot
from agent_desktop.protocol.objects import AgentStatus, Interaction, OwnCallbacks, PersonList
from agent_desktop.protocol.states import InteractionState

T = TypeVar("T")

log: Final = logging.getLogger(__name__)

GIVE_UP: Final = timedelta(seconds=15)
"""How long a lost command is repeated. A later repetition would surprise the user."""

OWN_EVERY: Final = timedelta(seconds=60)
"""Interval for reading the agent's own callbacks: no event reports that a customer has requested this agent."""


Tell = Callable[[Notice], None]
"""Shows a notice in the status line."""


class AgentSync:
    """Updates ``desk`` from the server."""

    def __init__(self, server: ServerClient, desk: Observable[AgentView], *, tell: Tell) -> None:
        self._server = server
        self._desk = desk
        self._tell = tell
        self.line = ServerConnection(server, heard=self._hear, connected=self._show_connection)
        self._told: tuple[str, int] = ("", 0)
        self._declined = ""
        self._released: Interaction | None = None
        self._said_back: StatusMessage | None = None
        self._own_wanted = asyncio.Event()
        self._stories = StoryReader(server, desk)
        self._colleagues_of: str | None = None
        self._colleagues_wanted = asyncio.Event()
        server.clock.watcher = self._show_clock

    async def run(self) -> None:
        """Keep the view up to date, until cancelled.

        Raises:
            BaseExceptionGroup: of ``SessionEnded`` alone when the sign-in is over.
        """
        async with asyncio.TaskGroup() as group:
            group.create_task(self.line.run())
            group.create_task(self._keep_own())
            group.create_task(self._keep_colleagues())
            group.create_task(self._stories.run())

    def told_of(self, interaction_id: str) -> int:
        """Return how many events have carried that interaction; meaningful only for comparison."""
        return self._told[1] if self._told[0] == interaction_id else 0

    def note_declined(self, interaction_id: str) -> None:
        """Note that this desktop itself has declined the offer."""
        self._declined = interaction_id

    def refresh_own(self) -> None:
        """Read the agent's own callbacks now."""
        self._own_wanted.set()

    async def look(self) -> None:
        """Read the agent's state, where no event reports it."""
        try:
            status = await self._server.get(paths.AGENT, AgentStatus)
        except (ServerTrouble, CommandRefused):
            return  # The next snapshot contains it.
        self._desk.set(agent_view_changes.with_agent(self._desk.value, status))

    async def insist(
        self, ask: Callable[[], Coroutine[Any, Any, T]], *, fits: Callable[[], bool] | None = None
    ) -> T:
        """Return the answer; repeat the request while it is lost on the way, sooner when the stream is back.

        With ``fits`` the request is not abandoned after ``GIVE_UP`` but kept until the stream is back, and repeated
        then if ``fits`` returns true. A request that may have arrived is repeated in any case: the answer shows what
        happened.

        Raises:
            ServerTrouble: of the last attempt; ``delivered`` if any attempt may have arrived.
            CommandOvertaken: the request never arrived and is no longer meant.
        """
        loop = asyncio.get_running_loop()
        until = loop.time() + GIVE_UP.total_seconds()
        backoff = Backoff()
        delivered = False
        while True:
            try:
                return await ask()
            except (ServerUnreachable, ServerBusy) as trouble:
                trouble.delivered = delivered = delivered or trouble.delivered
                self.line.doubt(trouble)
                wait = backoff.next(trouble.retry_after if isinstance(trouble, ServerBusy) else None)
                is_late = loop.time() + wait.total_seconds() > until
                if is_late and fits is None:
                    raise
                if self.line.is_live:
                    await asyncio.sleep(wait.total_seconds())
                else:
                    await self.line.wait_until_live(None if is_late else wait)
            if fits is not None and not delivered and not fits():
                raise CommandOvertaken

    # Events.

    def _hear(self, name: EventName, event: msgspec.Struct) -> None:
        view = self._desk.value
        match event:
            case Snapshot():
                self._server.clock.heard(event.server_time, utc_now())
                self._note_told(event.agent.interaction if event.agent is not None else None)
                self._desk.set(agent_view_changes.with_snapshot(view, event, self._server.clock.offset))
            case AgentStatus():
                self._note_told(event.interaction)
                self._tell_steering(view.agent, event)
                self._desk.set(agent_view_changes.with_agent(view, event))
                self._tell_release(event)
            case NotReadyReasons():
                self._desk.set(agent_view_changes.with_reasons(view, event.items))
            case OwnNews():
                self._desk.set(agent_view_changes.with_news(view, event))
                self._tell(OwnNewsNotice(event))
                self._own_wanted.set()
            case Interaction():
                self._note_told(event)
                self._note_end(event)
                self._desk.set(agent_view_changes.with_interaction(self._desk.value, event))
            case _:
                log.debug("not for an agent", extra={"data": {"event": name.value}})
        interaction = self._desk.value.interaction
        self._stories.follow(interaction)
        if interaction is not None and interaction.business_process.id != self._colleagues_of:
            self._colleagues_of = interaction.business_process.id
            self._colleagues_wanted.set()

    def _tell_steering(self, before: AgentStatus | None, now: AgentStatus) -> None:
        """Report what supervisors have changed for the agent; the snapshot of a new stream reports nothing."""
        if before is None:
            return
        for notice in steering_notices(before, now):
            self._tell(notice)
        if before.stops != now.stops:
            self._own_wanted.set()  # The status of the queues has changed with it.

    def _note_told(self, told: Interaction | None) -> None:
        if told is not None:
            self._told = (told.id, self._told[1] + 1)

    def _note_end(self, told: Interaction) -> None:
        """Report how the current interaction has ended."""
        interaction = self._desk.value.interaction
        if told.state not in OVER or interaction is None or interaction.id != told.id:
            return
        self._own_wanted.set()
        if told.state is InteractionState.RELEASED:
            self._note_release(interaction)
        elif told.completion_status is not None and not self._desk.value.is_working("delegate"):
            name = told.customer_name or ""
            self._tell(CompletedNotice(told.number, told.completion_status, told.callback_at, name))

    def _note_release(self, offer: Interaction) -> None:
        if offer.id == self._declined:
            self._tell(PlainNotice.DECLINED)
        else:
            self._released = offer

    def _tell_release(self, status: AgentStatus) -> None:
        """Report why an offer is gone, by the agent's new state: deadlines on two clocks may differ by a moment."""
        offer, self._released = self._released, None
        if offer is None:
            return
        is_late = offer.deadline is not None and utc_now() + self._server.clock.offset >= offer.deadline
        if status.reason == MISSED_OFFER or is_late:
            self._desk.set(replace(self._desk.value, missed=offer))
            self._tell(PlainNotice.OFFER_MISSED)
        else:
            self._tell(PlainNotice.OFFER_WITHDRAWN)

    def _show_connection(self, connection: Connection) -> None:
        before = self._desk.value.connection
        self._desk.set(replace(self._desk.value, connection=connection))
        if connection.link is ConnectionState.LIVE:
            self._own_wanted.set()
            if before.link is ConnectionState.LOST:
                self._tell(PlainNotice.BACK)
                self._said_back = self._desk.value.message
        elif self._said_back is not None and self._desk.value.message == self._said_back:
            self._desk.set(replace(self._desk.value, message=None))  # The message is no longer true.

    def _show_clock(self, offset: timedelta) -> None:
        self._desk.set(replace(self._desk.value, clock_offset=offset))

    # Reads beside the stream.

    async def _keep_own(self) -> None:
        """Keep the agent's own callbacks fresh."""
        while True:
            wait_s = OWN_EVERY.total_seconds() * random.uniform(1, 1.25)  # noqa: S311 - to spread the desktops
            try:
                async with asyncio.timeout(wait_s):
                    await self._own_wanted.wait()
            except TimeoutError:
                pass
            self._own_wanted.clear()
            if self.line.is_live:
                await self._ask_own()

    async def _ask_own(self) -> None:
        try:
            own = await self._server.get(paths.AGENT_CALLBACKS, OwnCallbacks)
        except (ServerTrouble, CommandRefused) as trouble:
            log.info("own callbacks not read", extra={"data": {"trouble": str(trouble)}})
            return
        self._desk.set(agent_view_changes.with_own(self._desk.value, own))

    async def _keep_colleagues(self) -> None:
        """Read who else serves the business process of each new interaction, once."""
        while True:
            await self._colleagues_wanted.wait()
            self._colleagues_wanted.clear()
            if (process := self._colleagues_of) is None:
                continue
            self._desk.set(agent_view_changes.with_colleagues(self._desk.value, ()))
            params = {"business_process_id": process}
            try:
                people = await self._server.get(paths.COLLEAGUES, PersonList, params)
            except (ServerTrouble, CommandRefused) as trouble:
                log.info("colleagues not read", extra={"data": {"trouble": str(trouble)}})
                self._colleagues_of = None  # The next event tries again.
                continue
            self._desk.set(agent_view_changes.with_colleagues(self._desk.value, people.items))
