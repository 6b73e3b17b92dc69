"""Requests and their answers, from a server that behaves well, badly, or is none."""

from __future__ import annotations

import asyncio
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any, Final

import pytest

from agent_desktop.errors import (
    CommandRefused,
    NotOurServer,
    ServerBusy,
    ServerTrouble,
    ServerUnreachable,
    SessionEnded,
    SignInRefused,
    Trouble,
    WrongVersion,
)
from agent_desktop.net import connect, server
from agent_desktop.net.server import recording_path
from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import Delegate
from agent_desktop.protocol.objects import AgentStatus, Me
from tests.agent_desktop.net.clients import signed_in
from tests.agent_desktop.net.rough_server import (
    TOKEN,
    Reply,
    Request,
    answers,
    breaks_off,
    gives,
    hangs_up,
    refuses,
    rough_server,
    says_nothing,
    token,
)

ME: Final[dict[str, Any]] = {
    "id": "dana",
    "name": "Dana",
    "role": "agent",
    "endpoint": None,
    "business_processes": [],
    "of a later version": True,
}


async def test_that_a_request_carries_the_token_and_unknown_fields_are_ignored() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, gives(ME))
        assert (await desk.get(paths.ME, Me)).name == "Dana"
        assert rough.asked(paths.ME)[0].headers["authorization"] == "Bearer access-first"


async def test_that_a_body_goes_as_json_and_an_empty_one_not_at_all() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, gives(ME))
        await desk.post(paths.ME, Me, Delegate(note="é"))
        await desk.post(paths.ME, Me)
        first, second = rough.asked(paths.ME)
        assert first.json == {"note": "é"}
        assert first.headers["content-type"] == "application/json"
        assert second.body == b""


async def test_that_a_server_behind_a_path_is_asked_there() -> None:
    async with rough_server() as rough:
        rough.on("/desk" + TOKEN, gives(token("there")))
        rough.on("/desk" + paths.ME, gives(ME))
        async with signed_in(f"{rough.url}/desk") as desk:
            assert (await desk.get(paths.ME, Me)).id == "dana"


@pytest.mark.parametrize(
    ("reply", "kind", "trouble"),
    [
        (hangs_up(), ServerUnreachable, Trouble.BROKEN_OFF),
        (breaks_off(b"{", of=100, kind="application/json"), ServerUnreachable, Trouble.BROKEN_OFF),
        (says_nothing(), ServerUnreachable, Trouble.TIMED_OUT),
        (answers(502, "<html>", "text/html"), ServerBusy, Trouble.BUSY),
        (answers(200, "<html>", "text/html"), NotOurServer, Trouble.NOT_OURS),
        (answers(200, '{"id": 7}'), NotOurServer, Trouble.NOT_OURS),
        (answers(404, "nothing here", "text/plain"), NotOurServer, Trouble.NOT_OURS),
        (answers(302, Location="http://elsewhere.invalid/"), NotOurServer, Trouble.NOT_OURS),
        (answers(500, "{", "application/problem+json"), NotOurServer, Trouble.NOT_OURS),
    ],
    ids=[
        "hangs up",
        "breaks off",
        "says nothing",
        "bad gateway",
        "page",
        "other JSON",
        "no page",
        "redirect",
        "junk",
    ],
)
async def test_that_each_trouble_has_a_name(
    reply: Reply, kind: type[ServerTrouble], trouble: Trouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "ANSWER_S", 0.3)
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, reply)
        with pytest.raises(ServerTrouble) as raised:
            await desk.get(paths.ME, Me)
        assert type(raised.value) is kind
        assert raised.value.trouble is trouble


async def test_that_a_request_that_may_have_arrived_is_marked() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, hangs_up())
        with pytest.raises(ServerUnreachable) as lost:
            await desk.get(paths.ME, Me)
        assert lost.value.delivered


async def test_that_nothing_listening_is_refused_and_was_not_heard() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(ServerUnreachable) as raised:
        async with signed_in(f"http://127.0.0.1:{port}"):
            raise AssertionError("signed in at nothing")
    assert (raised.value.trouble, raised.value.delivered) == (Trouble.REFUSED, False)


async def test_that_an_unused_name_is_an_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_address(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_address)
    with pytest.raises(ServerUnreachable) as raised:
        async with signed_in("http://desk.invalid"):
            raise AssertionError("signed in at nothing")
    assert raised.value.trouble is Trouble.UNKNOWN_HOST


@pytest.mark.parametrize(("status", "trouble"), [(429, Trouble.LIMITED), (503, Trouble.BUSY)])
async def test_that_a_busy_server_states_when_to_retry(status: int, trouble: Trouble) -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, refuses(status, "unavailable", detail="Starting.", retry_after=7))
        with pytest.raises(ServerBusy) as busy:
            await desk.get(paths.ME, Me)
        assert (busy.value.trouble, busy.value.retry_after) == (trouble, timedelta(seconds=7))


async def test_that_a_refusal_carries_the_servers_reason() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.AGENT_STATE, refuses(409, "wrong_state", detail="It has moved on.", of_later="x"))
        with pytest.raises(CommandRefused) as refused:
            await desk.put(paths.AGENT_STATE, AgentStatus, Delegate())
        assert (refused.value.problem.code, refused.value.problem.detail) == (
            "wrong_state",
            "It has moved on.",
        )


async def test_that_a_code_of_a_later_version_is_a_refusal_all_the_same() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, refuses(418, "teapot"))
        with pytest.raises(CommandRefused) as refused:
            await desk.get(paths.ME, Me)
        assert refused.value.problem.code == "teapot"


async def test_that_a_wrong_password_is_refused() -> None:
    async with rough_server() as rough:
        rough.on(TOKEN, refuses(400, "invalid_grant", error="invalid_grant"))
        with pytest.raises(SignInRefused):
            async with signed_in(rough.url):
                raise AssertionError("signed in")


async def test_that_a_server_of_another_version_is_known_by_its_page() -> None:
    async with rough_server() as rough:
        rough.on(TOKEN, refuses(404, "not_found"))
        rough.on(paths.OPENAPI, gives({"info": {"title": "Callback Desk", "version": "7.0"}}))
        with pytest.raises(WrongVersion) as other:
            async with signed_in(rough.url):
                raise AssertionError("signed in")
        assert other.value.detail == "7.0"


async def test_that_a_web_server_is_not_taken_for_ours() -> None:
    async with rough_server() as rough:
        rough.on(TOKEN, answers(404, "<html>", "text/html"))
        with pytest.raises(NotOurServer):
            async with signed_in(rough.url):
                raise AssertionError("signed in")


async def test_that_a_download_is_complete_and_reports_its_progress() -> None:
    sound = bytes(range(256)) * 1000
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on("/v1/callbacks/1/recording", answers(200, sound, "audio/flac"))
        steps: list[tuple[int, int | None]] = []
        got = await desk.download(
            "/v1/callbacks/1/recording", on_progress=lambda now, all_: steps.append((now, all_))
        )
        assert got == sound
        assert steps[-1] == (len(sound), len(sound))


async def test_that_a_download_that_breaks_off_is_discarded() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on("/v1/callbacks/1/recording", breaks_off(b"half", of=8))
        with pytest.raises(ServerUnreachable):
            await desk.download("/v1/callbacks/1/recording")


async def test_that_a_download_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "LARGEST_DOWNLOAD", 10)
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on("/v1/callbacks/1/recording", answers(200, b"x" * 11))
        with pytest.raises(NotOurServer):
            await desk.download("/v1/callbacks/1/recording")


@pytest.mark.parametrize("url", ["http://elsewhere.invalid/a", "//elsewhere.invalid/a", "a", ""])
def test_that_a_recording_elsewhere_never_gets_the_token(url: str) -> None:
    with pytest.raises(NotOurServer):
        recording_path(url)


async def test_that_a_stale_token_is_exchanged_without_a_word() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, refuses(401, "unauthorized"), gives(ME))
        rough.on(TOKEN, gives(token("second")))
        assert (await desk.get(paths.ME, Me)).id == "dana"
        assert rough.asked(TOKEN)[-1].form == {
            "grant_type": "refresh_token",
            "refresh_token": "refresh-first",
        }
        assert rough.asked(paths.ME)[-1].headers["authorization"] == "Bearer access-second"


async def test_that_an_expired_sign_in_is_reported() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, refuses(401, "unauthorized"))
        rough.on(TOKEN, refuses(400, "invalid_grant"))
        with pytest.raises(SessionEnded):
            await desk.get(paths.ME, Me)
        with pytest.raises(SessionEnded):  # And no request is repeated.
            await desk.get(paths.ME, Me)
        assert len(rough.asked(TOKEN)) == 2


async def test_that_a_fresh_token_that_is_refused_is_not_exchanged_again_and_again() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, refuses(401, "unauthorized"))
        rough.on(TOKEN, gives(token("second")))
        with pytest.raises(SessionEnded):
            await desk.get(paths.ME, Me)
        assert len(rough.asked(paths.ME)) == 2


async def test_that_many_who_need_a_token_exchange_it_once() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, *[refuses(401, "unauthorized")] * 5, gives(ME))
        rough.on(TOKEN, gives(token("second")))
        await asyncio.gather(*(desk.get(paths.ME, Me) for _ in range(5)))
        assert len(rough.asked(TOKEN)) == 2


async def test_that_a_token_on_its_way_is_not_lost_with_a_cancelled_caller() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        kept: list[str] = []
        desk.session.on_rotated = kept.append
        rough.on(paths.ME, refuses(401, "unauthorized"), gives(ME))
        rough.on(TOKEN, gives(token("second")))
        asking = asyncio.create_task(desk.get(paths.ME, Me))
        await rough.until_asked(TOKEN, 2)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        await desk.session.settle()
        assert kept == ["refresh-second"]
        assert (await desk.get(paths.ME, Me)).id == "dana"


async def test_that_a_token_is_exchanged_before_it_runs_out() -> None:
    async with rough_server() as rough:
        rough.on(TOKEN, gives(token("short", expires_in=0)), gives(token("second")))
        async with signed_in(rough.url) as desk:
            rough.on(paths.ME, gives(ME))
            keeping = asyncio.create_task(desk.session.keep_fresh())
            await rough.until_asked(TOKEN, 2)
            await desk.session.settle()
            await desk.get(paths.ME, Me)
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)
        assert rough.asked(paths.ME)[0].headers["authorization"] == "Bearer access-second"


async def test_that_signing_out_revokes_the_token_and_survives_a_dead_server() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.TOKEN_REVOKE, hangs_up())
        await desk.session.revoke()
        assert rough.asked(paths.TOKEN_REVOKE)[0].form == {"token": "refresh-first"}
        with pytest.raises(SessionEnded):
            await desk.session.access_token()


async def test_that_the_servers_clock_is_read_from_its_answers() -> None:
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.ME, gives(ME, Date="Wed, 01 Jan 2120 12:00:00 GMT"))
        await desk.get(paths.ME, Me)
        assert desk.clock.offset > timedelta(days=365)


async def test_that_a_clock_that_was_set_is_asked_for_again_before_it_is_believed() -> None:
    def tomorrow(value: object) -> Reply:
        async def reply(request: Request, writer: asyncio.StreamWriter) -> None:
            date = format_datetime(datetime.now(UTC) + timedelta(days=1), usegmt=True)
            await gives(value, Date=date)(request, writer)

        return reply

    async with rough_server() as rough, signed_in(rough.url) as desk:
        set_to: asyncio.Future[timedelta] = asyncio.get_running_loop().create_future()
        now = datetime.now(UTC)
        desk.clock.heard(now, now)
        desk.clock.watcher = set_to.set_result
        rough.on(paths.ME, tomorrow(ME))
        rough.on(paths.HEALTHZ, tomorrow({}))
        keeping = asyncio.create_task(desk.keep_time())
        await desk.get(paths.ME, Me)
        assert desk.clock.offset == timedelta(0)
        assert await set_to > timedelta(hours=23)
        assert len(rough.asked(paths.HEALTHZ)) == 1
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
