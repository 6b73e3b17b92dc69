"""Join a list of callbacks to the commands of a supervisor."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from uuid import uuid4

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.supervisor.bulk_command import BulkAction, BulkDetail, Undo
from agent_desktop.model.supervisor.search import CallbackQuery
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.commands import NewCallback
from agent_desktop.protocol.objects import Callback, Recording
from agent_desktop.protocol.supervisor_objects import CallbackPage
from ui.presenters.paging_presenter import PagingPresenter
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.callbacks.create_callback_dialog import CreateCallbackDialog


class CallbackSearchPresenter:
    """Answers the signals of ``found``; ``clock`` returns the server's time."""

    def __init__(
        self,
        found: CallbackSearch,
        actions: SupervisorActions,
        *,
        open_recording: Callable[[Recording | None], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._found = found
        self._actions = actions
        self._open_recording = open_recording
        self._clock = clock
        self._asked_at = clock()
        self._shown_id: str | None = None
        self._undo: Undo | None = None
        self._pages: PagingPresenter[CallbackQuery, CallbackPage] = PagingPresenter(
            found, actions, self._read
        )
        self.came_back = self._pages.came_back
        self._whys = LatestTask(actions.start)
        self._detail = LatestTask(actions.start)
        self._words = LatestTask(actions.start)
        self._preview = LatestTask(actions.start)
        found.query_asked.connect(self._on_query)
        found.more_wanted.connect(self._pages.more)
        found.why_wanted.connect(self._on_why)
        found.looked_at.connect(self._on_looked_at)
        found.command_asked.connect(self._on_command)
        found.undo_asked.connect(self._on_undo)
        found.preview_wanted.connect(self._on_preview_wanted)
        found.new_asked.connect(self._on_new_asked)
        found.panel.recording.older_chosen.connect(self._on_recording)

    def moved(self, callbacks: Sequence[Callback]) -> None:
        """Show the new state of callbacks that have moved."""
        if self._pages.has_query:
            self._found.show_changes(callbacks)

    def _on_query(self, query: CallbackQuery) -> None:
        self._asked_at = self._clock()
        self._whys.stop()
        self._pages.ask(query)

    async def _read(self, query: CallbackQuery, cursor: str | None) -> CallbackPage:
        """Read every page with the time of the first one, so that "due today" keeps its meaning past midnight."""
        return await self._actions.callbacks(query, cursor, self._asked_at)

    def _on_why(self, callback_ids: list[str]) -> None:
        self._whys.run(self._actions.whys(callback_ids, self._found.show_why))

    def _on_looked_at(self, callback_id: str | None) -> None:
        if callback_id is None or callback_id != self._shown_id:
            self._open_recording(None)  # The loaded recording belongs to the callback shown before.
        self._shown_id = callback_id
        if callback_id is None:
            self._detail.stop()
        else:
            self._detail.run(self._show(callback_id))

    def _on_recording(self, recording: Recording) -> None:
        if self._shown_id is not None:
            self._words.run(self._read_words(self._shown_id, recording))

    async def _read_words(self, callback_id: str, recording: Recording) -> None:
        """Show the words of the chosen recording."""
        try:
            words = await self._actions.transcription(callback_id, recording.id)
        except (ServerTrouble, CommandRefused):
            words = None
        self._found.panel.recording.show_words(recording, words)

    def _on_new_asked(self, dialog: CreateCallbackDialog) -> None:
        dialog.wanted.connect(partial(self._on_new, dialog, {}))

    def _on_new(self, dialog: CreateCallbackDialog, keys: dict[bytes, str], new: NewCallback) -> None:
        # One key for what is sent again after a lost answer, so that it creates no second callback.
        key = keys.setdefault(encode(new), uuid4().hex)
        self._actions.start(self._create(dialog, new, key))

    async def _create(self, dialog: CreateCallbackDialog, new: NewCallback, key: str) -> None:
        try:
            callback = await self._actions.create(new, key)
        except CommandRefused as refused:
            dialog.show_refusal(self._actions.in_words(refused), refused.problem.field)
        except ServerTrouble as trouble:
            dialog.show_refusal(self._actions.not_done(trouble), None)
        else:
            dialog.show_taken()
            self._found.show_changes((callback,))

    def _on_preview_wanted(self, action: BulkAction, callback_ids: Sequence[str], detail: BulkDetail) -> None:
        self._preview.run(self._read_preview(action, callback_ids, detail))

    async def _read_preview(
        self, action: BulkAction, callback_ids: Sequence[str], detail: BulkDetail
    ) -> None:
        try:
            preview = await self._actions.bulk.preview(action, callback_ids, detail)
        except (ServerTrouble, CommandRefused) as error:
            self._found.show_preview_failed(self._actions.in_words(error))
        else:
            self._found.show_preview(preview)

    def _on_command(self, action: BulkAction, callback_ids: Sequence[str], detail: BulkDetail) -> None:
        self._preview.stop()
        self._actions.start(self._do(action, callback_ids, detail))

    async def _do(self, action: BulkAction, callback_ids: Sequence[str], detail: BulkDetail) -> None:
        """Carry out a command, and then offer to undo it; the stream reports its effect on each callback."""
        self._offer_undo(None)
        self._offer_undo(await self._actions.bulk.act(action, callback_ids, detail, self._found.show_outcome))

    def _on_undo(self) -> None:
        if (undo := self._undo) is not None:
            self._offer_undo(None)
            self._actions.start(self._actions.bulk.undo(undo, self._found.show_outcome))

    def _offer_undo(self, undo: Undo | None) -> None:
        self._undo = undo
        self._found.show_undo(undo)

    async def _show(self, callback_id: str) -> None:
        """Show a callback: its attempts first, its words and reasons as soon as they are read."""
        try:
            callback, conversations = await asyncio.gather(
                self._actions.callback(callback_id), self._actions.conversations(callback_id)
            )
            self._found.show_detail(callback, conversations=conversations)
            # An older recording that was chosen stays chosen.
            chosen = self._found.panel.recording.chosen
            self._open_recording(chosen or callback.recording)
            if chosen is not None and chosen not in conversations and chosen != callback.recording:
                self._on_recording(chosen)
            words, why = await asyncio.gather(
                self._actions.transcription(callback_id), self._actions.why(callback_id)
            )
        except (ServerTrouble, CommandRefused):
            return  # The panel shows the data of the list, and the banner reports the lost connection.
        self._found.show_detail(callback, words, why, conversations)
