"""Self-drawn buttons that can show their key and a pending command."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.assets import paint_icon
from ui.common.motion import Turning
from ui.common.painting import busy_mark, fill_rounded, focus_ring, frame_rounded, mirrored, smooth
from ui.texts import plain_text
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight, color, font, sized, tint
from ui.tokens import ColorToken

_ARROWS: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
BY_KEYBOARD: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
"""The focus reasons of the keyboard; a click needs no focus ring."""

_PRESSED_DARKER: Final = 112
_HOVER_DARKER: Final = 106


class BusyButton(QPushButton):
    """The common base of our buttons: a busy mark, a focus ring for the keyboard alone, and arrow keys left to others."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self._busy = False
        self._soon = False
        self._ring = False
        self._turning = Turning(self)
        self._turning.turned.connect(self.update)

    @property
    def busy(self) -> bool:
        """Whether the command of this button is pending."""
        return self._busy

    @property
    def drawn_alive(self) -> bool:
        """Whether it is drawn as pressable: now, soon, or while its command is running."""
        return self.isEnabled() or self._busy or self._soon

    def set_state(self, *, enabled: bool, busy: bool = False, soon: bool = False) -> None:
        """Set whether it may be pressed, and whether its command is pending; then it may not.

        ``soon`` means that it may be pressed in a moment: it ignores presses yet, and is drawn as if it did not, so
        that nothing flickers. A screen reader gets the real state.

        A button that is disabled passes the focus to the window: Qt would pass it to the next button, and a
        second press of the same key would press that one.
        """
        powered = enabled and not busy and not soon
        if not powered and self.hasFocus():
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)
        if (enabled and soon) is not self._soon:
            self._soon = not self._soon
            self.update()
        if powered is not self.isEnabled():
            self.setEnabled(powered)
        if busy is not self._busy:
            self._busy = busy
            self._turning.run(running=busy)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Space and Enter; leave the arrow keys to the parent."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring when the keyboard moved the focus here."""
        self._ring = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        self._ring = False
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Highlight under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """End the highlight."""
        super().leaveEvent(event)
        self.update()

    @property
    def lit(self) -> bool:
        """Whether the pointer is over it and it may be pressed."""
        return self.isEnabled() and self.underMouse()

    @property
    def ringed(self) -> bool:
        """Whether the focus ring is visible."""
        return self._ring and self.hasFocus()


class ButtonKind(Enum):
    """The prominence of a button."""

    GO = auto()  #: Green, for accepting and dialling.
    PRIMARY = auto()  #: The main command of the view.
    PLAIN = auto()
    QUIET = auto()  #: Text alone, in the accent's tone.
    DANGER = auto()


_FILLS: Final = {
    ButtonKind.GO: ColorToken.HANDLING,
    ButtonKind.PRIMARY: ColorToken.ACCENT,
    ButtonKind.DANGER: ColorToken.DANGER,
}


class Button(BusyButton):
    """A button with a text, and optionally an icon before it and its key after it."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        *,
        icon: str = "",
        key: str = "",
        least_height: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon, self._key = kind, icon, key
        self._least_height = least_height
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._icon = icon
            self.updateGeometry()
            self.update()

    @property
    def kind(self) -> ButtonKind:
        """Its prominence."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Set its prominence."""
        if kind is not self._kind:
            self._kind = kind
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of icon, text and key."""
        sides = 0 if self._kind is ButtonKind.QUIET else 2 * (BETWEEN + STEP)
        text = self._metrics_height()
        upright = STEP if self._kind is ButtonKind.QUIET else 2 * INSIDE
        return QSize(self._content_width() + sides + 2, max(self._least_height, text + upright + 2))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the content: a button is never truncated."""
        return self.sizeHint()

    def _font(self) -> tuple[Size, Weight]:
        return Size.BODY, Weight.NORMAL if self._kind is ButtonKind.QUIET else Weight.MEDIUM

    def _metrics_height(self) -> int:
        return QFontMetrics(font(*self._font())).height()

    def _content_width(self) -> int:
        width = QFontMetrics(font(*self._font())).horizontalAdvance(self._words())
        if self._icon or self._busy:
            width += self._icon_side() + INSIDE
        if self._key:
            width += INSIDE + QFontMetrics(font(Size.SMALL)).horizontalAdvance(self._key)
        return width

    def _words(self) -> str:
        return plain_text.shown(self.text().replace("&&", "\0").replace("&", "").replace("\0", "&"))

    def _icon_side(self) -> int:
        return max(16, self._metrics_height())

    def _ink(self) -> QColor:
        if not self.drawn_alive:
            return color(ColorToken.DISABLED)
        if self._kind in _FILLS:
            return color(ColorToken.ON_FILL)
        return color(ColorToken.ACCENT) if self._kind is ButtonKind.QUIET else color(ColorToken.TEXT)

    def _paint_ground(self, painter: QPainter) -> None:
        place = self.rect()
        if self._kind is ButtonKind.QUIET:
            return
        if self._kind in _FILLS and self.drawn_alive:
            ground = color(_FILLS[self._kind])
            if self.isDown():
                ground = ground.darker(_PRESSED_DARKER)
            elif self.lit:
                ground = ground.darker(_HOVER_DARKER)
            fill_rounded(painter, place, ground)
            return
        raised = self.lit or self.isDown() or (self._kind in _FILLS)
        fill_rounded(painter, place, color(ColorToken.RAISED if raised else ColorToken.CARD))
        frame_rounded(painter, place, color(ColorToken.LINE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw background, icon or busy mark, text and key."""
        painter = QPainter(self)
        smooth(painter)
        self._paint_ground(painter)
        ink = self._ink()
        left = (self.width() - self._content_width()) // 2
        if self._icon or self._busy:
            side = self._icon_side()
            place = mirrored(self, QRect(left, (self.height() - side) // 2, side, side))
            if self._busy:
                busy_mark(painter, QRectF(place), ink, self._turning.phase)
            else:
                paint_icon(painter, self._icon, ink, place)
            left += side + INSIDE
        made = font(*self._font())
        made.setUnderline(self._kind is ButtonKind.QUIET and self.lit)
        painter.setFont(made)
        painter.setPen(ink)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self._from(left), middle, self._words())
        if self._key:
            left += painter.fontMetrics().horizontalAdvance(self._words()) + INSIDE
            painter.setFont(font(Size.SMALL))
            painter.drawText(self._from(left), middle, self._key)
        if self.ringed:
            focus_ring(painter, self.rect())

    def _from(self, left: int) -> QRect:
        """Return the room from ``left`` on, in the direction of writing."""
        return mirrored(self, QRect(left, 0, self.width() - left, self.height()))


class IconButton(BusyButton):
    """A small button with an icon alone; its name is in the tip and for screen readers."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        side: int = 20,
        tone: ColorToken = ColorToken.MUTED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._icon, self._side, self._tone = icon, side, tone
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str, tip: str = "") -> None:
        """Set its name: the effect of a press."""
        self.setAccessibleName(name)
        self.setToolTip(plain_text.tip(tip or name))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._icon = icon
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the icon with a margin for the pointer."""
        side = sized(self._side) + INSIDE
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its drawing."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon, highlighted under the pointer."""
        painter = QPainter(self)
        smooth(painter)
        if self.lit or self.isDown():
            fill_rounded(painter, self.rect(), color(ColorToken.RAISED), 6)
        tone = self._tone if self.drawn_alive else ColorToken.EDGE
        ink = color(ColorToken.TEXT) if self.lit else color(tone)
        margin = INSIDE // 2
        place = self.rect().adjusted(margin, margin, -margin, -margin)
        if self._busy:
            busy_mark(painter, QRectF(place), ink, self._turning.phase)
        else:
            paint_icon(painter, self._icon, ink, place)
        if self.ringed:
            focus_ring(painter, self.rect(), 6)


class RoundButton(BusyButton):
    """A round button in a tone on its tint: the red X, play and pause."""

    def __init__(
        self, icon: str, name: str, tone: ColorToken, *, side: int = 40, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._icon, self._tone, self._side = icon, tone, side
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str, tip: str = "") -> None:
        """Set its name: the effect of a press."""
        if name != self.accessibleName() or (tip or name) != self.toolTip():
            self.setAccessibleName(name)
            self.setToolTip(plain_text.tip(tip or name))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        if icon != self._icon:
            self._icon = icon
            self.update()

    def sizeHint(self) -> QSize:
        """Return a square for the disc."""
        return QSize(sized(self._side), sized(self._side))

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc and the icon."""
        painter = QPainter(self)
        smooth(painter)
        active = self.drawn_alive
        ink = color(self._tone) if active else color(ColorToken.EDGE)
        ground = tint(self._tone) if active else color(ColorToken.RAISED)
        if self.lit or self.isDown():
            ink, ground = color(ColorToken.ON_FILL), color(self._tone)
        place = QRectF(self.rect())
        fill_rounded(painter, place, ground, place.width() / 2)
        frame_rounded(
            painter,
            place,
            ink if self.lit else color(self._tone if active else ColorToken.EDGE),
            1,
            place.width() / 2,
        )
        inside = round(place.width() * 0.5)
        icon = QRectF((self.width() - inside) / 2, (self.height() - inside) / 2, inside, inside)
        if self._busy:
            busy_mark(painter, icon, ink, self._turning.phase)
        else:
            paint_icon(painter, self._icon, ink, icon)
        if self.ringed:
            focus_ring(painter, self.rect(), place.width() / 2)
