"""The recordings of conversations in Asterisk's folder, until the server has stored them.

The name of a recording contains its attempt, so that a server that knows nothing of the call can report it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote, unquote

from server_stub.core.model.telephony_events import CallRecorded
from server_stub.logs import get_logger
from server_stub.telephony.asterisk.ari_client import AriClient
from server_stub.telephony.asterisk.ari_messages import AriEvent
from server_stub.telephony.asterisk.errors import AriError
from server_stub.telephony.base import Report

_log = get_logger(__name__)

_SWEEP_EVERY: Final = 6
"""Comparisons with Asterisk between two searches for recordings that were not stored."""


class ConversationFiles:
    """The recordings of conversations that Asterisk keeps for one application; ``is_live``: whether a call goes on."""

    def __init__(self, ari: AriClient, report: Report, is_live: Callable[[str], bool]) -> None:
        self._ari = ari
        self._report = report
        self._is_live = is_live
        self._prefix = f"{ari.account.application}.conversation."
        self._comparisons = 0

    def name_of(self, attempt_id: str, recording_id: str) -> str:
        """Return the name of a recording in Asterisk."""
        return self._prefix + ".".join(_part(each) for each in (attempt_id, recording_id))

    def handle(self, event: AriEvent) -> None:
        """Report a recording that has just been finished."""
        if event.type == "RecordingFinished" and event.recording is not None:
            self._report_finished(event.recording.name, event.recording.duration)

    async def sweep_now_and_then(self) -> None:
        """Report what was not stored, at every sixth call. Raises as ``report_left_over``."""
        self._comparisons += 1
        if self._comparisons % _SWEEP_EVERY == 0:
            await self.report_left_over()

    async def report_left_over(self) -> None:
        """Report every finished recording that is still here, because its report or its sound may have been lost.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        for name in await self._names():
            ids = self._ids_of(name)
            if ids is None or self._is_live(ids[0]):
                continue
            if await self._ari.find(f"/recordings/live/{quote(name)}") is None:
                self._report_finished(name, None)

    async def fetch(self, recording_id: str) -> bytes | None:
        """Return the sound of a recording as a WAV file; None if it cannot be fetched now."""
        try:
            name = await self._find(recording_id)
            return None if name is None else await self._ari.find(f"/recordings/stored/{quote(name)}/file")
        except AriError as error:
            _log.warning("a recording could not be fetched", recording=recording_id, detail=str(error))
            return None

    async def drop(self, recording_id: str) -> None:
        """Delete a recording; one that cannot be deleted now is reported again later."""
        try:
            name = await self._find(recording_id)
            if name is not None:
                await self._ari.delete(f"/recordings/stored/{quote(name)}")
        except AriError as error:
            _log.warning("a recording could not be deleted", recording=recording_id, detail=str(error))

    def _report_finished(self, name: str, duration_s: float | None) -> None:
        ids = self._ids_of(name)
        if ids is not None:
            self._report(CallRecorded(attempt_id=ids[0], recording_id=ids[1], duration_s=duration_s))

    def _ids_of(self, name: str) -> tuple[str, str] | None:
        """Return the attempt and the recording that a name contains; None if it is none of this application's."""
        parts = name.removeprefix(self._prefix).split(".")
        if not name.startswith(self._prefix) or len(parts) != 2:
            return None
        return unquote(parts[0]), unquote(parts[1])

    async def _find(self, recording_id: str) -> str | None:
        ending = f".{_part(recording_id)}"
        names = await self._names()
        return next((n for n in names if n.startswith(self._prefix) and n.endswith(ending)), None)

    async def _names(self) -> list[str]:
        stored: list[dict[str, Any]] = await self._ari.get("/recordings/stored")
        return [str(each.get("name", "")) for each in stored]


def _part(text: str) -> str:
    return quote(text, safe="").replace(".", "%2E")
