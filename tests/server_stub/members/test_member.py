"""Members of a site on PostgreSQL: they answer reads, hold streams, and pass commands to the owner."""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

import httpx
import pytest

from tests.server_stub.http.steps import wav
from tests.server_stub.members.site import serves, three_servers
from tests.server_stub.standby.servers import StandingBy
from tests.support.postgres import Postgres
from tests.support.server import PASSWORD, RunningServer, listening
from tests.support.waiting import PATIENCE_S, wait_until

pytestmark = pytest.mark.postgres

Servers = tuple[RunningServer, StandingBy, StandingBy]


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres) -> Generator[Servers]:
    with three_servers(tmp_path_factory.mktemp("site"), postgres) as running:
        yield running


def call(
    server: RunningServer, headers: dict[str, str], method: str, path: str, **more: object
) -> httpx.Response:
    return httpx.request(method, f"{server.url}{path}", headers=headers, timeout=PATIENCE_S, **more)  # type: ignore[arg-type]


def hand_in(server: RunningServer, headers: dict[str, str], number: int, **more: str) -> httpx.Response:
    body = {"business_process_id": "claims", "number": f"+4930222{number:05d}"}
    return call(server, {**headers, **more}, "POST", "/v1/callbacks", json=body)


def test_that_a_callback_handed_in_twice_at_two_members_is_one(servers: Servers) -> None:
    _, one, two = servers
    ivr = one.headers("ivr")
    first = hand_in(one, ivr, 1, **{"Idempotency-Key": "once-only"})
    again = hand_in(two, ivr, 1, **{"Idempotency-Key": "once-only"})
    assert first.status_code == 201, first.text
    assert again.json()["id"] == first.json()["id"]


def test_that_a_member_refuses_in_the_words_of_the_owner(servers: Servers) -> None:
    owner, one, _ = servers
    dana = one.headers("dana")
    for path in ("/v1/interactions/none/accept", "/v1/no-such-path"):
        here, there = call(one, dana, "POST", path), call(owner, dana, "POST", path)
        assert (here.status_code, here.json()["code"]) == (there.status_code, there.json()["code"])
    forged = call(one, {"Authorization": "Bearer no.such.token"}, "GET", "/v1/callbacks")
    assert (forged.status_code, forged.json()["code"]) == (401, "unauthorized")
    assert call(one, dana, "GET", "/v1/callbacks").json()["code"] == "forbidden"


def test_that_searches_and_reports_of_a_member_equal_those_of_the_owner(servers: Servers) -> None:
    owner, one, two = servers
    ivr, boss = one.headers("ivr"), two.headers("boss")
    callback = hand_in(one, ivr, 2).json()["id"]
    assert call(two, boss, "POST", f"/v1/callbacks/{callback}/purge").status_code == 200
    for path in (
        f"/v1/callbacks/{callback}",
        "/v1/callbacks?business_process_id=claims",
        "/v1/reports/6.04?business_process_id=claims",
        "/v1/audit",
        "/v1/alerts",
        "/v1/business-processes",
        "/v1/monitor",
    ):
        here, there = call(one, boss, "GET", path), call(owner, boss, "GET", path)
        assert here.status_code == 200, here.text
        assert here.json().get("items", here.json()) == there.json().get("items", there.json()), path


def test_that_a_member_serves_a_recording_whose_file_another_server_has(servers: Servers) -> None:
    owner, one, _ = servers
    ivr, boss = one.headers("ivr"), one.headers("boss")
    callback = hand_in(one, ivr, 3).json()["id"]
    sent = call(
        one,
        {**ivr, "Content-Type": "audio/wav"},
        "PUT",
        f"/v1/callbacks/{callback}/recording",
        content=wav(),
    )
    assert sent.status_code == 200, sent.text
    here = call(one, boss, "GET", f"/v1/callbacks/{callback}/recording")
    there = call(owner, boss, "GET", f"/v1/callbacks/{callback}/recording")
    assert here.status_code == 200, here.text
    assert here.content == there.content


def test_that_an_agent_is_served_by_two_members_at_once(servers: Servers) -> None:
    _, one, two = servers
    lee, ivr = one.headers("lee"), two.headers("ivr")
    with listening(one, lee) as stream:
        stream.until("snapshot")
        assert call(two, lee, "PUT", "/v1/agent/state", json={"state": "available"}).status_code == 200
        hand_in(two, ivr, 4)
        offer = stream.until("interaction", state="offered")
        accepted = call(two, lee, "POST", f"/v1/interactions/{offer.data['id']}/accept")
        assert accepted.status_code == 200, accepted.text
        seen = stream.until("interaction", state=accepted.json()["state"])
        call(one, lee, "POST", f"/v1/interactions/{offer.data['id']}/end", json={"state": seen.data["state"]})
        last = stream.until("interaction", id=offer.data["id"])
    with listening(two, lee, seen=offer.id) as resumed:
        assert offer.id is not None
        expected = list(range(offer.id + 1, (last.id or 0) + 1))
        assert [resumed.next().id for _ in expected] == expected


def test_that_a_stream_opened_elsewhere_replaces_the_earlier_one(servers: Servers) -> None:
    owner, one, two = servers
    kim = owner.headers("kim")
    with listening(one, kim) as first:
        first.until("snapshot")
        call(one, kim, "PUT", "/v1/agent/state", json={"state": "not_ready"})
        with listening(two, kim) as second:
            second.until("snapshot")
            first.until("session_replaced")
            with listening(owner, kim) as third:
                assert third.until("snapshot").data["agent"]["state"] == "not_ready"
                second.until("session_replaced")


def test_that_signing_out_ends_the_streams_at_every_server(servers: Servers) -> None:
    owner, one, two = servers
    tokens = owner.token("boss", PASSWORD)
    boss = {"Authorization": f"Bearer {tokens['access_token']}"}
    with listening(one, boss) as here, listening(two, boss) as there:
        here.until("snapshot")
        there.until("snapshot")
        call(two, {}, "POST", "/v1/token/revoke", data={"token": tokens["refresh_token"]})
        for stream in (here, there):
            with pytest.raises(EOFError):
                stream.until("an event that never comes")
    wait_until(lambda: call(one, boss, "GET", "/v1/audit").status_code == 401, "the member refuses the token")


def test_that_members_report_their_state_to_operators(servers: Servers) -> None:
    owner, one, _ = servers
    assert httpx.get(f"{owner.url}/healthz", timeout=PATIENCE_S).json()["status"] == "ok"
    health = httpx.get(f"{one.url}/healthz", timeout=PATIENCE_S).json()
    assert (health["status"], health["member"]) == ("standby", True)
    assert "callback_owner_link 1.0" in httpx.get(f"{one.url}/metrics", timeout=PATIENCE_S).text


def test_that_a_takeover_loses_nothing_and_keeps_the_streams_of_members(servers: Servers) -> None:
    """The last test, because it kills the owner."""
    owner, one, two = servers
    ivr, dana, boss = owner.headers("ivr"), owner.headers("dana"), owner.headers("boss")
    keys = [{"Idempotency-Key": f"takeover-{number}"} for number in range(10)]
    taken = [hand_in(one, ivr, 100 + number, **key).json()["id"] for number, key in enumerate(keys)]
    with listening(one, dana) as first, listening(two, boss) as watching:
        first.until("snapshot")
        watching.until("snapshot")
        available = {"state": "available"}
        httpx.put(f"{two.url}/v1/agent/state", json=available, headers=dana, timeout=PATIENCE_S)
        offer = first.until("interaction", state="offered")
        owner.kill()
        new, other = taken_over(one, two)
        wait_until(lambda: serves(other), "the other member is linked to the new owner")
        repeated = [hand_in(other, ivr, 100 + number, **key) for number, key in enumerate(keys)]
        assert [answer.json()["id"] for answer in repeated] == taken
        taken.append(hand_in(other, ivr, 110).json()["id"])
        accepted = httpx.post(
            f"{other.url}/v1/interactions/{offer.data['id']}/accept", headers=dana, timeout=PATIENCE_S
        )
        assert accepted.status_code == 200, accepted.text
        after = [first.next()]
        while after[-1].name != "interaction" or after[-1].data["state"] != accepted.json()["state"]:
            after.append(first.next())
        assert offer.id is not None
        assert [event.id for event in after] == list(range(offer.id + 1, offer.id + 1 + len(after)))
        assert {event.data["id"] for event in after if event.name == "interaction"} == {offer.data["id"]}
        watching.until("monitor")
    for callback in taken:
        found = httpx.get(f"{new.url}/v1/callbacks/{callback}", headers=boss, timeout=PATIENCE_S)
        assert found.status_code == 200, found.text


def taken_over(one: StandingBy, two: StandingBy) -> tuple[StandingBy, StandingBy]:
    """Return the member that has become the owner, and the other one."""
    pool = ThreadPoolExecutor()
    waiting = {pool.submit(server.own): server for server in (one, two)}
    done, _ = wait(waiting, PATIENCE_S, return_when=FIRST_COMPLETED)
    pool.shutdown(wait=False, cancel_futures=True)
    new = waiting[done.pop()]
    return new, two if new is one else one
