"""The dialogue with a caller, as a state machine (``docs/behaviour.md``, *Intake by phone*).

Events go in and orders come out; it has no clock, no line and no store. The callback is requested before a message is
recorded, so that it exists whatever happens to the call afterwards::

    arriving ─▶ menu ─┬────────────────────────────▶ asking ─▶ offering message ─▶ recording ─▶ reviewing ─▶ leaving
       │              └─▶ entering ─▶ confirming ──────▲              ▲               ▲            │
       └─▶ own callback ─┬─▶ withdrawing ─▶ leaving    └─ refused     │               └── again ───┘
                         └────────────────────────────────────────────┘

An event that does not fit the step orders nothing: a key that is pressed while the floor decides has no meaning.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, ClassVar, Final

import msgspec

from agent_desktop.protocol.states import RoutingStatus
from server_stub.core.views.intake_outlook import IntakeOutlook, LocalPromise
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
from server_stub.telephony.intake.prompts import number_prompts, position_prompt, promise_prompts, wait_prompt
from server_stub.telephony.intake.typed_number import e164_of

MOST_TRIES: Final = 3
"""How often a question is asked without a usable answer."""
MOST_TAKES: Final = 5
_LONGEST_NUMBER: Final = 20
_ENTER: Final = "#"

Orders = tuple[DialogueOrder, ...]


class DialogueStep(StrEnum):
    """Where the dialogue is."""

    ARRIVING = "arriving"
    OWN_CALLBACK = "own_callback"
    MENU = "menu"
    ENTERING = "entering"
    CONFIRMING = "confirming"
    ASKING = "asking"
    WITHDRAWING = "withdrawing"
    OFFERING_MESSAGE = "offering_message"
    RECORDING = "recording"
    REVIEWING = "reviewing"
    LEAVING = "leaving"
    OVER = "over"


class DialogueRules(msgspec.Struct, frozen=True, kw_only=True):
    """What the site decides about one inbound number.

    ``country`` is that of the number, in which callers' numbers are read. ``most_open_callbacks`` None means any number.
    """

    country: str | None = None
    most_open_callbacks: int | None = None
    takes_when_closed: bool = False


class Dialogue:
    """One caller's dialogue; ``caller_number`` is in E.164, None if it is withheld."""

    def __init__(self, caller_number: str | None, rules: DialogueRules) -> None:
        self.step = DialogueStep.ARRIVING
        self._caller_number = caller_number
        self._rules = rules
        self._question: tuple[str, ...] = ()
        """What is repeated when no usable answer comes."""
        self._tries = 1
        self._typed = ""
        self._number = caller_number or ""
        self._callback_id = ""
        self._promise: LocalPromise | None = None
        self._take = 0
        self._usable_takes: tuple[int, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether nothing more will be ordered."""
        return self.step is DialogueStep.OVER

    def handle(self, event: DialogueEvent) -> Orders:
        """Return what ``event`` orders."""
        if isinstance(event, CallerHungUp):
            return self._hung_up()
        rule = self._RULES.get((self.step, type(event)))
        return () if rule is None else rule(self, event)

    # --- The greeting -------------------------------------------------------------------------------------------------------

    def _arrived(self, event: CallerArrived) -> Orders:
        outlook = event.outlook
        if outlook.own_callback_id is not None:
            self._callback_id = outlook.own_callback_id
            self._promise = event.promise
            before = ("welcome", "own-callback", *promise_prompts(event.promise))
            return self._ask(DialogueStep.OWN_CALLBACK, "own-callback-menu", before=before)
        refusal = self._refusal(outlook)
        if refusal is not None:
            return self._leave("welcome", refusal)
        opening = ("welcome", *_announcement(outlook))
        if self._caller_number is None:
            return self._ask(DialogueStep.ENTERING, "enter-number", before=(*opening, "number-withheld"))
        return self._ask(DialogueStep.MENU, "menu", before=opening)

    def _refusal(self, outlook: IntakeOutlook) -> str | None:
        """Return the prompt that refuses a callback; None if one may be requested."""
        if outlook.status is RoutingStatus.STOPPED:
            return "stopped"
        if outlook.status is RoutingStatus.OFF_SCHEDULE and not self._rules.takes_when_closed:
            return "closed"
        if outlook.closes_soon:
            return "closed"
        most = self._rules.most_open_callbacks
        return "full" if outlook.is_full or (most is not None and outlook.open_callbacks >= most) else None

    def _own_callback(self, event: DigitPressed) -> Orders:
        match event.digit:
            case "1":
                return self._leave("kept", "goodbye")
            case "2":
                self.step = DialogueStep.WITHDRAWING
                return (CancelCallback(self._callback_id),)
            case "3":
                return self._offer_message()
            case _:
                return self._again("wrong-key")

    def _withdrawn(self, event: WithdrawalAnswered) -> Orders:
        return self._leave("cancelled" if event.cancelled else "not-cancelled")

    # --- The number ---------------------------------------------------------------------------------------------------------

    def _menu(self, event: DigitPressed) -> Orders:
        match event.digit:
            case "1":
                return self._request()
            case "2":
                return self._ask(DialogueStep.ENTERING, "enter-number")
            case _:
                return self._again("wrong-key")

    def _type(self, event: DigitPressed) -> Orders:
        if event.digit == _ENTER:
            return self._typed_number()
        if event.digit.isdigit() and len(self._typed) < _LONGEST_NUMBER:
            self._typed += event.digit
        return (AwaitDigit(),)

    def _stopped_typing(self, _event: InputTimedOut) -> Orders:
        return self._typed_number() if self._typed else self._again()

    def _typed_number(self) -> Orders:
        number = e164_of(self._typed, self._rules.country)
        self._typed = ""
        if number is None:
            return self._again("number-invalid")
        self._number = number
        read = ("you-entered", *number_prompts(number, self._rules.country), "confirm-number")
        tries = self._tries
        orders = self._ask(DialogueStep.CONFIRMING, *read)
        self._tries = tries
        return orders

    def _confirm(self, event: DigitPressed) -> Orders:
        match event.digit:
            case "1":
                return self._request()
            case "2":
                return self._ask(DialogueStep.ENTERING, "enter-number")
            case _:
                return self._again("wrong-key")

    # --- The callback -------------------------------------------------------------------------------------------------------

    def _request(self) -> Orders:
        self.step = DialogueStep.ASKING
        return (RequestCallback(self._number),)

    def _taken(self, event: RequestTaken) -> Orders:
        self._callback_id = event.callback_id
        self._promise = event.promise
        return self._offer_message(*(() if event.created else ("joined",)))

    def _refused(self, event: RequestRefused) -> Orders:
        if event.prompt is not None:
            return self._leave(event.prompt)
        return self._ask(DialogueStep.ENTERING, "enter-number", before=("number-not-allowed",))

    def _failed(self, _event: RequestFailed) -> Orders:
        return self._leave("failed")

    # --- The message --------------------------------------------------------------------------------------------------------

    def _offer_message(self, *before: str) -> Orders:
        self.step = DialogueStep.OFFERING_MESSAGE
        return (PlayPrompts((*before, "leave-message")),)

    def _record(self, _event: PromptsPlayed | None = None) -> Orders:
        self.step = DialogueStep.RECORDING
        self._take += 1
        return (RecordTake(self._callback_id, self._take),)

    def _skip_message(self, event: DigitPressed) -> Orders:
        return self._confirmed() if event.digit == _ENTER else ()

    def _recorded(self, event: MessageRecorded) -> Orders:
        if event.has_speech:
            self._usable_takes = (self._take, *self._usable_takes)
        elif not self._usable_takes:
            failure = ("message-failed",) if event.has_speech is None else ()
            return (*self._confirmed(*failure), *self._drop((self._take,)))
        return self._ask(DialogueStep.REVIEWING, "review-message")

    def _review(self, event: DigitPressed) -> Orders:
        match event.digit:
            case "1":
                return self._keep_message()
            case "2" if self._take < MOST_TAKES:
                return self._record()
            case "3":
                return (*self._confirmed(), *self._drop(self._usable_takes))
            case "#":
                return ()  # The key that ended the take may be reported after its end.
            case _:
                return self._again("wrong-key")

    def _keep_message(self) -> Orders:
        return (*self._confirmed(), FileMessage(self._callback_id, self._usable_takes))

    def _drop(self, takes: tuple[int, ...]) -> Orders:
        self._usable_takes = ()
        return (DropTakes(self._callback_id, takes),)

    def _confirmed(self, *before: str) -> Orders:
        number = number_prompts(self._number, self._rules.country)
        return self._leave(*before, "confirmed", *number, *promise_prompts(self._promise), "goodbye")

    # --- Questions and the end ----------------------------------------------------------------------------------------------

    def _ask(self, step: DialogueStep, *question: str, before: tuple[str, ...] = ()) -> Orders:
        if step is not DialogueStep.ENTERING or self.step is not DialogueStep.CONFIRMING:
            self._tries = 1
        self.step = step
        self._question = question
        self._typed = ""
        return (PlayPrompts((*before, *question)),)

    def _again(self, *before: str) -> Orders:
        """Repeat the question, or give up; a message that waits for its review is kept."""
        if self._tries >= MOST_TRIES:
            if self.step is DialogueStep.REVIEWING:
                return self._keep_message()
            return self._leave("goodbye" if self.step is DialogueStep.OWN_CALLBACK else "no-input")
        self._tries += 1
        self._typed = ""
        return (PlayPrompts((*before, *self._question)),)

    def _played(self, _event: PromptsPlayed) -> Orders:
        return (AwaitDigit(),)

    def _timed_out(self, _event: InputTimedOut) -> Orders:
        return self._again()

    def _leave(self, *prompts: str) -> Orders:
        self.step = DialogueStep.LEAVING
        return (PlayPrompts(prompts),)

    def _end(self, _event: PromptsPlayed) -> Orders:
        self.step = DialogueStep.OVER
        return (EndCall(),)

    def _hung_up(self) -> Orders:
        """Keep what is usable: the callback if it was requested, and the newest take."""
        step, self.step = self.step, DialogueStep.OVER
        takes = self._usable_takes
        if step is DialogueStep.RECORDING:
            takes = (self._take, *takes)
        if step in {DialogueStep.RECORDING, DialogueStep.REVIEWING} and takes:
            return (FileMessage(self._callback_id, takes),)
        return ()

    _RULES: ClassVar[dict[tuple[DialogueStep, type[Any]], Callable[[Any, Any], Orders]]] = {
        (DialogueStep.ARRIVING, CallerArrived): _arrived,
        (DialogueStep.OWN_CALLBACK, DigitPressed): _own_callback,
        (DialogueStep.MENU, DigitPressed): _menu,
        (DialogueStep.ENTERING, DigitPressed): _type,
        (DialogueStep.ENTERING, InputTimedOut): _stopped_typing,
        (DialogueStep.CONFIRMING, DigitPressed): _confirm,
        (DialogueStep.ASKING, RequestTaken): _taken,
        (DialogueStep.ASKING, RequestRefused): _refused,
        (DialogueStep.ASKING, RequestFailed): _failed,
        (DialogueStep.WITHDRAWING, WithdrawalAnswered): _withdrawn,
        (DialogueStep.OFFERING_MESSAGE, PromptsPlayed): _record,
        (DialogueStep.OFFERING_MESSAGE, DigitPressed): _skip_message,
        (DialogueStep.RECORDING, MessageRecorded): _recorded,
        (DialogueStep.REVIEWING, DigitPressed): _review,
        (DialogueStep.LEAVING, PromptsPlayed): _end,
        (DialogueStep.OWN_CALLBACK, PromptsPlayed): _played,
        (DialogueStep.MENU, PromptsPlayed): _played,
        (DialogueStep.ENTERING, PromptsPlayed): _played,
        (DialogueStep.CONFIRMING, PromptsPlayed): _played,
        (DialogueStep.REVIEWING, PromptsPlayed): _played,
        (DialogueStep.OWN_CALLBACK, InputTimedOut): _timed_out,
        (DialogueStep.MENU, InputTimedOut): _timed_out,
        (DialogueStep.CONFIRMING, InputTimedOut): _timed_out,
        (DialogueStep.REVIEWING, InputTimedOut): _timed_out,
    }
    """What each event does in each step."""


def _announcement(outlook: IntakeOutlook) -> tuple[str, ...]:
    """Return the prompts before the menu: place and wait, or that calls are made once it is open."""
    if outlook.status is RoutingStatus.OFF_SCHEDULE:
        return ("closed-but-takes",)
    wait = () if outlook.wait is None else (wait_prompt(outlook.wait),)
    return (position_prompt(outlook.position), *wait)
