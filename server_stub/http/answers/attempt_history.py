"""The attempts made before, put into an open interaction for the agent who has it.

The floor counts attempts and keeps none, and the event log holds no note: they are filled in at the last moment.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import Final

import msgspec

from agent_desktop.protocol.objects import Attempt, Interaction
from server_stub.core.views.row_objects import attempt_object
from server_stub.store.base import Store

MOST_SHOWN: Final = 10
"""Attempts that an agent is shown, the newest ones: nobody reads more while a telephone rings."""
_MOST_REMEMBERED: Final = 500
_SOME: Final = re.compile(rb'"attempts_made":[1-9]')


class AttemptHistory:
    """Earlier attempts by callback, the last used ones in memory."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: OrderedDict[str, tuple[int, tuple[Attempt, ...]]] = OrderedDict()

    @staticmethod
    def is_wanted(body: bytes) -> bool:
        """Return whether there are attempts to fill into the ``body`` of a logged event."""
        return _SOME.search(body) is not None

    async def fill(self, interaction: Interaction) -> Interaction:
        """Return ``interaction`` with the attempts before it, oldest first; a closed one counts none."""
        if not interaction.attempts_made:
            return interaction
        attempts = await self._of(interaction.callback_id, interaction.attempts_made)
        return msgspec.structs.replace(interaction, earlier_attempts=attempts[-MOST_SHOWN:])

    async def _of(self, callback_id: str, made: int) -> tuple[Attempt, ...]:
        """Return the first ``made`` attempts: a logged event may be sent when there are more of them."""
        count, attempts = self._known.get(callback_id, (0, ()))
        if count < made:
            record = await self._store.callback(callback_id)
            attempts = tuple(attempt_object(row) for row in record.attempts) if record is not None else ()
            self._known[callback_id] = (len(attempts), attempts)
            if len(self._known) > _MOST_REMEMBERED:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(callback_id)
        return attempts[:made]
