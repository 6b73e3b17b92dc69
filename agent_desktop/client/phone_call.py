"""The sound of the open call: a ticket from the server, a line of the phone, and another line whenever it breaks."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Final, Generic, NoReturn, TypeVar
from urllib.parse import urlsplit, urlunsplit

from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.observable import Observable
from agent_desktop.model.phone import CARRIED, LegStage, LineFault
from agent_desktop.net.server import ServerClient
from agent_desktop.phone.phone_service import LineLost, PhoneService
from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import MediaLeg
from agent_desktop.protocol.states import EndpointKind, InteractionState

log: Final = logging.getLogger(__name__)

View = TypeVar("View")

RETRY_S: Final = (0.1, 0.3, 0.5, 1.0)
"""Seconds before another ticket is requested; the last value repeats."""

GIVE_UP_S: Final = 20.0
"""Seconds without sound after which the leg is shown as failed, because the server then ends the call. Tries continue."""


def wanted_leg(view: AgentView) -> str | None:
    """Return the interaction whose sound this desktop carries, if any."""
    interaction = view.interaction
    if interaction is None:
        return None
    is_ours = interaction.endpoint.kind is EndpointKind.DESKTOP
    return interaction.id if is_ours and interaction.state in CARRIED else None


def is_about_to_call(view: AgentView) -> bool:
    """Return whether a call of this desktop is offered or previewed."""
    interaction = view.interaction
    return (
        interaction is not None
        and interaction.endpoint.kind is EndpointKind.DESKTOP
        and interaction.state in {InteractionState.OFFERED, InteractionState.PREVIEW}
    )


def media_url(server_url: str, leg: MediaLeg) -> str:
    """Return the URL for the desktop: the port that the server named, but with HTTPS only a port that speaks TLS."""
    parts = urlsplit(server_url)
    is_secure = parts.scheme == "https"
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    uses_port = leg.port is not None and (leg.port_is_secure or not is_secure)
    netloc = f"{host}:{leg.port}" if uses_port else parts.netloc
    return urlunsplit(("wss" if is_secure else "ws", netloc, leg.path, "", ""))


class PhoneCall(Generic[View]):
    """The call's sound: it keeps a line open while the view has a call that this desktop carries.

    ``wanted`` returns the interaction of that call, and ``path`` is that of the requests for its tickets. The phone is
    prepared once ``is_about`` returns that a call may follow.
    """

    def __init__(
        self,
        server: ServerClient,
        desk: Observable[View],
        phone: PhoneService,
        *,
        wanted: Callable[[View], str | None],
        is_about: Callable[[View], bool] = lambda _view: False,
        path: str = paths.INTERACTION_LEG,
    ) -> None:
        self._server = server
        self._desk = desk
        self._phone = phone
        self._wanted_in = wanted
        self._is_about = is_about
        self._path = path
        self._changed = asyncio.Event()
        self._wanted: str | None = None
        self._is_prepared = False

    async def run(self) -> NoReturn:
        """Carry calls until cancelled.

        Raises:
            SessionEnded: the sign-in is over.
        """
        stop = self._desk.watch(self._on_view)
        self._on_view(self._desk.value)
        try:
            while True:
                self._changed.clear()
                await self._follow(self._wanted)
        finally:
            stop()
            self._phone.hang_up()

    def _on_view(self, view: View) -> None:
        if self._is_about(view) and not self._is_prepared:
            self._is_prepared = True
            self._phone.prepare()
        wanted = self._wanted_in(view)
        if wanted != self._wanted:
            self._wanted = wanted
            self._changed.set()

    async def _follow(self, interaction_id: str | None) -> None:
        """Carry one call, or none, until another is wanted."""
        changed = asyncio.ensure_future(self._changed.wait())
        if interaction_id is None:
            self._phone.hang_up()
            await changed
            return
        carrying = asyncio.ensure_future(self._carry(interaction_id))
        try:
            await asyncio.wait([changed, carrying], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (changed, carrying):
                task.cancel()
            results = await asyncio.gather(changed, carrying, return_exceptions=True)
            self._phone.hang_up()
        failure = results[1]
        if isinstance(failure, Exception):
            raise failure

    async def _carry(self, interaction_id: str) -> NoReturn:
        """Keep a line open for the interaction, and open another one whenever it breaks.

        The first one is opened only once there is a headset: the customer would be called without an agent to talk to.
        """
        loop = asyncio.get_running_loop()
        stage, tries, lost_at = LegStage.CONNECTING, 0, loop.time()
        fault: LineFault | None = None
        self._phone.show_stage(stage, interaction_id)
        await self._phone.until_ready()
        while True:
            has_failed = loop.time() - lost_at > GIVE_UP_S
            self._phone.show_stage(LegStage.FAILED if has_failed else stage, interaction_id, fault)
            try:
                leg = await self._server.post(paths.fill(self._path, id=interaction_id), MediaLeg)
                await self._phone.connect(media_url(self._server.current_url, leg))
            except (ServerTrouble, CommandRefused, LineLost) as trouble:
                log.info("no line", extra={"data": {"trouble": str(trouble)}})
                fault = trouble.fault if isinstance(trouble, LineLost) else LineFault.UNREACHABLE
                await asyncio.sleep(RETRY_S[min(tries, len(RETRY_S) - 1)])
                tries += 1
                continue
            self._phone.show_stage(LegStage.UP, interaction_id)
            fault = await self._phone.line_down()
            stage, tries, lost_at = LegStage.RECONNECTING, 0, loop.time()
