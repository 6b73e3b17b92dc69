"""Recordings over HTTP: which sound is kept, how it is served, and who hears the recording of a conversation."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

import httpx
import pytest
import soundfile

from agent_desktop.protocol.problems import ProblemCode
from tests.server_stub.http.steps import hand_in, problem_of, wav
from tests.support.server import PASSWORD, QUICK, RunningServer, listening, running_server
from tests.support.waiting import wait_until

RECORDED: Final = f"""
[[business_process]]
id = "recorded"
name = "Recorded"
members = ["uma"]
[business_process.timing]
{QUICK}
[business_process.calls]
record = true
[[user]]
id = "uma"
name = "Uma"
role = "agent"
password = "{PASSWORD}"
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("recorded"), more=RECORDED) as server:
        yield server


def _talk(server: RunningServer, ivr: httpx.Client, number: str) -> str:
    """Let the agent talk to a customer and end the call; return the callback."""
    with server.client("uma") as uma, listening(server, dict(uma.headers)) as stream:
        uma.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
        callback: str = hand_in(ivr, number, "recorded")["id"]
        path = f"/v1/interactions/{stream.until('interaction', state='offered').data['id']}"
        uma.post(f"{path}/accept").raise_for_status()
        stream.until("interaction", state="handling")
        uma.post(f"{path}/end").raise_for_status()
        stream.until("interaction", state="wrap_up")
        uma.post(f"{path}/complete").raise_for_status()
    return callback


def _recordings(boss: httpx.Client, callback: str) -> list[Any]:
    response = boss.get(f"/v1/callbacks/{callback}/call-recordings")
    response.raise_for_status()
    return response.json()["items"]


def test_that_only_sound_of_a_kind_that_is_taken_is_kept_asvs_5_2_2(
    boss: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    callback = hand_in(ivr, next(numbers), "claims")["id"]
    path = f"/v1/callbacks/{callback}/recording"
    problem_of(ivr.put(path, content=b"no sound at all"), ProblemCode.NOT_SOUND)
    problem_of(ivr.put(path, content=b""), ProblemCode.NOT_SOUND)
    problem_of(ivr.put(path, content=b"#!AMR_MC1.0\n" + b"\0" * 100), ProblemCode.UNSUPPORTED_SOUND)
    problem_of(ivr.put(path, content=wav(601, 4000)), ProblemCode.RECORDING_TOO_LONG)
    assert boss.get(f"/v1/callbacks/{callback}").json()["recordings"] == []
    problem_of(ivr.put("/v1/callbacks/nothing/recording", content=wav()), ProblemCode.NOT_FOUND)


def test_that_ranges_of_a_recording_are_served(
    boss: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    callback = hand_in(ivr, next(numbers), "claims")["id"]
    path = f"/v1/callbacks/{callback}/recording"
    ivr.put(path, content=wav()).raise_for_status()
    whole = boss.get(path)
    assert (whole.status_code, whole.headers["content-type"]) == (200, "audio/flac")
    assert whole.headers["accept-ranges"] == "bytes"
    size = len(whole.content)
    part = boss.get(path, headers={"Range": "bytes=4-9"})
    assert (part.status_code, part.content) == (206, whole.content[4:10])
    assert part.headers["content-range"] == f"bytes 4-9/{size}"
    unchanged = boss.get(path, headers={"If-None-Match": whole.headers["etag"]})
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    other = boss.get(path, headers={"Range": "bytes=4-9", "If-Range": '"other"'})
    assert (other.status_code, other.content) == (200, whole.content)
    refused = boss.get(path, headers={"Range": f"bytes={size}-"})
    problem_of(refused, ProblemCode.RANGE_NOT_SATISFIABLE)
    assert refused.headers["content-range"] == f"bytes */{size}"


def test_that_a_conversation_is_kept_with_its_attempt_and_heard_by_its_supervisors_alone(
    server: RunningServer, boss: httpx.Client, ivr: httpx.Client, numbers: Iterator[str]
) -> None:
    callback = _talk(server, ivr, next(numbers))
    wait_until(lambda: _recordings(boss, callback), "the recording of the conversation")
    server.kill()
    server.start()
    (recording,) = _recordings(boss, callback)
    assert recording["id"] == f"call-{recording['attempt_id']}"
    assert len(boss.get(f"/v1/callbacks/{callback}").json()["attempts"]) == 1
    whole = boss.get(recording["url"])
    assert whole.headers["content-type"] == "audio/flac"
    with soundfile.SoundFile(BytesIO(whole.content)) as sound:
        assert sound.frames > 0
        assert sound.frames / sound.samplerate == pytest.approx(recording["duration_s"], abs=0.001)
    part = boss.get(recording["url"], headers={"Range": "bytes=4-9"})
    assert (part.status_code, part.content) == (206, whole.content[4:10])
    heard = [
        entry for entry in boss.get("/v1/audit").json()["items"] if entry["action"] == "call.recording_heard"
    ]
    assert [(entry["actor"], entry["target"]) for entry in heard] == [
        ("boss", f"recording:{recording['id']}")
    ]
    for path in (recording["url"], f"/v1/callbacks/{callback}/call-recordings"):
        for user, code in (
            ("sue", ProblemCode.NOT_FOUND),
            ("uma", ProblemCode.FORBIDDEN),
            ("ivr", ProblemCode.FORBIDDEN),
        ):
            with server.client(user) as client:
                problem_of(client.get(path), code)
    problem_of(boss.get(f"/v1/callbacks/{callback}/call-recordings/other"), ProblemCode.NOT_FOUND)
