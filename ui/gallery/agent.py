"""The agent's windows in every state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Final, cast

import msgspec
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from agent_desktop.errors import UpdateFault
from agent_desktop.model.agent_view import (
    MISSED_OFFER,
    AgentView,
    Connection,
    ConnectionState,
    PendingCommand,
    StatusMessage,
    Tone,
)
from agent_desktop.model.self_test import Check, CheckResult, Verdict
from agent_desktop.model.sound import (
    DeviceList,
    PlayerStage,
    PlayerState,
    RingerState,
    SoundFault,
    SoundMissing,
)
from agent_desktop.model.updates import UpdateMeans, UpdateState
from agent_desktop.model.updates import UpdateStage as Release
from agent_desktop.protocol.objects import AgentStatus, Call, Interaction, OwnCallbacks, Waiting
from agent_desktop.protocol.problems import Problem, ProblemCode
from agent_desktop.protocol.states import (
    AgentState,
    AnsweredBy,
    CallOutcome,
    ChosenBy,
    CompletionStatus,
    EndpointKind,
    InteractionState,
    RoutingStatus,
    TranscriptionStatus,
)
from ui.about import AboutWindow
from ui.agent.header import AgentHeader
from ui.agent.offer.offer_popup import OfferPopup
from ui.agent.window import USUAL, AgentWindow
from ui.common.painting import mirrored
from ui.common.update_notice import UpdateNotice
from ui.gallery import sample
from ui.gallery.scene import Scene
from ui.password_window import PasswordRole, PasswordWindow
from ui.self_test import SelfTestWindow
from ui.settings_window import Preferences, SettingsWindow
from ui.sign_in import SignInField, SignInWindow

S = InteractionState
C = CompletionStatus
WIDE: Final = (1000, 680)
SMALL: Final = (360, 560)

_PERSON: Final = Call(CallOutcome.ANSWERED, AnsweredBy.PERSON, sample.ago(seconds=80), sample.ago(seconds=72))
_MACHINE: Final = Call(
    CallOutcome.ANSWERED, AnsweredBy.MACHINE, sample.ago(seconds=20), sample.ago(seconds=15)
)
_BUSY: Final = Call(CallOutcome.BUSY, None, sample.ago(seconds=12), None, sample.ago(seconds=9))
_UNANSWERED: Final = (C.NO_ANSWER, C.CALLBACK_REQUESTED, C.WRONG_DESTINATION)
_ENDED_DIALING: Final = (C.CANCEL, C.CALLBACK_REQUESTED, C.NO_ANSWER, C.WRONG_DESTINATION)

OFFERED: Final = sample.interaction(S.OFFERED)
TEAMS: Final = sample.interaction(
    S.OFFERED,
    name=None,
    number="+442079460018",
    recording=None,
    used=0,
    where=sample.CLAIMS,
    endpoint=EndpointKind.TEAMS,
    zones=("Europe/London",),
    entered_at=sample.ago(minutes=3),
)
PREVIEW: Final = sample.interaction(S.PREVIEW)
DIALING: Final = sample.interaction(S.DIALING)
HANDLING: Final = sample.interaction(S.HANDLING, status=C.HANDLED, chosen_by=ChosenBy.SERVER, call=_PERSON)
WRAP_UP: Final = sample.interaction(
    S.WRAP_UP, status=C.ANSWERING_MACHINE, chosen_by=ChosenBy.SERVER, call=_MACHINE
)
REQUESTED: Final = sample.interaction(
    S.WRAP_UP,
    status=C.CALLBACK_REQUESTED,
    chosen_by=ChosenBy.AGENT,
    call=_PERSON,
    number="+4930901820",
    name="Karl Vogt",
    zones=("Europe/Berlin",),
    callback_at=datetime(2026, 11, 30, 1, 0, tzinfo=UTC),
    callback_agent_id="lee",
)
CLOSED: Final = Problem(
    ProblemCode.OUTSIDE_SCHEDULE,
    "Outside the schedule",
    422,
    "Billing is closed then.",
    next_opening=datetime(2026, 11, 30, 14, 0, tzinfo=UTC),
)


def window(
    view: AgentView, player: PlayerState = sample.PLAYER, devices: DeviceList = sample.DEVICES
) -> AgentWindow:
    """Return the agent's window with ``view`` at the time of the pictures."""
    made = AgentWindow(clock=lambda: sample.NOW)
    made.show_devices(devices)
    made.show_player(player)
    made.show_view(view)
    return made


def at(
    interaction: Interaction, player: PlayerState = sample.PLAYER, **changed: object
) -> Callable[[], QWidget]:
    """Return a function that makes the window with ``interaction``, and other parts of the view ``changed``."""
    return partial(window, msgspec.structs.replace(sample.desk(interaction), **changed), player)


def idle(state: AgentState, reason: str | None = None, **changed: object) -> Callable[[], QWidget]:
    """Return a function that makes the window without a callback."""
    agent = AgentStatus(state, reason, sample.ago(minutes=4, seconds=10), None, None, connected=True)
    return partial(window, msgspec.structs.replace(sample.desk(agent=agent), **changed))


def _missed_offer() -> Callable[[], QWidget]:
    """Return a function that makes the window after a missed offer."""
    return idle(AgentState.NOT_READY, MISSED_OFFER, missed=OFFERED)


def _told_of(state: UpdateState) -> Callable[[], QWidget]:
    """Return a function that makes the window with a notice of a newer version."""

    def make() -> QWidget:
        made = idle(AgentState.NOT_READY, "Break")()
        notice = UpdateNotice(made)
        if isinstance(made, AgentWindow):
            made.place_notice(notice)
        notice.show_update(state)
        return made

    return make


def popup(offer: Interaction, working: str | None = None) -> Callable[[], QWidget]:
    """Return a function that makes the popup of ``offer``."""

    def make() -> QWidget:
        made = OfferPopup(clock=lambda: sample.NOW)
        made.show_offer(offer, working=working)
        return made

    return make


def _lost(interaction: Interaction | None) -> Connection:
    del interaction
    return Connection(
        ConnectionState.LOST, sample.ago(seconds=8), sample.LIVE.server, "broken_off", sample.ahead(seconds=4)
    )


def _presence_menu(widget: QWidget) -> None:
    header = widget.findChild(AgentHeader)
    menu = header.findChild(QMenu) if header is not None else None
    if menu is not None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        corner = mirrored(widget, QRect(widget.rect().topLeft(), menu.sizeHint())).topLeft()
        menu.popup(widget.mapToGlobal(corner))


def _press(key: Qt.Key) -> Callable[[QWidget], None]:
    from PySide6.QtTest import QTest

    def press(widget: QWidget) -> None:
        QTest.keyClick(widget, key)

    return press


def _refuse_time(widget: QWidget) -> None:
    cast("AgentWindow", widget).show_problem(CLOSED, "completion_status")


def _message(tone: Tone, text: str) -> StatusMessage:
    return StatusMessage(1, tone, text)


def _no_words(status: TranscriptionStatus) -> Interaction:
    return sample.interaction(S.PREVIEW, transcription=None, transcription_status=status)


def _player(**changed: object) -> PlayerState:
    return msgspec.structs.replace(sample.PLAYER, **changed)


def _sign_in(then: Callable[[SignInWindow], None]) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = SignInWindow()
        made.show_form("https://callbacks.example.com", "dana")
        then(made)
        return made

    return make


def _locked(made: SignInWindow) -> None:
    made.show_form("https://callbacks.example.com", server_locked_by=_POLICY, stay_locked_by=_POLICY)


def _settings(preferences: Preferences, ringer: RingerState) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = SettingsWindow()
        made.show_preferences(preferences)
        made.show_devices(sample.DEVICES)
        made.show_ringer(ringer)
        return made

    return make


def _password(then: Callable[[PasswordWindow], None]) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = PasswordWindow()
        for edit in made.findChildren(QLineEdit):
            edit.setText(_SERVER)  # Some letters, which are hidden.
        then(made)
        return made

    return make


def _self_test(*lines: CheckResult, ended: bool = True) -> Callable[[], QWidget]:
    def make() -> QWidget:
        made = SelfTestWindow("Callback Desk 1.0.0: self-test")
        for line in lines:
            made.show_line(line)
        if ended:
            made.show_end()
        return made

    return make


def _with_older() -> Interaction:
    return sample.interaction(S.PREVIEW, recordings=(sample.RECORDING, sample.OLDER))


_SERVER: Final = "https://callbacks.example.com"
_GOOD: Final = (
    CheckResult(
        Check.VERSIONS, Verdict.OK, "Versions", "Callback Desk 1.0.0 · Python 3.11.7 · Qt 6.11.3 · Windows-11"
    ),
    CheckResult(
        Check.SOUND, Verdict.OK, "Sound", "plays on Plantronics headset by default · 1 more to play on"
    ),
    CheckResult(Check.SERVER, Verdict.OK, "Server", f"{_SERVER} · version 1.0.0 answers in 12 ms"),
)
_NO_KEYRING: Final = CheckResult(
    Check.KEYRING,
    Verdict.WARN,
    "Keyring",
    "not to be used: this system has none",
    "Without a keyring you must sign in at each start. Unlock it, or have one installed.",
)
_UNTRUSTED: Final = (
    CheckResult(
        Check.SERVER,
        Verdict.FAIL,
        "Server",
        f"{_SERVER} · This machine does not trust the server's certificate.",
        "See the certificate below.",
    ),
    CheckResult(
        Check.CERTIFICATE,
        Verdict.FAIL,
        "Certificate",
        "of callbacks.example.com, issued by Example Private CA · until 3/1/27, 99 days · not trusted",
        "Have the issuer's certificate added to what this machine trusts.",
    ),
)
_POLICY: Final = r"group policy (HKLM\Software\Policies\Callback Desk)"
_EMPTY: Final = OwnCallbacks((), ())
_CLOSED: Final = OwnCallbacks(
    (),
    (
        Waiting(sample.BILLING, 5, RoutingStatus.OFF_SCHEDULE),
        Waiting(sample.CLAIMS, 2, RoutingStatus.STOPPED),
    ),
)
_HANGING_UP: Final = (PendingCommand("end", sample.NOW),)
_DEVICE_GONE: Final = SoundMissing(SoundFault.DEVICE_GONE)

SCENES: Final[tuple[Scene, ...]] = (
    Scene("sign-in-form", _sign_in(lambda made: made.show_form())),
    Scene("sign-in-known", _sign_in(lambda _made: None)),
    Scene("sign-in-progress", _sign_in(lambda made: made.show_progress("Signing in as dana…"))),
    Scene(
        "sign-in-wrong",
        _sign_in(lambda made: made.show_error("User or password is wrong.", SignInField.PASSWORD)),
    ),
    Scene(
        "sign-in-unreachable",
        _sign_in(
            lambda made: made.show_error(
                "Nothing answers at that address. The server may be down.", SignInField.SERVER
            )
        ),
    ),
    Scene("sign-in-locked", _sign_in(_locked)),
    Scene("sign-in-provider", _sign_in(lambda made: made.show_methods("Example"))),
    Scene("sign-in-provider-alone", _sign_in(lambda made: made.show_methods("", passwords=False))),
    Scene("sign-in-provider-away", _sign_in(lambda made: made.show_methods(None, is_away=True))),
    Scene("offer", popup(OFFERED)),
    Scene("offer-teams", popup(TEAMS)),
    Scene("offer-accepting", popup(OFFERED, "accept")),
    Scene(
        "offer-long-name",
        popup(sample.interaction(S.OFFERED, name="Maximiliane von Hohenstein-Waldburg", used=2)),
    ),
    Scene("offer-with-past", popup(sample.with_past(OFFERED))),
    Scene("agent-available", idle(AgentState.AVAILABLE), USUAL),
    Scene("agent-not-ready", idle(AgentState.NOT_READY, "Break"), USUAL),
    Scene("agent-missed-offer", idle(AgentState.NOT_READY, "Missed offer"), USUAL),
    Scene("agent-offline", idle(AgentState.OFFLINE), USUAL),
    Scene("agent-closed", idle(AgentState.AVAILABLE, own=_CLOSED), USUAL),
    Scene("agent-missed-whose", _missed_offer(), USUAL),
    Scene("agent-lost-hanging-up", at(HANDLING, connection=_lost(HANDLING), working=_HANGING_UP), USUAL),
    Scene("agent-empty", idle(AgentState.AVAILABLE, own=_EMPTY), USUAL),
    Scene("agent-loading", idle(AgentState.AVAILABLE, own=None), USUAL),
    Scene("agent-update", _told_of(UpdateState(Release.AVAILABLE, "1.1.0", UpdateMeans.ASKING)), USUAL),
    Scene(
        "agent-update-refused",
        _told_of(UpdateState(Release.REFUSED, "1.1.0", fault=UpdateFault.UNSIGNED)),
        SMALL,
    ),
    Scene("agent-presence-menu", idle(AgentState.AVAILABLE), USUAL, _presence_menu),
    Scene(
        "agent-connecting",
        partial(
            window,
            AgentView(Connection(ConnectionState.CONNECTING, sample.NOW, "https://callbacks.example.com")),
        ),
        USUAL,
    ),
    Scene("agent-unreachable", partial(window, AgentView(_lost(None))), USUAL),
    Scene("agent-offered", at(OFFERED), USUAL),
    Scene("agent-offered-teams", at(TEAMS), USUAL),
    Scene("agent-offered-with-past", at(sample.with_past(OFFERED)), USUAL),
    Scene("agent-preview-with-past", at(sample.with_past(PREVIEW)), (400, 1000)),
    Scene("agent-wide-with-past", at(sample.with_past(PREVIEW)), WIDE),
    Scene("agent-preview", at(PREVIEW), USUAL),
    Scene("agent-preview-found", at(sample.with_found(PREVIEW)), USUAL),
    Scene("agent-preview-other-number", at(sample.with_other_number(PREVIEW)), USUAL),
    Scene("agent-preview-two-recordings", at(_with_older()), USUAL),
    Scene(
        "agent-preview-withdrawn",
        at(msgspec.structs.replace(PREVIEW, withdrawal_asked_at=sample.ago(minutes=1))),
        USUAL,
    ),
    Scene(
        "agent-preview-loading",
        at(_no_words(TranscriptionStatus.PENDING), PlayerState(PlayerStage.LOADING)),
        USUAL,
    ),
    Scene("agent-preview-no-transcription", at(_no_words(TranscriptionStatus.FAILED)), USUAL),
    Scene(
        "agent-preview-no-sound",
        at(PREVIEW, _player(playing=False, position_s=0.0, problem=_DEVICE_GONE)),
        USUAL,
    ),
    Scene(
        "agent-preview-no-recording",
        at(sample.interaction(S.PREVIEW, recording=None, transcription=None), PlayerState()),
        USUAL,
    ),
    Scene("agent-preview-dialing-asked", at(PREVIEW, working=(PendingCommand("dial", sample.NOW),)), USUAL),
    Scene("agent-postpone", at(PREVIEW), USUAL, _press(Qt.Key.Key_P)),
    Scene("agent-hand-over", at(PREVIEW), USUAL, _press(Qt.Key.Key_H)),
    Scene("agent-dialing", at(DIALING), USUAL),
    Scene("agent-handling", at(HANDLING), USUAL),
    Scene("agent-wrap-up", at(WRAP_UP), USUAL),
    Scene(
        "agent-wrap-up-no-answer",
        at(sample.interaction(S.WRAP_UP, statuses=_UNANSWERED, status=C.NO_ANSWER, call=_BUSY, used=2)),
        USUAL,
    ),
    Scene(
        "agent-wrap-up-cancel",
        at(sample.interaction(S.WRAP_UP, statuses=_ENDED_DIALING, status=C.CANCEL)),
        USUAL,
    ),
    Scene("agent-wrap-up-requested", at(REQUESTED), USUAL),
    Scene("agent-wrap-up-closed-then", at(REQUESTED), (400, 760), _refuse_time),
    Scene("agent-wrap-up-completing", at(WRAP_UP, working=(PendingCommand("complete", sample.NOW),)), USUAL),
    Scene(
        "agent-refused",
        at(PREVIEW, message=_message(Tone.WARNING, "Too late: the callback has moved on.")),
        USUAL,
    ),
    Scene("agent-lost-idle", idle(AgentState.AVAILABLE, connection=_lost(None)), USUAL),
    Scene("agent-lost-preview", at(PREVIEW, connection=_lost(PREVIEW)), USUAL),
    Scene(
        "agent-replaced",
        at(
            PREVIEW,
            connection=Connection(ConnectionState.REPLACED, sample.ago(minutes=2), sample.LIVE.server),
        ),
        USUAL,
    ),
    Scene("agent-wide-available", idle(AgentState.AVAILABLE), WIDE),
    Scene("agent-wide-preview", at(PREVIEW), WIDE),
    Scene("agent-wide-handling", at(HANDLING), WIDE),
    Scene("agent-wide-wrap-up", at(WRAP_UP), WIDE),
    Scene("agent-small-preview", at(PREVIEW), SMALL),
    Scene("agent-small-wrap-up", at(WRAP_UP), SMALL),
    Scene("agent-small-requested", at(REQUESTED), SMALL),
    Scene("settings", _settings(Preferences(), RingerState())),
    Scene(
        "settings-locked",
        _settings(
            replace(Preferences(), locked={"popup_corner": _POLICY, "global_keys": _POLICY}),
            RingerState(ringing=True, problem=SoundMissing(SoundFault.NO_DEVICE)),
        ),
    ),
    Scene("password-pending", _password(lambda made: made.show_pending())),
    Scene(
        "password-wrong",
        _password(lambda made: made.show_error("The current password is wrong.", PasswordRole.CURRENT)),
    ),
    Scene("password-temporary", lambda: PasswordWindow(temporary=_SERVER)),
    Scene("password-changed", _password(lambda made: made.show_changed())),
    Scene("about", partial(AboutWindow, "1.0.0", "Python 3.11.7 · Qt 6.11.3")),
    Scene("self-test-good", _self_test(*_GOOD)),
    Scene("self-test-warning", _self_test(*_GOOD, _NO_KEYRING)),
    Scene("self-test-failed", _self_test(_GOOD[0], _NO_KEYRING, *_UNTRUSTED)),
    Scene("self-test-under-way", _self_test(*_GOOD[:1], ended=False)),
)
