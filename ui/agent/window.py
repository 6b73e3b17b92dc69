"""The agent's window: presence on top, the callback at hand below it, the agent's own callbacks and a status line.

It is given a ``DeskView`` and a ``PlayerState`` and draws all of both; what was pressed leaves as a signal with the
command to send. It decides nothing: what may be pressed stands in ``Interaction.allowed_commands`` and
``allowed_completion_statuses``. A button is busy while ``DeskView.working`` names its command.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.desk import DeskView
from agent_desktop.model.sound import DeviceList, PlayerState
from agent_desktop.protocol.problems import Problem


def utc_now() -> datetime:
    """Return this machine's time."""
    return datetime.now(UTC)


class AgentWindow(QWidget):
    """The window of one agent.

    The names in ``DeskView.working`` that it knows: ``accept``, ``end`` (the red X, decline included), ``dial``,
    ``completion_status``, ``complete``, ``postpone``, ``delegate``, ``agent_state``, ``sign_out``.
    """

    accept_pressed = Signal()
    dial_pressed = Signal()
    red_x_pressed = Signal(object)
    """``commands.End``, with the state in which it was pressed; ``offered`` means decline."""
    status_chosen = Signal(object)
    """``commands.SetCompletionStatus``: a row, a note or a time was chosen while handling or wrapping up."""
    complete_pressed = Signal(object)
    """``commands.Complete``."""
    postpone_chosen = Signal(object)
    """``commands.Complete`` with ``callback_requested``, its time and agent, out of a preview."""
    delegate_chosen = Signal(object)
    """``commands.Delegate``."""
    presence_chosen = Signal(object)
    """``commands.SetAgentState``."""

    play_pressed = Signal()
    """Play, or pause: what ``PlayerState.playing`` is not."""
    seek_asked = Signal(float)
    """A position, in seconds of the recording."""
    speed_chosen = Signal(float)
    volume_changed = Signal(float)
    """From 0 to 1."""
    device_chosen = Signal(object)
    """A ``Device.id``, or ``None`` for the system's default."""
    recording_chosen = Signal(object)
    """A ``Recording`` among ``Interaction.recordings``."""

    retry_pressed = Signal()
    """Connect now, or take over from the other desktop: what ``DeskView.connection`` asks for."""
    refresh_pressed = Signal()
    """Ask again for the agent's own callbacks."""
    sign_out_pressed = Signal()
    settings_pressed = Signal()
    about_pressed = Signal()
    quit_pressed = Signal()
    closed = Signal()
    """Closed by its frame: it is hidden and the tray stays."""

    def __init__(self, clock: Callable[[], datetime] = utc_now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._view = DeskView()

    def show_view(self, view: DeskView) -> None:
        """Draw ``view``; countdowns run on by themselves, on the server's clock."""
        self._view = view

    def show_player(self, player: PlayerState) -> None:
        """Draw what the player does; call it as often as the playhead should move."""

    def show_devices(self, devices: DeviceList) -> None:
        """Offer ``devices`` for playback."""

    def show_problem(self, problem: Problem, action: str) -> None:
        """Show a refusal of ``action`` (a name as in ``DeskView.working``) where it can be mended.

        A time outside the schedule is shown beside the time, with the next opening to take; anything else that has
        no place of its own is left to ``DeskView.message``.
        """
