"""A supervisor's morning in an invented call centre: the values in the pictures."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any, Final

import msgspec

from agent_desktop.model.agent_view import Connection, ConnectionState
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.model.supervisor.trend import Sample, Trend
from agent_desktop.protocol.objects import (
    Attempt,
    BusinessProcessRef,
    Callback,
    Endpoint,
    Me,
    PersonRef,
    Recording,
    StoppedProcess,
)
from agent_desktop.protocol.states import (
    AgentState,
    AttemptState,
    CallOutcome,
    CompletionStatus,
    EndpointKind,
    EndState,
    InteractionState,
    Location,
    Role,
    RoutingStatus,
    TranscriptionStatus,
    Weekday,
    WhyCode,
)
from agent_desktop.protocol.supervisor_objects import (
    AgentSummary,
    BusinessProcess,
    CompletedCallback,
    CurrentInteraction,
    MonitorItem,
    Performance,
    Quarter,
    ShiftTally,
    WhyReason,
)
from agent_desktop.protocol.timing import ExceptionDay, Schedule, Timing
from ui.gallery.sample import LENGTH_S, NOW, RECORDING, TRANSCRIPTION, ZONE, ago, ahead

SHIFT: Final = ago(hours=4, minutes=24, seconds=18)
"""The shift has started at six, New York time."""

SUE: Final = Me("sue", "Sue Ortiz", Role.SUPERVISOR, None, ())


def item(
    key: str, name: str, *, succeeded: int, failed: int, open_: tuple[int, int, int], **more: Any
) -> MonitorItem:
    """Return a row of the monitor; ``open_`` counts pending, in queue, with agents."""
    processed = succeeded + failed
    row = MonitorItem(
        business_process_id=key,
        name=name,
        status=RoutingStatus.ACTIVE,
        processed=processed,
        to_be_processed=sum(open_),
        average_handle_time_s=None,
        purged=0,
        reached_ratio=succeeded / processed if processed else None,
        failed_ratio=failed / processed if processed else None,
        shift_started_at=SHIFT,
        succeeded=succeeded,
        failed=failed,
        pending=open_[0],
        in_queue=open_[1],
        with_agents=open_[2],
        longest_waiting_since=ago(minutes=12) if open_[1] else None,
        timezone=ZONE,
        handled=processed,
    )
    return msgspec.structs.replace(row, **more)


CLAIMS: Final = item(
    "claims",
    "Claims",
    succeeded=61,
    failed=35,
    open_=(9, 28, 4),
    average_handle_time_s=365.0,
    longest_waiting_since=ago(minutes=34),
    promises_kept=88,
    promises_early=1,
    promises_late=4,
)
STOP: Final = StoppedProcess(
    business_process=BusinessProcessRef("retention", "Retention"),
    since=ago(minutes=12),
    until=ahead(minutes=48),
    reason="Fire drill",
    by="Sue Nakamura",
)
MONITOR: Final = (
    item("billing", "Billing", succeeded=91, failed=37, open_=(6, 14, 3), average_handle_time_s=252.0, purged=3),
    CLAIMS,
    item("accounts", "New accounts", succeeded=0, failed=0, open_=(12, 0, 0), status=RoutingStatus.OFF_SCHEDULE),
    item("technical", "Technical support", succeeded=165, failed=46, open_=(2, 4, 3), average_handle_time_s=520.0,
         purged=5),
    item("retention", "Retention", succeeded=20, failed=14, open_=(5, 12, 0), average_handle_time_s=333.0, purged=1,
         status=RoutingStatus.STOPPED, stop=STOP),
)  # fmt: skip

WEEK: Final = {
    day: (("09:00", "12:30"), ("13:00", "17:00")) if day is not Weekday.FRI else (("09:00", "15:00"),)
    for day in Weekday
    if day not in (Weekday.SAT, Weekday.SUN)
}
TIMING: Final = Timing(
    schedule=Schedule(
        ZONE,
        WEEK,
        (ExceptionDay(date(2026, 11, 26)), ExceptionDay(date(2026, 12, 24), (("09:00", "12:00"),))),
    )
)
PROCESS: Final = BusinessProcess("claims", "Claims", RoutingStatus.ACTIVE, (), None, TIMING)
CLOSED: Final = BusinessProcess(
    "accounts", "New accounts", RoutingStatus.OFF_SCHEDULE, (), ahead(hours=22, minutes=35), TIMING
)


def _trend(seed: int, last: int) -> Trend:
    chance = random.Random(seed)  # noqa: S311 - the same picture each time
    waiting, samples = last, list[Sample]()
    for minute in range(0, 121, 5):
        samples.append(Sample(ago(minutes=minute), waiting))
        waiting = max(0, waiting + chance.randint(-4, 4))
    return tuple(reversed(samples))


TRENDS: Final = {row.business_process_id: _trend(n, row.to_be_processed) for n, row in enumerate(MONITOR)}


def _quarters() -> tuple[Quarter, ...]:
    chance = random.Random(7)  # noqa: S311 - the same picture each time
    waiting, made = 20, list[Quarter]()
    for place in range(18):
        entered, reached, failed = chance.randint(2, 12), chance.randint(1, 6), chance.randint(0, 3)
        waiting = max(4, waiting + entered - reached - failed)
        made.append(Quarter(SHIFT + timedelta(minutes=15 * place), entered, reached, failed, waiting))
    return tuple(made)


PERFORMANCE: Final = Performance("claims", SHIFT, _quarters())
EMPTY_SHIFT: Final = Performance("claims", SHIFT, ())


def agent(
    key: str, name: str, state: AgentState, minutes: float, tally: tuple[int, ...], **more: Any
) -> AgentSummary:
    """Return an agent who has been in a state for so many minutes."""
    row = AgentSummary(
        id=key,
        name=name,
        state=state,
        reason=None,
        since=ago(minutes=minutes),
        endpoint=Endpoint(EndpointKind.SOFTPHONE, "PJSIP/101"),
        interaction_id=None,
        shift=ShiftTally(*tally),
        connected=state is not AgentState.OFFLINE,
        business_process_ids=("billing", "claims"),
    )
    return msgspec.structs.replace(row, **more)


AGENTS: Final = (
    agent("ana", "Ana Petrova", AgentState.BUSY, 3.2, (14, 1, 0, 0, 1, 2), interaction_id="i1"),
    agent("dana", "Dana Reyes", AgentState.WRAP_UP, 0.4, (17, 0, 0, 0, 0, 1), interaction_id="i2"),
    agent("ines", "Inês Costa", AgentState.NOT_READY, 13, (9, 2, 1, 0, 0, 0), reason="Missed offer"),
    agent("lee", "Lee Wong", AgentState.AVAILABLE, 7, (12, 0, 0, 0, 2, 0)),
    agent("mo", "Mo Haddad", AgentState.NOT_READY, 21, (11, 0, 0, 1, 0, 0), reason="Lunch"),
    agent("per", "Per Olsen", AgentState.OFFLINE, 64, (3, 0, 0, 0, 0, 0)),
    agent("sam", "Sam Okoro", AgentState.OFFERED, 0.1, (10, 1, 0, 0, 1, 1), interaction_id="i3",
          endpoint=Endpoint(EndpointKind.TEAMS, "sam@example.org")),
    agent("yuki", "Yuki Abe", AgentState.PREVIEW, 0.6, (13, 0, 1, 0, 0, 0), interaction_id="i4"),
)  # fmt: skip

VIEW: Final = SupervisorView(
    connection=Connection(ConnectionState.LIVE, ago(hours=2), "https://desk.example"),
    me=SUE,
    heard_at=NOW,
    monitor=MONITOR,
    trends=TRENDS,
    agents=AGENTS,
    processes=(PROCESS, CLOSED),
)
STARTING: Final = SupervisorView(
    connection=Connection(ConnectionState.CONNECTING, ago(seconds=1), "https://desk.example"), me=SUE
)
LOST: Final = msgspec.structs.replace(
    VIEW,
    connection=Connection(
        ConnectionState.LOST, ago(minutes=2), "https://desk.example", "refused", ahead(seconds=6)
    ),
    heard_at=ago(minutes=2),
)
UNREACHABLE: Final = msgspec.structs.replace(
    STARTING,
    connection=Connection(
        ConnectionState.LOST, ago(seconds=9), "https://desk.example", "unknown_host", ahead(seconds=4)
    ),
)
NOBODY: Final = msgspec.structs.replace(VIEW, monitor=(), trends={}, agents=())


def recording(key: str, seconds: float, minutes: float) -> Recording:
    """Return a recording of so many seconds, handed in so many minutes ago."""
    return Recording(key, f"/v1/callbacks/{key}/recording", seconds, ago(minutes=minutes))


def callback(
    key: str, number: str, name: str | None, where: Location, minutes: float, **more: Any
) -> Callback:
    """Return a callback that came in so many minutes ago."""
    row = Callback(
        id=key,
        business_process_id="claims",
        number=number,
        customer_name=name,
        priority=0,
        location=where,
        entered_at=ago(minutes=minutes),
        due_at=None,
        queued_at=ago(minutes=minutes) if where is not Location.PENDING else None,
        agent_id=None,
        attempts_used=0,
        recording=None,
        transcription_status=TranscriptionStatus.NONE,
        recordings=(),
        held=False,
        end_state=None,
        completed_at=None,
        last_attempt_at=None,
        attributes={},
    )
    return msgspec.structs.replace(row, **more)


_QUEUE = Location.HANDLING_BY_BUSINESS_PROCESS
CALLBACKS: Final = (
    callback("c-0", "+13475550111", "Tom Okafor", Location.HANDLING_BY_AGENT, 43, attempts_used=2,
             handled_by=PersonRef("ana", "Ana Petrova")),
    callback("c-1", "+12125550142", "Rosa Díaz", _QUEUE, 12, attempts_used=1, recording=RECORDING,
             recordings=(RECORDING,), transcription_status=TranscriptionStatus.READY,
             last_attempt_at=ago(minutes=40)),
    callback("c-2", "+17185550163", None, _QUEUE, 34, recording=recording("c-2", 18.0, 34)),
    callback("c-3", "+14155550172", "Mei Chen", Location.PENDING, 142, attempts_used=1, due_at=ahead(minutes=28)),
    callback("c-4", "+4930901820", "Karl Vogt", Location.PENDING, 60 * 66, agent_id="lee", due_at=ahead(hours=22),
             recording=recording("c-4", 65.0, 60 * 66)),
    callback("c-5", "+16465550190", None, Location.PENDING, 51, attempts_used=2, held=True,
             held_note="Asks for a manager"),
    callback("c-6", "+19175550107", "Ann Lopez", _QUEUE, 6),
)  # fmt: skip

WHY: Final[dict[str, tuple[WhyReason, ...]]] = {
    "c-1": (),
    "c-2": (WhyReason(WhyCode.NO_AGENT_AVAILABLE, "no agent is available"),),
    "c-3": (WhyReason(WhyCode.DUE_AT, "not due yet", ahead(minutes=28)),),
    "c-4": (
        WhyReason(WhyCode.DUE_AT, "not due yet", ahead(hours=22)),
        WhyReason(WhyCode.ASKED_AGENT_AWAY, "Lee Wong is away"),
    ),
    "c-5": (WhyReason(WhyCode.HELD, "held for a supervisor"),),
    "c-6": (),
}
ROSA: Final = msgspec.structs.replace(
    CALLBACKS[1],
    attempts=(Attempt(ago(minutes=40), "lee", "Lee Wong", AttemptState.NO_ANSWER, None, CallOutcome.BUSY),),
)
WORDS: Final = TRANSCRIPTION
HEARD_S: Final = LENGTH_S


def current(
    row: Callback, key: str, state: InteractionState, seconds: float, who: PersonRef, **more: Any
) -> CurrentInteraction:
    """Return a callback that an agent has had in a state for so many seconds."""
    held = msgspec.structs.replace(row, location=Location.HANDLING_BY_AGENT)
    made = CurrentInteraction(held, key, state, ago(seconds=seconds), None, who)
    return msgspec.structs.replace(made, **more)


ANA, DANA = PersonRef("ana", "Ana Petrova"), PersonRef("dana", "Dana Reyes")
SAM, YUKI = PersonRef("sam", "Sam Okoro"), PersonRef("yuki", "Yuki Abe")
CURRENT: Final = (
    current(CALLBACKS[0], "i1", InteractionState.HANDLING, 192, ANA),
    current(CALLBACKS[3], "i2", InteractionState.WRAP_UP, 24, DANA, deadline=ahead(seconds=6),
            completion_status=CompletionStatus.HANDLED),
    current(CALLBACKS[6], "i3", InteractionState.OFFERED, 6, SAM, deadline=ahead(seconds=14)),
    current(CALLBACKS[4], "i4", InteractionState.PREVIEW, 36, YUKI, deadline=ahead(seconds=24)),
    CurrentInteraction(CALLBACKS[1]),
    CurrentInteraction(CALLBACKS[2]),
)  # fmt: skip


def completed(
    key: str,
    number: str,
    name: str | None,
    end: EndState,
    minutes: float,
    *states: tuple[AttemptState, str],
    **more: Any,
) -> CompletedCallback:
    """Return a row of the report; ``states`` are its attempts with their agents."""
    at = ago(minutes=minutes)
    attempts = tuple(
        Attempt(at - timedelta(minutes=25 * (len(states) - place - 1)), who or None, who or None, state)
        for place, (state, who) in enumerate(states)
    )
    row = CompletedCallback(
        callback_id=key,
        business_process_id="claims",
        number=number,
        customer_name=name,
        end_state=end,
        entered_at=at - timedelta(minutes=55),
        last_attempt_at=attempts[-1].at if attempts else None,
        completed_at=at,
        total_attempts=len(attempts),
        attempts_used=sum(1 for one in attempts if one.state is AttemptState.NO_ANSWER),
        attempts=attempts,
        recording=None,
        transcription=None,
        business_process_name="Claims",
    )
    return msgspec.structs.replace(row, **more)


A = AttemptState
COMPLETED: Final = (
    completed("d-1", "+12125550142", "Rosa Díaz", EndState.SUCCEEDED, 18, (A.NO_ANSWER, "Lee Wong"),
              (A.HANDLED, "Ana Petrova"), recording=RECORDING, transcription=TRANSCRIPTION),
    completed("d-2", "+13475550120", "Omar Said", EndState.FAILED, 31, (A.NO_ANSWER, "Dana Reyes"),
              (A.ANSWERING_MACHINE, "Dana Reyes"), (A.NO_ANSWER, "Yuki Abe")),
    completed("d-3", "+14155550188", "Mei Chen", EndState.SUCCEEDED, 46, (A.HANDLED, "Yuki Abe")),
    completed("d-4", "+17185550131", None, EndState.PURGED, 52, (A.ABORTED, "")),
    completed("d-5", "+4930901820", "Karl Vogt", EndState.SUCCEEDED, 75, (A.CANCEL, "Sam Okoro"),
              (A.HANDLED, "Sam Okoro"), recording=recording("d-5", 65.0, 300)),
    completed("d-6", "+16465550177", "Ida Ölsen", EndState.WITHDRAWN, 90),
    completed("d-7", "+12125550166", "Paul Berg", EndState.FAILED, 112, (A.WRONG_DESTINATION, "Lee Wong"),
              end_reason="wrong_destination"),
    completed("d-8", "+19175550103", None, EndState.EXPIRED, 160, (A.NO_ANSWER, "Ana Petrova")),
)  # fmt: skip


def now() -> datetime:
    """Return the moment of all pictures."""
    return NOW
