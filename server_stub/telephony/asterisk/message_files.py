"""The messages of callers in Asterisk's folder of recordings, until they are filed with their callbacks.

A message's name contains its callback, so that it can be filed by a server that knows nothing of the call.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any, Final
from urllib.parse import quote, unquote

import msgspec

from server_stub.logs import get_logger
from server_stub.telephony.asterisk.ari_client import AriClient
from server_stub.telephony.asterisk.errors import AriError
from server_stub.telephony.intake.intake_desk import IntakeDesk, MessageFate

_log = get_logger(__name__)

_TRIES: Final = 5
_PAUSE_S: Final = 0.5


class MessageName(msgspec.Struct, frozen=True, kw_only=True):
    """One take of a message."""

    callback_id: str
    channel_id: str
    take: int


class MessageFiles:
    """The takes that Asterisk stores for one application."""

    def __init__(self, ari: AriClient, desk: IntakeDesk) -> None:
        self._ari = ari
        self._desk = desk
        self._prefix = f"{ari.account.application}.message."

    def text_of(self, name: MessageName) -> str:
        """Return the name of the recording."""
        parts = (name.callback_id, name.channel_id, str(name.take))
        return self._prefix + ".".join(quote(part, safe="").replace(".", "%2E") for part in parts)

    def parse(self, text: str) -> MessageName | None:
        """Return the take that a recording is; None if it is none of this application's."""
        if not text.startswith(self._prefix):
            return None
        parts = text.removeprefix(self._prefix).split(".")
        if len(parts) != 3 or not parts[2].isdigit():
            return None
        return MessageName(callback_id=unquote(parts[0]), channel_id=unquote(parts[1]), take=int(parts[2]))

    async def exists(self, text: str) -> bool:
        """Return whether a recording is stored.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        return await self._ari.find(f"/recordings/stored/{quote(text)}") is not None

    async def file(self, takes: Iterable[MessageName]) -> None:
        """Add the first take that can be used to the callback, and delete all of them.

        What cannot be stored now stays in Asterisk, and is filed later.
        """
        names = list(takes)
        for name in names:
            fate = await self._try_to_file(name)
            if fate is MessageFate.LATER:
                return
            if fate is MessageFate.FILED:
                _log.info("a message is filed", callback=name.callback_id)
                break
        else:
            if names:
                _log.warning("recording lost", callback=names[0].callback_id, takes=len(names))
        await self.drop(names)

    async def _try_to_file(self, name: MessageName) -> MessageFate:
        """Fetch a take, which may just be being finished, and file it."""
        fate = MessageFate.UNUSABLE
        for trial in range(_TRIES):
            try:
                sound: bytes | None = await self._ari.find(
                    f"/recordings/stored/{quote(self.text_of(name))}/file"
                )
            except AriError as error:
                _log.warning("a message could not be fetched", callback=name.callback_id, detail=str(error))
                return MessageFate.LATER
            if sound is not None:
                fate = await self._desk.file_message(name.callback_id, sound)
                if fate is not MessageFate.LATER:
                    return fate
            await asyncio.sleep(_PAUSE_S * (trial + 1) / _TRIES)
        return fate

    async def drop(self, takes: Iterable[MessageName]) -> None:
        """Delete takes; what cannot be deleted now is filed again later, which changes nothing."""
        for name in takes:
            try:
                await self._ari.delete(f"/recordings/stored/{quote(self.text_of(name))}")
            except AriError as error:
                _log.warning("a message could not be deleted", callback=name.callback_id, detail=str(error))

    async def file_left_over(self, live_channels: Collection[str]) -> None:
        """File the messages whose callers are gone and were not filed, as after a server was killed.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        stored: list[dict[str, Any]] = await self._ari.get("/recordings/stored")
        groups: defaultdict[tuple[str, str], list[MessageName]] = defaultdict(list)
        for each in stored:
            name = self.parse(str(each.get("name", "")))
            if name is not None and name.channel_id not in live_channels:
                groups[name.callback_id, name.channel_id].append(name)
        for takes in groups.values():
            newest_first = sorted(takes, key=lambda name: -name.take)
            live = [await self._ari.find(f"/recordings/live/{quote(self.text_of(n))}") for n in newest_first]
            if not any(live):
                await self.file(newest_first)
