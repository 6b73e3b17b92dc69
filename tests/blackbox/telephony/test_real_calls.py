"""Whole calls through the real server and a real Asterisk, from the offer to report 6.04."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from demo.telephony import customers
from demo.telephony.lab import TelephonyLab
from demo.telephony.speech import likeness
from tests.blackbox.telephony.office import Office, open_office, record_what_the_customer_hears
from tests.support.waiting import wait_until

pytestmark = pytest.mark.telephony

IN_QUEUE = "handling_by_business_process"
ALIKE = 0.7
"""Other speech reaches 0.5, the same speech 0.9 and more."""


@pytest.fixture(scope="module")
def running_office(tmp_path_factory: pytest.TempPathFactory, running_lab: TelephonyLab) -> Iterator[Office]:
    """The server for all tests of the module."""
    with open_office(tmp_path_factory.mktemp("office"), running_lab) as office:
        yield office


def test_that_agent_and_customer_hear_each_other_and_the_report_shows_the_call(office: Office) -> None:
    agent, stream, interaction = office.accepted("real", customers.TALKS)
    office.channels_are(1, state="Ringing")
    assert not [each for each in office.lab.channels() if ".customer." in each], "no customer is dialled yet"
    office.press("accept")
    handling = stream.state("handling")
    assert handling["call"]["answered_at"]
    heard = record_what_the_customer_hears(office.lab, 6)
    assert likeness(heard, office.lab.sounds / "agent-again.wav") > ALIKE
    assert likeness(heard, office.lab.sounds / "customer.wav") < ALIKE
    agent.post(f"/v1/interactions/{interaction['id']}/end")
    stream.state("wrap_up")
    office.is_quiet()
    file = office.what_the_phone_heard()
    wait_until(lambda: file.stat().st_size > 80_000, "the phone has written what it heard")
    assert likeness(file, office.lab.sounds / "customer.wav") > ALIKE
    row = office.done(agent, interaction, "handled")
    assert row["number"] == customers.number(customers.TALKS)
    assert row["total_attempts"] == 1
    assert [attempt["agent_id"] for attempt in row["attempts"]] == ["real"]


@pytest.mark.parametrize(
    ("customer", "outcome"),
    [
        (customers.BUSY, "busy"),
        (customers.REJECTS, "rejected"),
        (customers.INVALID, "invalid_number"),
        (customers.RINGS, "no_answer"),
        (customers.SILENT, "failed"),
        (customers.CONGESTED, "not_placed"),
    ],
)
def test_that_a_customer_who_is_not_reached_leaves_the_agent_with_the_outcome(
    office: Office, customer: str, outcome: str
) -> None:
    agent, stream, interaction = office.accepted("answers", customer)
    wrap_up = stream.state("wrap_up")
    assert wrap_up["call"]["outcome"] == outcome
    office.is_quiet()
    uses_none = outcome == "not_placed"
    assert wrap_up["completion_status"] == ("cancel" if uses_none else "no_answer")
    office.done(agent, interaction, wrap_up["completion_status"])
    assert office.removed(agent, interaction)["attempts_used"] == (0 if uses_none else 1)


def test_that_a_customer_who_hangs_up_ends_the_agents_leg_too(office: Office) -> None:
    agent, stream, interaction = office.accepted("answers", customers.HANGS_UP)
    stream.state("handling")
    assert stream.state("wrap_up")["call"]["ended_at"]
    office.is_quiet()
    assert office.done(agent, interaction, "handled")["end_state"]


def test_that_an_agent_who_hangs_up_ends_the_call(office: Office) -> None:
    agent, stream, interaction = office.accepted("leaves", customers.AT_ONCE)
    stream.state("handling")
    stream.state("wrap_up")
    office.is_quiet()
    assert office.done(agent, interaction, "handled")["end_state"]


def test_that_the_red_x_stops_a_phone_that_rings(office: Office) -> None:
    agent, stream, interaction = office.accepted("answers", customers.RINGS)
    office.channels_are(1, state="Ringing")
    agent.post(f"/v1/interactions/{interaction['id']}/end")
    assert stream.state("wrap_up")["call"]["outcome"] == "cancelled"
    office.is_quiet()
    office.done(agent, interaction, "cancel")
    office.removed(agent, interaction)


@pytest.mark.parametrize("phone", ["declines", "rings"])
def test_that_an_agents_phone_that_does_not_answer_uses_no_attempt_and_rings_no_customer(
    office: Office, phone: str
) -> None:
    agent, stream, interaction = office.accepted(phone, customers.ANSWERS)
    assert interaction["state"] == "connecting"
    completed = stream.state("completed")
    assert completed["completion_status"] == "cancel"
    office.is_quiet()
    callback = office.removed(agent, interaction)
    assert (callback["attempts_used"], callback["location"]) == (0, IN_QUEUE)


def test_that_answering_at_a_phone_like_teams_accepts(office: Office) -> None:
    agent, stream, interaction = office.offered("teams", customers.ANSWERS)
    stream.state("handling")
    agent.post(f"/v1/interactions/{interaction['id']}/end")
    stream.state("wrap_up")
    office.is_quiet()
    assert office.done(agent, interaction, "handled")["end_state"]


def test_that_declining_at_a_phone_like_teams_declines(office: Office) -> None:
    agent, stream, interaction = office.offered("teams-declines", customers.ANSWERS)
    stream.state("released")
    office.is_quiet()
    office.removed(agent, interaction)


def test_that_hanging_up_at_a_phone_like_teams_is_the_red_x(office: Office) -> None:
    agent, stream, interaction = office.offered("teams-leaves", customers.RINGS)
    stream.state("dialing")
    stream.state("wrap_up")
    office.is_quiet()
    office.done(agent, interaction, "cancel")
    office.removed(agent, interaction)


def test_that_an_agent_whose_phone_is_not_registered_is_offered_nothing(office: Office) -> None:
    _, stream = office.at_work("away")
    body = {"business_process_id": "away", "number": customers.number(customers.ANSWERS)}
    callback = office.user("ivr").post("/v1/callbacks", body)
    boss = office.user("boss")
    wait_until(
        lambda: [each["code"] for each in boss.get(f"/v1/callbacks/{callback['id']}/why")["reasons"]],
        "a reason is given",
    )
    assert boss.get(f"/v1/callbacks/{callback['id']}")["location"] == IN_QUEUE
    assert office.lab.channels() == []
    assert not [event for event in stream.seen if event.name == "interaction"]
    boss.post(f"/v1/callbacks/{callback['id']}/purge")
