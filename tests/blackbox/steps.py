"""What agents and supervisors do in many tests, step by step, and the recordings that callers leave."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

import httpx
import numpy as np
import soundfile

from tests.blackbox.client import Json, Room, Stream, User

ENDINGS: Final = {"preview": "00", "dialing": "01", "unanswered": "04", "handling": "00"}
"""The end of the number that the simulator lets run to each state before wrap-up."""
RATE: Final = 8000
"""Samples a second, as on the telephone."""


def offered(room: Room, ending: str = "00", **more: object) -> tuple[User, Stream, Json, Json]:
    """Return an agent, the agent's stream, a callback and the offer of it."""
    agent, stream = room.agent()
    callback = room.callback(ending, **more)
    return agent, stream, callback, stream.state("offered")


def accept(agent: User, offer: Json) -> Json:
    """Accept an offer; return the interaction."""
    return agent.post(f"/v1/interactions/{offer['id']}/accept")


def end(agent: User, offer: Json) -> Json:
    """Press the red X; return the interaction."""
    return agent.post(f"/v1/interactions/{offer['id']}/end")


def brought_to(room: Room, origin: str) -> tuple[User, Stream, Json, Json]:
    """Return an agent whose interaction is in wrap-up and came from ``origin``."""
    room.set_timing(max_preview_time_mode="always" if origin == "preview" else "disabled")
    agent, stream, callback, offer = offered(room, ENDINGS[origin])
    accept(agent, offer)
    if origin == "handling":
        stream.state("handling")
    if origin == "unanswered":
        stream.state("wrap_up")
    else:
        assert end(agent, offer)["state"] == "wrap_up"
    return agent, stream, callback, offer


def complete(agent: User, offer: Json, status: str, **more: object) -> Json:
    """Choose the completion status; return the interaction."""
    return agent.post(f"/v1/interactions/{offer['id']}/complete", {"status": status} | more)


def in_wire_form(moment: datetime) -> str:
    """Return a time as the wire has it: RFC 3339, UTC, milliseconds."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def closed_today(room: Room) -> None:
    """Close the room for today, by an exception in its schedule."""
    today = datetime.now(UTC).date()
    days: list[Json] = [{"date": (today + timedelta(days=n)).isoformat(), "open": []} for n in (0, 1)]
    room.set_timing(schedule={"timezone": "UTC", "weekly": None, "exceptions": days})


def sound(seconds: float = 1.0, *, pitch: float = 440.0, kind: str = "WAV", coding: str = "PCM_16") -> bytes:
    """Return a tone as a file of some kind."""
    rate = 16000 if kind in {"OGG", "MP3"} else RATE
    tone = 0.3 * np.sin(2 * np.pi * pitch * np.arange(int(seconds * rate)) / rate)
    file = io.BytesIO()
    soundfile.write(file, tone, rate, coding, format=kind)
    return file.getvalue()


def record(room: Room, callback: Json, body: bytes | Iterator[bytes]) -> httpx.Response:
    """Send a recording of a callback; return the answer."""
    return room.intake.send("PUT", f"/v1/callbacks/{callback['id']}/recording", content=body)


def hear(user: User, callback: Json, **headers: str) -> httpx.Response:
    """Ask for the recording of a callback; return the answer."""
    return user.send("GET", f"/v1/callbacks/{callback['id']}/recording", headers=headers)


def crash(room: Room) -> None:
    """Kill the server, and start it again on the same data."""
    room.server.kill()
    room.server.start()


def refused(answer: httpx.Response, *statuses: int) -> Json:
    """Return the problem; check that it is one."""
    assert answer.status_code in statuses, answer.text[:300]
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem: Json = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["code"]
    assert problem["title"]
    return problem


def back(room: Room, agent: User, after: Stream | None = None) -> Stream:
    """Open the agent's stream again, or resume where ``after`` was; the token of before the crash still counts."""
    stream = Stream(agent, last_event_id=None if after is None else after.seen[-1].id)
    room.streams.append(stream)
    return stream
