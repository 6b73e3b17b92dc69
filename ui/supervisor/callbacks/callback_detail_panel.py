"""The panel beside a list: one callback with its recording, its words, its attempts, and why it waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QWidget

from ui.common.attribute_rows import AttributeRows
from ui.common.empty_state import EmptyState
from ui.common.labels import Elided, Text
from ui.common.layout.boxes import Card, column
from ui.common.layout.page_scroll import PageScroll
from ui.common.marks import Badge
from ui.common.recording.recording_view import RecordingContent, RecordingView
from ui.supervisor.callbacks.attempts_list import AttemptsList
from ui.supervisor.callbacks.callback_detail import CallbackDetail, DetailFact
from ui.supervisor.callbacks.callback_model import reason_text
from ui.texts import plain_text
from ui.texts.numbers import whole
from ui.texts.times import zone_named
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken


class CallbackDetailPanel(Card):
    """One callback beside its list."""

    link_pressed = Signal(str)
    """An address that ``link_of`` allows."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent, around=0, between=0)
        self._clock = clock_now
        self._inside = QWidget(self)
        self.recording = RecordingView(self._inside, compact=True)
        self._title = Elided("", Size.BODY, Weight.BOLD, parent=self._inside)
        self._number = Text("", tone=ColorToken.MUTED, tabular=True, selectable=True, parent=self._inside)
        self._state = Badge(parent=self._inside)
        self._facts = QGridLayout()
        self._shown_facts: tuple[DetailFact, ...] = ()
        self._attributes_title = Text(self.tr("Attributes"), Size.SMALL, Weight.STRONG, parent=self._inside)
        self._attributes = AttributeRows()
        self._why_title = Text(self.tr("Why not offered"), Size.SMALL, Weight.STRONG, parent=self._inside)
        self._why = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True, parent=self._inside)
        self._attempts_title = Text("", Size.SMALL, Weight.STRONG, parent=self._inside)
        self._attempts = AttemptsList(self._inside)
        self._nothing = EmptyState(self, roomy=False)
        self._nothing.show_state(
            "list", self.tr("No callback chosen"), self.tr("Choose one to hear it and to see its attempts.")
        )
        self._detail: CallbackDetail | None = None
        self._lay_out()
        self._attributes.link_pressed.connect(self.link_pressed)
        self.show_detail(None)

    def _lay_out(self) -> None:
        body = column(self._inside, around=BETWEEN + STEP // 2, between=INSIDE)
        body.addWidget(self._title)
        body.addWidget(self._number)
        body.addWidget(self._state, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.recording)
        self._facts.setHorizontalSpacing(BETWEEN)
        self._facts.setVerticalSpacing(STEP)
        self._facts.setColumnStretch(1, 1)
        body.addLayout(self._facts)
        for widget in (
            self._attributes_title,
            self._attributes,
            self._why_title,
            self._why,
            self._attempts_title,
            self._attempts,
        ):
            body.addWidget(widget)
        body.addStretch(1)
        scroll = PageScroll(self._inside, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(scroll)
        self.body.addLayout(self._stack)

    @property
    def detail(self) -> CallbackDetail | None:
        """The shown detail."""
        return self._detail

    def show_detail(self, detail: CallbackDetail | None) -> None:
        """Show a callback, or that none is selected."""
        self._detail = detail
        self._stack.setCurrentIndex(0 if detail is None else 1)
        if detail is None:
            return
        self._title.set_text(detail.title)
        self._number.set_text(detail.number)
        self._number.setVisible(detail.number != detail.title)
        self._state.show_word(detail.state)
        content = _recordings_of(detail)
        self.recording.setVisible(bool(content.recordings))
        self.recording.show_recordings(content, self._clock())
        self._show_facts(detail.facts)
        self._attributes.show_attributes(dict(detail.attributes))
        self._attributes_title.setVisible(bool(detail.attributes))
        self._show_why(detail)
        self._show_attempts(detail)

    def _show_facts(self, facts: tuple[DetailFact, ...]) -> None:
        """Show ``facts``; unchanged ones cost nothing, and keep their selection."""
        if facts == self._shown_facts:
            return
        self._shown_facts = facts
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line, fact in enumerate(facts):
            name = Text(fact.name, Size.SMALL, tone=ColorToken.MUTED)
            value = Text(fact.text, Size.SMALL, wrap=True, selectable=True)
            value.setToolTip(plain_text.tip(fact.tip))
            self._facts.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, line, 1)

    def _show_why(self, detail: CallbackDetail) -> None:
        reasons = detail.why
        if reasons is None:
            text = ""
        elif not reasons:
            text = self.tr("It may be offered now.")
        else:
            zone = zone_named(detail.zone_name) if detail.zone_name else None
            text = "\n".join(reason_text(reason, self._clock(), zone) for reason in reasons)
        self._why.set_text(text)
        for widget in (self._why_title, self._why):
            widget.setVisible(bool(text))

    def _show_attempts(self, detail: CallbackDetail) -> None:
        attempts = detail.attempts or ()
        count = len(attempts)
        self._attempts_title.set_text(
            self.tr("Attempts ({})").format(whole(count)) if count else self.tr("No attempt")
        )
        self._attempts_title.setVisible(detail.attempts is not None)
        self._attempts.setVisible(bool(attempts))
        self._attempts.show_attempts(attempts, self._clock(), detail.zone_name)


def _recordings_of(detail: CallbackDetail) -> RecordingContent:
    """Return the customer's recordings, and after them those of conversations."""
    return RecordingContent(
        detail.callback_id,
        (*detail.recordings, *detail.conversations),
        detail.transcription_status,
        detail.transcription,
        frozenset(each.id for each in detail.conversations),
    )
