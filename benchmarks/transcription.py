"""Quality and speed of transcription: ``python -m benchmarks.transcription``.

Time is a ratio to the length of the sound, on one core, the median of some rounds. The first start of the worker,
which loads the model, is measured separately.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec
import psutil
import soundfile

from benchmarks.speech.human_speech import NARROW_BAND_HZ, PACKAGE, WIDE_BAND_HZ, human_sentences
from benchmarks.speech.wording import word_count, word_error_rate
from demo.voices.making import make
from demo.voices.script import voicemails
from server_stub.transcription.whisper import WhisperTranscriber

ROUNDS: Final = 3
MOST_WER: Final = 0.05
MOST_TIME: Final = 0.3
"""The budgets: the word error rate of people's speech, and the time as a ratio to the length of the sound."""


class Result(msgspec.Struct, frozen=True):
    """The result of a set of sound files. ``time_ratio`` is the transcription time divided by the length of the sound."""

    sound_s: float
    words: int
    word_error_rate: float
    time_ratio: float


async def measure(transcriber: WhisperTranscriber, said: Mapping[Path, str]) -> Result:
    """Transcribe the files, and compare each result with the text in ``said``."""
    heard: dict[Path, str] = {}
    rounds: list[float] = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for file in said:
            heard[file] = (await transcriber.transcribe(file)).text
        rounds.append(time.perf_counter() - began)
    sound_s = sum(_duration_s(file) for file in said)
    words = {file: word_count(text) for file, text in said.items()}
    wrong = sum(word_error_rate(text, heard[file]) * words[file] for file, text in said.items())
    return Result(
        sound_s, sum(words.values()), wrong / sum(words.values()), statistics.median(rounds) / sound_s
    )


def _duration_s(file: Path) -> float:
    with soundfile.SoundFile(str(file)) as sound:
        return sound.frames / sound.samplerate


async def main() -> None:
    """Measure, and print a table."""
    pids: list[int] = []
    transcriber = WhisperTranscriber(on_start=pids.append)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        voices = make(folder / "voices")
        sets = {
            "the demo's voicemails": {voices[mail.id]: mail.spoken for mail in voicemails()},
            "people, 8 kHz µ-law": human_sentences(folder / "wide", WIDE_BAND_HZ),
            "people, an old line's band": human_sentences(folder / "narrow", NARROW_BAND_HZ),
        }
        began = time.perf_counter()
        await transcriber.transcribe(next(iter(voices.values())))
        first_s = time.perf_counter() - began
        print(f"{'':30} {'sound':>7} {'words':>6} {'wrong':>7} {'time / sound':>13}")
        for title, said in sets.items():
            if not said:
                print(f"{title:30} not measured: {PACKAGE} is not installed")
                continue
            result = await measure(transcriber, said)
            print(
                f"{title:30} {result.sound_s:5.0f} s {result.words:6} {result.word_error_rate:7.1%}"
                f" {result.time_ratio:13.3f}"
            )
        memory = psutil.Process(pids[0]).memory_info().rss
        print(
            f"first recording, with the model's loading: {first_s:.1f} s; worker's memory: {memory / 1e6:.0f} MB"
        )
        print(f"budget: {MOST_WER:.0%} of people's words at 8 kHz, {MOST_TIME} of the sound's length")
    await transcriber.close()


if __name__ == "__main__":
    asyncio.run(main())
