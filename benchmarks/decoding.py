"""The cost of decoding a recording: ``python -m benchmarks.decoding``.

Two minutes of telephone sound, as three kinds of file. Each is decoded and written as FLAC by a separate process, as in the
server, and by a process that uses only libsndfile, the baseline. Measured are elapsed time, the median of some alternating
rounds, processor time and memory, and their ratios.
"""

from __future__ import annotations

import asyncio
import io
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import soundfile

from server_stub.recordings.decoder import RecordingDecoder
from server_stub.recordings.jobs import DecodingJob, DecodingLimits

ROUNDS: Final = 7
LENGTH: Final = timedelta(minutes=2)
RATE: Final = 8_000
KINDS: Final = (("WAV", "ULAW"), ("OGG", "OPUS"), ("MP3", "MPEG_LAYER_III"))

BASELINE: Final = """
import sys
import soundfile
source, target = sys.argv[1:]
with soundfile.SoundFile(source) as sound:
    with soundfile.SoundFile(target, "w", sound.samplerate, 1, "PCM_16", format="FLAC") as kept:
        while len(block := sound.read(65536, "float32", always_2d=True)):
            kept.write(block.mean(axis=1))
"""


class Cost(msgspec.Struct, frozen=True):
    """The cost of one way: elapsed seconds and processor seconds."""

    wall_s: float
    cpu_s: float


def recording(kind: str, coding: str) -> bytes:
    """Return two minutes of sound whose volume changes as in speech."""
    frames = round(LENGTH.total_seconds() * RATE)
    swell = np.sin(np.arange(frames) * 3 * np.pi / RATE) ** 2
    file = io.BytesIO()
    soundfile.write(file, np.random.default_rng(3).normal(0, 0.1, frames) * swell, RATE, coding, format=kind)
    return file.getvalue()


async def measure(work: Callable[[Path, Path], Awaitable[None]], source: Path) -> Cost:
    """Do the work once, and return its cost."""
    target = source.with_suffix(".flac")
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    await work(source, target)
    wall_s, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    await asyncio.to_thread(target.unlink)
    return Cost(wall_s, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


async def by_pyav(source: Path, target: Path) -> None:
    """Decode as the server does."""
    await RecordingDecoder().decode(DecodingJob(str(source), str(target), "", 5 * LENGTH, DecodingLimits()))


async def by_libsndfile(source: Path, target: Path) -> None:
    """Decode by libsndfile alone."""
    await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", BASELINE, str(source), str(target)],
        check=True,
        stderr=subprocess.DEVNULL,  # Its MP3 decoder warns about the output of its encoder.
    )


async def report(kind: str, coding: str, folder: Path) -> None:
    """Measure one kind of file, and print a line."""
    source = folder / f"sent.{kind.lower()}"
    await asyncio.to_thread(source.write_bytes, recording(kind, coding))
    ours: list[Cost] = []
    baseline: list[Cost] = []
    for _ in range(ROUNDS):
        ours.append(await measure(by_pyav, source))
        baseline.append(await measure(by_libsndfile, source))
    wall_s, bare_wall_s = (statistics.median(cost.wall_s for cost in costs) for costs in (ours, baseline))
    cpu_s, bare_cpu_s = (statistics.median(cost.cpu_s for cost in costs) for costs in (ours, baseline))
    print(
        f"{kind} {coding:15} {wall_s:7.2f} s {bare_wall_s:7.2f} s {wall_s / bare_wall_s:6.2f}"
        f" {cpu_s:9.2f} s {bare_cpu_s:7.2f} s {cpu_s / bare_cpu_s:6.2f}"
    )


def peak_memory(work: Callable[[Path, Path], Awaitable[None]], folder: Path) -> int:
    """Return the largest memory of a process of the work in bytes, measured in a process without other children."""
    program = (
        "import asyncio, resource, sys; from pathlib import Path; from benchmarks import decoding;"
        f"asyncio.run(decoding.{work.__name__}(Path(sys.argv[1]), Path(sys.argv[2])));"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    source, target = folder / "sent.mp3", folder / "peak.flac"
    command = [sys.executable, "-c", program, str(source), str(target)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    target.unlink()
    return int(done.stdout) * 1024


def main() -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"{'':20} {'clock':>8} {'bare':>8} {'ratio':>7} {'processor':>10} {'bare':>9} {'ratio':>6}")
        for kind, coding in KINDS:
            asyncio.run(report(kind, coding, folder))
        ours, bare = peak_memory(by_pyav, folder), peak_memory(by_libsndfile, folder)
        print(
            f"memory of the process: {ours / 1e6:.0f} MB, bare {bare / 1e6:.0f} MB, {ours / bare:.2f} times"
        )


if __name__ == "__main__":
    main()
