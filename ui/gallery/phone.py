"""The agent's window during calls, on this desktop and on a telephone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import PendingCommand
from agent_desktop.model.phone import LegStage, Levels, LineFigures, LineVerdict, PhoneDevices, PhoneState
from agent_desktop.model.sound import SoundFault, SoundMissing
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import ChosenBy, Command, CompletionStatus, EndpointKind, InteractionState
from ui.agent.phone.keypad import Keypad
from ui.agent.phone.phone_pane import PhonePane
from ui.common.buttons import Button
from ui.gallery import sample
from ui.gallery.agent import HANDLING, USUAL, at
from ui.gallery.scene import Scene


def in_a_call(endpoint: EndpointKind, *commands: Command, **facts: bool) -> Interaction:
    """Return a conversation in which the server allows ``commands`` too; ``facts`` are fields of its ``Call``."""
    talking = sample.interaction(
        InteractionState.HANDLING,
        status=CompletionStatus.HANDLED,
        chosen_by=ChosenBy.SERVER,
        call=msgspec.structs.replace(HANDLING.call, **facts),
        endpoint=endpoint,
    )
    return msgspec.structs.replace(talking, allowed_commands=(*talking.allowed_commands, *commands))


_ON_THIS_DESKTOP: Final = in_a_call(
    EndpointKind.DESKTOP,
    Command.HOLD,
    Command.SEND_DIGITS,
    Command.LEAVE_MESSAGE,
    Command.PAUSE_RECORDING,
    recorded=True,
)
_ON_HOLD: Final = in_a_call(
    EndpointKind.SOFTPHONE,
    Command.RESUME,
    Command.SEND_DIGITS,
    Command.RESUME_RECORDING,
    on_hold=True,
    recorded=True,
    recording_paused=True,
)
_AT_A_VOICEMAIL_BOX: Final = in_a_call(
    EndpointKind.SOFTPHONE, Command.HOLD, Command.SEND_DIGITS, Command.LEAVE_MESSAGE
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
    Scene("agent-call-on-hold", at(_ON_HOLD), USUAL),
    Scene(
        "agent-call-message-pending",
        at(_AT_A_VOICEMAIL_BOX, working=(PendingCommand("message", sample.NOW),)),
        USUAL,
    ),
    Scene("agent-call-message-left", at(in_a_call(EndpointKind.SOFTPHONE, message_left=True)), USUAL),
    Scene("phone-keypad", _keypad),
)
