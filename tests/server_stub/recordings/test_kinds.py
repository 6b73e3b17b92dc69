"""Which kinds of sound are taken: what phones, browsers and switches send, told from the bytes or the media type."""

import io
from datetime import timedelta
from typing import Final

import numpy as np
import pytest
import soundfile

from agent_desktop.protocol.problems import ProblemCode
from server_stub.recordings.convert import convert
from server_stub.recordings.errors import EmptyRecording, NotSound, UnsupportedSound
from server_stub.recordings.jobs import Converted
from tests.server_stub.recordings.sounds import RATE, encoded, film, kept_sound, sound_file, tone

RAW: Final = "RAW"
SECOND: Final = timedelta(seconds=1)
LEEWAY: Final = timedelta(seconds=0.15)
"""What encoders add at the ends."""


def kept(data: bytes, media_type: str = "") -> tuple[Converted, float]:
    """Return what became of ``data``, and the pitch of what was kept in Hz."""
    target = io.BytesIO()
    facts = convert(data, target, longest=timedelta(minutes=10), media_type=media_type)
    target.seek(0)
    with soundfile.SoundFile(target) as sound:
        samples, rate = sound.read(-1, "float32", always_2d=True)[:, 0], sound.samplerate
    assert len(samples) == facts.frames
    return facts, float(np.argmax(np.abs(np.fft.rfft(samples)))) * rate / len(samples)


@pytest.mark.parametrize(
    ("container", "codec", "rate", "kept_rate"),
    [
        pytest.param("ipod", "aac", 44_100, 44_100, id="M4A of a phone"),
        pytest.param("ipod", "alac", 44_100, 44_100, id="M4A without loss"),
        pytest.param("adts", "aac", 16_000, 16_000, id="AAC with ADTS headers"),
        pytest.param("3gp", "libopencore_amrnb", 8_000, 8_000, id="AMR in 3GP"),
        pytest.param("amr", "libopencore_amrnb", 8_000, 8_000, id="AMR"),
        pytest.param("mov", "pcm_s16le", 16_000, 16_000, id="QuickTime"),
        pytest.param("webm", "libopus", 48_000, 48_000, id="WebM of a browser"),
        pytest.param("ogg", "libopus", 16_000, 16_000, id="OGG with Opus"),
        pytest.param("mp3", "libmp3lame", 16_000, 16_000, id="MP3"),
        pytest.param("mp2", "mp2", 16_000, 16_000, id="MPEG layer II"),
        pytest.param("wav", "libmp3lame", 16_000, 16_000, id="MP3 in WAV"),
        pytest.param("wav", "g722", 16_000, 16_000, id="G.722 in WAV"),
        pytest.param("wav", "adpcm_ms", 8_000, 8_000, id="ADPCM in WAV"),
        pytest.param("w64", "pcm_s16le", 8_000, 8_000, id="W64"),
        pytest.param("caf", "pcm_s16le", 8_000, 8_000, id="CAF"),
        pytest.param("au", "pcm_mulaw", 8_000, 8_000, id="AU of a switch"),
    ],
)
def test_that_the_sound_of_phones_browsers_and_switches_is_kept(
    container: str, codec: str, rate: int, kept_rate: int
) -> None:
    facts, pitch_hz = kept(encoded(tone(rate=rate), container, codec, rate=rate))
    assert facts.sample_rate == kept_rate
    assert facts.duration == pytest.approx(SECOND, abs=LEEWAY)
    assert pitch_hz == pytest.approx(440, abs=2)
    assert not facts.is_damaged


@pytest.mark.parametrize(
    ("kind", "subtype"),
    [
        ("WAV", "GSM610"),
        ("WAV", "IMA_ADPCM"),
        ("WAV", "FLOAT"),
        ("WAV", "DOUBLE"),
        ("WAVEX", "PCM_24"),
        ("WAVEX", "FLOAT"),
        ("RF64", "PCM_16"),
        ("W64", "ULAW"),
        ("AIFF", "PCM_16"),
        ("AIFF", "ULAW"),
        ("AU", "PCM_16"),
        ("CAF", "ALAW"),
    ],
)
def test_that_the_sound_of_recorders_is_kept(kind: str, subtype: str) -> None:
    facts, pitch_hz = kept(sound_file(tone(), kind, subtype))
    assert (facts.sample_rate, facts.is_damaged) == (RATE, False)
    assert facts.duration == pytest.approx(SECOND, abs=LEEWAY)
    assert pitch_hz == pytest.approx(440, abs=2)


@pytest.mark.parametrize(("name", "rate"), [("tone.awb", 16_000), ("tone.spx", 8_000)])
def test_that_amr_wb_and_speex_are_kept_as_they_sound(name: str, rate: int) -> None:
    facts, pitch_hz = kept(kept_sound(name))
    assert facts.sample_rate == rate
    assert facts.duration == pytest.approx(SECOND, abs=LEEWAY)
    assert pitch_hz == pytest.approx(440, abs=2)


@pytest.mark.parametrize(
    ("media_type", "data", "rate"),
    [
        ("audio/PCMU", sound_file(tone(), RAW, "ULAW"), 8_000),
        ("audio/basic", sound_file(tone(), RAW, "ULAW"), 8_000),
        ("audio/pcma;rate=16000", sound_file(tone(rate=16_000), RAW, "ALAW", rate=16_000), 16_000),
        ("audio/L16; rate=8000; channels=1", tone().astype(">i2").tobytes(), 8_000),
        ("audio/G722", encoded(tone(rate=16_000), "g722", "g722", rate=16_000), 16_000),
        ("audio/gsm", sound_file(tone(), RAW, "GSM610"), 8_000),
        ("application/octet-stream", sound_file(tone(), RAW, "GSM610"), 8_000),
    ],
)
def test_that_sound_without_a_header_is_read_by_its_media_type(
    media_type: str, data: bytes, rate: int
) -> None:
    facts, pitch_hz = kept(data, media_type)
    assert facts.sample_rate == rate
    assert facts.duration == pytest.approx(SECOND, abs=LEEWAY)
    assert pitch_hz == pytest.approx(440, abs=2)


def test_that_the_bytes_count_more_than_the_media_type() -> None:
    facts, _ = kept(sound_file(tone(), "WAV", "PCM_16"), "audio/basic")
    assert facts == Converted(RATE, RATE)


@pytest.mark.parametrize(
    "media_type", ["audio/pcmu;rate=999999", "audio/pcmu;rate=1", "audio/l16;channels=99"]
)
def test_that_a_media_type_with_a_rate_or_channels_that_are_not_taken_is_refused(media_type: str) -> None:
    with pytest.raises((UnsupportedSound, NotSound)):
        kept(bytes(8_000), media_type)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(b"\0", b"", id="a NUL before"),
        pytest.param(b"\r\n" * 20, b"", id="empty lines before"),
        pytest.param(b"\xff\xfb" + bytes(3_000), b"", id="a frame of nothing before"),
        pytest.param(b"ID3\x04\0\0\0\0\x08\0" + bytes(1024), b"", id="ID3v2 before"),
        pytest.param(2 * (b"ID3\x03\0\0\0\0\0\x0a" + bytes(10)), b"", id="two tags before"),
        pytest.param(b"", b"TAG" + bytes(125), id="ID3v1 behind"),
        pytest.param(
            b"", b"APETAGEX\xd0\x07\0\0\x20\0\0\0\0\0\0\0\0\0\0\x80" + bytes(8), id="an APE tag behind"
        ),
    ],
)
@pytest.mark.parametrize(("container", "codec"), [("mp3", "libmp3lame"), ("adts", "aac")])
def test_that_tags_and_junk_around_the_frames_are_skipped(
    container: str, codec: str, before: bytes, after: bytes
) -> None:
    data = encoded(tone(2, rate=16_000), container, codec, rate=16_000)
    facts, pitch_hz = kept(before + data + after)
    assert facts.duration == pytest.approx(2 * SECOND, abs=LEEWAY)
    assert pitch_hz == pytest.approx(440, abs=2)


def test_that_sound_behind_a_tag_that_does_not_belong_there_is_found() -> None:
    data = b"ID3\x03\0\0\0\0\0\x0a" + bytes(10) + sound_file(tone(), "FLAC", "PCM_16")
    assert kept(data)[0] == Converted(RATE, RATE)


@pytest.mark.parametrize(
    ("start", "named"),
    [
        (b"\x30\x26\xb2\x75\x8e\x66", "Windows Media"),
        (b"RIFF\0\0\0\0AVI LIST", "AVI"),
        (b"FLV\x01\x05", "Flash"),
        (b"MThd\0\0\0\x06", "MIDI"),
        (b"\x02#!SILK_V3", "SILK"),
        (b"#!AMR_MC1.0\n", "AMR with several channels"),
        (b"wvpk", "WavPack"),
    ],
)
def test_that_sound_of_another_kind_is_refused_by_its_name(start: bytes, named: str) -> None:
    with pytest.raises(UnsupportedSound, match=rf"{named}.* is not supported\. Convert it to WAV") as refused:
        kept(start + bytes(500))
    assert refused.value.code is ProblemCode.UNSUPPORTED_SOUND


def test_that_a_codec_that_is_not_taken_is_refused_with_its_container_and_its_name() -> None:
    with pytest.raises(UnsupportedSound, match=r"WAV with .*Yamaha.* is not supported"):
        kept(encoded(tone(), "wav", "adpcm_yamaha", rate=RATE))


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"#EXTM3U\n#EXTINF:5,\nhttp://localhost/sound.mp3\n", "a playlist"),
        (b"ffconcat version 1.0\nfile /etc/passwd\n", "a playlist"),
        (b"<html>no sound</html>", "HTML"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04" + bytes(100), "ZIP"),
        (b"hello, this is a text", "a text"),
        (b"fLaC" + bytes(50), "begins as FLAC"),
        (b"OggS" + bytes(500), "begins as OGG"),
        (b"\0\0\0\x20ftypM4A " + bytes(500), "begins as MP4"),
        (b"\x1a\x45\xdf\xa3" + bytes(500), "begins as WebM"),
        (bytes(10_000), "Content-Type"),
        (np.random.default_rng(7).bytes(200_000), "Content-Type"),
    ],
)
def test_that_a_refusal_names_what_was_sent_instead_of_sound(data: bytes, named: str) -> None:
    with pytest.raises(NotSound, match=named) as refused:
        kept(data)
    assert refused.value.code is ProblemCode.NOT_SOUND


def test_that_the_first_sound_of_a_film_is_taken_and_its_pictures_are_not_looked_at() -> None:
    facts, pitch_hz = kept(film(tone(), tone(pitch_hz=880)))
    assert facts.duration == pytest.approx(SECOND, abs=LEEWAY)
    assert pitch_hz == pytest.approx(440, abs=2)


def test_that_a_film_without_sound_holds_no_sound() -> None:
    with pytest.raises(EmptyRecording, match="contains no sound"):
        kept(film())
