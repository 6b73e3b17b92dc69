"""Connect the supervisor's part in a conversation: the buttons, the strip, and the built-in phone."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.model.observable import Observable
from agent_desktop.model.supervisor.supervision import OwnSupervision, carried_supervision, own_supervision
from agent_desktop.model.supervisor.supervisor_notices import SupervisionOver
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.states import LegState, SupervisionMode
from agent_desktop.settings_store import SettingsStore
from ui.supervisor.agents.supervision_strip import SupervisionStrip

if TYPE_CHECKING:
    from agent_desktop.phone.phone_service import PhoneService


class SupervisionPresenter:
    """One strip, until ``close``. The phone is loaded with the first conversation that this desktop carries."""

    def __init__(
        self,
        strip: SupervisionStrip,
        actions: SupervisorActions,
        floor: Observable[SupervisorView],
        server: ServerClient,
        keeper: SettingsStore,
    ) -> None:
        self._strip = strip
        self._actions = actions
        self._floor = floor
        self._server = server
        self._keeper = keeper
        self._phone: PhoneService | None = None
        self._carried = asyncio.Event()
        self._own: OwnSupervision | None = None
        self._left = ""
        """The conversation that the user leaves; its end is not reported."""
        strip.mode_pressed.connect(self._on_mode)
        strip.leave_pressed.connect(self._on_leave)
        self._stop = floor.watch(self._on_view)

    async def run(self) -> None:
        """Carry the sound of conversations once the first one is wanted, until cancelled.

        Raises:
            SessionEnded: the sign-in is over.
        """
        await self._carried.wait()
        from agent_desktop.client.phone_call import PhoneCall
        from agent_desktop.phone.phone_service import PhoneService

        self._phone = phone = PhoneService(asyncio.get_running_loop())
        phone.state.watch(self._strip.show_phone)
        chosen = self._keeper.settings
        phone.use_devices(chosen.call_headset, chosen.call_microphone)
        phone.start()
        self._mute_listener()
        await PhoneCall(
            self._server,
            self._floor,
            phone,
            wanted=carried_supervision,
            path=paths.INTERACTION_SUPERVISION_LEG,
        ).run()

    async def close(self) -> None:
        """End the phone. Safe to repeat."""
        self._stop()
        phone, self._phone = self._phone, None
        if phone is not None:
            await phone.close()

    def enter(self, interaction_id: str, mode: SupervisionMode, agent_name: str) -> None:
        """Enter a conversation."""
        self._actions.supervise(interaction_id, mode, agent_name)

    def _on_view(self, view: SupervisorView) -> None:
        own = own_supervision(view)
        before, self._own = self._own, own
        if carried_supervision(view) is not None:
            self._carried.set()
        if own != before:
            self._mute_listener()
        if before is None or own is not None or not view.is_live:
            return
        has_left, self._left = self._left == before.interaction_id, ""
        if not has_left:
            self._actions.tell(SupervisionOver(before.agent_name, before.part.leg is LegState.UP))

    def _mute_listener(self) -> None:
        """Send silence while the supervisor only listens: the switch passes nothing on either."""
        if self._phone is not None and self._own is not None:
            self._phone.mute(on=self._own.part.mode is SupervisionMode.LISTEN)

    def _on_mode(self, interaction_id: str, mode: SupervisionMode) -> None:
        if self._own is not None:
            self._actions.supervise(interaction_id, mode, self._own.agent_name)

    def _on_leave(self, interaction_id: str) -> None:
        if self._own is not None:
            self._left = interaction_id
            self._actions.leave_call(interaction_id, self._own.agent_name)
