"""Small marks: badge, dot, ring, bars, key cap, busy mark."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.assets import paint_icon
from ui.common.motion import Turning
from ui.common.painting import arc, busy_mark, fill_rounded, fill_tinted, frame_rounded, smooth, turn
from ui.texts import plain_text
from ui.texts.numbers import whole
from ui.texts.text_memory import key_again
from ui.theme import INSIDE, STEP, Size, Weight, color, font, sized
from ui.tokens import ColorToken

if TYPE_CHECKING:  # The first window has marks but no states, so it does not load their words.
    from ui.texts.words import StateWord

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class Badge(QLabel):
    """A state as a word in its tone on its tint. Colour is never the only sign."""

    def __init__(self, word: StateWord | None = None, parent: QWidget | None = None) -> None:
        super().__init__(word.text if word else "", parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._word = word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_word(self, word: StateWord) -> None:
        """Show another state."""
        if word != self._word:
            self._word = word
            self.setText(word.text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the word with a margin."""
        metrics = QFontMetrics(font(Size.SMALL, Weight.STRONG))
        text = self._word.text if self._word else ""
        return QSize(metrics.horizontalAdvance(text) + 2 * INSIDE + STEP, metrics.height() + INSIDE)

    def minimumSizeHint(self) -> QSize:
        """A badge is never truncated."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill and the word."""
        if self._word is None:
            return
        painter = QPainter(self)
        smooth(painter)
        fill_tinted(painter, self.rect(), self._word.token, self.height() / 2)
        painter.setFont(font(Size.SMALL, Weight.STRONG))
        painter.setPen(color(self._word.token))
        painter.drawText(self.rect(), _CENTRE, self._word.text)


class Dot(QWidget):
    """A disc in a state's tone, filled or hollow. Its meaning is beside it, or in its accessible name."""

    def __init__(
        self,
        tone: ColorToken = ColorToken.OFFLINE,
        name: str = "",
        *,
        side: int = 9,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._side, self._open = tone, side, False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_tone(self, tone: ColorToken, name: str = "", *, hollow: bool = False) -> None:
        """Use another tone; a hollow disc is recognisable without colour."""
        if (tone, hollow, name) != (self._tone, self._open, self.accessibleName()):
            self._tone, self._open = tone, hollow
            self.setAccessibleName(name)
            self.setToolTip(plain_text.tip(name))
            self.update()

    def sizeHint(self) -> QSize:
        """Return a square for the disc."""
        return QSize(sized(self._side), sized(self._side))

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc."""
        painter = QPainter(self)
        smooth(painter)
        paint_dot(painter, QRectF(self.rect()), self._tone, hollow=self._open)


def paint_dot(painter: QPainter, place: QRectF, tone: ColorToken, *, hollow: bool = False) -> None:
    """Draw a disc in ``tone``, or a circle."""
    if hollow:
        arc(painter, place, color(tone), 2, 1.0)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(tone))
        painter.drawEllipse(place)


class Icon(QWidget):
    """A decorative icon; the text beside it has the meaning."""

    def __init__(
        self, name: str, tone: ColorToken = ColorToken.MUTED, *, side: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._side = name, tone, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: ColorToken) -> None:
        """Show another icon."""
        if (name, tone) != (self._name, self._tone):
            self._name, self._tone = name, tone
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(sized(self._side), sized(self._side))

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        paint_icon(QPainter(self), self._name, color(self._tone), self.rect())


class Ring(QLabel):
    """The seconds left, in a ring that empties."""

    def __init__(self, tone: ColorToken, *, side: int = 44, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone, self._side = tone, side
        self._seconds, self._share = 0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_left(self, seconds: int, share: float) -> None:
        """Show ``seconds`` and fill ``share`` (0 to 1) of the ring."""
        if (seconds, share) != (self._seconds, self._share):
            self._seconds, self._share = seconds, max(0.0, min(1.0, share))
            self.setText(self.tr("{} s left").format(seconds))
            self.update()

    def sizeHint(self) -> QSize:
        """Return a square with room for the number."""
        side = max(sized(self._side), QFontMetrics(self._font()).horizontalAdvance("888") + 4 * STEP)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, ring and number."""
        painter = QPainter(self)
        smooth(painter)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        width = max(4.0, place.width() / 12)
        arc(painter, place, color(ColorToken.TRACK), width, 1.0)
        if self._share > 0:
            arc(painter, place, color(self._tone), width, self._share)
        painter.setFont(self._font())
        painter.setPen(color(ColorToken.TEXT))
        painter.drawText(self.rect(), _CENTRE, whole(self._seconds))

    def _font(self) -> QFont:
        return font(Size.BODY, Weight.BOLD, tabular=True)


class Bar(QWidget):
    """Progress, as a thin bar."""

    def __init__(self, tone: ColorToken = ColorToken.ACCENT, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: ColorToken = tone
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, tone: ColorToken | None = None) -> None:
        """Fill the share from 0 to 1."""
        wanted = max(0.0, min(1.0, share))
        if wanted != self._share or (tone is not None and tone is not self._tone):
            self._share, self._tone = wanted, tone or self._tone
            self.update()

    def sizeHint(self) -> QSize:
        """Return a thin size."""
        return QSize(12 * STEP, STEP)

    def minimumSizeHint(self) -> QSize:
        """Return a thin size, which may be short."""
        return QSize(2 * STEP, STEP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track and filling."""
        painter = QPainter(self)
        smooth(painter)
        turn(painter, self)
        fill_rounded(painter, self.rect(), color(ColorToken.TRACK), STEP / 2)
        if self._share > 0:
            filled = QRectF(self.rect())
            filled.setWidth(max(float(STEP), filled.width() * self._share))
            fill_rounded(painter, filled, color(self._tone), STEP / 2)


class Steps(QLabel):
    """Four bars that show the progress of the interaction."""

    COUNT = 4

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._reached, self._tone = 0, ColorToken.OFFERED
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, reached: int, tone: ColorToken, name: str) -> None:
        """Fill the first ``reached`` bars in ``tone``; ``name`` is for screen readers."""
        if (reached, tone, name) != (self._reached, self._tone, self.text()):
            self._reached, self._tone = reached, tone
            self.setText(name)
            self.update()

    def sizeHint(self) -> QSize:
        """Return a thin size."""
        return QSize(60 * STEP, STEP)

    def minimumSizeHint(self) -> QSize:
        """Return a thin size, which may be short."""
        return QSize(20 * STEP, STEP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        smooth(painter)
        turn(painter, self)
        between = STEP
        width = (self.width() - between * (self.COUNT - 1)) / self.COUNT
        for index in range(self.COUNT):
            place = QRectF(index * (width + between), 0, width, self.height())
            fill_rounded(
                painter,
                place,
                color(self._tone if index < self._reached else ColorToken.TRACK),
                self.height() / 2,
            )


class KeyCap(QWidget):
    """The keyboard key of the control beside it."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(self.tr("Key {}").format(key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def retranslate(self, _again: Callable[[str], str]) -> None:
        """Show the key's name in another language."""
        self._key = key_again(self._key)
        self.setAccessibleName(self.tr("Key {}").format(self._key))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the key's name with a frame."""
        return key_cap_size(self._key)

    def minimumSizeHint(self) -> QSize:
        """Never truncated."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the key cap."""
        painter = QPainter(self)
        smooth(painter)
        paint_key_cap(painter, self.rect(), self._key)


def key_cap_size(key: str) -> QSize:
    """Return the size of the cap of ``key``."""
    metrics = QFontMetrics(font(Size.SMALL))
    height = metrics.height() + 2
    return QSize(max(height, metrics.horizontalAdvance(key) + 2 * STEP + 2), height)


def paint_key_cap(painter: QPainter, place: QRect, key: str) -> None:
    """Draw the cap of ``key``."""
    fill_rounded(painter, place, color(ColorToken.RAISED), 4)
    frame_rounded(painter, place, color(ColorToken.LINE), 1, 4)
    painter.setFont(font(Size.SMALL))
    painter.setPen(color(ColorToken.MUTED))
    painter.drawText(place, _CENTRE, key)


class BusyMark(QWidget):
    """A rotating ring during pending work."""

    def __init__(
        self, *, side: int = 24, tone: ColorToken = ColorToken.MUTED, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side, self._tone = side, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._turning = Turning(self)
        self._turning.turned.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(sized(self._side), sized(self._side))

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Rotate while visible."""
        super().showEvent(event)
        self._turning.run(running=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop while hidden."""
        super().hideEvent(event)
        self._turning.run(running=False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        smooth(painter)
        busy_mark(painter, QRectF(self.rect()), color(self._tone), self._turning.phase)
