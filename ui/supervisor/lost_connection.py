"""What the supervisor's window shows while the connection is lost."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.agent_view import ConnectionState, Tone
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from ui.common.banner import Banner
from ui.texts import notices, times

translate = QCoreApplication.translate


def show_in(banner: Banner, view: SupervisorView, now: datetime) -> None:
    """Show in ``banner`` since when and why the connection is lost, and when it is tried again; ``now`` is this machine's time."""
    connection = view.connection
    is_shown = view.monitor is not None and connection.link in (
        ConnectionState.LOST,
        ConnectionState.REPLACED,
    )
    banner.setVisible(is_shown)
    if not is_shown:
        return
    title = translate("SupervisorWindow", "No connection since {}").format(times.clock(connection.since))
    parts = [
        notices.reason(connection.reason),
        translate("SupervisorWindow", "Showing the last known state."),
    ]
    if connection.link is ConnectionState.REPLACED:
        title = translate("SupervisorWindow", "Another desktop of yours has taken over")
        parts = parts[1:]
    elif connection.retry_at is not None and connection.retry_at > now:
        wait = times.seconds_left(connection.retry_at, now)
        parts.append(translate("SupervisorWindow", "Trying again in {} s.").format(wait))
    banner.show_message(
        Tone.WARNING,
        " ".join(filter(None, parts)),
        title=title,
        button=translate("SupervisorWindow", "Continue here")
        if connection.link is ConnectionState.REPLACED
        else translate("SupervisorWindow", "Try now"),
        icon="link-lost",
    )
