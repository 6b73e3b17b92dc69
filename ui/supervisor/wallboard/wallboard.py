"""The wallboard: the figures of chosen business processes, full screen, for everyone in the room.

Letters are sized by the screen, not by the font of the windows: the figures are at least a seventeenth of its height, which
can be read from ten metres on a usual wall display.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.states import AlertLevel
from agent_desktop.protocol.supervisor_objects import MonitorItem
from agent_desktop.protocol.thresholds import ThresholdAlert
from ui.assets import paint_icon
from ui.common.painting import smooth
from ui.supervisor.alerts.threshold_texts import level_word, measure_name
from ui.supervisor.monitor.formulas import NOTHING
from ui.texts import plain_text, times, words
from ui.texts.numbers import percent, whole
from ui.theme import Weight, color, font, tint
from ui.tokens import ColorToken

AT_ONCE: Final = 4
"""Business processes that are shown together; more take turns."""
TURN_S: Final = 15
"""Seconds for which a page is shown."""
TICK_MS: Final = 1000

_FIGURE: Final = 0.17
_SECOND: Final = 0.06
_NAME: Final = 0.05
_CAPTION: Final = 0.028
"""Heights of letters as parts of the screen's height."""


class Wallboard(QWidget):
    """Shows the business processes ``chosen`` in turns; Esc leaves, the arrow keys turn, the space bar stays on a page."""

    left = Signal()
    """The user closed it."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._clock = clock_now
        self._view = SupervisorView()
        self._chosen: tuple[str, ...] = ()
        self._page = 0
        self._stays = False
        self._ticks = 0
        self.setWindowTitle(self.tr("Wallboard"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def choose(self, business_process_ids: Sequence[str]) -> None:
        """Set which business processes are shown; none means all."""
        self._chosen = tuple(business_process_ids)
        self._turn(0)

    def show_view(self, view: SupervisorView) -> None:
        """Show the figures of ``view``; a lost connection is shown with the time of the figures."""
        self._view = view
        self._turn(0)

    def open_on(self, screen: QScreen | None) -> None:
        """Fill ``screen``, or the screen that the windows are not on."""
        if screen is not None:
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.setFocus()

    def items(self) -> list[MonitorItem]:
        """Return the business processes of the present page."""
        return self._pages()[self._page]

    def show_again(self) -> None:
        """Show the figures in the language in use."""
        self._turn(0)

    # --- Pages --------------------------------------------------------------------------------------------------------

    def _pages(self) -> list[list[MonitorItem]]:
        shown = [
            item
            for item in self._view.monitor or ()
            if not self._chosen or item.business_process_id in self._chosen
        ]
        return [shown[start : start + AT_ONCE] for start in range(0, len(shown), AT_ONCE)] or [[]]

    def _turn(self, by: int) -> None:
        self._page = (self._page + by) % len(self._pages()) if by else min(self._page, len(self._pages()) - 1)
        self.setAccessibleName(
            self.tr("Wallboard, page {page} of {pages}").format(
                page=whole(self._page + 1), pages=whole(len(self._pages()))
            )
        )
        self.setAccessibleDescription("\n".join(self._spoken(item) for item in self.items()))
        self.update()

    def _spoken(self, item: MonitorItem) -> str:
        figures = ", ".join(f"{caption}: {text}" for caption, text in self._figures(item))
        alert = self._alert(item)
        ends = f", {level_word(alert.level).text}: {measure_name(alert.measure)}" if alert is not None else ""
        return f"{item.name}, {words.routing(item.status).text}, {figures}{ends}"

    def _figures(self, item: MonitorItem) -> list[tuple[str, str]]:
        since = item.longest_waiting_since
        wait = NOTHING if since is None else times.how_long(since, self._clock())
        return [
            (self.tr("In queue"), whole(item.in_queue)),
            (self.tr("Longest wait"), wait),
            (self.tr("Agents available"), whole(item.agents_available)),
            (self.tr("% Clbk Reached"), percent(item.reached_ratio) or NOTHING),
        ]

    def _alert(self, item: MonitorItem) -> ThresholdAlert | None:
        """Return the worst alert of a business process."""
        found = [
            alert
            for alert in self._view.threshold_alerts
            if alert.business_process_id == item.business_process_id
        ]
        return min(
            found, key=lambda alert: (alert.level is not AlertLevel.ALARM, alert.began_at), default=None
        )

    # --- Drawing ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the head and a card for each business process of the page."""
        painter = QPainter(self)
        smooth(painter)
        painter.fillRect(self.rect(), color(ColorToken.WINDOW))
        gap = self.height() * 0.02
        head = QRectF(gap, gap, self.width() - 2 * gap, self.height() * 0.06)
        self._paint_head(painter, head)
        items = self.items()
        across = 1 if len(items) < 2 else 2
        down = 1 if len(items) <= 2 else 2
        top = head.bottom() + gap
        width = (self.width() - gap * (across + 1)) / across
        height = (self.height() - top - gap * down) / down
        for place, item in enumerate(items):
            left = gap + (place % across) * (width + gap)
            self._paint_card(
                painter, QRectF(left, top + (place // across) * (height + gap), width, height), item
            )

    def _paint_head(self, painter: QPainter, where: QRectF) -> None:
        connection = self._view.connection
        beside = times.clock(self._clock())
        tone = ColorToken.MUTED
        if not self._view.is_live and self._view.heard_at is not None:
            beside = self.tr("No connection since {}").format(times.clock(connection.since))
            tone = ColorToken.DANGER
        pages = len(self._pages())
        title = self.tr("Wallboard") if pages == 1 else f"{whole(self._page + 1)} / {whole(pages)}"
        if self._stays:
            title = self.tr("{page}, stays").format(page=title)
        self._text(painter, where, title, _CAPTION * 1.3, tone=ColorToken.MUTED)
        self._text(painter, where, beside, _CAPTION * 1.3, tone=tone, at=Qt.AlignmentFlag.AlignRight)

    def _paint_card(self, painter: QPainter, where: QRectF, item: MonitorItem) -> None:
        alert = self._alert(item)
        word = None if alert is None else level_word(alert.level)
        painter.setBrush(color(ColorToken.CARD) if word is None else tint(word.token))
        painter.setPen(QPen(color(ColorToken.LINE if word is None else word.token), self.height() * 0.003))
        radius = self.height() * 0.012
        painter.drawRoundedRect(where, radius, radius)
        pad = self.height() * 0.022
        inside = where.adjusted(pad, pad, -pad, -pad)
        unit = self.height()
        name = QRectF(inside.left(), inside.top(), inside.width(), unit * _NAME * 1.3)
        state = words.routing(item.status) if alert is None or word is None else word
        text = state.text if alert is None else f"{state.text}: {measure_name(alert.measure)}"
        side = unit * _NAME * 0.8
        metrics = QFontMetricsF(self._letters(_CAPTION * 1.15, Weight.STRONG))
        taken = min(metrics.horizontalAdvance(text), inside.width() * 0.6) + side * 1.4
        self._text(painter, name.adjusted(0, 0, -taken, 0), item.name, _NAME, weight=Weight.STRONG)
        mark = QRectF(name.right() - taken, name.center().y() - side / 2, side, side)
        paint_icon(painter, state.icon, color(state.token), mark.toRect())
        beside = QRectF(mark.right() + side * 0.3, name.top(), taken - side * 1.3, name.height())
        self._text(painter, beside, text, _CAPTION * 1.15, weight=Weight.STRONG)
        (caption, main), *rest = self._figures(item)
        below = inside.adjusted(0, name.height(), 0, -unit * (_SECOND + _CAPTION) * 1.5)
        size = min(_FIGURE, below.height() / unit * 0.62)
        self._text(painter, below, main, size, weight=Weight.STRONG)
        shift = QFontMetricsF(self._letters(size, Weight.STRONG)).horizontalAdvance(main) + pad
        self._text(painter, below.adjusted(shift, 0, 0, 0), caption, _CAPTION * 1.3, tone=ColorToken.MUTED)
        third = inside.width() / len(rest)
        for place, (label, value) in enumerate(rest):
            cell = QRectF(
                inside.left() + place * third, below.bottom(), third, inside.bottom() - below.bottom()
            )
            half = cell.height() * 0.36
            self._text(
                painter, QRectF(cell.left(), cell.top(), third, half), label, _CAPTION, tone=ColorToken.MUTED
            )
            self._text(painter, cell.adjusted(0, half, 0, 0), value, _SECOND, weight=Weight.MEDIUM)

    def _letters(self, part: float, weight: Weight) -> QFont:
        """Return the font whose letters are ``part`` of the screen's height."""
        letters = font(weight=weight, tabular=True)
        letters.setPixelSize(max(8, round(self.height() * part)))
        return letters

    def _text(
        self,
        painter: QPainter,
        where: QRectF,
        text: str,
        part: float,
        *,
        weight: Weight = Weight.NORMAL,
        tone: ColorToken = ColorToken.TEXT,
        at: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        letters = self._letters(part, weight)
        metrics = QFontMetricsF(letters)
        painter.setFont(letters)
        painter.setPen(color(tone))
        shown = metrics.elidedText(
            plain_text.shown(plain_text.written(text)), Qt.TextElideMode.ElideRight, where.width()
        )
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter | at), shown)

    # --- Events -------------------------------------------------------------------------------------------------------

    def _on_tick(self) -> None:
        self._ticks += 1
        self._turn(1 if not self._stays and self._ticks % TURN_S == 0 else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave, turn the page, or stay on it."""
        match Qt.Key(event.key()):
            case Qt.Key.Key_Escape:
                self.close()
                self.left.emit()
            case Qt.Key.Key_Right:
                self._turn(1)
            case Qt.Key.Key_Left:
                self._turn(-1)
            case Qt.Key.Key_Space:
                self._stays = not self._stays
                self._turn(0)
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Run the clock while visible."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock while hidden."""
        super().hideEvent(event)
        self._timer.stop()


def other_screen(window: QWidget) -> QScreen | None:
    """Return a screen that ``window`` is not on; its own if there is one screen."""
    own = window.screen()
    return next((screen for screen in QGuiApplication.screens() if screen is not own), own)
