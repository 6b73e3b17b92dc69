"""The words of recordings and the earlier attempts, put into what leaves for those who may read them.

The floor and the event log know only that there are words and attempts: they are filled in at the last moment.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

import msgspec

from agent_desktop.protocol.codec import decode, encode
from agent_desktop.protocol.events import EventName, Snapshot
from agent_desktop.protocol.objects import AgentStatus, Interaction, Transcription
from agent_desktop.protocol.states import TranscriptionStatus
from server_stub.http.answers.attempt_history import AttemptHistory
from server_stub.store.base import Store

_MOST_REMEMBERED: Final = 500
"""Of some ten kilobytes each: more than there are conversations at one time in most sites."""
_READY: Final = f'"transcription_status":"{TranscriptionStatus.READY.value}"'.encode()


class Transcripts:
    """Transcriptions by recording, the last used ones in memory: they never change once they are there."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._history = AttemptHistory(store)
        self._known: OrderedDict[str, Transcription] = OrderedDict()

    async def of(self, recording_id: str) -> Transcription | None:
        """Return the words of a recording, if they are there."""
        found = self._known.get(recording_id)
        if found is None:
            found = await self._store.transcription(recording_id)
            if found is None:
                return None
            self._known[recording_id] = found
            if len(self._known) > _MOST_REMEMBERED:
                self._known.popitem(last=False)
        self._known.move_to_end(recording_id)
        return found

    async def fill(self, interaction: Interaction) -> Interaction:
        """Return ``interaction`` with the attempts before it and the words of its newest recording.

        A business process that presents no recordings to its agents shows none here either, so there are no words to
        fill in.
        """
        interaction = await self._history.fill(interaction)
        if interaction.recording is None or interaction.transcription_status is not TranscriptionStatus.READY:
            return interaction
        words = await self.of(interaction.recording.id)
        return msgspec.structs.replace(interaction, transcription=words)

    async def fill_status(self, status: AgentStatus) -> AgentStatus:
        """Return ``status`` with the words of the interaction at hand."""
        if status.interaction is None:
            return status
        return msgspec.structs.replace(status, interaction=await self.fill(status.interaction))

    async def fill_snapshot(self, snapshot: Snapshot) -> Snapshot:
        """Return ``snapshot`` with the words of the interaction at hand."""
        if snapshot.agent is None:
            return snapshot
        return msgspec.structs.replace(snapshot, agent=await self.fill_status(snapshot.agent))

    async def fill_event(self, name: str, body: bytes) -> bytes:
        """Return the ``body`` of a logged event with the words and the earlier attempts in it."""
        if _READY not in body and not AttemptHistory.is_wanted(body):
            return body
        if name == EventName.INTERACTION:
            return encode(await self.fill(decode(body, Interaction)))
        if name == EventName.AGENT:
            return encode(await self.fill_status(decode(body, AgentStatus)))
        return body
