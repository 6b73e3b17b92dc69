"""The windows of administrators, and the sessions of a user."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.timing_edit import TimingRead
from agent_desktop.protocol.administration.reasons import NotReadyReason
from agent_desktop.protocol.administration.users import UserAccount, UserAccountList
from agent_desktop.protocol.objects import BusinessProcessRef, Endpoint, SessionInfo
from agent_desktop.protocol.problems import FieldMistake
from agent_desktop.protocol.states import DoNotCallKind, EndpointKind, Role, UserSource
from agent_desktop.protocol.supervisor_objects import DoNotCallEntry
from ui.common.accounts.sessions_dialog import USUAL as SESSIONS_SIZE
from ui.common.accounts.sessions_dialog import SessionsDialog
from ui.gallery import supervisor_sample
from ui.gallery.process_sample import BILLING
from ui.gallery.scene import Scene
from ui.supervisor.administration.administration_dialog import USUAL, AdministrationDialog
from ui.supervisor.administration.do_not_call_dialog import DoNotCallDialog
from ui.supervisor.administration.password_dialog import PasswordDialog
from ui.supervisor.administration.user_dialog import USUAL as FORM_SIZE
from ui.supervisor.administration.user_dialog import UserDialog

PROCESSES: Final = (
    BusinessProcessRef("billing", "Billing"),
    BusinessProcessRef("claims", "Claims"),
    BusinessProcessRef("retention", "Retention"),
    BusinessProcessRef("technical", "Technical support"),
)


_SOURCES: Final = {"nora": UserSource.ADMINISTRATOR, "sven": UserSource.PROVIDER}


def _user(
    user_id: str, name: str, role: Role, processes: tuple[str, ...] | None, *, sessions: int = 0
) -> UserAccount:
    return UserAccount(
        id=user_id,
        name=name,
        role=role,
        business_processes=processes,
        endpoint=Endpoint(kind=EndpointKind.SOFTPHONE, address="PJSIP/101") if role is Role.AGENT else None,
        active=user_id != "kim",
        source=_SOURCES.get(user_id, UserSource.SITE_FILE),
        changed_here=user_id == "dana",
        sessions=sessions,
        version="v",
    )


USERS: Final = UserAccountList(
    items=(
        _user("admin", "Ada Winter", Role.ADMIN, None, sessions=1),
        _user("dana", "Dana Reyes", Role.AGENT, ("billing", "claims"), sessions=2),
        _user("ivr", "IVR", Role.INTAKE, None, sessions=0),
        _user("kim", "Kim Okafor", Role.AGENT, ("technical",), sessions=0),
        _user("nora", "Nora Lind", Role.AGENT, ("billing",), sessions=1),
        _user("sue", "Sue Ortiz", Role.SUPERVISOR, ("billing", "retention"), sessions=1),
        _user("sven", "Sven Berg", Role.SUPERVISOR, None, sessions=0),
    ),
    business_processes=PROCESSES,
)
"""The users of a small site, from every source."""


def _session(number: int, address: str, *, hours: float, is_current: bool = False) -> SessionInfo:
    begun = supervisor_sample.now() - timedelta(hours=hours)
    return SessionInfo(
        id=f"s{number}",
        user_id="dana",
        user_name="Dana Reyes",
        role=Role.AGENT,
        started_at=begun,
        used_at=supervisor_sample.now() - timedelta(minutes=3 * number),
        expires_at=begun + timedelta(hours=12),
        address=address,
        is_current=is_current,
    )


SESSIONS: Final = (
    _session(1, "192.0.2.14", hours=2.5, is_current=True),
    _session(2, "2001:db8:0:1234::57", hours=9),
)
"""A user who is signed in twice."""


def _administration() -> QWidget:
    dialog = AdministrationDialog()
    dialog.users.show_users(USERS, "admin")
    dialog.users.choose("dana")
    return dialog


def _processes(section: int, mistakes: tuple[FieldMistake, ...] = ()) -> QWidget:
    dialog = AdministrationDialog()
    dialog.open_page(dialog.processes)
    dialog.processes.show_processes(PROCESSES)
    dialog.processes.show_read(BILLING)
    dialog.processes.open_section(section)
    if mistakes:
        dialog.processes.show_trouble("", mistakes)
    return dialog


def _process_timing() -> QWidget:
    dialog = AdministrationDialog(supervisor_sample.now)
    dialog.open_page(dialog.processes)
    page = dialog.processes
    page.show_processes(PROCESSES)
    page.show_read(BILLING)
    page.open_timing()
    read = TimingRead(supervisor_sample.PROCESS, "v")
    page.timing.show_timing(BILLING.id, AsyncValue(read))
    return dialog


def _process_text() -> QWidget:
    dialog = AdministrationDialog()
    dialog.open_page(dialog.processes)
    page = dialog.processes
    page.show_processes(PROCESSES)
    page.show_read(BILLING)
    page.open_text()
    page.text.editor.appendPlainText(BILLING.id)
    page.show_trouble("line 9: thresholds.waiting.alarm must be at least the warning, 20")
    return dialog


NUMBERS: Final = (
    DoNotCallEntry(
        "d2",
        DoNotCallKind.NUMBER,
        "+12125550142",
        "asked by letter",
        supervisor_sample.now() - timedelta(hours=2),
        "sue",
        from_site=False,
        business_process_id="billing",
    ),
    DoNotCallEntry(
        "d1",
        DoNotCallKind.PREFIX,
        "+1900",
        "premium numbers",
        supervisor_sample.now() - timedelta(days=20),
        "site",
        from_site=True,
    ),
)
"""A number of one business process, and a beginning in the site file."""


def _numbers() -> QWidget:
    dialog = AdministrationDialog(supervisor_sample.now)
    dialog.open_page(dialog.do_not_call)
    dialog.do_not_call.show_names({process.id: process.name for process in PROCESSES})
    dialog.do_not_call.show_entries(NUMBERS)
    return dialog


REASONS: Final = (
    NotReadyReason(name="Break"),
    NotReadyReason(name="Lunch"),
    NotReadyReason(
        name="Coaching", names={"de": "Einzelgespräch", "fr": "Accompagnement", "es": "Acompañamiento"}
    ),
)
"""Two standard reasons, and one of the site's."""


def _reasons() -> QWidget:
    dialog = AdministrationDialog(supervisor_sample.now)
    dialog.open_page(dialog.reasons)
    dialog.reasons.show_reasons(REASONS)
    dialog.reasons.list.setCurrentRow(2)
    return dialog


def _new_number() -> QWidget:
    return DoNotCallDialog(PROCESSES)


def _form(user: UserAccount | None) -> QWidget:
    return UserDialog(PROCESSES, user)


def _refused() -> QWidget:
    dialog = UserDialog(PROCESSES)
    dialog.show()
    dialog.show_refusal("That user name is taken. Choose another one.", "$.id")
    return dialog


def _password() -> QWidget:
    return PasswordDialog("Nora Lind", "nora", "k7qd-m2xw-9hfa-t4ce")


def _sessions() -> QWidget:
    dialog = SessionsDialog(supervisor_sample.now)
    dialog.show_sessions(SESSIONS)
    return dialog


SCENES: Final[tuple[Scene, ...]] = (
    Scene("administration-users", _administration, USUAL),
    Scene("administration-processes", partial(_processes, 0), USUAL),
    Scene("administration-process-calls", partial(_processes, 1), USUAL),
    Scene("administration-process-intake", partial(_processes, 2), USUAL),
    Scene(
        "administration-processes-refused",
        partial(
            _processes,
            3,
            (
                FieldMistake(
                    "$.keys.thresholds.waiting.alarm",
                    "thresholds.waiting.alarm must be at least the warning, 20",
                ),
            ),
        ),
        USUAL,
    ),
    Scene("administration-process-codes", partial(_processes, 4), USUAL),
    Scene("administration-process-script", partial(_processes, 5), USUAL),
    Scene("administration-process-timing", _process_timing, USUAL),
    Scene("administration-process-text", _process_text, USUAL),
    Scene("administration-reasons", _reasons, USUAL),
    Scene("administration-numbers", _numbers, USUAL),
    Scene("administration-number", _new_number),
    Scene("administration-user", partial(_form, USERS.items[1]), FORM_SIZE),
    Scene("administration-user-refused", _refused, FORM_SIZE),
    Scene("administration-password", _password),
    Scene("sessions", _sessions, SESSIONS_SIZE),
)
"""The list, the form of a user, a refusal in it, the password that is shown once, and a user's sessions."""
