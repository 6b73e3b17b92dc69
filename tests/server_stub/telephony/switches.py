"""The switches on which the contract of telephony is tried, each with numbers and phones that behave alike."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar
from uuid import uuid4

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import EndpointKind, SupervisionMode
from demo.telephony import customers
from demo.telephony.lab import UNREGISTERED, TelephonyLab
from server_stub.core.model.call_rules import CallPlan
from server_stub.core.model.effects import Dial, HangUp, KeepRecording, RingAgent, RingSupervisor
from server_stub.core.model.event_bases import BaseEvent
from server_stub.core.model.events import AgentAnswered, Event
from server_stub.core.model.telephony_events import SwitchAway
from server_stub.telephony.asterisk.adapter import AsteriskTelephony
from server_stub.telephony.asterisk.ari_messages import AriEvent
from server_stub.telephony.base import StoredCall, StoredLeg, Telephony
from server_stub.telephony.dial_plan import shown_numbers, trunk_routes
from server_stub.telephony.settings import TelephonySettings
from server_stub.telephony.simulator import Simulator
from tests.support.waiting import seen

T = TypeVar("T", bound=BaseEvent)

PATIENCE: Final = timedelta(seconds=60)


@dataclass
class SwitchOnTrial:
    """A switch, what it has reported, and who can be called by what they do."""

    telephony: Telephony
    numbers: Mapping[str, str]
    phones: Mapping[str, str]
    loses_reports: bool = False
    plan: CallPlan = field(default_factory=CallPlan)
    trunks: tuple[str, ...] = ()
    """The trunks of the next order; those of the plan if there are none."""
    reports: list[Event] = field(default_factory=list[Event])
    interaction_id: str = field(default_factory=lambda: f"i-{uuid4()}")
    attempt_id: str = field(default_factory=lambda: f"a-{uuid4()}")

    def ring(
        self,
        phone: str,
        *,
        accepts: bool = False,
        within: float = 30,
        kind: EndpointKind = EndpointKind.SOFTPHONE,
    ) -> None:
        """Order the agent's leg."""
        self.telephony.ring_agent(
            RingAgent(
                interaction_id=self.interaction_id,
                agent_id="dana",
                endpoint=Endpoint(kind=kind, address=self.phones[phone]),
                label="Ana Ruiz",
                number="+12125550142",
                answer_within=timedelta(seconds=within),
                accepts=accepts,
            )
        )

    def dial(self, customer: str, *, within: float = 60) -> None:
        """Order the customer's leg."""
        number = self.numbers.get(customer, customer)
        self.telephony.dial(
            Dial(
                attempt_id=self.attempt_id,
                interaction_id=self.interaction_id,
                business_process_id="billing",
                number=number,
                caller_number=self.plan.caller_number(number, "billing"),
                trunks=self.trunks or self.plan.trunks_of(number),
                no_answer_after=timedelta(seconds=within),
            )
        )

    @property
    def recording_id(self) -> str:
        """The id of the recording that ``keep_recording`` orders."""
        return f"call-{self.attempt_id}"

    def keep_recording(self, notice: str | None = None) -> None:
        """Order the recording of the conversation."""
        self.telephony.keep_recording(KeepRecording(self.attempt_id, self.recording_id, notice))

    @property
    def supervision_id(self) -> str:
        """The id of the supervision that ``ring_supervisor`` orders."""
        return f"s-{self.interaction_id}"

    def ring_supervisor(
        self, phone: str, mode: SupervisionMode = SupervisionMode.LISTEN, *, within: float = 30
    ) -> None:
        """Order the leg of a supervisor."""
        self.telephony.ring_supervisor(
            RingSupervisor(
                supervision_id=self.supervision_id,
                interaction_id=self.interaction_id,
                endpoint=Endpoint(kind=EndpointKind.SOFTPHONE, address=self.phones[phone]),
                mode=mode,
                label="Dana Reyes",
                number="+12125550142",
                answer_within=timedelta(seconds=within),
            )
        )

    def hang_up(self) -> None:
        """Order the end of both legs."""
        self.telephony.hang_up(HangUp(self.attempt_id))

    async def reported(self, kind: type[T], count: int = 1) -> T:
        """Return the last report of a ``kind`` once there are ``count`` of them."""
        found = await seen(
            lambda: self.of(kind) if len(self.of(kind)) >= count else None, kind.__name__, within=PATIENCE
        )
        return found[-1]

    def of(self, kind: type[T]) -> list[T]:
        """Return the reports of a ``kind`` so far."""
        return [each for each in self.reports if isinstance(each, kind)]

    def is_connected(self) -> bool:
        """Return whether the last report of the switch itself was that it can be reached."""
        return any(not each.away for each in self.of(SwitchAway)[-1:])

    async def connected(self) -> None:
        """Bring up the leg of an agent who stays."""
        self.ring("answers")
        await self.reported(AgentAnswered)

    async def is_quiet(self) -> None:
        """Return once reports of what was ordered before would have come."""
        count = -1
        while count != len(self.reports):
            count = len(self.reports)
            turn = asyncio.get_running_loop().create_future()
            asyncio.get_running_loop().call_later(0.3, turn.set_result, None)
            await turn


class HurriedClock:
    """A clock that runs ten times as fast as the loop's."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._began = self._loop.time()

    def now(self) -> datetime:
        """Return the instant of this clock."""
        return datetime(2026, 3, 2, 12, tzinfo=UTC) + timedelta(
            seconds=10 * (self._loop.time() - self._began)
        )

    def call_at(self, moment: datetime, call: Callable[[], None]) -> Callable[[], None]:
        """Call at an instant of this clock; return how to call it off."""
        return self._loop.call_later(max((moment - self.now()).total_seconds() / 10, 0), call).cancel

    def take_setting(self) -> timedelta:
        """Return that it was never set."""
        return timedelta()


@asynccontextmanager
async def simulated(*, trunks_away: tuple[str, ...] = ()) -> AsyncGenerator[SwitchOnTrial]:
    """Run the simulator."""
    reports: list[Event] = []
    telephony = Simulator(HurriedClock(), reports.append)
    telephony.set_outages(trunks=trunks_away)
    numbers = {
        "answers": "08",
        "rings": "95",
        "busy": "02",
        "rejects": "06",
        "invalid": "04",
        "hangs up": "05",
    }
    phones = {"answers": "x", "declines": "x#declined", "busy": "x#busy", "rings": "x#never"}
    phones |= {"away": "x#unreachable", "hangs up": "x#hangs-up"}
    yield SwitchOnTrial(
        telephony, {name: f"+155501000{digits}" for name, digits in numbers.items()}, phones, reports=reports
    )
    await telephony.close()


_NUMBERS: Final = {
    "answers": customers.ANSWERS,
    "rings": customers.RINGS,
    "busy": customers.BUSY,
    "rejects": customers.REJECTS,
    "invalid": customers.INVALID,
    "hangs up": customers.HANGS_UP,
    "congested": customers.CONGESTED,
    "silent": customers.SILENT,
    "announcement": customers.ANNOUNCEMENT,
    "talks": customers.TALKS,
    "voicemail": customers.VOICEMAIL,
}
_PHONES: Final = {
    "answers": f"PJSIP/{customers.AT_ONCE}@teams",
    "declines": f"PJSIP/{customers.REJECTS}@teams",
    "busy": f"PJSIP/{customers.BUSY}@teams",
    "rings": f"PJSIP/{customers.RINGS}@teams",
    "hangs up": f"PJSIP/{customers.HANGS_UP}@teams",
    "away": UNREGISTERED,
    "softphone": "1001",
}


@asynccontextmanager
async def asterisk(
    lab: TelephonyLab,
    *,
    application: str | None = None,
    owner: str = "test",
    compare_every_s: float = 5,
    settings: TelephonySettings | None = None,
    legs: Iterable[StoredLeg] = (),
    calls: Iterable[StoredCall] = (),
) -> AsyncGenerator[SwitchOnTrial]:
    """Connect to the Asterisk of the lab; each time with an application of its own unless one is named.

    ``legs`` and ``calls`` are those of before a restart.
    """
    reports: list[Event] = []
    settings = settings or lab.settings
    telephony = AsteriskTelephony(
        lab.account(application or f"test-{uuid4().hex[:8]}"),
        settings,
        reports.append,
        owner=owner,
        compare_every_s=compare_every_s,
    )
    trial = SwitchOnTrial(
        telephony,
        {name: customers.number(ending) for name, ending in _NUMBERS.items()},
        _PHONES,
        plan=CallPlan(trunks=trunk_routes(settings), shown_numbers=shown_numbers(settings)),
        reports=reports,
    )
    telephony.start()
    telephony.reconcile(legs, calls)
    try:
        await seen(trial.is_connected, "Asterisk is connected", within=PATIENCE)
        yield trial
    finally:
        await telephony.close()


@asynccontextmanager
async def faulty_asterisk(
    lab: TelephonyLab, seed: int, *, settings: TelephonySettings | None = None
) -> AsyncGenerator[SwitchOnTrial]:
    """Connect to the Asterisk of the lab over a line that loses, doubles and reorders its events."""
    async with asterisk(lab, compare_every_s=0.2, settings=settings) as trial:
        assert isinstance(trial.telephony, AsteriskTelephony)
        ari = trial.telephony.ari
        chance = random.Random(seed)  # noqa: S311 - the same faults in every run
        loop = asyncio.get_running_loop()
        dispatch = ari.dispatch

        def dispatch_badly(event: AriEvent) -> None:
            if chance.random() < 0.3:
                return
            for _ in range(chance.choice((1, 1, 2))):
                loop.call_later(chance.random() * 0.05, dispatch, event)

        ari.dispatch = dispatch_badly
        trial.loses_reports = True
        yield trial
