"""A file that was changed anywhere is converted or refused, and nothing else happens; `kept_sounds` is part of the corpus."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Final

import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server_stub.recordings.convert import convert
from server_stub.recordings.errors import RecordingRefused
from tests.server_stub.recordings.sounds import encoded, sound_file, tone

KEPT: Final = Path(__file__).with_name("kept_sounds")


@cache
def corpus() -> tuple[bytes, ...]:
    """Return a short file of each family of formats."""
    sound = tone(0.1)
    files = [
        sound_file(sound, kind, subtype)
        for kind, subtype in (
            ("WAV", "PCM_16"),
            ("WAV", "ULAW"),
            ("WAV", "GSM610"),
            ("AIFF", None),
            ("AU", None),
            ("CAF", None),
            ("FLAC", None),
            ("OGG", "VORBIS"),
            ("OGG", "OPUS"),
            ("MP3", None),
        )
    ]
    files += [encoded(tone(0.1, rate=48_000), "mp4", "aac", rate=48_000)]
    return (*files, *(file.read_bytes() for file in sorted(KEPT.iterdir())))


changes = st.lists(
    st.tuples(
        st.sampled_from(["set", "cut", "insert", "repeat"]),
        st.floats(0, 1),
        st.binary(min_size=1, max_size=8)
        | st.sampled_from([b"\xff\xff\xff\xff", bytes(4), b"\x7f\xff\xff\xff"]),
    ),
    max_size=6,
)


def changed(data: bytes, steps: list[tuple[str, float, bytes]]) -> bytes:
    """Return ``data`` after ``steps``, each at a place that is a part of its length."""
    for how, part, new in steps:
        at = int(part * len(data))
        if how == "set":
            data = data[:at] + new + data[at + len(new) :]
        elif how == "cut":
            data = data[:at]
        elif how == "insert":
            data = data[:at] + new + data[at:]
        else:
            data = data[:at] + data[at : at + 64] * 3 + data[at + 64 :]
    return data


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.large_base_example, HealthCheck.too_slow],
)
@given(place=st.integers(0, len(corpus()) - 1), steps=changes)
def test_that_changed_bytes_are_converted_or_refused(
    place: int, steps: list[tuple[str, float, bytes]]
) -> None:
    target = io.BytesIO()
    try:
        converted = convert(changed(corpus()[place], steps), target, longest=timedelta(minutes=1))
    except (RecordingRefused, MemoryError):
        return
    target.seek(0)
    with soundfile.SoundFile(target) as sound:
        assert sound.frames == converted.frames


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=2000))
def test_that_bytes_that_are_no_sound_are_refused_or_converted(data: bytes) -> None:
    with suppress(RecordingRefused, MemoryError):
        convert(data, io.BytesIO(), longest=timedelta(minutes=1))
