"""What the built-in phone does and how good its line is, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.phone import LegStage, LineFault, LineFigures, LineVerdict, PhoneProblem, PhoneState
from agent_desktop.model.sound import SoundFault
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import InteractionState
from ui.texts import supervision_texts
from ui.tokens import ColorToken

translate = QCoreApplication.translate


def stage(phone: PhoneState) -> str:
    """Return where the agent's leg stands."""
    if not phone.running and phone.stage is not LegStage.UP:
        return translate("Phone", "The phone of this desktop is starting…")
    match phone.stage:
        case LegStage.CONNECTING:
            return translate("Phone", "Connecting your headset…")
        case LegStage.UP if phone.muted:
            return translate("Phone", "You are muted. The customer does not hear you.")
        case LegStage.UP:
            return translate("Phone", "Your headset is connected.")
        case LegStage.RECONNECTING:
            return translate(
                "Phone", "The sound broke off. Connecting again… The customer stays on the line."
            )
        case LegStage.FAILED:
            return _failure(phone.fault)
        case _:
            return translate("Phone", "Your headset is connected when the call begins.")


def stage_tone(phone: PhoneState) -> ColorToken:
    """Return the colour of that sentence."""
    if phone.stage is LegStage.FAILED:
        return ColorToken.DANGER
    if phone.stage is LegStage.RECONNECTING or (phone.stage is LegStage.UP and phone.muted):
        return ColorToken.NOT_READY
    return ColorToken.HANDLING if phone.stage is LegStage.UP else ColorToken.MUTED


def _failure(fault: LineFault | None) -> str:
    if fault is LineFault.NOT_SAFE:
        return translate(
            "Phone",
            "There is no sound: this machine does not trust the server's certificate. Ask your administrator.",
        )
    return translate(
        "Phone", "There is no sound: the server's media port does not answer. The desktop keeps trying."
    )


def conversation(current: Interaction) -> str:
    """Return who else is in the conversation, and what the customer and the recording do now; "" where nothing differs from a plain conversation."""
    call = current.call
    if current.state is not InteractionState.HANDLING:
        return ""
    if call.message_left:
        return translate(
            "Phone",
            "The message is being played to the voicemail box. You are out of the call, which ends by itself.",
        )
    parts = [supervision_texts.to_agent(part) for part in current.supervised_by]
    if call.on_hold:
        parts.append(translate("Phone", "The customer is on hold."))
    if call.recording_paused:
        parts.append(translate("Phone", "The recording is paused."))
    elif call.recorded:
        parts.append(translate("Phone", "The conversation is being recorded."))
    return " ".join(parts)


def quality(figures: LineFigures | None) -> str:
    """Return what is wrong with the line, and the remedy; "" while it is good."""
    if figures is None or figures.verdict is LineVerdict.GOOD:
        return ""
    if figures.verdict is LineVerdict.STALLED:
        return translate(
            "Phone", "The line stands still. Wait a moment: the network does not pass the sound on."
        )
    if figures.unsent_share > figures.lost_share:
        if figures.verdict is LineVerdict.BAD:
            return translate(
                "Phone",
                "The line is bad: the customer does not hear all that you say. Speak in short sentences.",
            )
        return translate("Phone", "The line is unsteady: the customer may miss a word of yours.")
    if figures.verdict is LineVerdict.BAD:
        return translate(
            "Phone",
            "The line is bad: you do not hear all that the customer says. Ask again for what matters.",
        )
    if figures.lost_share:
        return translate("Phone", "The line is unsteady: you may miss a word.")
    return translate(
        "Phone", "The line is slow: pause after each sentence, so that you do not interrupt each other."
    )


def phone_problem(problem: PhoneProblem) -> str:
    """Return why this desktop cannot take a call, and the remedy."""
    match problem:
        case PhoneProblem.NOT_RUNNING:
            return translate(
                "Phone",
                "The phone of this desktop does not start. It is tried again; if it stays away, ask your"
                " administrator.",
            )
        case PhoneProblem.NO_LIBRARY:
            return headset_fault(SoundFault.LIBRARY_MISSING)
        case PhoneProblem.NO_HEADSET:
            return headset_fault(SoundFault.NO_DEVICE)
        case PhoneProblem.NO_MICROPHONE:
            return microphone_fault(SoundFault.NO_DEVICE)
        case PhoneProblem.HEADSET_GONE:
            return translate(
                "Phone",
                "The headset that you chose is not there. Plug it in, or choose another one in the settings.",
            )
        case PhoneProblem.MICROPHONE_GONE:
            return translate(
                "Phone",
                "The microphone that you chose is not there. Plug it in, or choose another one in the settings.",
            )


def device_problem(phone: PhoneState) -> str:
    """Return what is wrong with headset or microphone, and the remedy; "" if nothing is."""
    if phone.microphone_problem is not None:
        return microphone_fault(phone.microphone_problem.reason)
    return headset_fault(phone.headset_problem.reason) if phone.headset_problem is not None else ""


def microphone_fault(reason: SoundFault) -> str:
    """Return why the microphone is not open, and the remedy."""
    if reason is SoundFault.NO_DEVICE:
        return translate("Phone", "There is no microphone. Plug your headset in.")
    if reason in (SoundFault.DEVICE_GONE, SoundFault.DEVICE_LOST):
        return translate("Phone", "The microphone is gone. Plug it in, or choose another one.")
    return translate(
        "Phone",
        "The microphone does not open. Close programs that use it, and allow the microphone in the"
        " system's privacy settings.",
    )


def headset_fault(reason: SoundFault) -> str:
    """Return why the headset is not open, and the remedy."""
    if reason is SoundFault.LIBRARY_MISSING:
        return translate("Phone", "The sound library is missing on this machine. Ask your administrator.")
    if reason is SoundFault.NO_DEVICE:
        return translate("Phone", "There is nothing to listen with. Plug your headset in.")
    if reason in (SoundFault.DEVICE_GONE, SoundFault.DEVICE_LOST):
        return translate("Phone", "The headset is gone. Plug it in, or choose another one.")
    return translate("Phone", "The headset does not open. Close programs that use it, or choose another one.")
