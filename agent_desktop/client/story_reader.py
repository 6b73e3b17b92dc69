"""Read what belongs to each new interaction, once, beside the event stream: the customer's story, and the wrap-up form."""

from __future__ import annotations

import asyncio
import logging
from typing import Final, TypeVar

import msgspec

from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model import agent_view_changes
from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.observable import Observable
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.story import CustomerStory
from agent_desktop.protocol.wrap_up import WrapUpForm

T = TypeVar("T", bound=msgspec.Struct)

log: Final = logging.getLogger(__name__)


class StoryReader:
    """Puts the story of the current interaction, and the form of its business process, into ``desk``.

    A server without them answers that there is none; the windows then show what the interaction itself carries.
    """

    def __init__(self, server: ServerClient, desk: Observable[AgentView]) -> None:
        self._server = server
        self._desk = desk
        self._of: str | None = None
        self._process = ""
        self._wanted = asyncio.Event()

    def follow(self, current: Interaction | None) -> None:
        """Read the story of ``current`` unless it has been read; without one, forget the last."""
        if current is None:
            self._of = None
            if self._desk.value.story is not None:
                self._desk.set(agent_view_changes.with_story(self._desk.value, None))
        elif current.id != self._of:
            self._of, self._process = current.id, current.business_process.id
            self._wanted.set()

    async def run(self) -> None:
        """Read what is wanted, until cancelled."""
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            if (wanted := self._of) is not None:
                await self._read(wanted)

    async def _read(self, interaction_id: str) -> None:
        """Read the form first: it is short, and an offer may be accepted at once."""
        process = self._process
        try:
            params = {"business_process_id": process}
            form = await self._optional(paths.WRAP_UP_FORM, WrapUpForm, params)
            if form is not None:
                self._desk.set(agent_view_changes.with_form(self._desk.value, process, form))
            story = await self._optional(
                paths.fill(paths.INTERACTION_STORY, id=interaction_id), CustomerStory
            )
        except ServerTrouble as trouble:
            log.info("story not read", extra={"data": {"trouble": str(trouble)}})
            if self._of == interaction_id:
                self._of = None  # The next event tries again.
            return
        if story is not None and self._of == interaction_id:
            self._desk.set(agent_view_changes.with_story(self._desk.value, story))

    async def _optional(self, path: str, kind: type[T], params: dict[str, str] | None = None) -> T | None:
        """Return what the server has at ``path``; None if it has nothing."""
        try:
            return await self._server.get(path, kind, params)
        except CommandRefused as refused:
            log.info("not there", extra={"data": {"path": path, "code": str(refused.problem.code)}})
            return None
