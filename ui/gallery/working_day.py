"""The agent's window with the work around the call: the customer's story, and what comes after the wrap-up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, cast

import msgspec
from PySide6.QtWidgets import QWidget

from agent_desktop.model.own_history import OwnHistory
from agent_desktop.protocol.objects import (
    AgentStatus,
    Attempt,
    CorrectableWrapUp,
    Interaction,
    OwnCallback,
    OwnCallbacks,
    OwnShift,
    StoppedProcess,
)
from agent_desktop.protocol.problems import Problem, ProblemCode
from agent_desktop.protocol.states import (
    AgentState,
    AttemptState,
    CallOutcome,
    ChosenBy,
    CompletionStatus,
    EndState,
    InteractionState,
    Location,
    OwnCommand,
    Relation,
)
from agent_desktop.protocol.story import CustomerStory, EarlierCallback
from agent_desktop.protocol.wrap_up import DispositionCode, WrapUpForm
from ui.agent.completion.correct_bar import CorrectBar
from ui.agent.own_work.own_work_dialogs import OwnWorkDialogs
from ui.agent.window import AgentWindow
from ui.gallery import sample
from ui.gallery.agent import HANDLING, OFFERED, PREVIEW, USUAL, WIDE, at, idle, window
from ui.gallery.scene import Scene

STORY: Final = CustomerStory(
    callback_id=PREVIEW.callback_id,
    attempts=(
        Attempt(sample.ago(hours=47), "kim", "Kim Park", AttemptState.NO_ANSWER, cause=CallOutcome.NO_ANSWER),
        *sample.ATTEMPTS,
    ),
    asked_for=sample.DANA,
    asked_by="Lee Wong",
    handed_over=None,
    callbacks=(
        EarlierCallback(
            callback_id="c-claims",
            business_process=sample.CLAIMS,
            entered_at=sample.ago(hours=3),
            location=Location.HANDLING_BY_BUSINESS_PROCESS,
            completed_at=None,
            end_state=None,
            end_reason=None,
            attempts=(),
        ),
        EarlierCallback(
            callback_id="c-october",
            business_process=sample.BILLING,
            entered_at=sample.ago(hours=24 * 33),
            location=Location.COMPLETED,
            completed_at=sample.ago(hours=24 * 33 - 1),
            end_state=EndState.SUCCEEDED,
            end_reason=None,
            attempts=(
                Attempt(
                    sample.ago(hours=24 * 33 - 1),
                    "sam",
                    "Sam Okoro",
                    AttemptState.HANDLED,
                    "Sent the bill from October again.",
                    CallOutcome.ANSWERED,
                    sample.ago(hours=24 * 33 - 2),
                    "Morgan Bell",
                ),
            ),
        ),
    ),
)

LAST: Final = CorrectableWrapUp(
    msgspec.structs.replace(
        sample.interaction(
            InteractionState.WRAP_UP,
            status=CompletionStatus.HANDLED,
            chosen_by=ChosenBy.SERVER,
            call=HANDLING.call,
            note="Sent the bill again.",
        ),
        id="last",
        state=InteractionState.COMPLETED,
        allowed_commands=(),
    ),
    sample.ahead(minutes=4, seconds=12),
)


def with_correctable() -> OwnCallbacks:
    """Return the agent's own callbacks after a wrap-up that can be corrected."""
    own = sample.desk().own
    return msgspec.structs.replace(own or OwnCallbacks(()), correctable=LAST)


def _ask(widget: QWidget) -> None:
    bar = widget.findChild(CorrectBar)
    if bar is not None:
        bar.correct_pressed.emit()


def _refuse(widget: QWidget) -> None:
    _ask(widget)
    refused = Problem(ProblemCode.OFFERED_AGAIN, "Offered again", 409)
    cast("AgentWindow", widget).show_problem(refused, "correct")


FORM: Final = WrapUpForm(
    codes=(
        DispositionCode(id="money", label="Money", key="m"),
        DispositionCode(id="paid", label="Paid", key="p", under="money", status=CompletionStatus.HANDLED),
        DispositionCode(
            id="later", label="Pays in instalments", key="i", under="money", status=CompletionStatus.HANDLED
        ),
        DispositionCode(id="info", label="Only a question", key="q", status=CompletionStatus.HANDLED),
        DispositionCode(id="full", label="Box full", key="f", status=CompletionStatus.ANSWERING_MACHINE),
    ),
    code_required=True,
    note_template="Order:\nAgreed:",
    script="Thank the customer for waiting.\nAsk for the order number.\nRepeat what was agreed.",
)
_CODED: Final = sample.interaction(
    InteractionState.WRAP_UP,
    status=CompletionStatus.HANDLED,
    chosen_by=ChosenBy.AGENT,
    call=HANDLING.call,
)


def with_form(interaction: Interaction) -> Callable[[], QWidget]:
    """Return a function that makes the window with codes, a note template and a script."""
    return at(interaction, form=FORM, form_of=interaction.business_process.id)


SHIFT: Final = OwnShift(
    since=sample.ago(hours=4),
    accepted=12,
    declined=1,
    missed=0,
    completed=8,
    reached=3,
    average_handle_time_s=169.2,
)
_EVERY: Final = (OwnCommand.CALL, OwnCommand.MOVE, OwnCommand.GIVE_BACK)


def own_work() -> OwnCallbacks:
    """Return own callbacks with their commands, the first of them due soon, and the figures of the shift."""
    soon = {"Tom Okafor": sample.ahead(minutes=4)}

    def with_commands(own: OwnCallback) -> OwnCallback:
        due = soon.get(own.callback.customer_name or "", own.callback.due_at)
        callback = msgspec.structs.replace(own.callback, due_at=due)
        commands = _EVERY if own.relation is Relation.ASKED else ()
        return msgspec.structs.replace(own, callback=callback, allowed_commands=commands)

    return msgspec.structs.replace(sample.OWN, items=tuple(map(with_commands, sample.OWN.items)), shift=SHIFT)


def _working(act: Callable[[OwnWorkDialogs], None]) -> Callable[[QWidget], None]:
    """Return a preparation of a scene that opens a dialog about own work."""
    return lambda widget: act(cast("AgentWindow", widget).own_work)


def _refuse_number(widget: QWidget) -> None:
    window = cast("AgentWindow", widget)
    window.own_work.ask_new()
    refused = Problem(ProblemCode.NUMBER_IN_USE, "In use", 409, field="$.number")
    window.show_problem(refused, "own_create")


def _first(command: OwnCommand) -> Callable[[QWidget], None]:
    return _working(lambda dialogs: dialogs.ask(command, own_work().items[0]))


def _found(widget: QWidget) -> None:
    window = cast("AgentWindow", widget)
    window.own_work.search()
    items = tuple(own for own in sample.OWN.items if own.relation is Relation.COMPLETED)
    history = OwnHistory(text="", items=items, next_cursor="more")
    window.show_view(msgspec.structs.replace(sample.desk(), own=own_work(), history=history))


STOPS: Final = (
    StoppedProcess(
        business_process=sample.BILLING,
        since=sample.ago(minutes=3),
        until=sample.ahead(minutes=57),
        reason="The billing system is down.",
        by="Morgan Bell",
    ),
    StoppedProcess(
        business_process=sample.CLAIMS, since=sample.ago(minutes=1), until=None, reason=None, by="Morgan Bell"
    ),
)


def _steered(agent: AgentStatus, **changed: object) -> Callable[[], QWidget]:
    """Return a function that makes the window of an agent whose state a supervisor has set."""
    steered = msgspec.structs.replace(agent, set_by="Morgan Bell", **changed)
    return partial(window, sample.desk(agent=steered))


def _sent_to_lunch() -> Callable[[], QWidget]:
    """Return a function that makes the window during a call, after which the agent has lunch."""
    status = msgspec.structs.replace(
        sample.with_interaction(HANDLING), pending_state=AgentState.NOT_READY, pending_reason="Lunch"
    )
    return _steered(status, set_note="Please take your lunch now; Kim is back at one.")


SCENES: Final[tuple[Scene, ...]] = (
    Scene(
        "agent-steered",
        _steered(sample.AWAY, set_note="Please join the fire drill.", stops=STOPS),
        USUAL,
    ),
    Scene("agent-own-work", idle(AgentState.AVAILABLE, own=own_work()), USUAL),
    Scene("agent-wide-own-work", idle(AgentState.AVAILABLE, own=own_work()), WIDE),
    Scene("agent-own-move", idle(AgentState.AVAILABLE, own=own_work()), USUAL, _first(OwnCommand.MOVE)),
    Scene(
        "agent-own-give-back", idle(AgentState.AVAILABLE, own=own_work()), USUAL, _first(OwnCommand.GIVE_BACK)
    ),
    Scene("agent-own-new", idle(AgentState.AVAILABLE, own=own_work()), USUAL, _refuse_number),
    Scene("agent-own-history", idle(AgentState.AVAILABLE, own=own_work()), USUAL, _found),
    Scene("agent-stopped", _steered(sample.AVAILABLE, stops=STOPS), USUAL),
    Scene("agent-steered-in-a-call", _sent_to_lunch(), USUAL),
    Scene("agent-preview-story", at(sample.with_past(PREVIEW), story=STORY), (400, 1180)),
    Scene("agent-wrap-up-codes", with_form(_CODED), (400, 760)),
    Scene("agent-wide-script", with_form(HANDLING), WIDE),
    Scene("agent-correctable", idle(AgentState.AVAILABLE, own=with_correctable()), USUAL),
    Scene("agent-offered-correctable", at(OFFERED, own=with_correctable()), USUAL),
    Scene("agent-correct", idle(AgentState.AVAILABLE, own=with_correctable()), USUAL, _ask),
    Scene("agent-correct-refused", idle(AgentState.AVAILABLE, own=with_correctable()), USUAL, _refuse),
    Scene("agent-wide-story", at(sample.with_past(PREVIEW), story=STORY), WIDE),
)
