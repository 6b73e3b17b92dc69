"""The simulated switch: what each last digits do, once an attempt, also over a restart."""

from datetime import timedelta

import pytest

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import AnsweredBy, CallOutcome, EndpointKind
from server_stub.core.model.effects import (
    Dial,
    HangUp,
    Hold,
    KeepRecording,
    LeaveMessage,
    PauseRecording,
    ReleaseAgent,
    RingAgent,
    SendDigits,
    WatchedEndpoint,
    WatchEndpoints,
)
from server_stub.core.model.events import (
    AgentAnswered,
    AgentLegEnded,
    AgentRinging,
    AgentUnanswered,
    BeepHeard,
    CallAnswered,
    CallEnded,
    CallRecorded,
    CallRinging,
    CallUnanswered,
    EndpointReachable,
    Event,
)
from server_stub.core.model.telephony_events import LegEnd, LegOutcome
from server_stub.telephony.base import StoredCall
from server_stub.telephony.simulator import Simulator
from tests.support.clock import NOON, ManualClock

SECOND = timedelta(seconds=1)
RINGING = AgentRinging(interaction_id="i1")
ANSWERED = AgentAnswered(interaction_id="i1")


class Line:
    """A simulator with its clock, and its reports with their times."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.said: list[tuple[float, Event]] = []
        self.switch = Simulator(self.clock, self._note)

    def _note(self, event: Event) -> None:
        self.said.append(((self.clock.now() - NOON).total_seconds(), event))

    def dial(self, number: str, attempt_id: str = "a1") -> None:
        self.switch.dial(
            Dial(
                attempt_id=attempt_id,
                interaction_id="i1",
                business_process_id="billing",
                number=number,
                caller_number=None,
                no_answer_after=60 * SECOND,
            )
        )

    def ring(self, endpoint: Endpoint, *, accepts: bool) -> None:
        self.switch.ring_agent(
            RingAgent(
                interaction_id="i1",
                agent_id="dana",
                endpoint=endpoint,
                label="Ana Ruiz",
                number="+15550100012",
                answer_within=20 * SECOND,
                accepts=accepts,
            )
        )

    def reconcile(self, number: str, dialed: timedelta, answered: timedelta | None = None) -> None:
        """Compare one call, dialled and answered so long ago, with the switch."""
        call = StoredCall(
            attempt_id="a1",
            interaction_id="i1",
            number=number,
            dialed_at=NOON - dialed,
            answered_at=None if answered is None else NOON - answered,
        )
        self.switch.reconcile([], [call])

    def wait(self, seconds: float = 600) -> None:
        self.clock.advance(timedelta(seconds=seconds))


@pytest.fixture
def line() -> Line:
    return Line()


def answered(at: float, by: AnsweredBy) -> tuple[float, Event]:
    return at, CallAnswered(attempt_id="a1", by_whom=by)


def unanswered(at: float, outcome: CallOutcome) -> tuple[float, Event]:
    return at, CallUnanswered(attempt_id="a1", outcome=outcome)


BEHAVIOUR = {
    "01": [],
    "02": [unanswered(1, CallOutcome.BUSY)],
    "03": [answered(2, AnsweredBy.MACHINE)],
    "04": [unanswered(0, CallOutcome.INVALID_NUMBER)],
    "05": [answered(1, AnsweredBy.PERSON), (3, CallEnded(attempt_id="a1"))],
    "06": [unanswered(1, CallOutcome.REJECTED)],
    "07": [unanswered(1, CallOutcome.FAILED)],
    "91": [unanswered(0, CallOutcome.NOT_PLACED)],
    "92": [
        (0.5, CallRinging(attempt_id="a1")),
        answered(2, AnsweredBy.MACHINE),
        (4, BeepHeard(attempt_id="a1")),
    ],
    "93": [
        (0.5, CallRinging(attempt_id="a1")),
        answered(1, AnsweredBy.UNKNOWN),
        answered(3, AnsweredBy.PERSON),
    ],
    "94": [
        (0.5, CallRinging(attempt_id="a1")),
        answered(1, AnsweredBy.UNKNOWN),
        answered(4, AnsweredBy.MACHINE),
        (5, BeepHeard(attempt_id="a1")),
    ],
    "95": [(0.5, CallRinging(attempt_id="a1"))],
    "96": [
        (0.5, CallRinging(attempt_id="a1")),
        answered(1, AnsweredBy.UNKNOWN),
        answered(3, AnsweredBy.PERSON),
        answered(6, AnsweredBy.MACHINE),
        (7, BeepHeard(attempt_id="a1")),
    ],
    "08": [answered(1, AnsweredBy.PERSON)],
    "00": [answered(1, AnsweredBy.PERSON)],
    "99": [answered(1, AnsweredBy.PERSON)],
}


@pytest.mark.parametrize("digits", BEHAVIOUR)
def test_that_the_last_two_digits_decide_what_a_number_does(line: Line, digits: str) -> None:
    line.dial(f"+155501000{digits}")
    line.wait()
    assert line.said == BEHAVIOUR[digits]


@pytest.mark.parametrize("digits", BEHAVIOUR)
def test_that_an_order_given_twice_rings_once(line: Line, digits: str) -> None:
    line.dial(f"+155501000{digits}")
    line.wait(0.5)
    once = list(line.said)
    line.dial(f"+155501000{digits}")
    line.wait()
    assert line.said[len(once) :] == BEHAVIOUR[digits][len(once) :]


def test_that_nothing_more_is_reported_of_a_call_that_was_hung_up(line: Line) -> None:
    line.dial("+15550100005")
    line.wait(1)
    line.switch.hang_up(HangUp("a1"))
    line.wait()
    assert line.said == [answered(1, AnsweredBy.PERSON)]


def test_that_hanging_up_an_unknown_attempt_does_nothing(line: Line) -> None:
    line.switch.hang_up(HangUp("never"))
    line.wait()
    assert line.said == []


def test_that_calls_do_not_disturb_each_other(line: Line) -> None:
    line.dial("+15550100002", "a1")
    line.dial("+15550100006", "a2")
    line.switch.hang_up(HangUp("a1"))
    line.wait()
    assert line.said == [(1, CallUnanswered(attempt_id="a2", outcome=CallOutcome.REJECTED))]


@pytest.mark.parametrize("kind", [EndpointKind.TEAMS, EndpointKind.UC1])
def test_that_a_popup_of_the_agents_own_accepts_after_a_second(line: Line, kind: EndpointKind) -> None:
    endpoint = Endpoint(kind, "dana@example.org")
    line.ring(endpoint, accepts=True)
    line.ring(endpoint, accepts=True)
    line.wait()
    assert line.said == [(0, RINGING), (1, ANSWERED)]


@pytest.mark.parametrize("kind", [EndpointKind.DESKTOP, EndpointKind.SOFTPHONE])
def test_that_a_phone_of_an_accepted_offer_answers_at_once(line: Line, kind: EndpointKind) -> None:
    line.ring(Endpoint(kind, "PJSIP/101"), accepts=False)
    line.wait()
    assert line.said == [(0, ANSWERED)]


@pytest.mark.parametrize(
    "endpoint", [Endpoint(EndpointKind.TEAMS, "dana#never"), Endpoint(EndpointKind.UC1, "1#never")]
)
def test_that_an_endpoint_that_never_accepts_is_given_up_in_its_time(line: Line, endpoint: Endpoint) -> None:
    line.ring(endpoint, accepts=True)
    line.wait()
    given_up = AgentUnanswered(interaction_id="i1", outcome=LegOutcome.NO_ANSWER)
    assert line.said == [(0, RINGING), (20, given_up)]


def leg_failed(at: float, outcome: LegOutcome) -> tuple[float, Event]:
    return at, AgentUnanswered(interaction_id="i1", outcome=outcome)


def leg_ended(at: float, how: LegEnd) -> tuple[float, Event]:
    return at, AgentLegEnded(interaction_id="i1", how=how)


LEGS = {
    "never": [(0, RINGING), leg_failed(20, LegOutcome.NO_ANSWER)],
    "declined": [(0, RINGING), leg_failed(1, LegOutcome.DECLINED)],
    "busy": [leg_failed(0, LegOutcome.BUSY)],
    "unreachable": [leg_failed(0, LegOutcome.UNREACHABLE)],
    "hangs-up": [(0, ANSWERED), leg_ended(5, LegEnd.HUNG_UP)],
    "lost": [(0, ANSWERED), leg_ended(5, LegEnd.LOST), (8, ANSWERED)],
    "gone": [(0, ANSWERED), leg_ended(5, LegEnd.LOST)],
}


@pytest.mark.parametrize("manner", LEGS)
def test_that_the_end_of_an_address_decides_what_the_leg_does(line: Line, manner: str) -> None:
    line.ring(Endpoint(EndpointKind.SOFTPHONE, f"PJSIP/101#{manner}"), accepts=False)
    line.wait()
    assert line.said == LEGS[manner]


def test_that_the_states_of_endpoints_are_reported(line: Line) -> None:
    addresses = {"plain": "PJSIP/1", "gone": "PJSIP/2#unreachable", "slow": "PJSIP/3#never"}
    line.switch.watch_endpoints(
        WatchEndpoints(
            tuple(
                WatchedEndpoint(agent, Endpoint(EndpointKind.SOFTPHONE, address))
                for agent, address in addresses.items()
            )
        )
    )
    assert [event for _, event in line.said] == [
        EndpointReachable(agent_id="plain", reachable=True, always_up=True),
        EndpointReachable(agent_id="gone", reachable=False),
        EndpointReachable(agent_id="slow", reachable=True),
    ]


# --- In a call ------------------------------------------------------------------------------------------------------


def test_that_holding_and_digits_are_noted_once(line: Line) -> None:
    line.dial("+15550100012")
    line.wait(2)
    line.switch.hold(Hold("a1", on=True))
    assert line.switch.is_on_hold("a1")
    line.switch.hold(Hold("a1", on=False))
    for key in ("k1", "k1", "k2"):
        line.switch.send_digits(SendDigits("a1", "15#", key))
    assert (line.switch.is_on_hold("a1"), line.switch.digits_of("a1")) == (False, "15#15#")


def test_that_a_message_ends_the_call_after_three_seconds(line: Line) -> None:
    line.dial("+15550100092")
    line.wait(5)
    line.switch.leave_message(LeaveMessage("a1", "please-call-us"))
    line.switch.leave_message(LeaveMessage("a1", "please-call-us"))
    line.wait()
    assert line.said[-1] == (8, CallEnded(attempt_id="a1"))
    assert len(line.said) == 4


async def test_that_a_recording_is_as_long_as_the_call_without_its_pauses(line: Line) -> None:
    line.dial("+15550100012")
    line.switch.keep_recording(KeepRecording("a1", "r1"))
    line.wait(4)
    line.switch.pause_recording(PauseRecording("a1", on=True))
    line.wait(10)
    line.switch.pause_recording(PauseRecording("a1", on=False))
    line.wait(2)
    line.switch.hang_up(HangUp("a1"))
    assert line.said[-1] == (16, CallRecorded(attempt_id="a1", recording_id="r1", duration_s=5.0))
    sound = await line.switch.fetch_recording("r1")
    assert sound is not None
    assert len(sound) == 44 + 5 * 8000 * 2
    await line.switch.drop_recording("r1")
    await line.switch.drop_recording("r1")
    assert await line.switch.fetch_recording("r1") is None


def test_that_an_offer_taken_back_is_not_accepted(line: Line) -> None:
    line.ring(Endpoint(EndpointKind.TEAMS, "dana"), accepts=True)
    line.wait(0.9)
    line.switch.release_agent(ReleaseAgent("i1"))
    line.wait()
    assert line.said == [(0, RINGING)]


# --- A switch that outlives the server ------------------------------------------------------------------------------


def test_that_a_ringing_call_goes_on_from_when_it_was_dialled(line: Line) -> None:
    line.reconcile("+15550100003", 1.5 * SECOND)
    line.wait()
    assert line.said == [answered(0.5, AnsweredBy.MACHINE)]


def test_that_events_of_meanwhile_are_reported_at_once(line: Line) -> None:
    line.reconcile("+15550100005", 60 * SECOND)
    line.wait(0)
    assert line.said == [answered(0, AnsweredBy.PERSON), (0, CallEnded(attempt_id="a1"))]


def test_that_an_answered_call_is_not_answered_again_but_ends_in_its_time(line: Line) -> None:
    line.reconcile("+15550100005", 2 * SECOND, SECOND)
    line.wait()
    assert line.said == [(1, CallEnded(attempt_id="a1"))]


def test_that_a_call_that_was_taken_up_is_not_dialled_again(line: Line) -> None:
    line.reconcile("+15550100012", 0.5 * SECOND)
    line.dial("+15550100012")
    line.wait()
    assert line.said == [answered(0.5, AnsweredBy.PERSON)]


async def test_that_closing_leaves_nothing_to_come(line: Line) -> None:
    line.dial("+15550100012")
    line.ring(Endpoint(EndpointKind.TEAMS, "dana"), accepts=True)
    await line.switch.close()
    await line.switch.close()
    assert line.clock.waiting == 0
