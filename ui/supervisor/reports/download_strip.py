"""The progress of a report's file, and its path."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.report import Download
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Elided
from ui.common.layout.boxes import column, row
from ui.common.marks import Bar, BusyMark, Icon
from ui.common.painting import fill_rounded, smooth
from ui.texts.numbers import whole
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight, tint
from ui.tokens import ColorToken


class DownloadStrip(QWidget):
    """One file being written."""

    cancel_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = ColorToken.ACCENT
        self._shown: Download | None = None
        self._is_over = False
        self._icon = Icon("download", ColorToken.ACCENT)
        self._busy = BusyMark(side=18, tone=ColorToken.ACCENT)
        self._title = Elided("", weight=Weight.STRONG)
        self._text = Elided("", Size.SMALL, tone=ColorToken.MUTED)
        self._bar = Bar()
        self._button = Button("", ButtonKind.QUIET)
        self._button.clicked.connect(self._on_pressed)
        words = column(between=STEP)
        for widget in (self._title, self._bar, self._text):
            words.addWidget(widget)
        across = row(self, between=BETWEEN)
        across.setContentsMargins(BETWEEN, INSIDE, BETWEEN, INSIDE)
        across.addWidget(self._icon)
        across.addWidget(self._busy)
        across.addLayout(words, 1)
        across.addWidget(self._button)

    def show_download(self, download: Download) -> None:
        """Show the progress of the file."""
        self._shown = download
        self._is_over = download.is_over or download.error is not None
        name = Path(download.path).name
        if download.error is not None:
            self._look(ColorToken.DANGER, "error", self.tr("The file was not written"), download.error)
        elif download.is_over:
            self._look(ColorToken.HANDLING, "check-circle", self.tr("Saved"), download.path)
        else:
            self._look(ColorToken.ACCENT, "download", self._progress(download), name)
        share = download.share
        is_measured = self._is_over or share is not None
        self._icon.setVisible(is_measured)
        self._busy.setVisible(not is_measured)
        self._bar.setVisible(not self._is_over and share is not None)
        self._bar.show_share(share or 0.0, ColorToken.ACCENT)
        self._button.setText(self.tr("Close") if self._is_over else self.tr("Cancel"))
        self.setAccessibleName(f"{self._title.text()}. {self._text.text()}")

    def show_again(self) -> None:
        """Show the progress in the language in use."""
        if self._shown is not None:
            self.show_download(self._shown)

    def _progress(self, download: Download) -> str:
        size = QLocale().formattedDataSize(download.received)
        if download.callbacks is None or download.callbacks < 2:
            return self.tr("Writing the report: {}").format(size)
        so_far = size if download.here is None else whole(download.here)
        return self.tr(
            "Writing the report of %Ln completed callbacks: {} so far", None, download.callbacks
        ).format(so_far)

    def _look(self, token: ColorToken, icon: str, title: str, text: str) -> None:
        self._token = token
        self._icon.show_icon(icon, token)
        self._title.set_text(title)
        self._text.set_text(text)
        self.update()

    def _on_pressed(self) -> None:
        if self._is_over:
            self.hide()
        else:
            self.cancel_pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the background."""
        painter = QPainter(self)
        smooth(painter)
        fill_rounded(painter, self.rect(), tint(self._token))
