"""What the supervisor's status line says, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.desk import Tone
from agent_desktop.model.floor_notices import FloorNotice, StartedBy, StoppedBy, WrapUpFinished
from agent_desktop.model.notices import Notice
from ui import notices

translate = QCoreApplication.translate


def said(notice: Notice | FloorNotice, now: datetime) -> tuple[Tone, str]:
    """Return how ``notice`` is meant, and its sentence."""
    match notice:
        case StoppedBy():
            text = translate("Notices", "{} is stopped. The queue stays; nothing new is offered.")
            return Tone.SUCCESS, text.format(notice.business_process)
        case StartedBy():
            text = translate("Notices", "{} is started again.")
            return Tone.SUCCESS, text.format(notice.business_process)
        case WrapUpFinished():
            return Tone.SUCCESS, translate("Notices", "The wrap-up is finished; the agent is free again.")
        case _:
            return notices.said(notice, now)
