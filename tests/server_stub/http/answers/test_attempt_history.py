"""What the next agent sees of earlier attempts: their notes, and who requested which agent (behaviour.md, *What was before*)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx

from agent_desktop.protocol import paths
from tests.support.server import RunningServer, listening, running_server
from tests.support.waiting import wait_until

NOBODY = "+12125550101"
TIMING = """
duration_for_no_answer_s = 60
offer_timeout_s = 60
max_preview_time_s = 60
wrap_up_s = 60
disconnect_grace_s = 30
recall_intervals_s = [0]
decline_cooldown_s = 0
"""


def ask(server: RunningServer, **facts: Any) -> str:
    """Let a customer ask for a call; return the callback's id."""
    asked = {"business_process_id": "billing", "number": NOBODY, **facts}
    with server.client("ivr") as ivr:
        return str(ivr.post(paths.CALLBACKS, json=asked).raise_for_status().json()["id"])


def available(client: httpx.Client) -> None:
    client.put(paths.AGENT_STATE, json={"state": "available"}).raise_for_status()


def away(client: httpx.Client) -> None:
    client.put(paths.AGENT_STATE, json={"state": "not_ready"}).raise_for_status()


def at_hand(client: httpx.Client) -> dict[str, Any]:
    """Wait for an interaction, and return it."""

    def look() -> Any:
        return client.get(paths.AGENT).raise_for_status().json()["interaction"]

    return dict(wait_until(look, "an interaction"))


def do(client: httpx.Client, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    place = paths.fill(path, id=at_hand(client)["id"])
    return dict(client.post(place, json=body).raise_for_status().json())


def try_and_note(client: httpx.Client, note: str, status: str = "no_answer") -> None:
    """Accept, hang up while dialing, and complete with a note."""
    do(client, paths.INTERACTION_ACCEPT)
    do(client, paths.INTERACTION_END, {"state": "dialing"})
    away(client)
    do(client, paths.INTERACTION_COMPLETE, {"status": status, "note": note})


def test_that_the_next_agent_sees_attempt_agent_and_note_from_the_offer_on(tmp_path: Path) -> None:
    with (
        running_server(tmp_path, timing=TIMING) as server,
        server.client("dana") as dana,
        server.client("lee") as lee,
        listening(server, server.headers("dana")) as danas,
        listening(server, server.headers("lee")) as lees,
    ):
        danas.until("snapshot")
        lees.until("snapshot")
        available(dana)
        ask(server)
        first = at_hand(dana)
        assert (first["attempts_made"], first["earlier_attempts"]) == (0, [])
        try_and_note(dana, "Ask for Rosa, not for her son")
        available(lee)
        offered = at_hand(lee)
        told = next(e for e in iter(lambda: lees.until("interaction"), None) if e.data["state"] == "offered")
        for view in (offered, told.data, do(lee, paths.INTERACTION_ACCEPT)):
            (before,) = view["earlier_attempts"]
            assert (before["agent_name"], before["state"]) == ("Dana", "no_answer")
            assert before["note"] == "Ask for Rosa, not for her son"
            assert view["attempts_made"] == 1


def test_that_an_agent_who_no_longer_has_it_sees_no_earlier_attempts(tmp_path: Path) -> None:
    with (
        running_server(tmp_path, timing=TIMING) as server,
        server.client("dana") as dana,
        listening(server, server.headers("dana")) as danas,
    ):
        danas.until("snapshot")
        available(dana)
        ask(server)
        try_and_note(dana, "Secret", status="cancel")
        available(dana)
        assert at_hand(dana)["earlier_attempts"]
        declined = do(dana, paths.INTERACTION_END, {"state": "offered"})
        assert declined["state"] == "released"
        assert (declined["attempts_made"], declined["earlier_attempts"]) == (0, [])


def test_that_disabled_preview_presents_notes_and_no_recording(tmp_path: Path) -> None:
    timing = f'{TIMING}max_preview_time_mode = "disabled"\n'
    with (
        running_server(tmp_path, timing=timing) as server,
        server.client("dana") as dana,
        listening(server, server.headers("dana")) as danas,
    ):
        danas.until("snapshot")
        available(dana)
        ask(server)
        try_and_note(dana, "Rings off the hook", status="cancel")
        available(dana)
        again = at_hand(dana)
        assert again["earlier_attempts"][0]["note"] == "Rings off the hook"
        assert again["recording"] is None


def test_that_the_agent_asked_for_sees_who_asked_and_the_note_of_the_hand_over(tmp_path: Path) -> None:
    timing = f'{TIMING}max_preview_time_mode = "always"\n'
    with (
        running_server(tmp_path, timing=timing) as server,
        server.client("dana") as dana,
        server.client("lee") as lee,
        server.client("boss") as boss,
        listening(server, server.headers("dana")) as danas,
        listening(server, server.headers("lee")) as lees,
    ):
        danas.until("snapshot")
        lees.until("snapshot")
        available(dana)
        callback_id = ask(server)
        do(dana, paths.INTERACTION_ACCEPT)
        do(dana, paths.INTERACTION_DELEGATE, {"note": "Wants her contract explained"})
        available(lee)
        given = paths.fill(paths.CALLBACK_AGENT, id=callback_id)
        boss.put(given, json={"agent_id": "lee"}).raise_for_status()
        offered = at_hand(lee)
        assert offered["asked_for"] == {"id": "lee", "name": "Lee"}
        assert offered["asked_by"] == "Boss"
        assert offered["handed_over"]["by"] == "Dana"
        assert offered["handed_over"]["note"] == "Wants her contract explained"
        assert offered["handed_over"]["at"]


def test_that_a_wish_for_an_agent_names_the_colleague_who_took_it_and_outlives_a_restart(
    tmp_path: Path,
) -> None:
    with (
        running_server(tmp_path, timing=TIMING, troubles_expected=True) as server,
        server.client("dana") as dana,
    ):
        with listening(server, server.headers("dana")) as danas:
            danas.until("snapshot")
            available(dana)
            ask(server, agent_id="lee")
            ask(server, number="+12125550103")
            other = at_hand(dana)
            assert other["asked_for"] is None, "the one that is asked for waits for Lee"
        server.kill()
        server.start()
        with (
            server.client("lee") as lee,
            listening(server, server.headers("lee")) as lees,
        ):
            lees.until("snapshot")
            available(lee)
            asked = at_hand(lee)
            assert (asked["asked_for"]["id"], asked["asked_by"]) == ("lee", None)
