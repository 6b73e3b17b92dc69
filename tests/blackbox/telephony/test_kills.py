"""Asterisk or the server killed in each state of a call: no channel is left, and the callback is where the manual requires."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from demo.telephony import customers
from demo.telephony.lab import TelephonyLab
from tests.blackbox.client import Json, Stream, User
from tests.blackbox.telephony.office import Office, open_office
from tests.support.waiting import wait_until

pytestmark = pytest.mark.telephony


@pytest.fixture(scope="module")
def running_office(tmp_path_factory: pytest.TempPathFactory, running_lab: TelephonyLab) -> Iterator[Office]:
    """The server for all tests of the module."""
    with open_office(tmp_path_factory.mktemp("office"), running_lab, no_answer_s=60) as office:
        yield office


def brought_to(office: Office, state: str) -> tuple[User, Stream, Json]:
    """Return an agent whose interaction is in a state, with the channels that go with it."""
    if state == "connecting":
        found = office.accepted("real", customers.ANSWERS)
        office.channels_are(1, state="Ringing")
        return found
    user, stream, interaction = office.accepted(
        "answers", customers.RINGS if state == "dialing" else customers.ANSWERS
    )
    if state == "dialing":
        office.channels_are(1, state="Ringing")
    else:
        stream.state("handling")
    return user, stream, interaction


@pytest.mark.parametrize("state", ["connecting", "dialing", "handling"])
def test_that_a_call_outlives_a_server_that_is_killed(office: Office, state: str) -> None:
    user, _, interaction = brought_to(office, state)
    before = sorted(each.split()[1] for each in office.lab.channels())
    office.server.kill()
    office.server.start()
    stream = office.stream(user)
    assert stream.seen[-1].data["agent"]["interaction"]["state"] == state
    assert sorted(each.split()[1] for each in office.lab.channels()) == before
    if state == "connecting":
        office.press("accept")
        stream.state("handling")
    user.post(f"/v1/interactions/{interaction['id']}/end")
    stream.state("wrap_up")
    office.is_quiet()
    if state == "dialing":
        office.done(user, interaction, "cancel")
        assert office.removed(user, interaction)["attempts_used"] == 0
    else:
        assert office.done(user, interaction, "handled")["total_attempts"] == 1


@pytest.mark.parametrize("state", ["connecting", "dialing", "handling"])
def test_that_a_call_ends_with_an_asterisk_that_is_killed_and_the_next_one_is_placed(
    office: Office, state: str
) -> None:
    user, stream, interaction = brought_to(office, state)
    user.put("/v1/agent/state", {"state": "not_ready"})  # From the end of this call on.
    office.lab.kill_asterisk()
    office.lab.start_asterisk()
    office.lab.wait_until_online("1001", "customers", "teams")
    if state == "connecting":
        office.press("hangup")  # The phone goes on ringing for the call of the Asterisk that is no more.
        assert stream.state("completed")["completion_status"] == "cancel"
        assert office.removed(user, interaction)["attempts_used"] == 0
    else:
        wrap_up = stream.state("wrap_up")
        assert wrap_up["completion_status"] == ("no_answer" if state == "dialing" else "handled")
        office.done(user, interaction, wrap_up["completion_status"])
    if state == "dialing":
        office.removed(user, interaction)
    office.is_quiet()
    office.close()
    user, stream, interaction = office.accepted("answers", customers.BUSY)
    assert stream.state("wrap_up")["call"]["outcome"] == "busy"
    office.done(user, interaction, "no_answer")
    office.removed(user, interaction)


def restarted(office: Office, user: User) -> tuple[Stream, Json]:
    """Kill the server, start it again, and return the agent's new stream and the interaction in it."""
    office.server.kill()
    office.server.start()
    stream = office.stream(user)
    return stream, stream.seen[-1].data["agent"]["interaction"]


def test_that_an_offer_that_rings_at_a_phone_like_teams_outlives_a_server_that_is_killed(
    office: Office,
) -> None:
    user, _, offer = office.offered("teams-rings", customers.ANSWERS)
    (before,) = office.channels_are(1, state="Ringing")
    stream, interaction = restarted(office, user)
    assert (interaction["id"], interaction["state"]) == (offer["id"], "offered")
    assert office.channels_are(1, state="Ringing") == [before]
    user.put("/v1/agent/state", {"state": "not_ready"})
    user.post(f"/v1/interactions/{offer['id']}/decline")
    stream.state("released")
    office.is_quiet()
    assert office.removed(user, offer)["attempts_used"] == 0


def test_that_an_offer_at_a_phone_like_teams_is_revoked_with_an_asterisk_that_is_killed(
    office: Office,
) -> None:
    user, stream, offer = office.offered("teams-rings", customers.ANSWERS)
    office.channels_are(1, state="Ringing")
    office.lab.kill_asterisk()
    assert stream.state("released")["id"] == offer["id"]
    office.lab.start_asterisk()
    again = stream.state("offered")
    office.channels_are(1, state="Ringing")
    user.put("/v1/agent/state", {"state": "not_ready"})
    user.post(f"/v1/interactions/{again['id']}/decline")
    office.is_quiet()
    assert office.removed(user, again)["attempts_used"] == 0


def test_that_a_customer_on_hold_is_taken_back_after_a_kill_of_the_server(office: Office) -> None:
    user, _, interaction = brought_to(office, "handling")
    at = f"/v1/interactions/{interaction['id']}"
    user.post(f"{at}/hold")
    wait_until(lambda: office.in_the_bridges() == [1], "the customer is on hold")
    stream, interaction = restarted(office, user)
    assert "resume" in interaction["allowed_commands"]
    office.channels_are(2)
    user.post(f"{at}/resume")
    wait_until(lambda: office.in_the_bridges() == [2], "the customer is back")
    user.post(f"{at}/end")
    stream.state("wrap_up")
    office.is_quiet()
    assert office.done(user, interaction, "handled")["total_attempts"] == 1


def test_that_a_message_that_is_being_left_ends_the_call_after_a_kill_of_the_server(office: Office) -> None:
    user, _, interaction = brought_to(office, "handling")
    user.post(f"/v1/interactions/{interaction['id']}/message")
    stream, _ = restarted(office, user)
    wrap_up = stream.state("wrap_up")
    assert wrap_up["completion_status"] == "handled"
    office.is_quiet()
    assert office.done(user, interaction, "handled")["total_attempts"] == 1


def test_that_nothing_is_offered_while_asterisk_is_away_and_the_reason_is_shown(office: Office) -> None:
    user, stream = office.at_work("answers")
    boss = office.user("boss")
    office.lab.kill_asterisk()
    try:
        body = {"business_process_id": "answers", "number": customers.number(customers.ANSWERS)}
        callback = office.user("ivr").post("/v1/callbacks", body)
        wait_until(
            lambda: "switch_away" in str(boss.get("/v1/monitor")["items"]),
            "the supervisor is alerted",
        )
        reasons = boss.get(f"/v1/callbacks/{callback['id']}/why")["reasons"]
        assert "switch_away" in [each["code"] for each in reasons]
    finally:
        office.lab.start_asterisk()
    interaction = stream.next("interaction").data
    user.post(f"/v1/interactions/{interaction['id']}/decline")
    stream.state("released")
    office.removed(user, interaction)
