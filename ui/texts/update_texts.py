"""The texts about newer versions."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from agent_desktop.errors import UpdateFault
from agent_desktop.model.agent_view import Tone
from agent_desktop.model.updates import UpdateMeans, UpdateMode, UpdateStage, UpdateState
from ui.texts import notices

translate = QCoreApplication.translate


class UpdateText(NamedTuple):
    """A message in the form of ``ui.common.banner.Banner``."""

    tone: Tone
    title: str
    text: str
    button: str = ""
    busy: bool = False


def said(state: UpdateState) -> UpdateText | None:
    """Return the text for ``state``, None without one: an unrequested check only reports updates."""
    available = translate("Updates", "Version {} is available").format(state.version)
    match state.stage:
        case UpdateStage.AVAILABLE:
            return UpdateText(Tone.INFO, available, _how(state.means), _install(state.means))
        case UpdateStage.FETCHING:
            return UpdateText(
                Tone.INFO, available, translate("Updates", "The update is being downloaded."), busy=True
            )
        case UpdateStage.WAITING:
            text = translate("Updates", "It installs by itself as soon as you take a break.")
            return UpdateText(Tone.INFO, available, text)
        case UpdateStage.INSTALLING:
            text = translate("Updates", "The update is being installed. Callback Desk restarts by itself.")
            return UpdateText(Tone.INFO, available, text, busy=True)
        case UpdateStage.FAILED:
            title = translate("Updates", "Version {} could not be installed").format(state.version)
            text = translate("Updates", "The log has details. Your administrator can help.")
            return UpdateText(Tone.WARNING, title, text)
        case UpdateStage.REFUSED:
            return UpdateText(Tone.WARNING, _refused(state), fault(state.fault))
        case _:
            return _answer(state) if state.asked else None


def _answer(state: UpdateState) -> UpdateText | None:
    """Return the text for a requested check."""
    match state.stage:
        case UpdateStage.LOOKING:
            return UpdateText(Tone.INFO, translate("Updates", "Checking for updates…"), "", busy=True)
        case UpdateStage.NEWEST:
            return UpdateText(Tone.SUCCESS, translate("Updates", "This is the newest version."), "")
        case UpdateStage.UNREACHED:
            title = translate("Updates", "The update check failed")
            return UpdateText(Tone.WARNING, title, notices.trouble(state.trouble) if state.trouble else "")
        case _:
            return None


def _how(means: UpdateMeans) -> str:
    match means:
        case UpdateMeans.NONE:
            return translate("Updates", "Your administrator installs it.")
        case UpdateMeans.ASKING:
            return translate(
                "Updates",
                "Windows asks for an administrator's consent. Callback Desk closes and restarts by itself.",
            )
        case UpdateMeans.SILENT:
            return translate("Updates", "Callback Desk closes and restarts by itself.")


def _install(means: UpdateMeans) -> str:
    match means:
        case UpdateMeans.NONE:
            return ""
        case UpdateMeans.ASKING:
            return translate("Updates", "Install…")
        case UpdateMeans.SILENT:
            return translate("Updates", "Install now")


def _refused(state: UpdateState) -> str:
    if state.fault in {UpdateFault.NO_ROOT, UpdateFault.ABSENT}:
        return translate("Updates", "Updates are not set up")
    return translate("Updates", "An update was refused")


def fault(what: UpdateFault | None) -> str:
    """Return what was wrong with an update, and who can correct it. Nothing was changed in any case."""
    match what:
        case UpdateFault.NO_ROOT:
            return translate("Updates", "Your administrator installs newer versions by other means.")
        case UpdateFault.ABSENT:
            return translate("Updates", "No updates are published at that address, or a part is missing.")
        case UpdateFault.ALTERED:
            return translate("Updates", "The file is not the one that was signed. Nothing was installed.")
        case UpdateFault.UNSIGNED:
            return translate(
                "Updates", "It is not signed by a key that this desktop trusts. Nothing was installed."
            )
        case UpdateFault.ROLLED_BACK:
            return translate(
                "Updates", "The server offered something older than before. Nothing was installed."
            )
        case _:
            return _lesser_fault(what)


def _lesser_fault(what: UpdateFault | None) -> str:
    match what:
        case UpdateFault.EXPIRED:
            return translate(
                "Updates",
                "The list of updates has expired. Your administrator can renew it.",
            )
        case UpdateFault.OLDER:
            return translate("Updates", "It is not newer than the running version. Nothing was installed.")
        case UpdateFault.SLOW:
            return translate("Updates", "The download was too slow. Callback Desk tries again later.")
        case UpdateFault.FOLDER:
            return translate("Updates", "It could not be stored on this machine: the disk may be full.")
        case _:
            return translate("Updates", "It cannot be read. Nothing was installed.")


def mode(what: UpdateMode) -> str:
    """Return the name of the mode of updates in the settings."""
    match what:
        case UpdateMode.OFF:
            return translate("Updates", "Do not check")
        case UpdateMode.NOTIFY:
            return translate("Updates", "Notify me")
        case UpdateMode.AUTOMATIC:
            return translate("Updates", "Install during a break")
