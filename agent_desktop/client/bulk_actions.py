"""Commands of a supervisor for many callbacks at once: their preview, their outcome, and their undoing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model.supervisor.bulk_command import (
    BulkAction,
    BulkCommand,
    BulkDetail,
    RefusedCallback,
    Undo,
    outcome_of,
    request_of,
)
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.problems import Problem
from agent_desktop.protocol.states import ActionOutcome
from agent_desktop.protocol.steering import ActedCallback, CallbackActions

_REFUSED: Final = 409
"""The status of a refused callback; the answer about many has only its code and its words."""

OnOutcome = Callable[[BulkCommand], None]


class BulkActions:
    """Each command is one request. ``refusal`` puts a problem into words, ``trouble`` a failure of the whole request."""

    def __init__(
        self,
        server: ServerClient,
        *,
        refusal: Callable[[Problem], str],
        trouble: Callable[[CommandRefused | ServerTrouble], str],
    ) -> None:
        self._server = server
        self._refusal = refusal
        self._trouble = trouble

    async def preview(
        self, action: BulkAction, callback_ids: Sequence[str], detail: BulkDetail
    ) -> BulkCommand:
        """Return what would become of the callbacks; nothing is changed.

        Raises:
            CommandRefused: the request as a whole, such as for a due time too far ahead.
            ServerTrouble: the server could not be reached.
        """
        request = request_of(action, callback_ids, detail, preview=True)
        return self._outcome(
            action, await self._server.post(paths.CALLBACK_ACTIONS, CallbackActions, request)
        )

    async def act(
        self, action: BulkAction, callback_ids: Sequence[str], detail: BulkDetail, on_outcome: OnOutcome
    ) -> Undo | None:
        """Carry out ``action``; call ``on_outcome`` when it begins and when it is over. Return what can be undone."""
        on_outcome(BulkCommand(action, len(callback_ids)))
        request = request_of(action, callback_ids, detail, preview=False)
        try:
            answer = await self._server.post(paths.CALLBACK_ACTIONS, CallbackActions, request)
        except (CommandRefused, ServerTrouble) as error:
            on_outcome(self._failed(action, callback_ids, error))
            return None
        on_outcome(self._outcome(action, answer))
        if answer.id is None or answer.undo_until is None:
            return None
        return Undo(action, answer.id, answer.done, answer.undo_until)

    async def undo(self, undo: Undo, on_outcome: OnOutcome) -> None:
        """Undo a command; report as ``act`` does."""
        on_outcome(BulkCommand(BulkAction.UNDO, undo.count))
        path = paths.fill(paths.CALLBACK_ACTION_UNDO, id=undo.action_id)
        try:
            answer = await self._server.post(path, CallbackActions)
        except (CommandRefused, ServerTrouble) as error:
            on_outcome(self._failed(BulkAction.UNDO, [""] * undo.count, error))
        else:
            on_outcome(self._outcome(BulkAction.UNDO, answer))

    def _outcome(self, action: BulkAction, answer: CallbackActions) -> BulkCommand:
        refused = [
            RefusedCallback(item.callback_id, self._refusal(_problem(item)))
            for item in answer.items
            if item.outcome is ActionOutcome.REFUSED
        ]
        return outcome_of(action, answer, refused)

    def _failed(
        self, action: BulkAction, callback_ids: Sequence[str], error: CommandRefused | ServerTrouble
    ) -> BulkCommand:
        reason = self._trouble(error)
        refused = tuple(RefusedCallback(callback_id, reason) for callback_id in callback_ids)
        return BulkCommand(action, len(callback_ids), refused=refused)


def _problem(item: ActedCallback) -> Problem:
    return Problem(code=item.code or "", title=item.detail or "", status=_REFUSED, detail=item.detail)
