"""Whether the built-in phone can take a call: shown in the view, and reported to the server."""

from __future__ import annotations

import asyncio
import logging
from typing import Final, NoReturn

import msgspec

from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model.agent_view import AgentView, ConnectionState
from agent_desktop.model.observable import Observable
from agent_desktop.net.backoff import Backoff
from agent_desktop.net.server import ServerClient
from agent_desktop.phone.phone_service import PhoneService
from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import SetPhone
from agent_desktop.protocol.objects import AgentStatus

log: Final = logging.getLogger(__name__)


class PhoneReadiness:
    """Keep the server's knowledge of the phone equal to the phone's own.

    The two are compared whenever one of them changes, so that the report also reaches a server that has started again.
    """

    def __init__(self, server: ServerClient, desk: Observable[AgentView], phone: PhoneService) -> None:
        self._server = server
        self._desk = desk
        self._phone = phone
        self._changed = asyncio.Event()
        self._is_refused = False

    async def run(self) -> NoReturn:
        """Report until cancelled.

        Raises:
            SessionEnded: the sign-in is over.
        """
        stops = (self._desk.watch(lambda _: self._note()), self._phone.state.watch(lambda _: self._note()))
        pause = Backoff()
        self._note()
        try:
            while True:
                await self._changed.wait()
                self._changed.clear()
                try:
                    await self._report()
                except CommandRefused as refusal:  # A server of an earlier version does not know the request.
                    log.info("the phone's state is refused", extra={"data": {"refusal": str(refusal)}})
                    self._is_refused = True
                except ServerTrouble as trouble:
                    log.info("the phone's state is not reported", extra={"data": {"trouble": str(trouble)}})
                    await asyncio.sleep(pause.next().total_seconds())
                    self._changed.set()
                else:
                    pause.reset()
        finally:
            for stop in stops:
                stop()

    def _note(self) -> None:
        """Show the phone's problem, and compare."""
        problem = self._phone.state.value.problem
        if self._desk.value.phone_problem is not problem:
            self._desk.set(msgspec.structs.replace(self._desk.value, phone_problem=problem))
        self._changed.set()

    async def _report(self) -> None:
        """Report the phone's state if the server knows another one."""
        view, phone = self._desk.value, self._phone.state.value
        is_live = view.connection.link is ConnectionState.LIVE
        if not is_live or view.agent is None or not phone.is_known or self._is_refused:
            return
        if view.agent.endpoint_reachable is not phone.ready:
            await self._server.put(paths.AGENT_PHONE, AgentStatus, SetPhone(reachable=phone.ready))
            log.info("the phone's state is reported", extra={"data": {"reachable": phone.ready}})
