"""The agent's window during calls on this desktop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec
from PySide6.QtWidgets import QWidget

from agent_desktop.model.phone import LegStage, Levels, LineFigures, LineVerdict, PhoneDevices, PhoneState
from agent_desktop.model.sound import SoundFault, SoundMissing
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import ChosenBy, CompletionStatus, EndpointKind, InteractionState
from ui.agent.phone.keypad import Keypad
from ui.agent.phone.phone_pane import PhonePane
from ui.common.buttons import Button
from ui.gallery import sample
from ui.gallery.agent import HANDLING, USUAL, at
from ui.gallery.scene import Scene

_ON_THIS_DESKTOP: Final = sample.interaction(
    InteractionState.HANDLING,
    status=CompletionStatus.HANDLED,
    chosen_by=ChosenBy.SERVER,
    call=HANDLING.call,
    endpoint=EndpointKind.DESKTOP,
)
_RINGING_OUT: Final = sample.interaction(InteractionState.DIALING, endpoint=EndpointKind.DESKTOP)
_UP: Final = PhoneState(
    running=True,
    stage=LegStage.UP,
    interaction_id="i",
    devices=PhoneDevices(sample.DEVICES.devices, sample.DEVICES.devices, known=True),
)


def _on_phone(interaction: Interaction, **changed: object) -> Callable[[], QWidget]:
    """Return a function that makes the window of a call on this desktop."""

    def make() -> QWidget:
        made = at(interaction)()
        pane = made.findChild(PhonePane)
        if pane is not None:
            pane.show_phone(msgspec.structs.replace(_UP, **changed))
            pane.show_commands(hold=True, digits=True, on_hold=False)
            pane.show_levels(Levels(microphone=0.3, headset=0.9))
        return made

    return make


def _keypad() -> QWidget:
    made = Keypad()
    for digit in "15#":
        made.findChildren(Button)["123456789*0#".index(digit)].click()
    return made


SCENES: Final[tuple[Scene, ...]] = (
    Scene("agent-phone-up", _on_phone(_ON_THIS_DESKTOP), USUAL),
    Scene(
        "agent-phone-bad-line",
        _on_phone(
            _ON_THIS_DESKTOP,
            muted=True,
            quality=LineFigures(LineVerdict.BAD, lost_share=0.08),
            microphone_problem=SoundMissing(SoundFault.DEVICE_LOST),
        ),
        USUAL,
    ),
    Scene("agent-phone-reconnecting", _on_phone(_RINGING_OUT, stage=LegStage.RECONNECTING), USUAL),
    Scene("phone-keypad", _keypad),
)
