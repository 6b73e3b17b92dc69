"""A morning in a fictitious call centre: the values that the pictures show."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec

from agent_desktop.model.agent_view import AgentView, Connection, ConnectionState
from agent_desktop.model.sound import Device, DeviceList, PlayerStage, PlayerState
from agent_desktop.protocol.objects import (
    AgentStatus,
    Attempt,
    BusinessProcessRef,
    Call,
    Callback,
    CompletionEffect,
    Endpoint,
    EndpointRef,
    FoundInWords,
    HandOver,
    Interaction,
    Me,
    OwnCallback,
    OwnCallbacks,
    PersonRef,
    Recording,
    Transcription,
    Waiting,
    Word,
)
from agent_desktop.protocol.states import (
    AcceptAt,
    AgentState,
    AttemptState,
    CallOutcome,
    ChosenBy,
    Command,
    CompletionStatus,
    EndpointKind,
    EndState,
    InteractionState,
    Location,
    Relation,
    Role,
    RoutingStatus,
    TranscriptionStatus,
)

ZONE: Final = "America/New_York"
NOW: Final = datetime(2026, 11, 24, 15, 24, 18, tzinfo=UTC)
"""A Tuesday, 10:24 in New York."""

BILLING: Final = BusinessProcessRef("billing", "Billing")
CLAIMS: Final = BusinessProcessRef("claims", "Claims")
DANA: Final = PersonRef("dana", "Dana Reyes")
PEOPLE: Final = (
    DANA,
    PersonRef("lee", "Lee Wong"),
    PersonRef("ana", "Ana Petrova"),
    PersonRef("sam", "Sam Okoro"),
)
ME: Final = Me(
    "dana", "Dana Reyes", Role.AGENT, Endpoint(EndpointKind.SOFTPHONE, "PJSIP/101"), (BILLING, CLAIMS)
)

_SAID: Final = (
    "Hello, this is Rosa Díaz. I am calling about the bill from March, I was charged twice for the same "
    "order number four four one seven. Please call me back before noon, my number is two one two, five five "
    "five, zero one four two. Thank you."
)
_UNSURE: Final = frozenset({"order", "number"})
LENGTH_S: Final = 42.0


def ago(**parts: float) -> datetime:
    """Return a time before now."""
    return NOW - timedelta(**parts)


def ahead(**parts: float) -> datetime:
    """Return a time after now."""
    return NOW + timedelta(**parts)


def words_of(text: str, length_s: float) -> tuple[Word, ...]:
    """Return ``text`` spread evenly over ``length_s``, with the unsure words marked."""
    parts = text.split()
    each = (length_s - 4.0) / len(parts)
    return tuple(
        Word(
            part,
            1.0 + index * each,
            1.0 + (index + 1) * each,
            0.4 if part.strip(".,") in _UNSURE and index < 30 else 0.95,
        )
        for index, part in enumerate(parts)
    )


TRANSCRIPTION: Final = Transcription(_SAID, words_of(_SAID, LENGTH_S), "en", "faster-whisper base")
RECORDING: Final = Recording("rec-1", "/v1/callbacks/c-1/recording", LENGTH_S, ago(minutes=12))
OLDER: Final = Recording("rec-0", "/v1/callbacks/c-1/recordings/rec-0", 18.0, ago(minutes=51))


def waveform(count: int = 400) -> tuple[float, ...]:
    """Return peaks that look like speech: bursts, and a pause."""

    def peak(index: int) -> float:
        at = index / count
        burst = abs(math.sin(at * 23.0)) ** 0.6 * (0.55 + 0.45 * math.sin(at * 71.0 + 1.0))
        ripple = 0.72 + 0.28 * math.sin(at * 611.0) * math.sin(at * 197.0)
        silence = 0.04 if 0.60 < at < 0.74 or at > 0.97 else 1.0
        return max(0.02, min(1.0, burst * ripple * silence))

    return tuple(peak(index) for index in range(count))


WAVE: Final = waveform()
DEVICES: Final = DeviceList(
    (Device("headset", "Plantronics headset", is_default=True), Device("speakers", "Built-in speakers")),
    known=True,
)
PLAYER: Final = PlayerState(PlayerStage.READY, 17.2, LENGTH_S, playing=True, speed=1.25, waveform=WAVE)

_COMMANDS: Final = {
    InteractionState.OFFERED: (Command.ACCEPT, Command.DECLINE, Command.END),
    InteractionState.PREVIEW: (
        Command.DIAL,
        Command.END,
        Command.COMPLETE,
        Command.DELEGATE,
        Command.CALL_NUMBER,
    ),
    InteractionState.CONNECTING: (Command.END, Command.COMPLETE, Command.CALL_NUMBER),
    InteractionState.DIALING: (Command.END, Command.COMPLETE),
    InteractionState.HANDLING: (Command.SET_COMPLETION_STATUS, Command.END, Command.COMPLETE),
    InteractionState.WRAP_UP: (
        Command.SET_COMPLETION_STATUS,
        Command.END,
        Command.COMPLETE,
        Command.DELEGATE,
    ),
}
_ALLOWED: Final = {
    InteractionState.OFFERED: (),
    InteractionState.PREVIEW: (
        CompletionStatus.CANCEL,
        CompletionStatus.CALLBACK_REQUESTED,
        CompletionStatus.WRONG_DESTINATION,
    ),
    InteractionState.CONNECTING: (),
    InteractionState.DIALING: (
        CompletionStatus.CANCEL,
        CompletionStatus.CALLBACK_REQUESTED,
        CompletionStatus.NO_ANSWER,
        CompletionStatus.WRONG_DESTINATION,
    ),
    InteractionState.HANDLING: (
        CompletionStatus.HANDLED,
        CompletionStatus.ANSWERING_MACHINE,
        CompletionStatus.CALLBACK_REQUESTED,
        CompletionStatus.WRONG_DESTINATION,
    ),
    InteractionState.WRAP_UP: (
        CompletionStatus.HANDLED,
        CompletionStatus.ANSWERING_MACHINE,
        CompletionStatus.CALLBACK_REQUESTED,
        CompletionStatus.WRONG_DESTINATION,
    ),
}
_LASTS: Final = {
    InteractionState.OFFERED: (6.3, 20.0),
    InteractionState.PREVIEW: (18.0, 60.0),
    InteractionState.CONNECTING: (1.0, 15.0),
    InteractionState.DIALING: (22.0, 60.0),
    InteractionState.HANDLING: (72.0, None),
    InteractionState.WRAP_UP: (9.0, 30.0),
}


def effects(statuses: Sequence[CompletionStatus], used: int, limit: int = 3) -> tuple[CompletionEffect, ...]:
    """Return what each of ``statuses`` does after ``used`` attempts."""

    def effect(status: CompletionStatus) -> CompletionEffect:
        match status:
            case CompletionStatus.HANDLED:
                return CompletionEffect(status, used, EndState.SUCCEEDED)
            case CompletionStatus.WRONG_DESTINATION:
                return CompletionEffect(status, used, EndState.FAILED)
            case CompletionStatus.ANSWERING_MACHINE | CompletionStatus.NO_ANSWER if used + 1 >= limit:
                return CompletionEffect(status, used + 1, EndState.FAILED)
            case CompletionStatus.ANSWERING_MACHINE | CompletionStatus.NO_ANSWER:
                return CompletionEffect(status, used + 1, recall_in_s=(300.0, 1800.0)[used])
            case CompletionStatus.CANCEL | CompletionStatus.CALLBACK_REQUESTED:
                return CompletionEffect(status, used)

    return tuple(effect(status) for status in statuses)


def interaction(
    state: InteractionState,
    *,
    statuses: tuple[CompletionStatus, ...] | None = None,
    status: CompletionStatus | None = None,
    chosen_by: ChosenBy | None = None,
    call: Call | None = None,
    used: int = 1,
    recording: Recording | None = RECORDING,
    recordings: tuple[Recording, ...] = (RECORDING,),
    transcription: Transcription | None = TRANSCRIPTION,
    transcription_status: TranscriptionStatus = TranscriptionStatus.READY,
    name: str | None = "Rosa Díaz",
    number: str = "+12125550142",
    where: BusinessProcessRef = BILLING,
    zones: tuple[str, ...] = (ZONE,),
    endpoint: EndpointKind = EndpointKind.SOFTPHONE,
    entered_at: datetime | None = None,
    callback_at: datetime | None = None,
    callback_agent_id: str | None = None,
    note: str | None = None,
) -> Interaction:
    """Return Rosa's callback in ``state``, or someone else's."""
    passed, lasts = _LASTS[state]
    since = ago(seconds=passed)
    allowed = statuses if statuses is not None else _ALLOWED[state]
    at_desktop = endpoint is EndpointKind.SOFTPHONE
    commands = _COMMANDS[state]
    if not at_desktop:
        commands = tuple(command for command in commands if command is not Command.ACCEPT)
    return Interaction(
        id="i-1",
        callback_id="c-1",
        business_process=where,
        state=state,
        agent_id="dana",
        number=number,
        customer_name=name,
        entered_at=entered_at or ago(minutes=12, seconds=8),
        offered_at=ago(minutes=1),
        state_since=since,
        deadline=since + timedelta(seconds=lasts) if lasts is not None else None,
        attempts_used=used,
        attempts_before_failure=3,
        recording=recording,
        transcription=transcription,
        endpoint=EndpointRef(endpoint),
        accept_at=AcceptAt.DESKTOP if at_desktop else AcceptAt.ENDPOINT,
        call=call or Call(),
        completion_status=status,
        allowed_completion_statuses=allowed,
        note=note,
        completion_status_chosen_by=chosen_by,
        callback_at=callback_at,
        callback_agent_id=callback_agent_id,
        allowed_commands=commands,
        completion_effects=effects(allowed, used),
        recordings=recordings if recording is not None else (),
        transcription_status=transcription_status,
        business_process_timezone=ZONE,
        customer_timezones=zones,
    )


ATTRIBUTES: Final = {
    "Contract": "4417-B",
    "Customer": "https://crm.example.com/customers/rosa-diaz",
    "Subject": "Charged twice for the bill from March; she has the bank statement at hand.",
}
ATTEMPTS: Final = (
    Attempt(ago(hours=23), "sam", "Sam Okoro", AttemptState.NO_ANSWER, cause=CallOutcome.BUSY),
    Attempt(
        ago(hours=20, minutes=19),
        "lee",
        "Lee Wong",
        AttemptState.CALLBACK_REQUESTED,
        "Wants the March bill explained line by line. Ask for Rosa, not for her son.",
        CallOutcome.ANSWERED,
    ),
)


def with_found(shown: Interaction) -> Interaction:
    """Return ``shown`` with a message that contains a reference, a time to call and a telephone number."""
    found = (
        FoundInWords("reference", "4417", 2, 2, 0.93, sure=True),
        FoundInWords("time", "../12:00", 5, 6, 0.9, sure=True),
        FoundInWords("phone", "+12125550142", 9, 12, 0.71),
    )
    return msgspec.structs.replace(shown, transcription=msgspec.structs.replace(TRANSCRIPTION, found=found))


def with_other_number(shown: Interaction) -> Interaction:
    """Return ``shown`` with another number than that of the request, which was found in the message."""
    return msgspec.structs.replace(with_found(shown), number="+16465550190", first_number=shown.number)


def with_past(current: Interaction) -> Interaction:
    """Return ``current`` as the second request for Dana, with colleagues' notes and attributes."""
    return msgspec.structs.replace(
        current,
        attributes=ATTRIBUTES,
        attempts_made=len(ATTEMPTS),
        earlier_attempts=ATTEMPTS,
        asked_for=DANA,
        asked_by="Lee Wong",
        handed_over=HandOver("Sam Okoro", ago(hours=22), "She was promised a call by billing."),
    )


_AGENT_STATE: Final = {
    InteractionState.OFFERED: AgentState.OFFERED,
    InteractionState.PREVIEW: AgentState.PREVIEW,
    InteractionState.CONNECTING: AgentState.BUSY,
    InteractionState.DIALING: AgentState.BUSY,
    InteractionState.HANDLING: AgentState.BUSY,
    InteractionState.WRAP_UP: AgentState.WRAP_UP,
}


def with_interaction(current: Interaction) -> AgentStatus:
    """Return the agent's state while ``current``."""
    return AgentStatus(_AGENT_STATE[current.state], None, current.state_since, None, current, connected=True)


def _own(
    number: str,
    name: str | None,
    where: BusinessProcessRef,
    *,
    due: datetime | None = None,
    ended: datetime | None = None,
    status: CompletionStatus | None = None,
    handle_s: float | None = None,
    zones: tuple[str, ...] = ("America/New_York",),
) -> OwnCallback:
    callback = Callback(
        id=f"c{number}",
        business_process_id=where.id,
        number=number,
        customer_name=name,
        priority=0,
        location=Location.PENDING if due else Location.COMPLETED,
        entered_at=ago(hours=2),
        due_at=due,
        queued_at=None,
        agent_id="dana" if due else None,
        attempts_used=0,
        recording=None,
        transcription_status=TranscriptionStatus.NONE,
        recordings=(),
        held=False,
        end_state=None,
        completed_at=None,
        last_attempt_at=None,
        attributes={},
        customer_timezones=zones,
    )
    return OwnCallback(
        Relation.ASKED if due else Relation.COMPLETED, callback, where, status, ended, handle_s
    )


OWN: Final = OwnCallbacks(
    (
        _own("+12125550111", "Tom Okafor", CLAIMS, due=datetime(2026, 11, 24, 16, 30, tzinfo=UTC)),
        _own(
            "+4930901820",
            None,
            BILLING,
            due=datetime(2026, 11, 30, 14, 15, tzinfo=UTC),
            zones=("Europe/Berlin",),
        ),
        _own(
            "+12125550133",
            "Ana Petrova",
            BILLING,
            ended=ago(minutes=5),
            status=CompletionStatus.HANDLED,
            handle_s=252.0,
        ),
        _own("+16465550190", None, BILLING, ended=ago(minutes=13), status=CompletionStatus.NO_ANSWER),
        _own(
            "+12125550177",
            "Lee Wong",
            CLAIMS,
            ended=ago(minutes=21),
            status=CompletionStatus.HANDLED,
            handle_s=168.0,
        ),
        _own("+19175550107", None, CLAIMS, ended=ago(minutes=26), status=CompletionStatus.WRONG_DESTINATION),
        _own(
            "+12125550150",
            "Mei Chen",
            BILLING,
            ended=ago(minutes=39),
            status=CompletionStatus.ANSWERING_MACHINE,
            handle_s=21.0,
        ),
        _own(
            "+12125550151",
            "Karl Vogt",
            BILLING,
            ended=ago(minutes=52),
            status=CompletionStatus.HANDLED,
            handle_s=331.0,
        ),
        _own(
            "+12125550152",
            "Ines Duarte",
            CLAIMS,
            ended=ago(minutes=66),
            status=CompletionStatus.CALLBACK_REQUESTED,
            handle_s=74.0,
        ),
        _own("+12125550153", "Noor Haddad", CLAIMS, ended=ago(minutes=71), status=CompletionStatus.CANCEL),
    ),
    (Waiting(BILLING, 5, RoutingStatus.ACTIVE), Waiting(CLAIMS, 2, RoutingStatus.ACTIVE)),
)

LIVE: Final = Connection(ConnectionState.LIVE, ago(hours=2), "https://callbacks.example.com")


def desk(current: Interaction | None = None, agent: AgentStatus | None = None) -> AgentView:
    """Return the complete view of Dana's window."""
    shown = with_interaction(current) if current is not None else agent or AVAILABLE
    return AgentView(connection=LIVE, me=ME, agent=shown, own=OWN, colleagues=PEOPLE)


AVAILABLE: Final = AgentStatus(
    AgentState.AVAILABLE, None, ago(minutes=4, seconds=10), None, None, connected=True
)
AWAY: Final = msgspec.structs.replace(AVAILABLE, state=AgentState.NOT_READY, reason="Meeting")
