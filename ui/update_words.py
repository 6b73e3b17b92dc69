"""What is said of newer versions, in words."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from agent_desktop.errors import UpdateFault
from agent_desktop.model.desk import Tone
from agent_desktop.model.release import Means, Mode, Stage, UpdateState
from ui import notices

translate = QCoreApplication.translate


class Said(NamedTuple):
    """A message as ``ui.common.banner.Banner`` shows it."""

    tone: Tone
    title: str
    text: str
    button: str = ""
    busy: bool = False


def said(state: UpdateState) -> Said | None:
    """Return what is said of ``state``, None for nothing: who has not asked hears of what there is to do alone."""
    available = translate("Updates", "Version {} is available").format(state.version)
    match state.stage:
        case Stage.AVAILABLE:
            return Said(Tone.INFO, available, _how(state.means), _install(state.means))
        case Stage.FETCHING:
            return Said(Tone.INFO, available, translate("Updates", "It is being fetched."), busy=True)
        case Stage.WAITING:
            text = translate("Updates", "It is installed by itself as soon as you take a break.")
            return Said(Tone.INFO, available, text)
        case Stage.INSTALLING:
            text = translate("Updates", "It is being installed. Callback Desk comes back by itself.")
            return Said(Tone.INFO, available, text, busy=True)
        case Stage.FAILED:
            title = translate("Updates", "Version {} could not be installed").format(state.version)
            text = translate("Updates", "The log has it. Your administrator can help.")
            return Said(Tone.WARNING, title, text)
        case Stage.REFUSED:
            return Said(Tone.WARNING, _refused(state), fault(state.fault))
        case _:
            return _answer(state) if state.asked else None


def _answer(state: UpdateState) -> Said | None:
    """Return what is said to whoever asked."""
    match state.stage:
        case Stage.LOOKING:
            return Said(Tone.INFO, translate("Updates", "Looking for updates…"), "", busy=True)
        case Stage.NEWEST:
            return Said(Tone.SUCCESS, translate("Updates", "This is the newest version."), "")
        case Stage.UNREACHED:
            title = translate("Updates", "Updates could not be looked for")
            return Said(Tone.WARNING, title, notices.trouble(state.trouble) if state.trouble else "")
        case _:
            return None


def _how(means: Means) -> str:
    match means:
        case Means.NONE:
            return translate("Updates", "Your administrator installs it.")
        case Means.ASKING:
            return translate(
                "Updates",
                "Windows asks for an administrator's consent. Callback Desk ends meanwhile and comes back by itself.",
            )
        case Means.SILENT:
            return translate("Updates", "Callback Desk ends meanwhile and comes back by itself.")


def _install(means: Means) -> str:
    match means:
        case Means.NONE:
            return ""
        case Means.ASKING:
            return translate("Updates", "Install…")
        case Means.SILENT:
            return translate("Updates", "Install now")


def _refused(state: UpdateState) -> str:
    if state.fault in {UpdateFault.NO_ROOT, UpdateFault.ABSENT}:
        return translate("Updates", "There are no updates to look for")
    return translate("Updates", "An update was refused")


def fault(what: UpdateFault | None) -> str:
    """Return what was wrong with an update, and who can mend it. Nothing was changed in any case."""
    match what:
        case UpdateFault.NO_ROOT:
            return translate("Updates", "Your administrator installs newer versions by other means.")
        case UpdateFault.ABSENT:
            return translate("Updates", "Nothing is offered at that address, or a part of it is missing.")
        case UpdateFault.ALTERED:
            return translate("Updates", "The file is not the one that was signed. Nothing was installed.")
        case UpdateFault.UNSIGNED:
            return translate(
                "Updates", "It is not signed by those whom this desktop trusts. Nothing was installed."
            )
        case UpdateFault.ROLLED_BACK:
            return translate(
                "Updates", "Something older was shown than what was seen before. Nothing was installed."
            )
        case _:
            return _lesser_fault(what)


def _lesser_fault(what: UpdateFault | None) -> str:
    match what:
        case UpdateFault.EXPIRED:
            return translate(
                "Updates",
                "Nobody has confirmed lately that this is the newest. Your administrator can renew it.",
            )
        case UpdateFault.OLDER:
            return translate("Updates", "It is not newer than what runs. Nothing was installed.")
        case UpdateFault.SLOW:
            return translate("Updates", "It came too slowly. It is tried again later.")
        case UpdateFault.FOLDER:
            return translate("Updates", "It could not be kept on this machine: the disk may be full.")
        case _:
            return translate("Updates", "It cannot be read. Nothing was installed.")


def mode(what: Mode) -> str:
    """Return what is done about newer versions, as the settings name it."""
    match what:
        case Mode.OFF:
            return translate("Updates", "Not looked for")
        case Mode.NOTIFY:
            return translate("Updates", "Said when there are any")
        case Mode.AUTOMATIC:
            return translate("Updates", "Installed during a break")
