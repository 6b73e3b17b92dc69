"""Quality and speed of transcription: ``python -m benchmarks.transcription``.

Time is a ratio to the length of the sound, on one core, the median of some rounds. The first start of the worker,
which loads the model, is measured separately.
"""

from __future__ import annotations

import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import psutil
import soundfile
from numpy.typing import NDArray

from benchmarks.speech.human_speech import NARROW_BAND_HZ, PACKAGE, WIDE_BAND_HZ, human_sentences
from benchmarks.speech.wording import word_count, word_error_rate
from demo.voices.making import make
from demo.voices.script import voicemails
from server_stub.transcription.model_files import base_model
from server_stub.transcription.recognition import Recogniser
from server_stub.transcription.whisper import WhisperTranscriber

ROUNDS: Final = 3
MOST_WER: Final = 0.05
MOST_TIME: Final = 0.25
MOST_MEMORY_MB: Final = 450
MOST_LOADING_S: Final = 2.0
"""The budgets: the word error rate of people's speech, the time as a ratio to the length of the sound, the worker's peak of
memory, and the time to load the model once it is joined."""

LONG_S: Final = 300
RATE: Final = 8_000


class Result(msgspec.Struct, frozen=True):
    """The result of a set of sound files.

    ``time_ratio`` is the transcription time divided by the length of the sound, ``processor_ratio`` the worker's
    processor time, on which other load has less influence.
    """

    sound_s: float
    words: int
    word_error_rate: float
    time_ratio: float
    processor_ratio: float


async def measure(
    transcriber: WhisperTranscriber, worker: psutil.Process, said: Mapping[Path, str]
) -> Result:
    """Transcribe the files, and compare each result with the text in ``said``."""
    heard: dict[Path, str] = {}
    rounds: list[float] = []
    used = worker.cpu_times()
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for file in said:
            heard[file] = (await transcriber.transcribe(file)).text
        rounds.append(time.perf_counter() - began)
    sound_s = sum(_duration_s(file) for file in said)
    words = {file: word_count(text) for file, text in said.items()}
    wrong = sum(word_error_rate(text, heard[file]) * words[file] for file, text in said.items())
    end = worker.cpu_times()
    used_s = (end.user + end.system - used.user - used.system) / ROUNDS
    return Result(
        sound_s,
        sum(words.values()),
        wrong / sum(words.values()),
        statistics.median(rounds) / sound_s,
        used_s / sound_s,
    )


def _duration_s(file: Path) -> float:
    with soundfile.SoundFile(str(file)) as sound:
        return sound.frames / sound.samplerate


async def main() -> None:
    """Measure, and print a table."""
    pids: list[int] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        transcriber = WhisperTranscriber(on_start=pids.append, models=folder / "models")
        voices = make(folder / "voices")
        sets = {
            "the demo's voicemails": {voices[mail.id]: mail.spoken for mail in voicemails()},
            "people, 8 kHz µ-law": human_sentences(folder / "wide", WIDE_BAND_HZ),
            "people, an old line's band": human_sentences(folder / "narrow", NARROW_BAND_HZ),
        }
        sets["five minutes in one"] = long_recording(folder, sets["the demo's voicemails"])
        base_model(folder / "models")
        began = time.perf_counter()
        Recogniser(models=folder / "models")
        loading_s = time.perf_counter() - began
        began = time.perf_counter()
        await transcriber.transcribe(next(iter(voices.values())))
        first_s = time.perf_counter() - began
        print(f"{'':30} {'sound':>7} {'words':>6} {'wrong':>7} {'time / sound':>13} {'processor':>10}")
        for title, said in sets.items():
            if not said:
                print(f"{title:30} not measured: {PACKAGE} is not installed")
                continue
            result = await measure(transcriber, psutil.Process(pids[0]), said)
            print(
                f"{title:30} {result.sound_s:5.0f} s {result.words:6} {result.word_error_rate:7.1%}"
                f" {result.time_ratio:13.3f} {result.processor_ratio:10.3f}"
            )
        print(f"loading {loading_s:.1f} s; first recording, with the start of the worker: {first_s:.1f} s")
        print(f"worker's peak of memory: {_peak_mb(pids[0]):.0f} MB")
        print(
            f"budget: {MOST_WER:.0%} of people's words at 8 kHz, {MOST_TIME} of the sound's length, {MOST_MEMORY_MB} MB, "
            f"{MOST_LOADING_S} s to load"
        )
        await transcriber.close()


def long_recording(folder: Path, said: Mapping[Path, str]) -> dict[Path, str]:
    """Return one recording of five minutes: the voicemails of ``said`` in a row."""
    samples: list[NDArray[np.int16]] = []
    texts: list[str] = []
    seconds = 0.0
    for file, text in itertools.cycle(said.items()):
        with soundfile.SoundFile(str(file)) as sound:
            samples.append(sound.read(-1, "int16", always_2d=True)[:, 0])
        texts.append(text)
        seconds += len(samples[-1]) / RATE
        if seconds > LONG_S:
            break
    long = folder / "long.flac"
    soundfile.write(str(long), np.concatenate(samples), RATE, format="FLAC", subtype="PCM_16")
    return {long: " ".join(texts)}


def _peak_mb(pid: int) -> float:
    """Return the peak of resident memory of a process on Linux."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    asyncio.run(main())
