"""A speech engine of the site's own, over HTTP."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest

from server_stub.core.model.speech_rules import SpeechRules
from server_stub.transcription.errors import FailureReason, NotTranscribed, TranscriberClosed
from server_stub.transcription.http_transcriber import HttpTranscriber
from server_stub.transcription.settings import SpeechEngineSettings
from tests.server_stub.transcription.speech_engines import (
    CALL_ME_BACK,
    SpeechEngine,
    sent_sound,
    speech_engine,
)

SOUND = b"RIFF....WAVE, more or less"


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Return the file of a recording; its name is the id of the recording."""
    file = tmp_path / "0190f0c2.wav"
    file.write_bytes(SOUND)
    return file


def transcriber(engine: SpeechEngine, key: str | None = "s3cret") -> HttpTranscriber:
    return HttpTranscriber(SpeechEngineSettings(engine.url, model="medium"), key, waits_s=(0.0, 0.0))


async def failure(engine: SpeechEngine, recording: Path) -> NotTranscribed:
    """Return the error with which the recording fails."""
    subject = transcriber(engine)
    with pytest.raises(NotTranscribed) as refusal:
        await subject.transcribe(recording)
    await subject.close()
    return refusal.value


async def test_that_the_sound_and_nothing_else_of_the_callback_is_sent(recording: Path) -> None:
    with speech_engine() as engine:
        subject = transcriber(engine)
        transcription = await subject.transcribe(recording, SpeechRules(languages=("de",)))
        await subject.close()
    assert (transcription.text, transcription.engine) == ("Call me back.", "medium")
    path, headers, _ = engine.requests[0]
    assert path == "/v1/audio/transcriptions"
    assert headers["Authorization"] == "Bearer s3cret"
    assert engine.fields() == {
        "model": ["medium"],
        "response_format": ["verbose_json"],
        "temperature": ["0"],
        "timestamp_granularities[]": ["word", "segment"],
        "language": ["de"],
    }
    assert sent_sound(engine) == SOUND
    assert engine.file().get_filename() == "message.wav"


async def test_that_no_language_is_sent_if_several_are_expected_and_english_if_none_is(
    recording: Path,
) -> None:
    with speech_engine() as engine:
        subject = transcriber(engine, key=None)
        await subject.transcribe(recording, SpeechRules(languages=("de", "en")))
        await subject.transcribe(recording)
        await subject.close()
    assert "language" not in engine.fields(0)
    assert engine.fields(1)["language"] == ["en"]
    assert "Authorization" not in engine.requests[0][1]


@pytest.mark.logs_expected("the speech engine did not answer")
async def test_that_a_busy_engine_is_asked_again(recording: Path) -> None:
    with speech_engine((503, b""), (429, b"slow down"), (200, CALL_ME_BACK)) as engine:
        subject = transcriber(engine)
        assert (await subject.transcribe(recording)).text == "Call me back."
        await subject.close()
    assert len(engine.requests) == 3
    assert sent_sound(engine, 2) == SOUND


@pytest.mark.logs_expected("the speech engine did not answer")
async def test_that_an_engine_that_stays_busy_fails_the_recording(recording: Path) -> None:
    with speech_engine((503, b"")) as engine:
        refusal = await failure(engine, recording)
    assert (refusal.reason, refusal.detail) == (FailureReason.ENGINE_AWAY, "HTTP 503")
    assert len(engine.requests) == 3


@pytest.mark.logs_expected("the speech engine did not answer")
async def test_that_an_engine_that_does_not_listen_fails_the_recording(recording: Path) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        engine = SpeechEngine((), url=f"http://127.0.0.1:{unused.getsockname()[1]}")
        assert (await failure(engine, recording)).reason is FailureReason.ENGINE_AWAY


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (401, b"wrong key s3cret", FailureReason.ENGINE_FAILED),
        (307, b"", FailureReason.ENGINE_FAILED),
        (413, b"", FailureReason.UNREADABLE),
        (415, b"", FailureReason.UNREADABLE),
        (500, b"", FailureReason.ENGINE_FAILED),
        (200, b"<html>", FailureReason.ENGINE_FAILED),
        (200, b'{"words": 3}', FailureReason.ENGINE_FAILED),
        (200, b" " * (8 * 1024 * 1024 + 1), FailureReason.ENGINE_FAILED),
    ],
)
async def test_that_a_refusal_fails_this_recording_without_another_try(
    recording: Path, status: int, body: bytes, reason: FailureReason
) -> None:
    with speech_engine((status, body)) as engine:
        refusal = await failure(engine, recording)
    assert refusal.reason is reason
    assert "s3cret" not in refusal.detail
    assert len(engine.requests) == 1


async def test_that_a_missing_file_is_unreadable(tmp_path: Path) -> None:
    with speech_engine() as engine:
        refusal = await failure(engine, tmp_path / "gone.wav")
    assert refusal.reason is FailureReason.UNREADABLE
    assert not engine.requests


async def test_that_closing_ends_what_waits_for_the_engine(recording: Path) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    with listener:
        engine = SpeechEngine((), url=f"http://127.0.0.1:{listener.getsockname()[1]}")
        subject = transcriber(engine)
        waiting = asyncio.create_task(subject.transcribe(recording))
        connection, _ = await asyncio.to_thread(listener.accept)
        with connection:
            await subject.close()
            with pytest.raises(TranscriberClosed):
                await waiting
    with pytest.raises(TranscriberClosed):
        await subject.transcribe(recording)
