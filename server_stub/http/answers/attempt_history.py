"""Earlier attempts, which are added to an open interaction for the agent who has it (*What was before*).

The floor only counts attempts, and the event log contains no notes, so they are added just before sending.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import Final

import msgspec

from agent_desktop.protocol.objects import Attempt, Interaction
from server_stub.core.views.row_objects import attempt_objects
from server_stub.store.base import Store

MOST_SHOWN: Final = 10
"""Largest number of attempts shown to an agent, the newest ones; no agent reads more while a telephone rings."""
_MOST_REMEMBERED: Final = 500
_SOME: Final = re.compile(rb'"attempts_made":[1-9]')


class AttemptHistory:
    """Earlier attempts by callback, with a cache of those last used."""

    def __init__(self, store: Store, *, most: int = _MOST_REMEMBERED) -> None:
        self._store = store
        self._most = most
        self._known: OrderedDict[str, tuple[int, tuple[Attempt, ...]]] = OrderedDict()

    @staticmethod
    def is_needed(body: bytes) -> bool:
        """Return whether ``body``, of a logged event, is of an interaction with earlier attempts."""
        return _SOME.search(body) is not None

    async def fill(self, interaction: Interaction) -> Interaction:
        """Return ``interaction`` with its earlier attempts, oldest first; a closed one has none."""
        if not interaction.attempts_made:
            return interaction
        attempts = await self._of(interaction.callback_id, interaction.attempts_made)
        return msgspec.structs.replace(interaction, earlier_attempts=attempts[-MOST_SHOWN:])

    def forget(self, callback_id: str) -> None:
        """Forget the attempts of a callback, one of which was corrected."""
        self._known.pop(callback_id, None)

    async def _of(self, callback_id: str, made: int) -> tuple[Attempt, ...]:
        """Return the first ``made`` attempts, because a logged event may be sent after further attempts."""
        count, attempts = self._known.get(callback_id, (0, ()))
        if count < made:
            record = await self._store.callback(callback_id)
            attempts = attempt_objects(record.attempts, record.corrections) if record is not None else ()
            self._known[callback_id] = (len(attempts), attempts)
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(callback_id)
        return attempts[:made]
