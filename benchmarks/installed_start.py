"""The installed desktop compared with the one that runs from source: ``python -m benchmarks.installed_start [FILE.deb]``.

The package is unpacked, not installed. Its program and that of the source are started alternately on one virtual screen, both
signed in at a real server. Times run from the start of the process until the window manager lists its window, and until the
server has its stream; memory is the process's proportional share (PSS), some seconds later. Sizes are those of the files.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import httpx

from agent_desktop.protocol import paths
from tests.support.screen.display import Screen, virtual_screen
from tests.support.server import PASSWORD, RunningServer, running_server

ROOT: Final = Path(__file__).resolve().parents[1]
RUNS: Final = 7
SETTLED_S: Final = 4.0
LOOK_EVERY_S: Final = 0.005
PATIENCE_S: Final = 30.0


class Windows:
    """The windows that the window manager lists, with the time at which each appears."""

    def __init__(self, screen: Screen) -> None:
        self._spy = subprocess.Popen(
            ["xprop", "-root", "-spy", "_NET_CLIENT_LIST"],
            env=dict(screen.env),
            stdout=subprocess.PIPE,
            text=True,
        )
        self._known: frozenset[str] = frozenset()
        self._came = threading.Event()
        self.at = 0.0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._spy.stdout is not None  # noqa: S101 - it is a pipe
        for line in self._spy.stdout:
            listed = frozenset(word.strip(",") for word in line.split() if word.startswith("0x"))
            if listed - self._known:
                self.at = time.monotonic()
                self._came.set()
            self._known = listed

    def expect(self) -> None:
        """Ignore windows that have appeared before."""
        self._came.clear()

    def wait(self) -> float:
        """Return when the next window appears, in monotonic seconds."""
        if not self._came.wait(PATIENCE_S):
            raise TimeoutError("no window")
        return self.at

    def close(self) -> None:
        """Stop watching."""
        self._spy.terminate()
        self._spy.wait()


@dataclass
class Figures:
    """The figures of one program, run by run: seconds, seconds, and megabytes."""

    shown: list[float] = field(default_factory=list[float])
    stream: list[float] = field(default_factory=list[float])
    memory: list[float] = field(default_factory=list[float])


def connected(server: RunningServer, boss: httpx.Client) -> bool:
    """Return whether the server has the agent's stream."""
    agents = boss.get(f"{server.url}{paths.AGENTS}").json()["items"]
    return any(agent["id"] == "dana" and agent["connected"] for agent in agents)


def until(server: RunningServer, boss: httpx.Client, *, there: bool) -> float:
    """Wait until the stream is open or closed; return that time in monotonic seconds."""
    end = time.monotonic() + PATIENCE_S
    while connected(server, boss) is not there:
        if time.monotonic() > end:
            raise TimeoutError("the stream")
        time.sleep(LOOK_EVERY_S)
    return time.monotonic()


def memory_mb(pid: int) -> float:
    """Return a process's proportional share of memory (PSS)."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) / 1024


def run(
    program: Sequence[str], screen: Screen, server: RunningServer, windows: Windows, into: Figures
) -> None:
    """Start a program, measure it, and end it."""
    env = {**screen.env, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    with server.client("boss") as boss:
        until(server, boss, there=False)
        windows.expect()
        began = time.monotonic()
        process = subprocess.Popen(
            [*program, "--server", server.url, "--user", "dana", "--password-stdin"],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert process.stdin is not None  # noqa: S101 - it is a pipe
        with process.stdin as mouth:
            mouth.write(f"{PASSWORD}\n")
        try:
            into.shown.append(windows.wait() - began)
            into.stream.append(until(server, boss, there=True) - began)
            time.sleep(SETTLED_S)
            into.memory.append(memory_mb(process.pid))
        finally:
            process.terminate()
            process.wait()


@contextmanager
def unpacked(package: Path) -> Generator[Path]:
    """Yield the folder with the files of the package."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "--extract", package, folder], check=True)
        yield Path(folder)


def sizes(dist: Path, installed: Path) -> Iterator[tuple[str, int]]:
    """Yield each file or folder with its size in bytes."""
    for path in sorted(dist.glob("callback-*")):
        if path.suffix in {".deb", ".msi"}:
            yield path.name, path.stat().st_size
    there = (path for path in installed.rglob("*") if path.is_file() and not path.is_symlink())
    yield "installed desktop .deb", sum(path.stat().st_size for path in there)


def report(name: str, installed: list[float], source: list[float], unit: str) -> None:
    """Print two medians and their ratio, without the first run, which fills the disk's cache."""
    one, other = statistics.median(installed[1:]), statistics.median(source[1:])
    print(f"{name:34} installed {one:8.3f} {unit}  source {other:8.3f} {unit}  ratio {one / other:5.2f}")


def main() -> int:
    """Measure, and print the figures."""
    dist = ROOT / "dist"
    found = [Path(sys.argv[1])] if len(sys.argv) > 1 else [*dist.glob("callback-desk_*_amd64.deb")]
    if len(found) != 1:
        print(f"{len(found)} packages of the desktop in {dist}; `make installers` builds one")
        return 0
    with unpacked(found[0]) as installed, tempfile.TemporaryDirectory() as folder:
        for name, size in sizes(found[0].parent, installed):
            print(f"{name:34} {size / 1e6:8.1f} MB")
        places = [Path(folder) / name for name in ("screen", "server")]
        for place in places:
            place.mkdir()
        programs = {
            "installed": [os.fspath(installed / "usr/lib/callback-desk/agent-desktop")],
            "source": [sys.executable, "-m", "agent_desktop"],
        }
        figures = {who: Figures() for who in programs}
        with virtual_screen(places[0]) as screen, running_server(places[1]) as server:
            windows = Windows(screen)
            for _ in range(RUNS + 1):
                for who, program in programs.items():
                    run(program, screen, server, windows, figures[who])
            windows.close()
    ours, theirs = figures["installed"], figures["source"]
    report("start to first window", ours.shown, theirs.shown, "s")
    report("start to open stream", ours.stream, theirs.stream, "s")
    report("memory (PSS), idle, signed in", ours.memory, theirs.memory, "MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
