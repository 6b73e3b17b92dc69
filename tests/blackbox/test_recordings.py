"""Recordings and their transcription, from outside: what is taken, what is refused, who may hear it."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Iterator
from typing import Any, Final

import httpx
import numpy as np
import pytest
import soundfile

from tests.blackbox.client import WORDS_WITHIN_S, Json, Room, at
from tests.blackbox.steps import RATE, accept, end, hear, offered, record, sound
from tests.support.voices import spoken_voicemails
from tests.support.waiting import PATIENCE_S

MIB: Final = 1024 * 1024


def recorded(room: Room, body: bytes | None = None, ending: str = "00") -> Json:
    """Return a callback with a recording."""
    callback = room.callback(ending)
    answer = record(room, callback, body if body is not None else sound())
    assert answer.status_code == 200, answer.text
    return answer.json()


def heard(body: bytes) -> tuple[Any, int]:
    """Return samples and rate of what was served."""
    with soundfile.SoundFile(io.BytesIO(body)) as file:
        return file.read(-1, "int16", always_2d=True)[:, 0], file.samplerate


@pytest.mark.parametrize(
    ("kind", "coding"),
    [
        ("WAV", "PCM_16"),
        ("WAV", "PCM_U8"),
        ("WAV", "PCM_24"),
        ("WAV", "ULAW"),
        ("WAV", "ALAW"),
        ("FLAC", "PCM_16"),
        ("OGG", "OPUS"),
        ("MP3", "MPEG_LAYER_III"),
        ("WAV", "GSM610"),
        ("WAV", "FLOAT"),
        ("AIFF", "PCM_16"),
        ("W64", "PCM_16"),
    ],
)
def test_that_every_kind_of_sound_named_is_taken_and_served_at_its_length(
    room: Room, kind: str, coding: str
) -> None:
    callback = recorded(room, sound(2.0, kind=kind, coding=coding))
    assert callback["recording"]["duration_s"] == pytest.approx(2.0, abs=0.15)
    assert callback["transcription_status"] in {"pending", "ready", "failed"}
    answer = httpx.get(
        room.server.url + callback["recording"]["url"], headers=room.boss.headers, timeout=PATIENCE_S
    )
    assert (answer.status_code, answer.headers["Accept-Ranges"]) == (200, "bytes")
    assert answer.headers["Content-Type"].startswith("audio/")
    samples, rate = heard(answer.content)
    assert len(samples) / rate == pytest.approx(2.0, abs=0.15)
    assert np.abs(samples).max() > 5000


def test_that_the_end_of_the_sound_counts_and_not_the_length_in_its_header(room: Room) -> None:
    whole = sound(2.0)
    at = whole.index(b"data") + 4
    streamed = whole[:4] + bytes(4) + whole[8:at] + bytes(4) + whole[at + 4 :]
    assert recorded(room, streamed)["recording"]["duration_s"] == pytest.approx(2.0)
    chained = sound(2.0, kind="OGG", coding="OPUS") + sound(1.0, kind="OGG", coding="OPUS", pitch=300)
    assert recorded(room, chained)["recording"]["duration_s"] == pytest.approx(3.0, abs=0.15)


def test_that_stereo_of_opposite_phase_is_heard(room: Room) -> None:
    one = (9_000 * np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE)).astype(np.int16)
    file = io.BytesIO()
    soundfile.write(file, np.stack([one, -one], axis=1), RATE, "PCM_16", format="WAV")
    samples, _ = heard(hear(room.boss, recorded(room, file.getvalue())).content)
    assert np.array_equal(samples, one)


def test_that_raw_sound_is_read_by_its_content_type_and_refused_without(room: Room) -> None:
    file = io.BytesIO()
    soundfile.write(file, 0.3 * np.sin(np.arange(RATE) * 0.3), RATE, "ULAW", format="RAW")
    callback = room.callback()
    path = f"/v1/callbacks/{callback['id']}/recording"
    untold = room.intake.send("PUT", path, content=file.getvalue())
    assert (untold.status_code, untold.json()["code"]) == (415, "not_sound")
    assert "Content-Type" in untold.json()["detail"]
    told = room.intake.send("PUT", path, content=file.getvalue(), headers={"Content-Type": "audio/PCMU"})
    assert (told.status_code, told.json()["recording"]["duration_s"]) == (200, 1.0)


@pytest.mark.parametrize("rate", [1_000, 400_000])
def test_that_a_rate_that_is_not_taken_is_named_in_the_refusal(room: Room, rate: int) -> None:
    file = io.BytesIO()
    soundfile.write(file, np.zeros(1_000), rate, "PCM_16", format="WAV")
    answer = record(room, room.callback(), file.getvalue())
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_sound")
    assert str(rate) in answer.json()["detail"]


def test_that_telephone_sound_is_kept_sample_for_sample(room: Room) -> None:
    body = sound(coding="ULAW")
    sent, _ = heard(body)
    got, rate = heard(hear(room.boss, recorded(room, body)).content)
    assert rate == RATE
    assert np.array_equal(sent, got)


def fuzz() -> bytes:
    return np.random.default_rng(7).bytes(50_000)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"hello, this is a text", id="text"),
        pytest.param(b"RIFF\x24\x00\x00\x00WAVEfmt ", id="a header cut off"),
        pytest.param(sound(0.0), id="a header alone"),
        pytest.param(fuzz(), id="noise"),
        pytest.param(b"OggS" + fuzz(), id="noise called OGG"),
        pytest.param(b"fLaC" + fuzz(), id="noise called FLAC"),
        pytest.param(b"\xff\xfb\x90\x00" + bytes(64), id="an MP3 frame of nothing"),
        pytest.param(b"\x00\x00\x00\x20ftypM4A " + fuzz(), id="M4A"),
        pytest.param(b"\x1a\x45\xdf\xa3" + fuzz(), id="WebM"),
        pytest.param(b"%PDF-1.7\n" + fuzz(), id="PDF"),
        pytest.param(b"#EXTM3U\nfile:///etc/passwd\n", id="a playlist"),
    ],
)
def test_that_a_file_that_is_not_sound_is_refused_and_leaves_the_callback_unchanged(
    room: Room, body: bytes
) -> None:
    callback = room.callback()
    answer = record(room, callback, body)
    assert answer.status_code == 415, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] in {"not_sound", "unsupported_sound"}
    assert room.look(callback)["recording"] is None
    assert room.look(callback)["transcription_status"] == "none"


def test_that_a_recording_of_over_ten_minutes_is_refused(room: Room) -> None:
    callback = room.callback()
    answer = record(room, callback, sound(601, coding="ULAW"))
    assert (answer.status_code, answer.json()["code"]) == (413, "recording_too_long")
    assert record(room, callback, sound(600, coding="ULAW")).status_code == 200


@pytest.mark.parametrize("size", [20 * MIB + 1, 22 * MIB, 64 * MIB])
@pytest.mark.parametrize("way", ["whole", "streamed"])
def test_that_a_recording_of_over_twenty_mib_is_refused_and_the_refusal_arrives(
    room: Room, size: int, way: str
) -> None:
    callback = room.callback()
    body = sound() + bytes(size)
    pieces: Iterator[bytes] = (body[start : start + MIB] for start in range(0, len(body), MIB))
    answer = record(room, callback, pieces if way == "streamed" else body)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert room.look(callback)["recording"] is None


def test_that_a_refusal_of_a_large_body_arrives_too_when_the_callback_is_not_there(room: Room) -> None:
    answer = record(room, {"id": "nobody"}, sound() + bytes(10 * MIB))
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    stranger = httpx.put(
        f"{room.server.url}/v1/callbacks/x/recording", content=bytes(10 * MIB), timeout=PATIENCE_S
    )
    assert stranger.status_code == 401


@pytest.mark.parametrize(
    ("wanted", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=0-99", 0, 100),
        ("bytes=100-", 100, None),
        ("bytes=-100", -100, None),
        ("bytes=0-999999999", 0, None),
        ("bytes=-999999999", 0, None),
    ],
)
def test_that_a_range_is_answered_with_that_part(
    one_recording: tuple[Room, Json, bytes], wanted: str, start: int, end: int | None
) -> None:
    room, callback, whole = one_recording
    answer = hear(room.boss, callback, Range=wanted)
    part = whole[start:end]
    first = start % len(whole)
    assert answer.status_code == 206
    assert answer.content == part
    assert answer.headers["Content-Range"] == f"bytes {first}-{first + len(part) - 1}/{len(whole)}"
    assert answer.headers["Content-Length"] == str(len(part))


@pytest.mark.parametrize("wanted", ["bytes=999999999-", "bytes=-0", "bytes=99999999999999999999999-"])
def test_that_a_range_past_the_end_is_refused_with_the_size(
    one_recording: tuple[Room, Json, bytes], wanted: str
) -> None:
    room, callback, whole = one_recording
    answer = hear(room.boss, callback, Range=wanted)
    assert (answer.status_code, answer.json()["code"]) == (416, "range_not_satisfiable")
    assert answer.headers["Content-Range"] == f"bytes */{len(whole)}"


@pytest.mark.parametrize("ignored", ["bytes=5-2", "seconds=0-1", "bytes=a-b", "bytes", "bytes=0-1,5-6"])
def test_that_a_range_that_is_none_is_answered_with_the_whole(
    one_recording: tuple[Room, Json, bytes], ignored: str
) -> None:
    room, callback, whole = one_recording
    answer = hear(room.boss, callback, Range=ignored)
    assert (answer.status_code, answer.content) == (200, whole)


def test_that_if_range_and_if_none_match_follow_the_etag(one_recording: tuple[Room, Json, bytes]) -> None:
    room, callback, whole = one_recording
    tag = hear(room.boss, callback).headers["ETag"]
    assert hear(room.boss, callback, **{"If-None-Match": tag}).status_code == 304
    fresh = hear(room.boss, callback, **{"Range": "bytes=0-9", "If-Range": tag})
    stale = hear(room.boss, callback, **{"Range": "bytes=0-9", "If-Range": '"other"'})
    assert (fresh.status_code, stale.status_code) == (206, 200)
    assert stale.content == whole


@pytest.fixture(scope="session")
def kept() -> dict[str, tuple[Room, Json, bytes]]:
    """What the tests of ranges share."""
    return {}


@pytest.fixture
def one_recording(
    kept: dict[str, tuple[Room, Json, bytes]], new_room: Callable[[], Room]
) -> tuple[Room, Json, bytes]:
    """A room, a callback with a recording, and its bytes as served."""
    if "one" not in kept:
        room = new_room()
        callback = recorded(room)
        kept["one"] = room, callback, hear(room.boss, callback).content
    room, callback, whole = kept["one"]
    room.boss.sign_in()
    return room, callback, whole


def test_that_an_agent_hears_only_the_open_callback(room: Room) -> None:
    at_hand = recorded(room, ending="01")
    other = recorded(room, sound(pitch=300), ending="01")
    agent, stream = room.agent()
    assert stream.state("offered")["callback_id"] == at_hand["id"]
    assert hear(agent, at_hand).status_code == 200
    assert hear(agent, other).status_code == 404
    colleague, _ = room.agent("b", available=False)
    assert hear(colleague, at_hand).status_code == 404
    interaction = agent.get("/v1/agent")["interaction"]
    accept(agent, interaction)
    agent.post(f"/v1/interactions/{interaction['id']}/complete", {"status": "wrong_destination"})
    assert hear(agent, at_hand).status_code == 404


def test_that_neither_intake_nor_a_client_without_a_token_can_open_a_stream(room: Room) -> None:
    callback = recorded(room)
    assert hear(room.intake, callback).status_code == 403
    assert (
        httpx.get(
            f"{room.server.url}/v1/callbacks/{callback['id']}/recording", timeout=PATIENCE_S
        ).status_code
        == 401
    )


def test_that_a_recording_leads_to_preview_and_is_presented_there(room: Room) -> None:
    callback = recorded(room)
    agent, stream = room.agent()
    offer = stream.state("offered")
    preview = accept(agent, offer)
    assert preview["state"] == "preview"
    assert preview["recording"]["url"].startswith("/v1/callbacks/")
    assert preview["recording"]["duration_s"] == callback["recording"]["duration_s"]
    assert agent.send("GET", preview["recording"]["url"]).status_code == 200
    spans = at(preview["deadline"]) - at(preview["state_since"])
    assert spans.total_seconds() == pytest.approx(30, abs=0.01)


def test_that_a_disabled_preview_never_presents_a_recording_in_any_state(room: Room) -> None:
    room.set_timing(max_preview_time_mode="disabled")
    callback = recorded(room)
    agent, stream = room.agent()
    offer = stream.state("offered")
    seen = [offer, accept(agent, offer), stream.state("handling"), end(agent, offer)]
    assert [data["state"] for data in seen] == ["offered", "dialing", "handling", "wrap_up"]
    for data in seen:
        assert (data["recording"], data["transcription"], data["recordings"]) == (None, None, [])
        assert data["transcription_status"] == "none"
    assert hear(agent, callback).status_code in {403, 404}
    assert agent.send("GET", f"/v1/callbacks/{callback['id']}/transcription").status_code in {403, 404}
    own = agent.get("/v1/agent/callbacks")
    assert "/recording" not in str(own)


def test_that_disabling_the_preview_hides_the_recording_at_once(room: Room) -> None:
    callback = recorded(room, ending="01")
    agent, stream = room.agent()
    accept(agent, stream.state("offered"))
    assert hear(agent, callback).status_code == 200
    room.set_timing(max_preview_time_mode="disabled")
    assert hear(agent, callback).status_code in {403, 404}
    hidden = stream.next("interaction", lambda data: data["recording"] is None).data
    assert (hidden["state"], hidden["transcription"]) == ("preview", None)


def test_that_a_second_request_adds_its_recording_and_the_newest_is_first(room: Room) -> None:
    number = room.number("00")
    first = room.callback(number=number)
    old = record(room, first, sound(1.0)).json()["recording"]
    joined = room.callback(number=number)
    assert joined["id"] == first["id"]
    both = record(room, joined, sound(2.0, pitch=300)).json()
    assert both["recording"]["duration_s"] == pytest.approx(2.0, abs=0.01)
    assert [item["id"] for item in both["recordings"]] == [both["recording"]["id"], old["id"]]
    assert len(hear(room.boss, both).content) > 0
    older = room.boss.send("GET", both["recordings"][1]["url"])
    assert len(heard(older.content)[0]) == RATE


def test_that_each_recording_has_its_own_words(room: Room) -> None:
    voices = spoken_voicemails()
    number = room.number("00")
    first = room.callback(number=number)
    record(room, first, voices["rosa-diaz"].read_bytes())
    room.wait_for_words(first)
    path = f"/v1/callbacks/{first['id']}"
    told = room.boss.get(f"{path}/transcription")
    both = record(room, room.callback(number=number), sound(2.0)).json()
    newest, oldest = (each["id"] for each in both["recordings"])
    assert room.boss.get(f"{path}/recordings/{oldest}/transcription") == told
    room.wait_for_words(first)
    assert room.boss.get(f"{path}/recordings/{newest}/transcription") == room.boss.get(
        f"{path}/transcription"
    )
    assert room.boss.get(f"{path}/transcription") != told
    missing = room.boss.send("GET", f"{path}/recordings/nobody/transcription")
    assert missing.status_code == 404


def test_that_the_same_recording_sent_again_adds_none(room: Room) -> None:
    callback = recorded(room)
    again = record(room, callback, sound()).json()
    assert again["recordings"] == callback["recordings"]
    another = room.callback()
    assert record(room, another, sound()).json()["recording"]["id"] != callback["recording"]["id"]


def test_that_the_same_recording_sent_again_adds_none_once_the_callback_is_completed(room: Room) -> None:
    spoken = spoken_voicemails()["rosa-diaz"].read_bytes()
    callback = recorded(room, spoken)
    told = room.wait_for_words(callback)
    room.boss.post(f"/v1/callbacks/{callback['id']}/purge")
    again = record(room, callback, spoken).json()
    assert (again["recordings"], again["transcription_status"]) == (told["recordings"], "ready")
    late = record(room, callback, sound()).json()
    assert [each["id"] for each in late["recordings"]][1:] == [callback["recording"]["id"]]


def test_that_a_recording_that_comes_during_the_interaction_reaches_its_agent(room: Room) -> None:
    _, stream, callback, _ = offered(room, "01")
    record(room, callback, sound())
    told = stream.next("interaction", lambda data: data["recording"] is not None).data
    assert told["callback_id"] == callback["id"]


def test_that_a_silent_or_untranscribed_recording_leaves_the_callback_in_queue(
    room: Room,
) -> None:
    noise = io.BytesIO()
    samples = np.random.default_rng(3).integers(-20_000, 20_000, RATE * 2, dtype="int16")
    soundfile.write(noise, samples, RATE, "PCM_16", format="WAV")
    callback = recorded(room, noise.getvalue())
    assert callback["location"] == "handling_by_business_process"
    agent, stream = room.agent()
    offer = stream.state("offered")
    assert offer["callback_id"] == callback["id"]
    assert accept(agent, offer)["state"] == "preview"


def test_that_a_completed_callback_keeps_its_recording_for_the_report(room: Room) -> None:
    callback = recorded(room)
    room.boss.post(f"/v1/callbacks/{callback['id']}/purge")
    row = room.boss.get("/v1/reports/6.04", business_process_id=room.id)["items"][0]
    assert row["recording"]["id"] == callback["recording"]["id"]
    assert room.boss.send("GET", row["recording"]["url"]).status_code == 200


def test_that_the_audit_trail_lists_who_hears_a_recording(room: Room) -> None:
    callback = recorded(room)
    hear(room.boss, callback)
    entries = room.boss.get("/v1/audit", limit=100)["items"]
    readings = [entry for entry in entries if entry["target"] == f"recording:{callback['recording']['id']}"]
    assert any(entry["actor"] == "boss" and "read" in entry["action"] for entry in readings)


def test_that_the_words_of_a_voicemail_reach_its_agent_with_their_times(room: Room) -> None:
    room.set_timing(max_preview_time_s=600)
    spoken = spoken_voicemails()["rosa-diaz"].read_bytes()
    callback = recorded(room, spoken, ending="01")
    agent, stream = room.agent()
    accept(agent, stream.state("offered"))
    told = stream.next(
        "interaction", lambda data: data["transcription"] is not None, within_s=WORDS_WITHIN_S
    ).data
    words = told["transcription"]["words"]
    assert told["transcription_status"] == "ready"
    assert "Rosa" in told["transcription"]["text"]
    assert "".join(words[0]["text"].split()) in told["transcription"]["text"]
    for word, after in itertools.pairwise(words):
        assert 0 <= word["start_s"] <= word["end_s"] <= told["recording"]["duration_s"] + 0.5
        assert word["start_s"] <= after["start_s"]
        assert 0 <= word["confidence"] <= 1
    path = f"/v1/callbacks/{callback['id']}/transcription"
    assert agent.get(path) == room.boss.get(path) == told["transcription"]
    room.boss.refusal("GET", f"/v1/callbacks/{room.callback()['id']}/transcription")
