"""The inbox in the supervisor's window, and the dialogs that set a state and create a callback."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import msgspec
from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.objects import Callback, HandOver
from agent_desktop.protocol.states import Location
from agent_desktop.protocol.supervisor_objects import CallbackPage
from ui.gallery import sample, supervisor_sample
from ui.gallery.sample import DEVICES, PLAYER, ago
from ui.gallery.scene import Scene
from ui.gallery.working_day import FORM, LAST
from ui.supervisor.agents.agent_correction_dialog import AgentCorrectionDialog
from ui.supervisor.agents.set_state_dialog import SetStateDialog
from ui.supervisor.callbacks.create_callback_dialog import CreateCallbackDialog
from ui.supervisor.inbox.complete_dialog import CompleteDialog
from ui.supervisor.sidebar import Page
from ui.supervisor.window import USUAL, SupervisorWindow


def _held(place: int, by: str, minutes: int, note: str) -> Callback:
    return msgspec.structs.replace(
        supervisor_sample.CALLBACKS[place],
        location=Location.PENDING,
        held=True,
        held_note=note,
        handed_over=HandOver(by, ago(minutes=minutes), note),
    )


HELD: Final = (
    _held(
        1, "Ana Petrova", 95, "Was charged twice in March and wants the money back today. I may not do that."
    ),
    _held(3, "Lee Wong", 41, "Asks for a manager"),
    _held(6, "Sam Okoro", 7, ""),
)
"""Three callbacks that agents handed over, one without a note."""


def _window() -> SupervisorWindow:
    window = SupervisorWindow(supervisor_sample.now)
    items = [msgspec.structs.replace(supervisor_sample.CLAIMS, held=len(HELD))]
    others = [item for item in supervisor_sample.MONITOR if item.business_process_id != "claims"]
    window.show_view(msgspec.structs.replace(supervisor_sample.VIEW, monitor=(*items, *others)))
    window.open_place(Page.INBOX)
    return window


def _full() -> QWidget:
    window = _window()
    window.inbox.show_first(CallbackPage(HELD))
    window.inbox.show_detail(HELD[0], supervisor_sample.WORDS)
    window.inbox.panel.recording.show_player(PLAYER, DEVICES)
    return window


def _empty() -> QWidget:
    window = _window()
    window.inbox.show_first(CallbackPage(()))
    return window


def _error() -> QWidget:
    window = _window()
    window.inbox.show_error("The server did not answer in time.")
    return window


def _complete(window: QWidget) -> None:
    CompleteDialog("Rosa Díaz", window).open()


def _agents() -> SupervisorWindow:
    window = SupervisorWindow(supervisor_sample.now)
    window.show_view(supervisor_sample.VIEW)
    window.open_place(Page.AGENTS)
    return window


def _set_state(window: QWidget) -> None:
    lee = next(agent for agent in supervisor_sample.AGENTS if agent.id == "lee")
    SetStateDialog(msgspec.structs.replace(lee, connected=True), window).open()


def _correct(window: QWidget) -> None:
    last = msgspec.structs.replace(LAST, until=supervisor_sample.now() + timedelta(minutes=4, seconds=12))
    dialog = AgentCorrectionDialog(
        "Lee Wong", last, FORM, people=(sample.DANA,), clock=supervisor_sample.now, parent=window
    )
    dialog.appear()


def _create(window: QWidget) -> None:
    dialog = CreateCallbackDialog(supervisor_sample.MONITOR, "claims", supervisor_sample.now(), window)
    dialog.open()
    dialog.show_refusal("Write the number with its country code, as +12125550142.", "$.number")


SCENES: Final[tuple[Scene, ...]] = (
    Scene("supervisor-inbox", _full, USUAL),
    Scene("supervisor-inbox-loading", _window, USUAL),
    Scene("supervisor-inbox-empty", _empty, USUAL),
    Scene("supervisor-inbox-error", _error, USUAL),
    Scene("supervisor-inbox-complete", _full, USUAL, _complete),
    Scene("supervisor-agents-set-state", _agents, USUAL, _set_state),
    Scene("supervisor-agents-correct", _agents, USUAL, _correct),
    Scene("supervisor-search-create", _full, USUAL, _create),
)
"""The page full, loading, empty and failed, and the dialog that completes a callback."""
