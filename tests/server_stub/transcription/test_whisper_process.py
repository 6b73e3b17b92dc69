"""The worker process as the transcriber holds it: crashes, hangs, limits, idleness and the end."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import psutil
import pytest

from server_stub.transcription.errors import (
    EngineCrashed,
    FailureReason,
    NotTranscribed,
    TranscriberClosed,
)
from server_stub.transcription.whisper import Patience, WhisperTranscriber
from tests.support.processes import over_with
from tests.support.waiting import wait_until

SCRIPTED = (sys.executable, "-m", "tests.server_stub.transcription.scripted_worker")
SHORT = timedelta(seconds=0.3)


class Lab:
    """A transcriber with a scripted worker, and the ids of the processes it started."""

    def __init__(self, transcriber: Callable[[Callable[[int], None]], WhisperTranscriber]) -> None:
        self.pids: list[int] = []
        self.transcriber = transcriber(self.pids.append)

    async def ask(self, name: str) -> str:
        """Return the text of a transcription."""
        return (await self.transcriber.transcribe(Path(name))).text

    def running(self) -> list[int]:
        """Return the ids of the workers that run."""
        return [pid for pid in self.pids if psutil.pid_exists(pid)]


@asynccontextmanager
async def lab(
    *arguments: str, patience: Patience | None = None, idle_after: timedelta = timedelta(minutes=5)
) -> AsyncGenerator[Lab]:
    """Give a lab, and see that it leaves no process behind."""
    command = (*SCRIPTED, *arguments)
    made = Lab(
        lambda on_start: WhisperTranscriber(
            patience=patience, idle_after=idle_after, on_start=on_start, command=command
        )
    )
    try:
        yield made
    finally:
        await made.transcriber.close()
        assert made.running() == []


async def test_that_no_worker_runs_before_the_first_recording_and_one_serves_all() -> None:
    async with lab() as it:
        assert it.pids == []
        assert [await it.ask("one"), await it.ask("two")] == ["one", "two"]
        assert len(it.pids) == 1


async def test_that_calls_that_come_meanwhile_wait_for_their_turn() -> None:
    async with lab() as it:
        assert await asyncio.gather(*(it.ask(str(n)) for n in range(20))) == [str(n) for n in range(20)]
        assert len(it.pids) == 1


async def test_that_a_crash_is_reported_with_the_engines_last_output_and_the_next_recording_gets_a_new_worker() -> (
    None
):
    async with lab() as it:
        with pytest.raises(EngineCrashed) as crash:
            await it.ask("crash")
        assert crash.value.detail == "exit code 3; the engine's last words on crash"
        assert await it.ask("next") == "next"
        assert len(it.pids) == 2


@pytest.mark.parametrize("answer", ["nonsense", "half-a-line", "endless-line", "out-of-turn"])
async def test_that_an_invalid_answer_is_a_crash(answer: str) -> None:
    async with lab() as it:
        with pytest.raises(EngineCrashed):
            await it.ask(answer)
        assert it.running() == []
        assert await it.ask("next") == "next"


async def test_that_a_worker_that_died_meanwhile_is_a_crash_or_is_replaced() -> None:
    async with lab() as it:
        await it.ask("one")
        psutil.Process(it.pids[0]).kill()
        try:
            assert await it.ask("two") == "two"
        except EngineCrashed:
            assert await it.ask("two") == "two"
        assert len(it.pids) == 2


async def test_that_a_refusal_leaves_the_worker_as_it_is() -> None:
    async with lab() as it:
        with pytest.raises(NotTranscribed) as failed:
            await it.ask("refuse")
        assert (failed.value.reason, failed.value.detail) == (FailureReason.ENGINE_FAILED, "on request")
        assert await it.ask("next") == "next"
        assert len(it.pids) == 1


async def test_that_a_worker_that_writes_much_to_standard_error_is_not_blocked() -> None:
    async with lab() as it:
        assert await it.ask("chatter") == "chatter"


@pytest.mark.parametrize(
    ("name", "patience"),
    [
        ("hang", Patience(to_decode=SHORT)),
        ("begin-and-hang", Patience(extra=SHORT, times_the_sound=0)),
        ("begin-and-hang", Patience(extra=timedelta(), times_the_sound=0.3)),
    ],
)
async def test_that_a_recording_that_takes_too_long_is_given_up_and_its_worker_killed(
    name: str, patience: Patience
) -> None:
    async with lab(patience=patience) as it:
        with pytest.raises(NotTranscribed) as failed:
            await it.ask(name)
        assert failed.value.reason is FailureReason.TOOK_TOO_LONG
        assert it.running() == []


def test_that_the_limit_grows_with_the_length_of_the_sound() -> None:
    patience = Patience(extra=timedelta(seconds=30), times_the_sound=4)
    assert patience.to_recognise(600) == timedelta(seconds=2_430)


async def test_that_a_worker_that_does_not_load_in_time_is_a_crash() -> None:
    async with lab("never-ready", patience=Patience(to_load=SHORT)) as it:
        with pytest.raises(EngineCrashed, match="crashed") as crash:
            await it.ask("one")
        assert crash.value.detail == "the model was not loaded in time"
        assert it.running() == []


async def test_that_a_worker_that_begins_with_an_answer_out_of_turn_is_a_crash() -> None:
    async with lab("ready-but-wrong") as it:
        with pytest.raises(EngineCrashed):
            await it.ask("one")


async def test_that_a_missing_engine_is_reported() -> None:
    async with lab("unusable") as it:
        with pytest.raises(NotTranscribed) as failed:
            await it.ask("one")
        assert (failed.value.reason, failed.value.detail) == (FailureReason.ENGINE_MISSING, "no model")


async def test_that_a_program_that_cannot_be_started_is_a_crash() -> None:
    transcriber = WhisperTranscriber(command=["no-such-program"])
    with pytest.raises(EngineCrashed) as crash:
        await transcriber.transcribe(Path("one"))
    assert "could not start" in crash.value.detail
    await transcriber.close()


async def test_that_calling_off_ends_the_worker_at_once() -> None:
    async with lab() as it:
        await it.ask("one")
        asking = asyncio.create_task(it.ask("hang"))
        await asyncio.sleep(0)
        asking.cancel()
        assert isinstance((await asyncio.gather(asking, return_exceptions=True))[0], asyncio.CancelledError)
        assert it.running() == []
        assert await it.ask("next") == "next"


async def test_that_a_worker_with_nothing_to_do_ends_and_the_next_recording_starts_another() -> None:
    async with lab(idle_after=timedelta()) as it:
        await it.ask("one")
        await asyncio.to_thread(wait_until, lambda: not it.running(), "the idle worker's end")
        assert await it.ask("two") == "two"
        assert len(it.pids) == 2


async def test_that_a_busy_worker_is_not_idle() -> None:
    async with lab(idle_after=timedelta(milliseconds=1)) as it:
        assert [await it.ask(str(n)) for n in range(5)] == [str(n) for n in range(5)]


async def test_that_closing_ends_a_busy_worker_and_fails_waiting_calls() -> None:
    async with lab() as it:
        await it.ask("one")
        waiting = [asyncio.create_task(it.ask("hang")), asyncio.create_task(it.ask("two"))]
        await asyncio.sleep(0)
        await it.transcriber.close()
        for outcome in await asyncio.gather(*waiting, return_exceptions=True):
            assert isinstance(outcome, TranscriberClosed)
        assert it.running() == []
        await it.transcriber.close()
        with pytest.raises(TranscriberClosed):
            await it.ask("three")


async def test_that_closing_while_the_worker_is_being_started_ends_it() -> None:
    async with lab("never-ready") as it:
        asking = asyncio.create_task(it.ask("one"))
        await asyncio.sleep(0)
        await it.transcriber.close()
        assert isinstance((await asyncio.gather(asking, return_exceptions=True))[0], TranscriberClosed)


SERVER = """
import asyncio, pathlib, sys
from server_stub.transcription.whisper import WhisperTranscriber

async def main():
    transcriber = WhisperTranscriber(on_start=lambda pid: print(pid, flush=True))
    asking = asyncio.create_task(transcriber.transcribe(pathlib.Path("none")))
    if sys.argv[1] == "idle":
        await asyncio.gather(asking, return_exceptions=True)
        print("idle", flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.mark.parametrize("moment", ["loading", "idle"])
def test_that_the_worker_ends_when_the_server_is_killed(moment: str) -> None:
    with over_with(
        subprocess.Popen([sys.executable, "-c", SERVER, moment], stdout=subprocess.PIPE, text=True)
    ) as server:
        assert server.stdout is not None
        worker = psutil.Process(int(server.stdout.readline()))
        assert moment == "loading" or server.stdout.readline() == "idle\n"
        server.send_signal(signal.SIGKILL)
    worker.wait(10)
    assert not worker.is_running()
