"""Callers of the simulator: who calls when the site file is read again, and what keeps a caller from a message."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest
from msgspec.structs import replace

from server_stub.core.model.counts.count_rows import ForecastRow
from server_stub.core.state.wait_prediction import FEWEST
from server_stub.intake_desk import ServerIntakeDesk
from server_stub.recordings.store import RecordingStore
from server_stub.router import Router
from server_stub.store.sqlite import open_store
from server_stub.telephony.settings import (
    TONE,
    CallerStep,
    InboundSettings,
    SimulatedCaller,
    SimulatorSettings,
)
from server_stub.telephony.simulated_callers import SimulatedCallers
from tests.server_stub.noted_effects import NotedEffects
from tests.server_stub.recordings.sounds import sound_file, speechlike
from tests.server_stub.router_stage import SITE
from tests.support.clock import NOON, ManualClock
from tests.support.waiting import seen

LINE: Final = InboundSettings(number="+12125550199", business_process="billing")
ASKS: Final = CallerStep(at="menu", keys="1")
ANA: Final = SimulatedCaller(
    id="ana",
    calls="+12125550199",
    number="+12125550142",
    step=(ASKS, CallerStep(at=TONE, says="ana.wav", hangs_up=True)),
)


@dataclass
class CallersOnTrial:
    """Callers of a real router, and the clock of both."""

    callers: SimulatedCallers
    router: Router
    clock: ManualClock
    folder: Path
    is_away: bool = False

    def read(self, *callers: SimulatedCaller) -> None:
        """Read a site file with these callers."""
        self.callers.set_callers(SimulatorSettings(caller=callers), self.folder)

    async def passes(self, until: Callable[[], bool]) -> None:
        """Let time pass until something is the case."""

        def step() -> bool:
            self.clock.advance(timedelta(seconds=1))
            return until()

        await seen(step, "the calls have got so far")

    async def all_calls_are_over(self) -> None:
        """Let time pass until there is no call."""
        await self.passes(lambda: self.callers.count == 0)

    async def recordings(self) -> list[int]:
        """Return how many recordings each open callback has."""
        return await self.router.query(
            lambda floor, _now: [
                sum(each.callback_id == callback_id for each in floor.tables.recordings.values())
                for callback_id in floor.tables.callbacks
            ]
        )


@asynccontextmanager
async def callers_in(folder: Path) -> AsyncGenerator[CallersOnTrial]:
    clock, store = ManualClock(), open_store(folder / "callbacks.sqlite3")
    router = Router(store, clock, NotedEffects())
    await router.start()
    await router.submit(SITE)
    desk = ServerIntakeDesk(router, store, RecordingStore(folder / "recordings"), clock)
    callers = SimulatedCallers(clock, (LINE,), desk, lambda: trial.is_away)
    trial = CallersOnTrial(callers, router, clock, folder)
    (folder / "ana.wav").write_bytes(sound_file(speechlike(2), "WAV", "PCM_16"))
    try:
        yield trial
    finally:
        await callers.close()
        await router.close()


async def test_that_a_caller_calls_once_and_again_when_the_table_has_changed(tmp_path: Path) -> None:
    async with callers_in(tmp_path) as trial:
        trial.read(ANA)
        trial.read(ANA)
        trial.clock.advance()
        assert trial.callers.count == 1
        await trial.all_calls_are_over()
        await trial.passes(lambda: trial.callers.unfiled == 0)
        assert await trial.recordings() == [1]
        trial.read(ANA)
        trial.clock.advance()
        assert trial.callers.count == 0
        trial.read(replace(ANA, after_s=5))
        trial.clock.advance(timedelta(seconds=5))
        assert trial.callers.count == 1


async def test_that_a_caller_who_is_gone_before_the_time_does_not_call(tmp_path: Path) -> None:
    async with callers_in(tmp_path) as trial:
        trial.read(replace(ANA, after_s=60))
        trial.read()
        trial.clock.advance(timedelta(minutes=2))
        assert trial.callers.count == 0


async def test_that_a_caller_does_not_get_through_while_the_switch_is_away(tmp_path: Path) -> None:
    async with callers_in(tmp_path) as trial:
        trial.is_away = True
        trial.read(ANA)
        trial.clock.advance()
        assert trial.callers.count == 0


@pytest.mark.logs_expected("a simulated caller says nothing")
@pytest.mark.parametrize("sound", [None, b"no sound", b"RIFF"])
async def test_that_a_sound_that_cannot_be_read_leaves_the_callback_without_a_message(
    tmp_path: Path, sound: bytes | None
) -> None:
    async with callers_in(tmp_path) as trial:
        (tmp_path / "ana.wav").unlink()
        if sound is not None:
            (tmp_path / "ana.wav").write_bytes(sound)
        trial.read(replace(ANA, step=(ASKS, CallerStep(at=TONE, says="ana.wav"))))
        trial.clock.advance()
        await trial.all_calls_are_over()
        assert await trial.recordings() == [0]


async def test_that_a_caller_who_says_and_presses_nothing_is_left_after_three_questions(
    tmp_path: Path,
) -> None:
    async with callers_in(tmp_path) as trial:
        trial.read(replace(ANA, step=()))
        trial.clock.advance()
        await trial.all_calls_are_over()
        assert await trial.recordings() == []


async def test_that_a_caller_hears_the_promised_time_of_the_stored_callback(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "server_stub.telephony.intake.conversation")
    async with callers_in(tmp_path) as trial:
        calls = ForecastRow(
            business_process_id="billing", begun_at=NOON, intervals_s=(60.0,) * FEWEST, errors=(0.0,) * FEWEST
        )
        await trial.router.query(lambda floor, _now: floor.tables.forecasts.update(billing=calls))
        trial.read(replace(ANA, step=(ASKS, CallerStep(at="leave-message", keys="#"))))
        await trial.passes(lambda: "promise-between" in caplog.text)
        await trial.all_calls_are_over()
    assert re.search(
        r"'promise-between', 'time-1200', 'promise-and', 'time-12(15|30)', 'goodbye'", caplog.text
    )
