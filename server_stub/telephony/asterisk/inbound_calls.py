"""The calls of customers who ask for a callback, as Asterisk delivers them (``docs/behaviour.md``, *Intake by phone*).

The dialplan hands each call from a trunk to the application with the arguments ``inbound`` and the dialled number. After
an outage the callers who are still there begin again: one whose callback was stored hears that it exists.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, Final

from server_stub.logs import get_logger
from server_stub.telephony.asterisk.ari_client import AriClient
from server_stub.telephony.asterisk.ari_messages import AriChannel, AriEvent, channels_of
from server_stub.telephony.asterisk.caller_call import CallerCall, IntakeTools
from server_stub.telephony.asterisk.errors import AriError
from server_stub.telephony.asterisk.message_files import MessageFiles
from server_stub.telephony.intake.inbound_line import line_called
from server_stub.telephony.intake.intake_desk import IntakeDesk
from server_stub.telephony.intake.prompt_library import PromptLibrary
from server_stub.telephony.settings import InboundSettings

_log = get_logger(__name__)

_INBOUND: Final = "inbound"
_CHECK_EVERY_S: Final = 5.0
_SWEEP_EVERY: Final = 12
"""Checks between two searches for messages that were not filed."""


class InboundCalls:
    """All callers of an application."""

    def __init__(
        self,
        ari: AriClient,
        lines: tuple[InboundSettings, ...],
        desk: IntakeDesk,
        prompts: PromptLibrary,
        *,
        check_every_s: float = _CHECK_EVERY_S,
    ) -> None:
        self._tools = IntakeTools(ari, desk, prompts, MessageFiles(ari, desk))
        self._lines = lines
        self._check_every_s = check_every_s
        self.callers: dict[str, CallerCall] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Take calls from now on."""
        self._tools.ari.listen(self._handle)
        self._begin(self._keep_checking())

    async def close(self) -> None:
        """Stop the dialogues; the calls are left as they are, for the next server."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for caller in list(self.callers.values()):
            await caller.close()

    async def resume(self) -> None:
        """Take the callers who arrived while no events did, and find out what became of the others.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        channels = channels_of(await self._tools.ari.get("/channels"))
        for caller in list(self.callers.values()):
            await caller.check()
        for channel in channels.values():
            arguments = channel.dialplan.app_data.split(",")
            application = self._tools.ari.account.application
            if (
                channel.dialplan.app_name == "Stasis"
                and len(arguments) == 3
                and arguments[:2] == [application, _INBOUND]
            ):
                self._take(channel, arguments[2])
        await self._tools.files.file_left_over(self.callers.keys())

    def _handle(self, event: AriEvent) -> None:
        if event.type == "StasisStart" and event.args[:1] == (_INBOUND,) and event.channel is not None:
            self._take(event.channel, event.args[1] if len(event.args) > 1 else "")

    def _take(self, channel: AriChannel, dialled: str) -> None:
        if channel.id in self.callers:
            return
        line = line_called(self._lines, dialled)
        if line is None:
            _log.warning(
                "a call came to a number that no [[telephony.inbound]] names; it is refused", number=dialled
            )
            self._begin(self._refuse(channel.id))
            return
        self.callers[channel.id] = CallerCall(self._tools, line, channel, self._over)

    def _over(self, channel_id: str) -> None:
        self.callers.pop(channel_id, None)

    async def _refuse(self, channel_id: str) -> None:
        with suppress(AriError):
            await self._tools.ari.hang_up(channel_id, reason="congestion")

    async def _keep_checking(self) -> None:
        count = 0
        while True:
            await asyncio.sleep(self._check_every_s)
            if not self._tools.ari.is_connected:
                continue
            count += 1
            try:
                for caller in list(self.callers.values()):
                    await caller.check()
                if count % _SWEEP_EVERY == 0:
                    await self._tools.files.file_left_over(self.callers.keys())
            except AriError as error:
                _log.warning("the callers could not be compared with Asterisk", detail=str(error))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
