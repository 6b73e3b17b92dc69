"""A list of callbacks joined to what a supervisor can do with them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.supervisor.bulk_command import UNDOABLE, BulkAction, BulkChange, Undo, change_of
from agent_desktop.model.supervisor.search import CallbackQuery
from agent_desktop.protocol.commands import GiveToAgent
from agent_desktop.protocol.objects import Callback, Recording
from ui.supervisor.callbacks.callback_search import CallbackSearch


class CallbackSearchPresenter:
    """Answers what ``found`` asks. ``hear`` opens a recording; ``clock`` tells the time on this machine's clock."""

    def __init__(
        self,
        found: CallbackSearch,
        actions: SupervisorActions,
        *,
        hear: Callable[[Recording | None], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._found = found
        self._actions = actions
        self._hear = hear
        self._clock = clock
        self._query: CallbackQuery | None = None
        self._cursor: str | None = None
        self._asked_at = clock()
        self._told: str | None = None
        self._undo: Undo | None = None
        self._pages = LatestTask(actions.start)
        self._whys = LatestTask(actions.start)
        self._story = LatestTask(actions.start)
        self._words = LatestTask(actions.start)
        found.query_asked.connect(self._on_query)
        found.more_wanted.connect(self._on_more)
        found.why_wanted.connect(self._on_why)
        found.looked_at.connect(self._on_looked_at)
        found.deed_asked.connect(self._on_deed)
        found.undo_asked.connect(self._on_undo)
        found.panel.recording.older_chosen.connect(self._on_recording)

    def moved(self, callbacks: Sequence[Callback]) -> None:
        """Bring callbacks up to date that have moved."""
        if self._query is not None:
            self._found.show_changes(callbacks)

    def came_back(self) -> None:
        """Ask again after the connection was lost: nobody has told what moved meanwhile."""
        if self._query is not None and self._found.isVisible():
            self._found.refresh()

    def _on_query(self, query: CallbackQuery) -> None:
        self._query, self._cursor, self._asked_at = query, None, self._clock()
        self._whys.stop()
        self._pages.run(self._read_first(query))

    def _on_more(self) -> None:
        if self._query is not None and self._cursor is not None:
            self._pages.run(self._read_more(self._query, self._cursor))

    def _on_why(self, callback_ids: list[str]) -> None:
        self._whys.run(self._actions.whys(callback_ids, self._found.show_why))

    def _on_looked_at(self, callback_id: str | None) -> None:
        if callback_id is None or callback_id != self._told:
            self._hear(None)  # What could be heard is of another one, whose name is gone.
        self._told = callback_id
        if callback_id is None:
            self._story.stop()
        else:
            self._story.run(self._tell(callback_id))

    def _on_recording(self, recording: Recording) -> None:
        if self._told is not None:
            self._words.run(self._read_words(self._told, recording))

    async def _read_words(self, callback_id: str, recording: Recording) -> None:
        """Show the words of the recording that is chosen, and of no other."""
        try:
            words = await self._actions.transcription(callback_id, recording.id)
        except (ServerTrouble, CommandRefused):
            words = None
        self._found.panel.recording.show_words(recording, words)

    def _on_deed(self, deed: BulkAction, callback_ids: Sequence[str], given: GiveToAgent | None) -> None:
        self._actions.start(self._do(deed, callback_ids, given))

    async def _do(self, deed: BulkAction, callback_ids: Sequence[str], given: GiveToAgent | None) -> None:
        """Carry a command out, and offer to undo what it has changed once it is over."""
        before = {key: callback for key in callback_ids if (callback := self._found.found(key)) is not None}
        changes: list[BulkChange] = []

        def take_changed(callback: Callback) -> None:
            known = before.get(callback.id)
            if known is not None and (change := change_of(known, callback)) is not None:
                changes.append(change)
            self._take_changed(callback)

        self._offer_undo(None)
        await self._actions.do(deed, callback_ids, given, self._found.show_outcome, take_changed)
        if deed in UNDOABLE and changes:
            self._offer_undo(Undo(deed, tuple(changes)))

    def _on_undo(self) -> None:
        if (undo := self._undo) is not None:
            self._offer_undo(None)
            self._actions.start(
                self._actions.undo(undo.changes, self._found.show_outcome, self._take_changed)
            )

    def _offer_undo(self, undo: Undo | None) -> None:
        self._undo = undo
        self._found.show_undo(undo)

    def _take_changed(self, callback: Callback) -> None:
        self._found.show_changes((callback,))

    async def _read_first(self, query: CallbackQuery) -> None:
        try:
            page = await self._actions.callbacks(query, None, self._asked_at)
        except (ServerTrouble, CommandRefused) as error:
            self._found.show_error(self._actions.in_words(error))
            return
        self._cursor = page.next_cursor
        self._found.show_first(page)

    async def _read_more(self, query: CallbackQuery, cursor: str) -> None:
        try:
            page = await self._actions.callbacks(query, cursor, self._asked_at)
        except (ServerTrouble, CommandRefused) as error:
            self._found.show_more_failed(self._actions.in_words(error))
            return
        self._cursor = page.next_cursor
        self._found.show_more(page)

    async def _tell(self, callback_id: str) -> None:
        """Tell of a callback: its attempts first, its words and reasons once they are here."""
        try:
            callback = await self._actions.callback(callback_id)
            self._found.show_story(callback)
            # Whoever has chosen an older recording goes on hearing that one.
            chosen = self._found.panel.recording.chosen
            self._hear(chosen or callback.recording)
            if chosen is not None and callback.recording is not None and chosen.id != callback.recording.id:
                self._on_recording(chosen)
            words, why = await asyncio.gather(
                self._actions.transcription(callback_id), self._actions.why(callback_id)
            )
        except (ServerTrouble, CommandRefused):
            return  # What the list knows is told already; the link says what is wrong.
        self._found.show_story(callback, words, why)
