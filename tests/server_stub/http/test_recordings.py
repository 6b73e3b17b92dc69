"""Recordings over HTTP: which sound is kept, and how it is served."""

from collections.abc import Iterator

import httpx

from agent_desktop.protocol.problems import ProblemCode
from tests.server_stub.http.steps import hand_in, problem_of, wav


def test_that_only_sound_of_a_kind_that_is_taken_is_kept(
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
