"""Transcriptions and earlier attempts, which are added to interactions for users who may read them.

The floor and the event log contain neither, so they are added just before sending.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from typing import Final

import msgspec

from agent_desktop.protocol.codec import decode, encode
from agent_desktop.protocol.events import EventName, Snapshot
from agent_desktop.protocol.objects import AgentStatus, Interaction, Transcription
from agent_desktop.protocol.states import TranscriptionStatus
from server_stub.http.answers.attempt_history import AttemptHistory
from server_stub.store.base import Store

MOST_REMEMBERED: Final = 500
"""Transcriptions in the cache, some ten kilobytes each; more than most sites have conversations at one time."""
_READY: Final = f'"transcription_status":"{TranscriptionStatus.READY.value}"'.encode()


class Transcripts:
    """Transcriptions by recording, with a cache of those last used; a stored transcription never changes."""

    def __init__(self, store: Store, *, most: int = MOST_REMEMBERED) -> None:
        """Create it; a server that does not learn of erasures and corrections remembers 0, which is the ``most``."""
        self._store = store
        self._most = most
        self._history = AttemptHistory(store, most=most)
        self._known: OrderedDict[str, Transcription] = OrderedDict()

    async def of(self, recording_id: str) -> Transcription | None:
        """Return the transcription of a recording; None if there is none."""
        found = self._known.get(recording_id)
        if found is None:
            found = await self._store.transcription(recording_id)
            if found is None:
                return None
            self._known[recording_id] = found
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        else:
            self._known.move_to_end(recording_id)
        return found

    def forget_attempts(self, callback_id: str) -> None:
        """Forget the attempts of a callback, one of which was corrected."""
        self._history.forget(callback_id)

    def forget(self, recording_ids: Iterable[str]) -> None:
        """Drop transcriptions that were erased."""
        for recording_id in recording_ids:
            self._known.pop(recording_id, None)

    async def fill(self, interaction: Interaction) -> Interaction:
        """Return ``interaction`` with its earlier attempts and the transcription of its newest recording.

        An interaction of a business process that presents no recordings to its agents has none, and therefore gets no
        transcription.
        """
        interaction = await self._history.fill(interaction)
        if interaction.recording is None or interaction.transcription_status is not TranscriptionStatus.READY:
            return interaction
        words = await self.of(interaction.recording.id)
        return msgspec.structs.replace(interaction, transcription=words)

    async def fill_status(self, status: AgentStatus) -> AgentStatus:
        """Return ``status`` with the transcription and earlier attempts of its interaction."""
        if status.interaction is None:
            return status
        return msgspec.structs.replace(status, interaction=await self.fill(status.interaction))

    async def fill_snapshot(self, snapshot: Snapshot) -> Snapshot:
        """Return ``snapshot`` with the transcription and earlier attempts of its interaction."""
        if snapshot.agent is None:
            return snapshot
        return msgspec.structs.replace(snapshot, agent=await self.fill_status(snapshot.agent))

    async def fill_event(self, name: str, body: bytes) -> bytes:
        """Return the ``body`` of a logged event with the transcription and earlier attempts of its interaction."""
        if _READY not in body and not AttemptHistory.is_needed(body):
            return body
        if name == EventName.INTERACTION:
            return encode(await self.fill(decode(body, Interaction)))
        if name == EventName.AGENT:
            return encode(await self.fill_status(decode(body, AgentStatus)))
        return body
