"""The window of administrators, connected to the server."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from agent_desktop.client.administration_actions import AdministrationActions
from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.observable import Observable
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.administration.users import (
    ChangedUserAccount,
    IssuedPassword,
    NewUserAccount,
    UserAccount,
)
from agent_desktop.protocol.states import Role
from ui.common.confirm_dialog import ConfirmDialog
from ui.presenters.administration.do_not_call_presenter import DoNotCallPresenter
from ui.presenters.administration.processes_presenter import ProcessesPresenter
from ui.presenters.administration.reasons_presenter import ReasonsPresenter
from ui.presenters.administration.refusal_texts import in_words
from ui.presenters.administration.sessions_presenter import SessionRequests, SessionsPresenter
from ui.presenters.reports.filters_presenter import FiltersPresenter
from ui.supervisor.administration.administration_dialog import AdministrationDialog
from ui.supervisor.administration.password_dialog import PasswordDialog
from ui.supervisor.administration.user_dialog import UserDialog
from ui.texts import words

translate = QCoreApplication.translate


class AdministrationPresenter:
    """Opens the window of an administrator, whose id is ``own_id``, and carries out what is pressed there.

    ``floor`` has the present states of agents, and ``filters`` keeps those of the users.
    """

    def __init__(
        self,
        parent: QWidget,
        actions: AdministrationActions,
        timing: SupervisorActions,
        *,
        own_id: str,
        clock: Callable[[], datetime],
        floor: Observable[SupervisorView],
        filters: FiltersPresenter,
    ) -> None:
        self._parent = parent
        self._actions = actions
        self._own_id = own_id
        self._clock = clock
        self._floor = floor
        self._filters = filters
        self._timing = timing
        self._start = timing.start
        self._reading = LatestTask(self._start)
        self.dialog: AdministrationDialog | None = None

    def open(self) -> None:
        """Open the window, or bring it to the front."""
        if self.dialog is None:
            dialog = self.dialog = AdministrationDialog(self._clock, self._parent)
            dialog.save_wanted.connect(self._on_save)
            page = dialog.users
            page.wanted.connect(self.read)
            self._filters.take("users", page.filters)
            page.new_pressed.connect(self._on_new)
            page.edit_pressed.connect(self._on_edit)
            page.password_pressed.connect(self._on_password)
            page.sessions_pressed.connect(self._on_sessions)
            page.remove_pressed.connect(self._on_remove)
            self._processes = ProcessesPresenter(
                dialog.processes, self._actions, self._timing, start=self._start, on_changed=self._read
            )
            self._do_not_call = DoNotCallPresenter(dialog.do_not_call, self._actions, start=self._start)
            self._reasons = ReasonsPresenter(dialog.reasons, self._actions, start=self._start)
            self._sessions = SessionsPresenter(dialog, clock=self._clock, start=self._start)
        self.read()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.users.table.setFocus()

    @property
    def has_unsaved(self) -> bool:
        """Whether a business process or the reasons have changes that are not saved."""
        dialog = self.dialog
        return dialog is not None and (dialog.processes.has_unsaved or dialog.reasons.is_changed)

    def read(self) -> None:
        """Read the users again."""
        self._reading.run(self._read())

    async def _read(self, select: str | None = None) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        try:
            found = await self._actions.users()
        except (ServerTrouble, CommandRefused) as error:
            dialog.users.show_trouble(in_words(error))
        else:
            dialog.users.show_users(found, self._own_id)
            dialog.processes.show_processes(found.business_processes)
            self._do_not_call.show_processes(found.business_processes)
            self._reasons.read()
            if select is not None:
                dialog.users.choose(select)

    def _on_new(self) -> None:
        dialog = self._form(None)

        def save(wanted: NewUserAccount) -> None:
            async def work() -> None:
                self._show_password(await self._actions.create(wanted))

            self._start(self._save(dialog, work, wanted.id))

        dialog.saved.connect(save)

    def _on_edit(self, user: UserAccount) -> None:
        dialog = self._form(user)

        def save(wanted: ChangedUserAccount) -> None:
            self._start(self._save(dialog, lambda: self._actions.change(user, wanted), user.id))

        dialog.saved.connect(save)

    def _form(self, user: UserAccount | None) -> UserDialog:
        assert self.dialog is not None  # noqa: S101 - it emits what opens the form
        processes = self.dialog.users.found.business_processes
        is_own = user is not None and user.id == self._own_id
        form = UserDialog(processes, user, self.dialog, is_own=is_own)
        form.open()
        return form

    async def _save(self, form: UserDialog, work: Callable[[], Awaitable[None]], user_id: str) -> None:
        try:
            await work()
        except CommandRefused as refused:
            form.show_refusal(in_words(refused), refused.problem.field)
            return
        except ServerTrouble as trouble:
            form.show_refusal(in_words(trouble), None)
            return
        form.accept()
        await self._read(user_id)

    def _on_password(self, user: UserAccount) -> None:
        assert self.dialog is not None  # noqa: S101 - it emits this
        ask = ConfirmDialog(
            translate("Administration", "Reset the password of {}?").format(user.name),
            translate(
                "Administration",
                "The server chooses a new password and shows it once. The present one ends, and the user is signed out "
                "everywhere.",
            ),
            translate("Administration", "Reset password"),
            dangerous=True,
            parent=self.dialog,
        )

        async def work() -> None:
            temporary = user.role is not Role.INTAKE
            self._show_password(await self._actions.reset_password(user.id, temporary=temporary))

        ask.agreed.connect(lambda: self._start(self._do(work)))
        ask.open()

    def _on_remove(self, user: UserAccount) -> None:
        assert self.dialog is not None  # noqa: S101 - it emits this
        text = translate(
            "Administration",
            "The user is signed out at once, and cannot sign in again. What the user has done stays in reports and in "
            "the history. To keep rights and business processes, make the user inactive instead.",
        )
        ask = ConfirmDialog(
            translate("Administration", "Remove {}?").format(user.name),
            f"{self._in_the_way(user.id)}{text}",
            translate("Administration", "Remove"),
            dangerous=True,
            parent=self.dialog,
        )
        ask.agreed.connect(lambda: self._start(self._do(lambda: self._actions.remove(user))))
        ask.open()

    def _in_the_way(self, user_id: str) -> str:
        """Return what the removal of a user would interrupt, as a paragraph; empty for nothing."""
        agent = self._floor.value.agent(user_id)
        if agent is None or agent.interaction_id is None:
            return ""
        text = translate(
            "Administration",
            "{} has a callback now ({}). A conversation goes on without the desktop, an offer is withdrawn, and a preview ends "
            "as Cancel. To avoid this, wait until it is completed.",
        )
        return f"{text.format(agent.name, words.agent(agent.state, agent.reason).text)}\n\n"

    async def _do(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except (ServerTrouble, CommandRefused) as error:
            if self.dialog is not None:
                self.dialog.users.show_trouble(in_words(error))
            return
        await self._read()

    def _show_password(self, issued: IssuedPassword) -> None:
        user = issued.user
        temporary = user.role is not Role.INTAKE
        PasswordDialog(user.name, user.id, issued.password, self.dialog, temporary=temporary).open()

    def _on_sessions(self, user: UserAccount) -> None:
        requests = SessionRequests(
            lambda: self._actions.sessions(user.id),
            self._actions.end_session,
            lambda: self._actions.end_sessions(user.id),
        )
        self._sessions.open(requests, user.name, on_changed=self.read)

    def _on_save(self, path: str) -> None:
        self._start(self._write(Path(path)))

    async def _write(self, path: Path) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        dialog.show_saving(busy=True)
        try:
            await asyncio.to_thread(_write_private, path, await self._actions.site_file())
        except (ServerTrouble, CommandRefused) as error:
            dialog.users.show_trouble(in_words(error))
        except OSError as error:
            text = translate("Administration", "The file could not be written: {}").format(error.strerror)
            dialog.users.show_trouble(text)
        else:
            text = translate(
                "Administration", "Saved: {}. The file contains password hashes; keep it private."
            )
            dialog.users.show_done(text.format(path))
        finally:
            dialog.show_saving(busy=False)


def _write_private(path: Path, content: bytes) -> None:
    """Replace a file in one step by one that only its owner can read."""
    draft = tempfile.NamedTemporaryFile(  # noqa: SIM115 - it is renamed once it is closed
        mode="wb", dir=path.parent, prefix=f".{path.name}.", suffix=".part", delete=False
    )
    try:
        with draft:
            draft.write(content)
        Path(draft.name).replace(path)
    except OSError:
        Path(draft.name).unlink(missing_ok=True)
        raise
