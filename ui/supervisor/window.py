"""The supervisor's window: the rail at the left, five places, and one line that says what came of a command.

It is given a ``FloorView`` and the answers that its places ask for, and says what was pressed. It knows no server.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from agent_desktop.model.figures import Figure
from agent_desktop.model.floor import FloorView
from agent_desktop.model.order import Layout
from agent_desktop.model.sound import DeviceList, PlayerState
from ui.common.boxes import column, row
from ui.supervisor.agents_page import AgentsPage
from ui.supervisor.callback_search import CallbackSearch
from ui.supervisor.current_interactions import CurrentInteractions
from ui.supervisor.live import LiveMark
from ui.supervisor.monitor_page import MonitorTable
from ui.supervisor.page import Heading
from ui.supervisor.process_pane import ProcessPane, Tab
from ui.supervisor.rail import Place, Rail
from ui.supervisor.reports_page import ReportsPage
from ui.supervisor.status_line import StatusLine
from ui.supervisor.story_panel import RecordingPart
from ui.theme import AROUND, BETWEEN, STEP

TICK_MS = 1000
TREND_TICKS = 30
"""Ticks between two drawings of the trends: over two hours, half a minute is a pixel."""


def utc_now() -> datetime:
    """Return this machine's time."""
    return datetime.now(UTC)
