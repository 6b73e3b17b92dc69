"""The session of an agent: the commands at once, and the windows as soon as they are created.

The event stream is opened while the windows are still being imported, step by step.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from agent_desktop.client.agent_actions import AgentActions
from agent_desktop.model.agent_view import AgentView, Connection, ConnectionState, Tone
from agent_desktop.model.allowed import ACCEPTED
from agent_desktop.model.clock import utc_now
from agent_desktop.model.notices import Notice, PlainNotice, RefusedNotice
from agent_desktop.model.observable import Observable
from agent_desktop.model.updates import is_free
from agent_desktop.net.connection import until_signed_out
from agent_desktop.protocol.states import EndpointKind
from agent_desktop.signed_in import SignedIn
from agent_desktop.step_import import import_in_steps
from ui.presenters.services import DeskServices, Leaving
from ui.presenters.session_base import SessionBase
from ui.texts import notices

if TYPE_CHECKING:
    from agent_desktop.client.headset_buttons import HeadsetButtons
    from agent_desktop.phone.phone_service import PhoneService
    from ui.presenters.agent_windows import AgentWindows

translate = QCoreApplication.translate

WINDOWS: Final = (
    "ui.agent.offer.offer_popup",
    "ui.common.recording.recording_view",
    "ui.common.completion.completion_picker",
    "ui.agent.body",
    "ui.agent.window",
    "ui.presenters.agent_windows",
)
"""The modules of an agent's windows, in the order of their import."""

HEAD_START_S: Final = 0.3
"""The longest time that the windows leave the event loop to the stream."""


class AgentSession(SessionBase):
    """``RoleSession`` of an agent."""

    def __init__(self, parts: DeskServices, entry: SignedIn) -> None:
        self._parts = parts
        url = entry.server.url
        self.desk = Observable(
            AgentView(connection=Connection(ConnectionState.CONNECTING, utc_now(), url), me=entry.me)
        )
        self.actions = AgentActions(entry.server, self.desk, say=self._say, show_refusal=self._show_refusal)
        super().__init__(entry, self.actions)
        self._windows: AgentWindows | None = None
        self._phone: PhoneService | None = None
        self._buttons: HeadsetButtons | None = None
        self._ready = asyncio.Event()
        self._wanted = ""
        self.desk.watch(self._on_view)

    async def run(self) -> None:
        """Keep the view up to date until cancelled; raises ``SessionEnded`` when the sign-in is over."""
        async with until_signed_out() as group:
            group.create_task(self.actions.run())
            group.create_task(self._furnish())
            group.create_task(self._report_keyring())
            if self._has_phone:
                group.create_task(self._carry_calls())

    async def ready(self) -> None:
        """Return once the windows exist."""
        await self._ready.wait()

    def take_settings(self) -> None:
        """Apply the current settings."""
        if self._windows is not None:
            self._windows.take_settings()
        if self._buttons is not None:
            self._buttons.enable(on=self._parts.keeper.settings.headset_buttons)

    def open(self) -> None:
        """Show the window and bring it to the front."""
        if self._windows is not None:
            self._windows.open()

    def open_callback(self, callback_id: str) -> None:
        """Show one of the agent's own callbacks: the current one, or its row; report any other as not visible here."""
        self._wanted = callback_id
        self._on_view(self.desk.value)

    def is_free(self) -> bool:
        """Return whether there is no current interaction and none can arrive."""
        return is_free(self.desk.value)

    async def may_leave(self, how: Leaving) -> bool:
        """Prompt the user during an interaction: it would continue without an agent."""
        interaction = self.desk.value.interaction
        if self._windows is None or interaction is None or interaction.state not in ACCEPTED:
            return True
        text = translate(
            "Desktop",
            "You still have a callback. A call continues without you; a preview ends as Cancel and the customer"
            " stays in queue.",
        )
        title = translate("Desktop", "Leave during a callback?")
        return await self._confirm_leaving(how, title, text, self._windows.window)

    async def close(self) -> None:
        """Close all windows and connections."""
        if self._windows is not None:
            await self._windows.close()
        if self._phone is not None:
            self._parts.phones.set(None)
            await self._phone.close()

    @property
    def _has_phone(self) -> bool:
        """Whether this desktop is the agent's phone."""
        endpoint = self._entry.me.endpoint
        return endpoint is not None and endpoint.kind is EndpointKind.DESKTOP

    async def _carry_calls(self) -> None:
        """Start the phone, which looks for a headset before the first call, and let it carry calls.

        The windows come first: until they are open, the agent cannot be available.
        """
        from agent_desktop.client.headset_buttons import HeadsetButtons
        from agent_desktop.client.phone_call import PhoneCall, is_about_to_call, wanted_leg
        from agent_desktop.client.phone_readiness import PhoneReadiness
        from agent_desktop.phone.phone_service import PhoneService

        await self.ready()
        self._phone = phone = PhoneService(asyncio.get_running_loop())
        chosen = self._parts.keeper.settings
        phone.use_devices(chosen.call_headset, chosen.call_microphone)
        self._buttons = HeadsetButtons(self.actions, self.desk, phone)
        self._buttons.enable(on=chosen.headset_buttons)
        phone.start()
        self._parts.phones.set(phone)
        call = PhoneCall(self._entry.server, self.desk, phone, wanted=wanted_leg, is_about=is_about_to_call)
        async with asyncio.TaskGroup() as group:
            group.create_task(call.run())
            group.create_task(PhoneReadiness(self._entry.server, self.desk, phone).run())

    async def _let_the_stream_open(self) -> None:
        """Give the stream a moment: it needs only a few passes of the event loop, each as long as a step of the windows."""
        tried = asyncio.Event()

        def note(view: AgentView) -> None:
            if view.connection.link is not ConnectionState.CONNECTING:
                tried.set()

        stop = self.desk.watch(note)
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(HEAD_START_S):
                    await tried.wait()
        finally:
            stop()

    async def _furnish(self) -> None:
        await self._let_the_stream_open()
        made = await import_in_steps(*WINDOWS)
        windows: type[AgentWindows] = made.AgentWindows
        self._windows = await windows.furnish(self._parts, self.desk, self.actions, self._entry.server)
        self._ready.set()
        self._on_view(self.desk.value)
        await self._windows.open_notifications()

    def _on_view(self, view: AgentView) -> None:
        """Find the requested callback, once the list of callbacks is loaded."""
        if not self._wanted or self._windows is None or view.own is None:
            return
        wanted, self._wanted = self._wanted, ""
        self.open()
        self._windows.window.show_view(view)  # Otherwise it is updated a frame later.
        if view.interaction is not None and view.interaction.callback_id == wanted:
            return
        if wanted not in {own.callback.id for own in view.own.items}:
            self.tell(PlainNotice.NOT_YOURS)
        elif not self._windows.window.show_own(wanted):
            self.tell(PlainNotice.YOURS_LATER)

    def _say(self, notice: Notice) -> tuple[Tone, str]:
        return notices.said(notice, utc_now() + self._entry.server.clock.offset)

    def _show_refusal(self, refused: RefusedNotice) -> bool:
        return self._windows is not None and self._windows.window.show_problem(
            refused.problem, refused.action
        )
