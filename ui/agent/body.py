"""The middle of the agent's window: one column in a narrow window, card and preview side by side in a wide one."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QWidget

from agent_desktop.model.agent_view import AgentView, Tone
from agent_desktop.protocol.objects import Interaction, PersonRef
from agent_desktop.protocol.states import Command, CompletionStatus, InteractionState, Relation
from agent_desktop.protocol.wrap_up import WrapUpForm
from ui.agent.call_page import CallPage
from ui.agent.card import CallbackCard
from ui.agent.details_pane import DetailsPane
from ui.agent.floor_notes import FloorNotes
from ui.agent.history_pane import HistoryPane
from ui.agent.idle_page import IdlePage
from ui.agent.offer.offer_pane import OfferPane
from ui.agent.own_callbacks import OwnList, OwnRow, shift_summary
from ui.agent.phone.phone_pane import PhonePane
from ui.agent.script_pane import ScriptPane
from ui.common.banner import Banner
from ui.common.completion.completion_picker import CompletionPicker
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.recording.found_chips import ChipUse
from ui.common.recording.recording_view import RecordingContent, RecordingView
from ui.shortcuts import NEW_CALLBACK, OWN_HISTORY, hint
from ui.texts import messages, own_work_texts
from ui.texts.numbers import whole
from ui.theme import BETWEEN, Size, sized
from ui.tokens import ColorToken

_PICKING: Final = (InteractionState.HANDLING, InteractionState.WRAP_UP)
_CALLING: Final = (InteractionState.CONNECTING, InteractionState.DIALING)
_FOLDED: Final = (*_CALLING, InteractionState.HANDLING, InteractionState.WRAP_UP)
_SCRIPTED: Final = (InteractionState.PREVIEW, *_CALLING, InteractionState.HANDLING)
_LEFT_WIDEST: Final = 460
LINK: Final = "link"
"""A placeholder for a pending command while this desktop may send nothing."""

RED_X_RESTS_DURING: Final = ("accept", "end", "complete", "postpone", "delegate", LINK)
"""What decides how the interaction goes on or ends; anything else may be pending when the agent ends it."""

_UNBOUND: Final = 16_777_215
"""Qt's value for "no limit"."""


class AgentBody(QWidget):
    """All panes; the state decides which of them are visible."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = FloorNotes()
        self.idle = IdlePage()
        self.card = CallbackCard()
        self._withdrawn = Banner()
        self.offer = OfferPane()
        self.call = CallPage()
        self.phone = PhonePane()
        self.history = HistoryPane()
        self.details = DetailsPane()
        self.script = ScriptPane()
        self.recording = RecordingView()
        self._recording_stage: tuple[str, InteractionState, bool] | None = None
        self.picker = CompletionPicker()
        self.asked = OwnList(self.tr("Asked for me"))
        self.done = OwnList(self.tr("This shift"))
        self.new = self.asked.add_button(
            "plus", self.tr("New callback…"), hint(self.tr("Create a callback for a number"), NEW_CALLBACK)
        )
        self.search = self.done.add_button(
            "search", self.tr("My history…"), hint(self.tr("Search in your own history"), OWN_HISTORY)
        )
        self._hint = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._hint.setContentsMargins(2, 0, 2, 0)
        self._wide = False
        self._left, self._right = QWidget(), QWidget()
        left, right = column(self._left, between=BETWEEN), column(self._right, between=BETWEEN)
        of_call = (self.card, self._withdrawn, self.offer, self.call, self.phone, self._hint, self.history)
        for pane in (self.notes, self.idle, *of_call, self.asked):
            left.addWidget(pane)
        for pane in (self.script, self.picker, self.recording, self.details, self.done):
            right.addWidget(pane)
        self._left_end = QWidget()
        left.addWidget(self._left_end, 1)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._columns.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        self._columns.setSpacing(BETWEEN)
        self._columns.addWidget(self._left)
        self._columns.addWidget(self._right, 1)
        self.set_wide(wide=False)

    @property
    def wide(self) -> bool:
        """Whether card and preview are side by side."""
        return self._wide

    def set_wide(self, *, wide: bool) -> None:
        """Put card and preview side by side, or below each other."""
        self._wide = wide
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._left_end.setVisible(wide)
        self._columns.setStretch(0, 2 if wide else 0)
        self._columns.setStretch(1, 3 if wide else 1)
        self._left.setMaximumWidth(sized(_LEFT_WIDEST) if wide else _UNBOUND)

    def show_view(self, view: AgentView, now: datetime) -> None:
        """Show the current interaction, or that there is none."""
        current = view.interaction
        self.notes.show_view(view, now)
        if current is None:
            self._show_idle(view, now)
        else:
            self._show_interaction(current, view, now)
        self._show_lists(view, now, current)

    def own_row(self, callback_id: str) -> OwnRow | None:
        """Return the row of one of the agent's own callbacks; ``None`` if there is none, or its list is hidden."""
        lists = (one for one in (self.asked, self.done) if not one.isHidden())
        return next((line for one in lists if (line := one.row_of(callback_id)) is not None), None)

    def _show_idle(self, view: AgentView, now: datetime) -> None:
        self.idle.show_view(view, now)
        self.idle.show()
        for pane in (
            self.card,
            self._withdrawn,
            self.offer,
            self.call,
            self.phone,
            self.recording,
            self.picker,
            self._hint,
            self.history,
            self.details,
            self.script,
        ):
            pane.hide()

    def _show_interaction(self, current: Interaction, view: AgentView, now: datetime) -> None:
        state = current.state
        self.idle.hide()
        resting = view.is_working(*RED_X_RESTS_DURING)
        self.card.show_interaction(current, now, resting=resting, ending=view.is_working("end"))
        self.card.show()
        self._show_withdrawal(current, now)
        self.offer.setVisible(state is InteractionState.OFFERED)
        if state is InteractionState.OFFERED:
            self.offer.show_interaction(current, view, now)
        calling = state in _CALLING or (state is InteractionState.HANDLING and self._wide)
        self.call.setVisible(calling)
        if calling:
            self.call.show_interaction(current, now)
        self.phone.show_call(current, view)
        self.history.show_interaction(current, now, view.current_story)
        self.details.show_interaction(current)
        self.script.show_form(view.form_for(current) if state in _SCRIPTED else WrapUpForm())
        self._show_recording(current, view, now)
        self._show_picker(current, view, now)
        dialing = state in _CALLING
        self._hint.set_text(messages.red_x_consequence(state) if dialing else "")
        self._hint.setVisible(dialing)

    def _show_withdrawal(self, current: Interaction, now: datetime) -> None:
        asked = current.withdrawal_asked_at
        if asked is not None:
            self._withdrawn.show_message(
                Tone.WARNING,
                messages.withdrawal(current, asked, now),
                title=self.tr("The customer no longer wants a call"),
            )
        self._withdrawn.setVisible(asked is not None)

    def _show_recording(self, current: Interaction, view: AgentView, now: datetime) -> None:
        previewing = current.state is InteractionState.PREVIEW
        wanted = previewing or (current.recording is not None and current.state in _FOLDED)
        if wanted:
            self._fold_recording(current, folded=not previewing and not self._wide)
            self.recording.show_recordings(_recordings_of(current), now)
            self.recording.show_use(_use_of(current, view))
        self.recording.setVisible(wanted)

    def _fold_recording(self, current: Interaction, *, folded: bool) -> None:
        """Fold or unfold at the start of each stage; what the agent then unfolds stays open until the next."""
        stage = (current.id, current.state, folded)
        if stage != self._recording_stage:
            self._recording_stage = stage
            self.recording.set_folded(folded=folded)

    def _show_picker(self, current: Interaction, view: AgentView, now: datetime) -> None:
        picking = current.state in _PICKING
        if picking:
            me = PersonRef(view.me.id, view.me.name) if view.me is not None else None
            self.picker.show_interaction(current, people=view.colleagues, me=me, now=now, view=view)
        self.picker.setVisible(picking)

    def _show_lists(self, view: AgentView, now: datetime, current: Interaction | None) -> None:
        known = view.agent is not None
        offered = current is not None and current.state is InteractionState.OFFERED
        self.asked.setVisible(known and (current is None or self._wide))
        self.done.setVisible(known and (current is None or (self._wide and offered)))
        if not known:
            return
        own = view.own
        asked = tuple(one for one in own.items if one.relation is Relation.ASKED) if own is not None else None
        done = (
            tuple(one for one in own.items if one.relation is Relation.COMPLETED) if own is not None else None
        )
        none_asked = self.tr("No customer has asked for you.")
        self.asked.show_callbacks(asked, whole(len(asked)) if asked else "", none_asked, now)
        none_done = self.tr("Nothing completed in this shift yet.")
        self.done.show_callbacks(done, shift_summary(done) if done else "", none_done, now)
        shift = own.shift if own is not None else None
        self.done.show_figures(own_work_texts.shift_figures(shift) if shift is not None else "")


def _use_of(interaction: Interaction, view: AgentView) -> ChipUse:
    """Return what may be done with the finds of the recording now."""
    is_free = not view.is_working()
    postpones = (
        interaction.state is InteractionState.PREVIEW
        and CompletionStatus.CALLBACK_REQUESTED in interaction.allowed_completion_statuses
    )
    return ChipUse(
        number=interaction.number,
        may_call=is_free and Command.CALL_NUMBER in interaction.allowed_commands,
        may_postpone=is_free and postpones,
        is_calling=view.is_working("number"),
    )


def _recordings_of(interaction: Interaction) -> RecordingContent:
    newest = (interaction.recording,) if interaction.recording is not None else ()
    return RecordingContent(
        interaction.id,
        interaction.recordings or newest,
        interaction.transcription_status,
        interaction.transcription,
    )
