"""The whole desktop on its event loop: signed out, signed in, and out again."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtWidgets import QApplication, QWidget

from agent_desktop import logs, settings
from agent_desktop.errors import SessionEnded
from agent_desktop.loop import GuardedLoop
from agent_desktop.model.notices import BrokenNotice, Notice, PlainNotice
from agent_desktop.net.connect import TrustStore
from agent_desktop.net.connection import until_signed_out
from agent_desktop.net.session import ClientSession
from agent_desktop.net.tokens import KeyringTokens
from agent_desktop.options import DesktopOptions, of_link
from agent_desktop.protocol.states import Role
from agent_desktop.settings import LoadedSettings
from agent_desktop.settings_store import SettingsStore
from agent_desktop.signed_in import SignedIn
from agent_desktop.step_import import import_in_steps
from ui import retranslation
from ui.common import window_geometry
from ui.common.open_address import open_sign_in
from ui.help_menu import Help
from ui.presenters.services import DeskServices, Leaving, MakeDesk, RoleSession, make_sound
from ui.shell import crash_hooks
from ui.shell.application import Application
from ui.shell.first_window import WINDOW, FirstWindow
from ui.shell.help_presenter import HelpPresenter
from ui.shell.policy_watch import PolicyWatch
from ui.shell.settings_presenter import SettingsPresenter
from ui.shell.sign_in_presenter import SignInPresenter, ended_text
from ui.shell.single_instance import SingleInstance
from ui.texts import notices

if TYPE_CHECKING:  # The start does not wait for them.
    from ui.shell.password_presenter import PasswordPresenter
    from ui.shell.updates_presenter import UpdatesPresenter

log: Final = logging.getLogger(__name__)


STARTED_S: Final = 1.5
"""How long after the beginning of the event loop the start counts as over, and postponed work begins."""

_SUPERVISORS: Final = (
    "SupervisorSession",
    (
        "agent_desktop.client.supervisor_actions",
        "ui.common.table.cells",
        "ui.common.table.table",
        "ui.supervisor.monitor.monitor_page",
        "ui.common.recording.transcript_view",
        "ui.supervisor.callbacks.callback_detail_panel",
        "ui.supervisor.callbacks.callback_search",
        "ui.supervisor.timing.week_editor",
        "ui.supervisor.timing.timing_form",
        "ui.supervisor.monitor.performance",
        "ui.supervisor.process_pane",
        "ui.supervisor.reports.reports_page",
        "ui.supervisor.window",
        "ui.presenters.supervisor_session",
    ),
)
DESKS: Final = {
    Role.AGENT: ("AgentSession", ("ui.presenters.agent_session",)),
    Role.SUPERVISOR: _SUPERVISORS,
    Role.ADMIN: _SUPERVISORS,
}
"""The session of each role, by its class and the modules that it needs, its own last: imported when it is needed."""


class StartupParts(NamedTuple):
    """The results of the start."""

    folder: Path
    loaded: LoadedSettings
    options: DesktopOptions
    look: FirstWindow
    instance: SingleInstance


def run(app: QApplication, start: StartupParts) -> int:
    """Run the desktop until it is quit, and return the exit code."""
    log_file = logs.Log(logs.folder(), logs.file_of(start.options.profile))
    loop = GuardedLoop(app)
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(_run(start, log_file.path))
    finally:
        with suppress(RuntimeError):
            loop.run_until_complete(_end_tasks())
        loop.close()
        log_file.stop()


async def _run(start: StartupParts, log_file: Path | None) -> int:
    desktop = Desktop(start, log_file)
    try:
        return await desktop.run()
    finally:
        await desktop.close()


async def _end_tasks() -> None:
    """Cancel the remaining tasks, and wait for their end."""
    left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    await asyncio.get_running_loop().shutdown_asyncgens()


class Desktop:
    """Signs in, opens the session of the user's role, and signs out, until quit."""

    def __init__(self, start: StartupParts, log_file: Path | None) -> None:
        self._start = start
        self._look = start.look
        self._desk: RoleSession | None = None
        self._role: Role | None = None
        self._session: ClientSession | None = None
        self._password: PasswordPresenter | None = None
        self._left: asyncio.Future[Leaving] = asyncio.get_running_loop().create_future()
        self._asking: asyncio.Task[None] | None = None
        self._why = ""
        self._wanted = start.options.callback
        """The id of a callback from a link; kept until a user is signed in."""
        self._has_broken_link = not start.options.link_is_sound
        self._tokens = KeyringTokens()
        self._trust = TrustStore()
        self._keeper = SettingsStore(start.folder, start.loaded, self._on_unwritable)
        devices, player, ringer = make_sound()
        self._profile = start.options.profile
        self._updates: UpdatesPresenter | None = None
        self._update_place: Callable[[QWidget], None] | None = None
        self._parts = DeskServices(
            self._keeper,
            devices,
            player,
            ringer,
            self._open_settings,
            self._open_help,
            self._ask_to_leave,
            self._say_updates,
            open_password=self._open_password,
        )
        self._preferences = SettingsPresenter(
            self._keeper, self._parts, self._on_settings, lambda: self._role
        )
        self._help = HelpPresenter(
            self._keeper,
            devices,
            self._tokens,
            self._trust,
            logs=log_file.parent if log_file is not None else None,
            address=self._address,
            open_shortcuts=self._preferences.open_keys,
            check_updates=self._check_updates,
        )
        crash_hooks.install(self._on_failure, log_file.parent if log_file is not None else None)
        window = self._look.window
        window.settings_pressed.connect(self._open_settings)
        window.about_pressed.connect(self._open_about)
        self._look.quit_wanted.connect(self._on_quit_wanted)
        self._look.repeat_early()
        window_geometry.WindowGeometryWatch(window, self._note_sign_in_place)
        loop = asyncio.get_running_loop()
        self._later = loop.call_later(STARTED_S, self._note_started)
        watch = PolicyWatch(self._keeper, settings.ADMINISTRATORS, self._preferences.take_rules)
        self._policies = asyncio.ensure_future(watch.run())
        for name in ("SIGTERM", "SIGINT"):
            if sys.platform != "win32":
                loop.add_signal_handler(getattr(signal, name), self._quit_now)

    def _note_started(self) -> None:
        """Listen for a second start, and turn on the garbage collector for new objects."""
        self._start.instance.listen(self._on_second_start)
        app = QApplication.instance()
        if isinstance(app, Application):
            app.follow_links(self._on_link)
            app.system_language_changed.connect(self._preferences.follow_system)
        self._see_to_updates()
        gc.freeze()
        gc.enable()

    def _hear_no_more(self) -> None:
        """Stop listening to later starts: an exiting desktop opens no window for them."""
        self._later.cancel()
        self._start.instance.stop_listening()

    async def run(self) -> int:
        """Run until quit; return the exit code."""
        options, resume, why = self._start.options, True, ""
        self._start = self._start._replace(
            options=DesktopOptions()
        )  # Its password serves the first try alone.
        self._log_start()
        if self._look.quit_asked:
            return 0
        while True:
            entry = await self._sign_in(options, resume=resume, why=why)
            if entry is None:
                return 0
            try:
                leaving = await self._work(entry)
            finally:
                await entry.close()
            if leaving is Leaving.QUIT:
                return 0
            options, resume = DesktopOptions(), False
            why = "" if leaving is Leaving.SIGN_OUT else self._why

    async def close(self) -> None:
        """Store pending settings, and close everything."""
        self._hear_no_more()
        self._policies.cancel()
        self._preferences.close()
        self._help.close()
        if self._updates is not None:
            await self._updates.close()
        self._look.window.hide()
        await self._parts.close()
        self._keeper.close()
        self._start.instance.close()
        log.info("ended")

    async def _sign_in(self, options: DesktopOptions, *, resume: bool, why: str) -> SignedIn | None:
        """Show the form until a user is signed in; return ``None`` after quit."""
        self._look.window.show()
        asking = SignInPresenter(self._look, self._keeper, self._tokens, self._trust)
        trying = asyncio.ensure_future(asking.run(options, resume=resume, why=why))
        try:
            await asyncio.wait([trying, self._left], return_when=asyncio.FIRST_COMPLETED)
            return trying.result() if trying.done() else None
        finally:
            trying.cancel()
            await asyncio.gather(trying, return_exceptions=True)
            asking.close()

    async def _work(self, entry: SignedIn) -> Leaving | None:
        """Run the session of the signed-in user; return how it was left, or ``None`` when it ended by itself."""
        log.info("signed in", extra={"data": {"role": entry.me.role, "server": entry.server.url}})
        make_desk = await _import_desk(entry.me.role)
        self._desk = desk = make_desk(self._parts, entry)
        self._role, self._session = entry.me.role, entry.server.session
        retranslation.watch.changed.connect(entry.ask_in)
        self._tell_of_start(desk)
        running = asyncio.ensure_future(self._run(desk))
        try:
            await asyncio.wait([running, self._left], return_when=asyncio.FIRST_COMPLETED)
            if not running.done():
                return await self._leave(desk, entry)
            await self._note_end(running, entry)
            return None
        finally:
            retranslation.watch.changed.disconnect(entry.ask_in)
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            self._desk = self._role = self._session = None
            if self._password is not None:
                self._password.close()
                self._password = None
            await desk.close()

    async def _run(self, desk: RoleSession) -> None:
        """Open the session and keep it until one of both fails: a session without a window is useless."""
        async with until_signed_out() as group:
            group.create_task(desk.run())
            group.create_task(self._open(desk))

    async def _open(self, desk: RoleSession) -> None:
        """Close the first window when the session's own is there."""
        await desk.ready()
        desk.open()
        self._look.window.hide()
        self._follow_link(desk)

    def _follow_link(self, desk: RoleSession) -> None:
        """Open the callback of a link, once."""
        wanted, self._wanted = self._wanted, ""
        is_broken, self._has_broken_link = self._has_broken_link, False
        if wanted:
            desk.open_callback(wanted)
        elif is_broken:
            desk.tell(PlainNotice.LINK_BROKEN)

    async def _note_end(self, running: asyncio.Task[None], entry: SignedIn) -> None:
        """Keep the reason why the session has ended by itself."""
        try:
            running.result()
        except SessionEnded:
            log.info("the sign-in has ended")
            self._why = ended_text()
            await entry.forget()
        except Exception:
            log.exception("the session failed")
            self._why = notices.said(BrokenNotice(""), datetime.now(UTC))[1]

    async def _leave(self, desk: RoleSession, entry: SignedIn) -> Leaving:
        leaving = self._left.result()
        revoke = leaving is Leaving.SIGN_OUT or not entry.keeps
        if leaving is Leaving.SIGN_OUT:
            self._left = asyncio.get_running_loop().create_future()
        else:
            self._hear_no_more()
        await desk.leave(revoke=revoke)
        if leaving is Leaving.SIGN_OUT and entry.sign_out_url is not None:
            open_sign_in(entry.sign_out_url, lambda: log.info("no browser to sign out with"))
        return leaving

    # Requests from any window.

    def _ask_to_leave(self, how: Leaving) -> None:
        """Leave, unless the user decides otherwise during an interaction."""
        if self._asking is None and self._desk is not None:
            self._asking = asyncio.ensure_future(self._ask(self._desk, how))
            self._asking.add_done_callback(self._note_asked)

    async def _ask(self, desk: RoleSession, how: Leaving) -> None:
        if await desk.may_leave(how) and not self._left.done():
            self._left.set_result(how)

    def _note_asked(self, _: asyncio.Task[None]) -> None:
        self._asking = None

    def _on_quit_wanted(self) -> None:
        if self._desk is None:
            self._quit_now()

    def _quit_now(self) -> None:
        if not self._left.done():
            self._left.set_result(Leaving.QUIT)

    def _on_second_start(self, options: DesktopOptions) -> None:
        """Raise the window; if the second start has a user name and no user is signed in, sign in."""
        if options.update:
            log.info("update check requested")
            self._check_updates()
            return
        log.info("started a second time")
        self._wanted = options.callback
        self._has_broken_link = not options.link_is_sound
        if self._desk is not None:
            self._desk.open()
            self._follow_link(self._desk)
            return
        window = self._look.window
        window.show()
        window.raise_()
        window.activateWindow()
        if options.password:
            self._look.sign_in(options.server or self._keeper.settings.server, options.user, options.password)
        elif options.server or options.user:
            self._look.show_form(self._keeper.loaded, options)

    def _on_link(self, text: str) -> None:
        self._on_second_start(of_link(text))

    def _open_settings(self) -> None:
        self._preferences.open()

    def _open_password(self) -> None:
        """Open the window for another password, of which each sign-in has its own."""
        if self._password is None and self._session is not None:
            from ui.shell.password_presenter import PasswordPresenter

            self._password = PasswordPresenter(self._session, self._tell)
        if self._password is not None:
            self._password.open()

    def _open_help(self, wanted: Help) -> None:
        self._help.open(wanted)

    def _open_about(self) -> None:
        self._help.open(Help.ABOUT)

    # Updates.

    def _see_to_updates(self) -> UpdatesPresenter:
        """Start looking for updates from time to time, unless that has started."""
        if self._updates is None:
            from ui.shell.updates_presenter import UpdatesPresenter

            desk = lambda: self._desk  # noqa: E731 - the session at the time of the call
            self._updates = UpdatesPresenter(self._keeper, self._profile, desk=desk, leave=self._quit_now)
            self._updates.place(self._update_place)
        return self._updates

    def _say_updates(self, place: Callable[[QWidget], None] | None) -> None:
        self._update_place = place
        if self._updates is not None:
            self._updates.place(place)

    def _check_updates(self) -> None:
        self._see_to_updates().look()

    def _address(self) -> str:
        """Return the current server as it was typed: before a sign-in, the one in the form matters."""
        typed = self._look.window.server if self._desk is None else ""
        return typed or self._keeper.settings.server

    def _on_settings(self) -> None:
        if self._desk is not None:
            self._desk.take_settings()

    def _note_sign_in_place(self, place: settings.WindowGeometry) -> None:
        self._keeper.note_place(WINDOW, place)

    # Problems of the machine.

    def _on_failure(self) -> None:
        self._tell(BrokenNotice(""))

    def _on_unwritable(self) -> None:
        self._tell(PlainNotice.SETTINGS_UNWRITABLE)

    def _tell(self, notice: Notice) -> None:
        if self._desk is not None:
            self._desk.tell(notice)

    def _tell_of_start(self, desk: RoleSession) -> None:
        loaded = self._start.loaded
        if loaded.aside is not None:
            desk.tell(PlainNotice.SETTINGS_DAMAGED)

    def _log_start(self) -> None:
        log.info("started", extra={"data": {"folder": self._start.folder}})
        for problem in self._start.loaded.problems:
            log.info("a setting cannot be read", extra={"data": {"what": problem}})


async def _import_desk(role: Role) -> MakeDesk:
    """Import the session of ``role`` while the windows respond."""
    name, modules = DESKS[role]
    return getattr(await import_in_steps(*modules), name)
