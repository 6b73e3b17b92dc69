"""One caller's call: carries out what the dialogue orders, on any switch (``docs/behaviour.md``, *Intake by phone*).

The events of the call are handled one after the other by a task of its own. A switch contributes a ``CallersLine``,
which plays, records and hangs up, and reports what happens with ``CallerConversation.report``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final, Protocol

from msgspec.structs import replace

from server_stub.logs import get_logger
from server_stub.telephony.dial_plan import country_of
from server_stub.telephony.intake.dialogue import Dialogue, DialogueRules
from server_stub.telephony.intake.dialogue_events import (
    CallerArrived,
    CallerHungUp,
    DialogueEvent,
    InputTimedOut,
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
from server_stub.telephony.intake.intake_desk import IntakeDesk
from server_stub.telephony.intake.typed_number import e164_of
from server_stub.telephony.settings import InboundSettings, WhenClosed

_log = get_logger(__name__)

_DIGIT_WITHIN_S: Final = 8.0
LONGEST_SILENCE_S: Final = 5
"""Silence that ends a message."""
_READ_OUT: Final = ("plus", "digit-")
"""How the prompts begin that read out a number, which is left out of the log."""

After = Callable[[float, Callable[[], None]], Callable[[], None]]
"""A function that calls another after some seconds, and returns how to call that off."""


class CallersLine(Protocol):
    """A caller's call on a switch. Its methods raise no error of the switch.

    It reports ``PromptsPlayed`` at the end of prompts that were not stopped, ``DigitPressed`` for each key,
    ``MessageRecorded`` at the end of each take, and ``CallerHungUp`` once at the end of the call.
    """

    async def answer(self) -> None:
        """Answer the call; one that is answered already is left as it is."""
        ...

    async def play(self, names: tuple[str, ...]) -> None:
        """Play prompts one after the other; those without a file are left out."""
        ...

    async def stop_prompts(self) -> None:
        """End the prompts that are being played; nothing more is reported of them."""
        ...

    async def record(self, callback_id: str, take: int) -> None:
        """Beep and record until *#*, a silence of ``LONGEST_SILENCE_S``, the longest message, or the end of the call."""
        ...

    async def file(self, callback_id: str, takes: tuple[int, ...]) -> None:
        """Add the first of ``takes`` that can be used to the callback, and delete all of them."""
        ...

    async def drop(self, callback_id: str, takes: tuple[int, ...]) -> None:
        """Delete takes."""
        ...

    async def hang_up(self) -> None:
        """End the call."""
        ...


class CallerConversation:
    """One caller's call ``call_id`` to the number of ``settings``; ``on_over`` is called at its end.

    ``shown_number`` is what the network shows of the caller's number, empty if it is withheld.
    """

    def __init__(
        self,
        call_id: str,
        shown_number: str,
        settings: InboundSettings,
        line: CallersLine,
        desk: IntakeDesk,
        *,
        after: After,
        on_over: Callable[[], None],
    ) -> None:
        country = country_of(settings.number)
        self.call_id = call_id
        self._settings = settings
        self._line = line
        self._desk = desk
        self._after = after
        self._on_over = on_over
        self._number = e164_of(shown_number, country)
        self.dialogue = Dialogue(
            self._number,
            DialogueRules(
                country=country,
                most_open_callbacks=settings.most_open_callbacks,
                takes_when_closed=settings.when_closed is WhenClosed.TAKE,
            ),
        )
        self._events: asyncio.Queue[DialogueEvent] = asyncio.Queue()
        self._stop_waiting: Callable[[], None] | None = None
        self._has_hung_up = False
        self._task = asyncio.create_task(self._run(), name=f"caller {call_id}")

    def report(self, event: DialogueEvent) -> None:
        """Take what happened in the call; of several reports of its end, the first counts."""
        if isinstance(event, CallerHungUp):
            if self._has_hung_up:
                return
            self._has_hung_up = True
        self._events.put_nowait(event)

    async def close(self) -> None:
        """Stop the dialogue, and leave the call as it is."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        try:
            await self._begin()
            while not self.dialogue.is_over:
                await self._handle(await self._events.get())
        except Exception:  # noqa: BLE001 - a caller must not be left in silence
            _log.exception("a caller's dialogue failed", call=self.call_id)
            await self._line.hang_up()
        finally:
            self._stop_timer()
            _log.info("a caller's call is over", call=self.call_id)
            self._on_over()

    async def _begin(self) -> None:
        process_id = self._settings.business_process
        outlook = await self._desk.outlook(process_id, self._number)
        await self._line.answer()
        _log.info("a caller has arrived", call=self.call_id, business_process=process_id)
        if outlook is None:
            await self._line.play(("failed",))
            await self._events.get()
            await self._line.hang_up()
            self.dialogue.handle(CallerHungUp())
            return
        own = outlook.own_callback_id
        promise = None if own is None else await self._desk.promise(own)
        await self._handle(CallerArrived(outlook, promise))

    async def _handle(self, event: DialogueEvent) -> None:
        orders = self.dialogue.handle(event)
        if orders:
            self._stop_timer()
            await self._line.stop_prompts()
        for order in orders:
            await self._carry_out(order)

    async def _carry_out(self, order: DialogueOrder) -> None:
        match order:
            case PlayPrompts():
                names = [name for name in order.names if not name.startswith(_READ_OUT)]
                _log.info("a caller hears prompts", call=self.call_id, prompts=names)
                await self._line.play(order.names)
            case AwaitDigit():
                self._stop_waiting = self._after(_DIGIT_WITHIN_S, self._time_out)
            case RequestCallback():
                await self._request(order.number)
            case CancelCallback():
                self.report(WithdrawalAnswered(await self._desk.cancel(order.callback_id)))
            case RecordTake():
                _log.info("a caller's message is recorded", call=self.call_id, take=order.take)
                await self._line.record(order.callback_id, order.take)
            case FileMessage():
                await self._line.file(order.callback_id, order.takes)
            case DropTakes():
                await self._line.drop(order.callback_id, order.takes)
            case EndCall():
                await self._line.hang_up()

    async def _request(self, number: str) -> None:
        answer = await self._desk.request(self.call_id, self._settings.business_process, number)
        if isinstance(answer, RequestTaken):
            answer = replace(answer, promise=await self._desk.promise(answer.callback_id))
        self.report(answer)

    def _time_out(self) -> None:
        self._stop_waiting = None
        self.report(InputTimedOut())

    def _stop_timer(self) -> None:
        if self._stop_waiting is not None:
            self._stop_waiting()
            self._stop_waiting = None
