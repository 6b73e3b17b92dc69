"""The simulated switch: what each last digits do, once an attempt, also over a restart."""

from datetime import timedelta

import pytest

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import AnsweredBy, CallOutcome, EndpointKind
from server_stub.core.model.effects import Dial, HangUp, RingEndpoint, StopRinging
from server_stub.core.model.events import CallAnswered, CallEnded, CallUnanswered, EndpointAccepted, Event
from server_stub.telephony.base import StoredCall
from server_stub.telephony.simulator import Simulator
from tests.support.clock import NOON, ManualClock

SECOND = timedelta(seconds=1)
SOFTPHONE = Endpoint(EndpointKind.SOFTPHONE, "PJSIP/101")


class Line:
    """A simulator with its clock, noting when what was said."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.said: list[tuple[float, Event]] = []
        self.switch = Simulator(self.clock, self._note)

    def _note(self, event: Event) -> None:
        self.said.append(((self.clock.now() - NOON).total_seconds(), event))

    def dial(self, number: str, attempt_id: str = "a1") -> None:
        self.switch.dial(Dial(attempt_id, "i1", "dana", number, 60 * SECOND, SOFTPHONE))

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
    "08": [answered(1, AnsweredBy.PERSON)],
    "00": [answered(1, AnsweredBy.PERSON)],
    "99": [answered(1, AnsweredBy.PERSON)],
}


@pytest.mark.parametrize("digits", BEHAVIOUR)
def test_that_a_number_does_what_its_last_two_digits_say(line: Line, digits: str) -> None:
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


def test_that_nothing_more_is_said_of_a_call_that_was_hung_up(line: Line) -> None:
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
    order = RingEndpoint("i1", "dana", Endpoint(kind, "dana@example.org"))
    line.switch.ring_endpoint(order)
    line.switch.ring_endpoint(order)
    line.wait()
    assert line.said == [(1, EndpointAccepted(interaction_id="i1"))]


@pytest.mark.parametrize(
    "endpoint", [Endpoint(EndpointKind.TEAMS, "dana#never"), Endpoint(EndpointKind.UC1, "1#never"), SOFTPHONE]
)
def test_that_an_endpoint_that_never_accepts_does_not(line: Line, endpoint: Endpoint) -> None:
    line.switch.ring_endpoint(RingEndpoint("i1", "dana", endpoint))
    line.wait()
    assert line.said == []


def test_that_an_offer_taken_back_is_not_accepted(line: Line) -> None:
    endpoint = Endpoint(EndpointKind.TEAMS, "dana")
    line.switch.ring_endpoint(RingEndpoint("i1", "dana", endpoint))
    line.wait(0.9)
    line.switch.stop_ringing(StopRinging("i1", "dana", endpoint))
    line.wait()
    assert line.said == []


# --- A switch that outlives the server ------------------------------------------------------------------------------


def test_that_a_ringing_call_goes_on_from_when_it_was_dialled(line: Line) -> None:
    call = StoredCall("a1", "+15550100003", NOON - 1.5 * SECOND, None)
    assert line.switch.reconcile([call]) == ()
    line.wait()
    assert line.said == [answered(0.5, AnsweredBy.MACHINE)]


def test_that_what_happened_meanwhile_is_said_at_once(line: Line) -> None:
    line.switch.reconcile([StoredCall("a1", "+15550100005", NOON - 60 * SECOND, None)])
    line.wait(0)
    assert line.said == [answered(0, AnsweredBy.PERSON), (0, CallEnded(attempt_id="a1"))]


def test_that_an_answered_call_is_not_answered_again_but_ends_in_its_time(line: Line) -> None:
    line.switch.reconcile([StoredCall("a1", "+15550100005", NOON - 2 * SECOND, NOON - SECOND)])
    line.wait()
    assert line.said == [(1, CallEnded(attempt_id="a1"))]


def test_that_a_call_that_was_taken_up_is_not_dialled_again(line: Line) -> None:
    line.switch.reconcile([StoredCall("a1", "+15550100012", NOON - 0.5 * SECOND, None)])
    line.dial("+15550100012")
    line.wait()
    assert line.said == [answered(0.5, AnsweredBy.PERSON)]


async def test_that_closing_leaves_nothing_to_come(line: Line) -> None:
    line.dial("+15550100012")
    line.switch.ring_endpoint(RingEndpoint("i1", "dana", Endpoint(EndpointKind.TEAMS, "dana")))
    await line.switch.close()
    await line.switch.close()
    assert line.clock.waiting == 0
