"""The popup of an offer: on top of everything, without taking the keyboard.

Typing continues in the other program: the popup takes no focus when it appears or is clicked, and ignores a click in
its first moment, which was probably meant for what was there before. A global key and a press on the notification can
only be meant for the offer: they work at once.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBitmap, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.clock import utc_now
from agent_desktop.protocol.commands import End
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import Command, InteractionState
from ui.agent.countdown import share_left
from ui.agent.offer.offer_parts import AcceptPlace, LeftRecording
from ui.announce import announce
from ui.common.attribute_rows import IN_POPUP, AttributeRows
from ui.common.buttons import RoundButton
from ui.common.labels import Elided, Text
from ui.common.layout.boxes import column, row
from ui.common.marks import Ring
from ui.common.painting import fill_rounded, frame_rounded, smooth
from ui.screen_corner import Corner, place_in, screen_in_use
from ui.shortcuts import ACCEPT_ANYWHERE, RED_X_ANYWHERE, hint
from ui.texts import messages, numbers, past, times, words
from ui.theme import AROUND, BETWEEN, INSIDE, RADIUS, STEP, Size, Weight, color
from ui.tokens import ColorToken
from ui.x11 import see_through

WIDTH: Final = 384
SHADOW: Final = 16
"""The margin around the popup for its shadow, where windows may be translucent."""

DEAF_S: Final = 0.3
"""Seconds after its first picture in which the popup ignores clicks."""

MARGIN: Final = 16
STRIPE: Final = 5
TICK_MS: Final = 250

_FLAGS: Final = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


class OfferPopup(QWidget):
    """Shows one offer, in a corner of the current screen."""

    accept_pressed = Signal()
    red_x_pressed = Signal(object)
    """``commands.End``: decline."""
    link_pressed = Signal(str)
    """An address among the callback's attributes, of those that ``ui.texts.links`` allows."""
    shown = Signal(str)
    """The interaction's id, once its first picture is on the screen."""

    def __init__(
        self,
        clock: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, _FLAGS)
        self._clock, self._monotonic = clock, monotonic
        self._offer: Interaction | None = None
        self._offset = timedelta(0)
        self._working: str | None = None
        self._drawn_at: float | None = None
        self._corner = Corner.BOTTOM_RIGHT
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._shadow = SHADOW if see_through() else 0
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._shadow > 0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(self.tr("Callback offered"))
        self._state = Text(size=Size.SMALL, weight=Weight.STRONG, tone=ColorToken.OFFERED)
        self._where = Elided(size=Size.SMALL, tone=ColorToken.MUTED)
        self._waiting = Text(size=Size.SMALL, tone=ColorToken.MUTED)
        self._attempt = Text(size=Size.SMALL, tone=ColorToken.MUTED)
        self._name = Elided(size=Size.LARGE, weight=Weight.BOLD)
        self._number = Elided(size=Size.TITLE, tabular=True)
        self._left_recording = LeftRecording()
        self._asked = Elided(weight=Weight.MEDIUM)
        self._last_time = Elided()
        self._note = Elided(size=Size.SMALL, tone=ColorToken.MUTED)
        self._attributes = AttributeRows(most=IN_POPUP, compact=True)
        self._ring = Ring(ColorToken.OFFERED)
        self._place = AcceptPlace(
            ACCEPT_ANYWHERE.text, hint(self.tr("Accept this callback"), ACCEPT_ANYWHERE)
        )
        self._red_x = RoundButton("x", "", ColorToken.DANGER)
        self._may_decline = False
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._refresh)
        self._listening = QTimer(self)
        self._listening.setSingleShot(True)
        self._listening.setTimerType(Qt.TimerType.PreciseTimer)
        self._listening.setInterval(math.ceil(DEAF_S * 1000) + 1)
        self._listening.timeout.connect(self._refresh)
        self._lay_out()
        for button in (self._place.button, self._red_x):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place.accept_pressed.connect(self.accept_pressed)
        self._attributes.link_pressed.connect(self._on_link)
        self._red_x.clicked.connect(self._on_red_x)

    def _lay_out(self) -> None:
        inside = column(self, between=INSIDE)
        edge = self._shadow
        inside.setContentsMargins(edge + AROUND + STRIPE, edge + AROUND, edge + AROUND, edge + AROUND)
        top = row(between=STEP + 2)
        top.addWidget(self._state)
        top.addWidget(self._where)
        top.addWidget(self._waiting)
        top.addStretch(1)
        top.addWidget(self._attempt)
        inside.addLayout(top)
        person = column(between=STEP)
        person.addWidget(self._name)
        person.addWidget(self._number)
        across = row(between=BETWEEN)
        across.addLayout(person, 1)
        across.addWidget(self._ring)
        inside.addLayout(across)
        for line in (self._asked, self._last_time, self._note, self._left_recording, self._attributes):
            inside.addWidget(line)
        inside.addSpacing(STEP)
        buttons = row(between=10 * STEP)
        buttons.addWidget(self._place, 1)
        buttons.addWidget(self._red_x)
        inside.addLayout(buttons)

    def set_corner(self, corner: Corner) -> None:
        """Use ``corner`` from now on."""
        self._corner = corner

    def show_offer(
        self, offer: Interaction, *, clock_offset: timedelta = timedelta(0), working: str | None = None
    ) -> None:
        """Show ``offer``, or update it; ``working`` is the name of the pending command."""
        fresh = self._offer is None or self._offer.id != offer.id
        changed = offer != self._offer  # A recording may arrive while the offer is on the screen.
        self._offer, self._offset, self._working = offer, clock_offset, working
        if fresh:
            self._drawn_at = None
            self.update()
        if changed:
            self._show_person(offer)
        self._refresh()
        if fresh or self.isHidden():
            self._fit()
            self.show()

    def show_again(self) -> None:
        """Show the offer in the language in use."""
        if self._offer is not None:
            self._show_person(self._offer)
            self._refresh()
            self._fit()

    def hide_offer(self) -> None:
        """Remove the popup from the screen."""
        self._offer = None
        self.hide()

    @property
    def offer(self) -> Interaction | None:
        """The shown offer."""
        return self._offer

    @property
    def seen(self) -> bool:
        """Whether its first picture has been drawn on the screen."""
        return self._drawn_at is not None

    def press_accept(self) -> None:
        """Accept by other means than a click: a global key, a notification."""
        if self._place.pressable:
            self.accept_pressed.emit()

    def press_red_x(self) -> None:
        """Decline by other means than a click."""
        if self._offer is not None and self._may_decline:
            self.red_x_pressed.emit(End(InteractionState.OFFERED))

    def _show_person(self, offer: Interaction) -> None:
        number = numbers.written(offer.number, offer.business_process_timezone)
        self._name.set_text(offer.customer_name or number)
        self._number.set_text(number if offer.customer_name else self.tr("no name given"))
        self._number.set_tone(ColorToken.TEXT if offer.customer_name else ColorToken.MUTED)
        self._state.set_text(words.interaction(InteractionState.OFFERED).text)
        self._attempt.set_text(messages.attempt_count(offer))
        self._left_recording.show_offer(offer)
        self._show_past(offer)
        self._attributes.show_attributes(offer.attributes)
        said = self.tr("Callback offered: {who}, {where}")
        who = self._name.text()
        name = said.format(who=who, where=offer.business_process.name)
        gist = past.gist(offer, self._clock() + self._offset)
        self.setAccessibleName(f"{name}. {gist}" if gist else name)

    def _show_past(self, offer: Interaction) -> None:
        note = " ".join(past.last_note(offer).split())
        for label, said in (
            (self._asked, past.asked(offer)),
            (self._last_time, past.last_time(offer, self._clock() + self._offset)),
            (self._note, self.tr("Note: {}").format(note) if note else ""),
        ):
            label.set_text(said)
            label.setVisible(bool(said))

    def _refresh(self) -> None:
        offer = self._offer
        if offer is None:
            return
        now = self._clock() + self._offset
        waiting = times.waiting(offer.entered_at, now)
        self._where.set_text(f"· {offer.business_process.name}")
        self._waiting.set_text(f"· {waiting}")
        if offer.deadline is not None:
            self._ring.show_left(times.seconds_left(offer.deadline, now), share_left(offer, now))
        self._ring.setVisible(offer.deadline is not None)
        working = self._working is not None
        deaf = not self._hears
        self._place.show_offer(offer, working=working, accepting=self._working == "accept", deaf=deaf)
        declines = Command.DECLINE in offer.allowed_commands or Command.END in offer.allowed_commands
        self._may_decline = declines and not working
        self._red_x.set_state(enabled=self._may_decline, busy=self._working == "end", soon=deaf)
        name = messages.red_x(offer)
        self._red_x.set_name(name, hint(name, RED_X_ANYWHERE))

    def _fit(self) -> None:
        """Take the height that the text needs, and stay in the corner."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        width = max(WIDTH, self.minimumSizeHint().width() - 2 * self._shadow) + 2 * self._shadow
        high = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()
        self.setFixedSize(QSize(width, high))
        room = screen_in_use().availableGeometry()
        self.move(place_in(room, self.size(), self._corner, MARGIN - self._shadow))

    @property
    def _hears(self) -> bool:
        return self._drawn_at is not None and self._monotonic() - self._drawn_at >= DEAF_S

    def _on_link(self, address: str) -> None:
        if self._hears:
            self.link_pressed.emit(address)

    def _on_red_x(self) -> None:
        self.red_x_pressed.emit(End(InteractionState.OFFERED))

    def _after_first_paint(self) -> None:
        if self._offer is not None and self.isVisible():
            announce(self, self.accessibleName(), urgent=True)
            self.shown.emit(self._offer.id)

    def showEvent(self, event: QShowEvent) -> None:
        """Start the countdown ring."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the countdown ring."""
        super().hideEvent(event)
        self._tick.stop()
        self._listening.stop()
        self._drawn_at = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Round the corners where the window cannot be translucent."""
        super().resizeEvent(event)
        if not self._shadow:
            self._round_off()

    def event(self, event: QEvent) -> bool:
        """Grow with the text: Teams needs two lines where Accept needs one."""
        asks_for_room = event.type() is QEvent.Type.LayoutRequest  # Another event may be the last.
        done = super().event(event)
        if asks_for_room and self.isVisible():
            self._fit()
        return done

    def _round_off(self) -> None:
        mask = QBitmap(self.size())
        mask.fill(Qt.GlobalColor.color0)
        painter = QPainter(mask)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.color1)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.end()
        self.setMask(mask)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shadow, surface and stripe; the first time, emit that it is visible."""
        painter = QPainter(self)
        smooth(painter)
        place = QRectF(self.rect()).adjusted(self._shadow, self._shadow, -self._shadow, -self._shadow)
        if self._shadow:
            self._paint_shadow(painter, place)
        fill_rounded(painter, place, color(ColorToken.OFFERED))
        rest = place.adjusted(STRIPE, 0, 0, 0)
        painter.setClipRect(rest)
        fill_rounded(painter, place, color(ColorToken.RAISED if _is_dark() else ColorToken.CARD))
        frame_rounded(painter, place, color(ColorToken.LINE))
        painter.setClipping(False)
        if self._drawn_at is None and self._offer is not None:
            self._drawn_at = self._monotonic()
            self._listening.start()
            QTimer.singleShot(0, self, self._after_first_paint)

    def _paint_shadow(self, painter: QPainter, place: QRectF) -> None:
        tone = color(ColorToken.SHADOW)
        layers = self._shadow
        for step in range(layers, 0, -1):
            soft = color(ColorToken.SHADOW)
            soft.setAlphaF(min(1.0, tone.alphaF() * 3.6 * (1 - step / (layers + 1)) ** 2 / layers))
            fill_rounded(painter, place.adjusted(-step, -step + 3, step, step), soft, RADIUS + step)


def _is_dark() -> bool:
    return color(ColorToken.CARD).lightnessF() < 0.5
