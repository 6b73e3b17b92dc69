"""The dialogue with a caller, rule by rule (``docs/behaviour.md``, *Intake by phone*)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from msgspec import structs

from agent_desktop.protocol.states import RoutingStatus
from server_stub.core.views.intake_outlook import IntakeOutlook, LocalPromise
from server_stub.telephony.intake.dialogue import (
    MOST_TAKES,
    MOST_TRIES,
    Dialogue,
    DialogueRules,
    DialogueStep,
)
from server_stub.telephony.intake.dialogue_events import (
    CallerArrived,
    CallerHungUp,
    DialogueEvent,
    DigitPressed,
    InputTimedOut,
    MessageRecorded,
    PromptsPlayed,
    RequestFailed,
    RequestRefused,
    RequestTaken,
    WithdrawalAnswered,
)
from server_stub.telephony.intake.dialogue_orders import (
    AwaitDigit,
    CancelCallback,
    DialogueOrder,
    DropTakes,
    EndCall,
    FileMessage,
    PlayPrompts,
    RecordTake,
    RequestCallback,
)
from server_stub.telephony.intake.prompts import PROMPTS

CALLER: Final = "+12125550142"
OTHER: Final = "+12125550143"
OPEN: Final = IntakeOutlook(
    status=RoutingStatus.ACTIVE, open_callbacks=3, position=2, wait=timedelta(minutes=7), own_callback_id=None
)
OWN: Final = structs.replace(OPEN, own_callback_id="own")
TAKEN: Final = RequestTaken("cb", created=True)


class Trial:
    """A dialogue, and everything that it has ordered."""

    def __init__(
        self,
        *events: DialogueEvent | str,
        outlook: IntakeOutlook = OPEN,
        caller: str | None = CALLER,
        rules: DialogueRules | None = None,
    ) -> None:
        self.dialogue = Dialogue(caller, rules or DialogueRules(country="US"))
        self.orders: list[DialogueOrder] = []
        self.meet(CallerArrived(outlook), *events)

    def meet(self, *events: DialogueEvent | str) -> tuple[DialogueOrder, ...]:
        """Handle events, or each key of a text; return the orders of the last one."""
        last: tuple[DialogueOrder, ...] = ()
        for event in events:
            steps = map(DigitPressed, event) if isinstance(event, str) else (event,)
            for step in steps:
                last = self.dialogue.handle(step)
                self.orders.extend(last)
        return last

    @property
    def heard(self) -> tuple[str, ...]:
        """The prompts of the last order to play some."""
        played = [order.names for order in self.orders if isinstance(order, PlayPrompts)]
        assert set(played[-1]) <= PROMPTS.keys()
        return played[-1]

    def ordered(self, kind: type) -> list[DialogueOrder]:
        """The orders of a kind so far."""
        return [order for order in self.orders if isinstance(order, kind)]


# --- The greeting ---------------------------------------------------------------------------------------------------------


def test_that_a_caller_hears_the_place_the_wait_and_the_menu() -> None:
    assert Trial().heard == ("welcome", "position-2", "wait-10", "menu")


def test_that_a_wait_that_cannot_be_estimated_is_not_announced() -> None:
    assert Trial(outlook=structs.replace(OPEN, wait=None)).heard == ("welcome", "position-2", "menu")


def test_that_a_caller_without_a_number_enters_one() -> None:
    trial = Trial(caller=None)
    assert trial.heard[-2:] == ("number-withheld", "enter-number")
    assert trial.dialogue.step is DialogueStep.ENTERING


@pytest.mark.parametrize(
    ("outlook", "prompt"),
    [
        (structs.replace(OPEN, status=RoutingStatus.OFF_SCHEDULE), "closed"),
        (structs.replace(OPEN, status=RoutingStatus.STOPPED), "stopped"),
        (structs.replace(OPEN, open_callbacks=5), "full"),
    ],
)
def test_that_a_queue_that_takes_nothing_has_a_prompt_of_its_own_and_ends_the_call(
    outlook: IntakeOutlook, prompt: str
) -> None:
    trial = Trial(outlook=outlook, rules=DialogueRules(country="US", most_open_callbacks=5))
    assert trial.heard == ("welcome", prompt)
    assert trial.meet("1") == ()
    assert trial.meet(PromptsPlayed()) == (EndCall(),)
    assert trial.dialogue.is_over


def test_that_a_closed_queue_takes_callbacks_where_the_site_wants_it() -> None:
    closed = structs.replace(OPEN, status=RoutingStatus.OFF_SCHEDULE)
    trial = Trial(outlook=closed, rules=DialogueRules(country="US", takes_when_closed=True))
    assert trial.heard == ("welcome", "closed-but-takes", "menu")


def test_that_one_callback_below_the_limit_is_taken() -> None:
    rules = DialogueRules(country="US", most_open_callbacks=4)
    assert Trial(rules=rules).dialogue.step is DialogueStep.MENU


# --- The number -----------------------------------------------------------------------------------------------------------


def test_that_key_1_requests_a_callback_to_the_calling_number() -> None:
    assert Trial().meet("1") == (RequestCallback(CALLER),)


def test_that_an_entered_number_is_read_back_and_requested_once_confirmed() -> None:
    trial = Trial("2", "2125550143#")
    digits = tuple(f"digit-{digit}" for digit in "2125550143")
    assert trial.heard == ("you-entered", *digits, "confirm-number")
    assert trial.ordered(RequestCallback) == []
    assert trial.meet("1") == (RequestCallback(OTHER),)


def test_that_a_number_that_is_not_confirmed_is_entered_again() -> None:
    trial = Trial("2", "2125550143#", "2", "2125550144#", "1")
    assert trial.ordered(RequestCallback) == [RequestCallback("+12125550144")]


def test_that_a_foreign_number_is_read_with_its_country_code() -> None:
    trial = Trial("2", "011442079460123#")
    assert trial.heard[:4] == ("you-entered", "plus", "digit-4", "digit-4")


def test_that_a_pause_ends_the_number() -> None:
    assert Trial("2", "2125550143", InputTimedOut()).heard[-1] == "confirm-number"


@pytest.mark.parametrize("typed", ["#", "12#", "911#", "99999999999999999999999#"])
def test_that_an_invalid_telephone_number_is_requested_again(typed: str) -> None:
    trial = Trial("2", typed)
    assert trial.heard == ("number-invalid", "enter-number")
    assert trial.meet("2125550143#")[0] == PlayPrompts(trial.heard)


def test_that_after_a_number_that_must_not_be_called_another_can_be_entered() -> None:
    trial = Trial("1", RequestRefused())
    assert trial.heard == ("number-not-allowed", "enter-number")
    trial.meet("2125550143#", "1")
    assert trial.ordered(RequestCallback)[-1] == RequestCallback(OTHER)


def test_that_a_request_that_fails_is_not_confirmed() -> None:
    trial = Trial("1", RequestFailed())
    assert trial.heard == ("failed",)
    assert trial.meet(PromptsPlayed()) == (EndCall(),)


def test_that_keys_pressed_while_the_request_is_stored_do_nothing() -> None:
    assert Trial("1").meet("112#", InputTimedOut(), PromptsPlayed()) == ()


# --- The message ----------------------------------------------------------------------------------------------------------


def recording(*events: DialogueEvent | str) -> Trial:
    """Return a caller whose first take is being recorded."""
    return Trial("1", TAKEN, PromptsPlayed(), *events)


def test_that_the_callback_is_requested_before_a_message_is_recorded() -> None:
    trial = Trial("1")
    assert trial.ordered(RecordTake) == []
    trial.meet(TAKEN)
    assert trial.heard == ("leave-message",)
    assert trial.meet(PromptsPlayed()) == (RecordTake("cb", 1),)


def test_that_a_request_that_joins_an_open_callback_is_announced() -> None:
    assert Trial("1", RequestTaken("cb", created=False)).heard == ("joined", "leave-message")


def test_that_a_message_can_be_skipped() -> None:
    trial = Trial("1", TAKEN, "#")
    assert trial.heard[0] == "confirmed"
    assert trial.ordered(RecordTake) == []


def test_that_a_message_is_reviewed_and_sent_and_the_callback_confirmed() -> None:
    trial = recording(MessageRecorded(has_speech=True))
    assert trial.heard == ("review-message",)
    trial.meet("1")
    assert trial.ordered(FileMessage) == [FileMessage("cb", (1,))]
    assert (trial.heard[0], trial.heard[-1]) == ("confirmed", "goodbye")
    assert trial.meet(PromptsPlayed()) == (EndCall(),)


def test_that_a_message_can_be_recorded_again_and_the_newest_take_is_sent() -> None:
    trial = recording(MessageRecorded(has_speech=True), "2", MessageRecorded(has_speech=True), "1")
    assert trial.ordered(RecordTake) == [RecordTake("cb", 1), RecordTake("cb", 2)]
    assert trial.ordered(FileMessage) == [FileMessage("cb", (2, 1))]


def test_that_the_takes_have_a_limit() -> None:
    again: list[DialogueEvent | str] = [MessageRecorded(has_speech=True), "2"]
    trial = recording(*again * (MOST_TAKES + 1))
    assert len(trial.ordered(RecordTake)) == MOST_TAKES
    assert trial.heard == ("wrong-key", "review-message")


def test_that_the_key_that_ended_a_take_does_not_answer_its_review() -> None:
    trial = recording("#", MessageRecorded(has_speech=True))
    assert trial.meet("#") == ()
    assert trial.heard == ("review-message",)


def test_that_a_deleted_message_is_not_sent() -> None:
    trial = recording(MessageRecorded(has_speech=True), "3")
    assert trial.ordered(DropTakes) == [DropTakes("cb", (1,))]
    assert trial.ordered(FileMessage) == []
    assert trial.heard[0] == "confirmed"


def test_that_a_take_without_speech_is_not_a_message() -> None:
    trial = recording(MessageRecorded(has_speech=False))
    assert trial.heard[0] == "confirmed"
    assert trial.ordered(DropTakes) == [DropTakes("cb", (1,))]


def test_that_a_take_without_speech_leaves_the_one_before_to_be_reviewed() -> None:
    trial = recording(MessageRecorded(has_speech=True), "2", MessageRecorded(has_speech=False), "1")
    assert trial.ordered(FileMessage) == [FileMessage("cb", (1,))]


def test_that_a_recording_that_fails_is_announced_and_the_callback_confirmed() -> None:
    assert recording(MessageRecorded(has_speech=None)).heard[:2] == ("message-failed", "confirmed")


# --- A callback that exists ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", RoutingStatus)
def test_that_a_caller_who_has_a_callback_hears_so_whatever_the_queue_does(status: RoutingStatus) -> None:
    outlook = structs.replace(OWN, status=status, open_callbacks=99)
    trial = Trial(outlook=outlook, rules=DialogueRules(country="US", most_open_callbacks=5))
    assert trial.heard == ("welcome", "own-callback", "own-callback-menu")


def test_that_a_callback_can_be_kept() -> None:
    trial = Trial("1", outlook=OWN)
    assert trial.heard == ("kept", "goodbye")
    assert trial.ordered(CancelCallback) == []


@pytest.mark.parametrize(("cancelled", "prompt"), [(True, "cancelled"), (False, "not-cancelled")])
def test_that_a_callback_can_be_cancelled_and_what_came_of_it_is_announced(
    cancelled: bool,  # noqa: FBT001 - a parameter of the test
    prompt: str,
) -> None:
    trial = Trial("2", outlook=OWN)
    assert trial.ordered(CancelCallback) == [CancelCallback("own")]
    trial.meet(WithdrawalAnswered(cancelled=cancelled))
    assert trial.heard == (prompt,)


def test_that_a_message_can_be_added_to_a_callback() -> None:
    trial = Trial("3", PromptsPlayed(), MessageRecorded(has_speech=True), "1", outlook=OWN)
    assert trial.ordered(FileMessage) == [FileMessage("own", (1,))]
    assert trial.ordered(RequestCallback) == []


# --- Silence, wrong keys, and hanging up -----------------------------------------------------------------------------------


def test_that_a_question_waits_for_a_key_once_it_was_heard() -> None:
    assert Trial().meet(PromptsPlayed()) == (AwaitDigit(),)


def test_that_a_question_is_asked_three_times() -> None:
    trial = Trial()
    for _ in range(MOST_TRIES - 1):
        trial.meet(PromptsPlayed(), InputTimedOut())
        assert trial.heard == ("menu",)
    trial.meet(PromptsPlayed(), InputTimedOut())
    assert trial.heard == ("no-input",)


def test_that_a_wrong_key_repeats_the_question_alone() -> None:
    assert Trial("9").heard == ("wrong-key", "menu")


def test_that_wrong_numbers_and_silence_count_together() -> None:
    assert Trial("2", "#", InputTimedOut(), "#").heard == ("no-input",)


def test_that_a_message_without_an_answer_to_its_review_is_sent() -> None:
    trial = recording(MessageRecorded(has_speech=True), *[InputTimedOut()] * MOST_TRIES)
    assert trial.ordered(FileMessage) == [FileMessage("cb", (1,))]


@pytest.mark.parametrize("events", [(), ("2",), ("2", "2125550143"), ("2", "2125550143#"), ("1", TAKEN)])
def test_that_hanging_up_before_a_message_orders_nothing_more(
    events: tuple[DialogueEvent | str, ...],
) -> None:
    trial = Trial(*events)
    assert trial.meet(CallerHungUp()) == ()
    assert trial.dialogue.is_over


def test_that_hanging_up_while_recording_keeps_the_take_and_the_ones_before() -> None:
    assert recording().meet(CallerHungUp()) == (FileMessage("cb", (1,)),)
    again = recording(MessageRecorded(has_speech=True), "2")
    assert again.meet(CallerHungUp()) == (FileMessage("cb", (2, 1)),)


def test_that_hanging_up_at_the_review_keeps_the_message() -> None:
    assert recording(MessageRecorded(has_speech=True)).meet(CallerHungUp()) == (FileMessage("cb", (1,)),)


def test_that_hanging_up_at_the_goodbye_files_a_message_once() -> None:
    trial = recording(MessageRecorded(has_speech=True), "1", CallerHungUp(), PromptsPlayed())
    assert trial.ordered(FileMessage) == [FileMessage("cb", (1,))]
    assert trial.ordered(EndCall) == []


@pytest.mark.parametrize("prompt", ["full", "closed"])
def test_that_a_caller_whose_request_meets_a_limit_hears_which(prompt: str) -> None:
    trial = Trial("1", RequestRefused(prompt))
    assert trial.heard[-1] == prompt
    assert trial.dialogue.step is DialogueStep.LEAVING


@pytest.mark.parametrize(("limit", "prompt"), [("is_full", "full"), ("closes_soon", "closed")])
def test_that_a_caller_hears_at_once_that_the_limits_allow_no_callback(limit: str, prompt: str) -> None:
    trial = Trial(outlook=structs.replace(OPEN, **{limit: True}))
    assert trial.heard == ("welcome", prompt)


PROMISE: Final = LocalPromise(
    datetime(2026, 3, 2, 9, tzinfo=UTC),
    datetime(2026, 3, 2, 10, tzinfo=UTC),
    datetime(2026, 3, 2, 8, tzinfo=UTC),
)
BETWEEN: Final = ("promise-between", "time-0900", "promise-and", "time-1000")


def test_that_the_promised_time_is_announced_with_the_confirmation() -> None:
    trial = Trial("1", structs.replace(TAKEN, promise=PROMISE), "#")
    assert trial.heard[-6:] == ("digit-2", *BETWEEN, "goodbye")
    assert not set(BETWEEN) & set(Trial("1", TAKEN, "#").heard)


def test_that_the_promised_time_of_the_own_callback_is_announced_before_its_menu() -> None:
    assert not set(BETWEEN) & set(Trial(outlook=OWN).heard)
    dialogue = Dialogue(CALLER, DialogueRules(country="US"))
    (played,) = dialogue.handle(CallerArrived(OWN, PROMISE))
    assert played == PlayPrompts(("welcome", "own-callback", *BETWEEN, "own-callback-menu"))
