"""The commands of an agent about the agent's own callbacks, and the search in the agent's own history."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from agent_desktop.client.agent_sync import AgentSync
from agent_desktop.client.command_runner import CommandRunner
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.notices import Notice, OwnWorkNotice, OwnWorkOutcome
from agent_desktop.model.observable import Observable
from agent_desktop.model.own_commands import CALL, CREATE, GIVE_BACK, MOVE
from agent_desktop.model.own_history import OwnHistory
from agent_desktop.net import answers
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import GiveBack, MoveCallback, NewOwnCallback
from agent_desktop.protocol.objects import Interaction, OwnCallback, OwnHistoryPage

log: Final = logging.getLogger(__name__)


class OwnWorkActions:
    """Calls, moves, gives back and creates own callbacks; ``tell`` shows a notice in the status line."""

    def __init__(
        self,
        server: ServerClient,
        desk: Observable[AgentView],
        upkeep: AgentSync,
        runner: CommandRunner[AgentView, Notice],
        *,
        tell: Callable[[Notice], None],
    ) -> None:
        self._server = server
        self._desk = desk
        self._upkeep = upkeep
        self._runner = runner
        self._tell = tell

    def call(self, callback_id: str) -> None:
        """Call the customer of an own callback now."""
        place = paths.fill(paths.AGENT_CALLBACK_CALL, id=callback_id)

        async def work() -> None:
            await self._upkeep.insist(lambda: self._server.post(place, Interaction))
            self._upkeep.refresh_own()
            if not self._upkeep.line.is_live:
                await self._upkeep.look()

        self._runner.press(CALL, work)

    def move(self, callback_id: str, command: MoveCallback) -> None:
        """Move an own callback to another time."""
        place = paths.fill(paths.AGENT_CALLBACK_DUE_AT, id=callback_id)

        async def work() -> None:
            own = await self._upkeep.insist(lambda: self._server.put(place, OwnCallback, command))
            self._done(OwnWorkOutcome.MOVED, own)

        self._runner.press(MOVE, work)

    def give_back(self, own: OwnCallback, command: GiveBack) -> None:
        """Let every agent have an own callback."""
        place = paths.fill(paths.AGENT_CALLBACK_GIVE_BACK, id=own.callback.id)

        async def work() -> None:
            await self._upkeep.insist(lambda: self._server.send("POST", place, command))
            self._done(OwnWorkOutcome.GIVEN_BACK, own)

        self._runner.press(GIVE_BACK, work)

    def create(self, wanted: NewOwnCallback) -> None:
        """Create a callback for a number; a repetition after a lost answer creates no second one."""
        headers = {"Idempotency-Key": secrets.token_hex(16)}

        async def ask() -> OwnCallback:
            answer = await self._server.send("POST", paths.AGENT_CALLBACKS, wanted, headers=headers)
            return answers.decoded(answer, OwnCallback)

        async def work() -> None:
            self._done(OwnWorkOutcome.CREATED, await self._upkeep.insist(ask))

        self._runner.press(CREATE, work)

    def search(self, text: str) -> None:
        """Search the agent's own history for ``text``; the latest search counts."""
        history = OwnHistory(text=text, loading=True)
        self._show(history)
        self._runner.start(self._read(history, None))

    def read_more(self) -> None:
        """Read the next page of the search."""
        history = self._desk.value.history
        if history is None or history.loading or history.next_cursor is None:
            return
        loading = replace(history, loading=True)
        self._show(loading)
        self._runner.start(self._read(loading, history.next_cursor))

    async def _read(self, history: OwnHistory, cursor: str | None) -> None:
        params = {"q": history.text or None, "cursor": cursor}
        try:
            page = await self._server.get(paths.AGENT_HISTORY, OwnHistoryPage, params)
        except (ServerTrouble, CommandRefused) as trouble:
            log.info("history not read", extra={"data": {"trouble": type(trouble).__name__}})
            read = replace(history, loading=False, failed=True)
        else:
            items = (*history.items, *page.items) if cursor is not None else page.items
            read = replace(history, items=items, next_cursor=page.next_cursor, loading=False, failed=False)
        if self._desk.value.history is history:  # Otherwise another search has begun since.
            self._show(read)

    def _show(self, history: OwnHistory) -> None:
        self._desk.set(replace(self._desk.value, history=history))

    def _done(self, outcome: OwnWorkOutcome, own: OwnCallback) -> None:
        self._tell(OwnWorkNotice(outcome, own))
        self._upkeep.refresh_own()
