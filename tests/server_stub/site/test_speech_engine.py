"""The speech engine that the site file names, through the whole server."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import soundfile

from server_stub.errors import SiteWrong, StartRefused
from server_stub.site.file import parse_site
from server_stub.site.site import Site
from server_stub.site.speech_engine import connect_speech_engine
from server_stub.transcription.http_transcriber import HttpTranscriber
from server_stub.transcription.settings import SpeechEngineSettings
from server_stub.transcription.whisper import WhisperTranscriber
from tests.server_stub.transcription.speech_engines import sent_sound, speech_engine
from tests.support.server import RunningServer, write_site
from tests.support.waiting import wait_until


def a_second_of_tone() -> bytes:
    """Return a WAV file."""
    file = io.BytesIO()
    tone = (np.sin(np.arange(8000) * 0.3) * 8000).astype(np.int16)
    soundfile.write(file, tone, 8000, format="WAV")
    return file.getvalue()


def test_that_the_words_of_the_sites_engine_reach_the_supervisor(tmp_path: Path) -> None:
    with speech_engine() as engine:
        write_site(tmp_path / "site.toml", more=f'[speech]\nurl = "{engine.url}"\nkey_file = "speech-key"\n')
        (tmp_path / "speech-key").write_text("s3cret\n", "utf-8")
        server = RunningServer(tmp_path, speech=())
        server.start()
        try:
            with server.client("ivr") as ivr:
                answer = ivr.post(
                    "/v1/callbacks", json={"number": "+12125550142", "business_process_id": "billing"}
                )
                path = f"/v1/callbacks/{answer.json()['id']}"
                added = ivr.put(f"{path}/recording", content=a_second_of_tone())
                assert added.is_success, added.text
            with server.client("boss") as boss:
                wait_until(lambda: boss.get(path).json()["transcription_status"] != "pending", "the words")
                words = boss.get(f"{path}/transcription").json()
        finally:
            server.stop()
    assert (words["text"], words["engine"], words["unrated"]) == ("Call me back.", "whisper-1", True)
    assert sent_sound(engine)[:4] in {b"RIFF", b"fLaC", b"OggS"}
    assert not [record for record in server.log if "s3cret" in str(record)]
    assert not server.troubles()


def a_site(url: str, key_file: str | None = None) -> Site:
    return Site(speech=SpeechEngineSettings(url, key_file=key_file))


async def test_that_the_server_recognises_speech_itself_unless_the_site_names_an_engine(
    tmp_path: Path,
) -> None:
    own = connect_speech_engine(Site(), None, models=tmp_path, model=None)
    assert isinstance(own, WhisperTranscriber)
    engine = connect_speech_engine(a_site("https://speech.example.com/v1"), None, models=tmp_path, model=None)
    assert isinstance(engine, HttpTranscriber)
    await engine.close()


def test_that_a_model_and_an_engine_exclude_each_other(tmp_path: Path) -> None:
    with pytest.raises(StartRefused, match="leave one of them out"):
        connect_speech_engine(a_site("https://speech.example.com"), None, models=tmp_path, model=tmp_path)


def test_that_a_missing_key_keeps_the_server_from_starting(tmp_path: Path) -> None:
    with pytest.raises(StartRefused, match=r"\[speech\] key_file: .*key cannot be read"):
        connect_speech_engine(
            a_site("https://speech.example.com", "key"), tmp_path / "site.toml", models=tmp_path, model=None
        )


@pytest.mark.parametrize(
    ("url", "accepted"),
    [
        ("https://speech.example.com/v1", True),
        ("http://127.0.0.1:8000/v1", True),
        ("http://[::1]:8000/v1", True),
        ("http://localhost", True),
        ("http://speech.example.com/v1", False),
        ("http://127.0.0.1.example.com/v1", False),
        ("ftp://speech.example.com", False),
        ("https://user:secret@speech.example.com", False),
        ("https://speech.example.com/v1?key=secret", False),
    ],
)
def test_that_recordings_leave_the_machine_encrypted_or_not_at_all(url: str, *, accepted: bool) -> None:
    source = f'[speech]\nurl = "{url}"\n'
    if accepted:
        assert parse_site(source, name="site.toml").speech == SpeechEngineSettings(url)
        return
    with pytest.raises(SiteWrong, match=r"line 2: speech\.url"):
        parse_site(source, name="site.toml")
