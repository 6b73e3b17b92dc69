"""The icon in the tray: the agent's state by shape and colour, and a menu for all that is urgent."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from agent_desktop.model.desk import DeskView


class Tray(QObject):
    """The tray icon and its menu. Without a tray on this desktop it does nothing and looks again later."""

    open_pressed = Signal()
    accept_pressed = Signal()
    dial_pressed = Signal()
    red_x_pressed = Signal(object)
    """``commands.End``."""
    presence_chosen = Signal(object)
    """``commands.SetAgentState``."""
    settings_pressed = Signal()
    sign_out_pressed = Signal()
    quit_pressed = Signal()
    available_changed = Signal(bool)
    """A tray came, or went."""

    def show_view(self, view: DeskView) -> None:
        """Show the state and the callback at hand."""

    @property
    def available(self) -> bool:
        """Whether this desktop has a tray."""
        return False
