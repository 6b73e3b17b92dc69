"""Write reports into folders each day (``docs/behaviour.md``, *Report files*).

The names of the files are the memory: a day whose file exists is done, so that nothing else is stored.
"""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import IO, Final
from zoneinfo import ZoneInfo

import msgspec

from server_stub.clock import Clock
from server_stub.core.model.errors import FloorRefusal
from server_stub.errors import ServerError
from server_stub.logs import get_logger
from server_stub.reports.settings import ReportFileSettings

LOOK_EVERY_S: Final = 20.0
"""Seconds between two looks for files that are due; short, because the clock may be set."""
AGAIN: Final = timedelta(minutes=5)
"""How long after a failure a file is tried again."""
_DAY: Final = timedelta(days=1)

_log = get_logger(__name__)

Write = Callable[[ReportFileSettings, datetime, datetime], AsyncGenerator[bytes]]
"""Yields the bytes of a file with what happened between two times."""


class ReportFileState(msgspec.Struct, frozen=True):
    """What became of a scheduled file; ``error`` is why the last attempt failed, None after a success."""

    settings: ReportFileSettings
    next_at: datetime
    last_file: str | None = None
    written_at: datetime | None = None
    error: str | None = None
    failed_at: datetime | None = None


@dataclass
class _Outcome:
    written_at: datetime | None = None
    error: str | None = None
    failed_at: datetime | None = None


class ReportFiles:
    """The scheduled files; ``folder`` is that of the site file, to which their folders are relative."""

    def __init__(
        self, settings: Iterable[ReportFileSettings], folder: Path, clock: Clock, write: Write
    ) -> None:
        self._settings = tuple(settings)
        self._folder = folder
        self._clock = clock
        self._write = write
        self._outcomes = {each.id: _Outcome() for each in self._settings}

    async def run(self) -> None:
        """Write what is due, now and from then on, until cancelled."""
        while self._settings:
            await self.write_due()
            await asyncio.sleep(LOOK_EVERY_S)

    async def states(self) -> tuple[ReportFileState, ...]:
        """Return what became of each file."""
        now = self._clock.now()
        return tuple([await self._state(each, now) for each in self._settings])

    async def write_due(self) -> None:
        """Write each file that is due and does not exist; a failure is logged, kept for ``states`` and tried again later."""
        for settings in self._settings:
            outcome, now = self._outcomes[settings.id], self._clock.now()
            if outcome.failed_at is not None and timedelta() <= now - outcome.failed_at < AGAIN:
                continue
            try:
                for day in await asyncio.to_thread(self._missing, settings, now):
                    await self._write_day(settings, day)
                    outcome.written_at = self._clock.now()
                outcome.error = outcome.failed_at = None
            except (OSError, ServerError, FloorRefusal) as error:
                text = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
                outcome.error, outcome.failed_at = text, now
                _log.error("report file not written", id=settings.id, error=text)

    async def _state(self, settings: ReportFileSettings, now: datetime) -> ReportFileState:
        outcome = self._outcomes[settings.id]
        try:
            names = await asyncio.to_thread(self._names, settings)
        except OSError:
            names = []
        return ReportFileState(
            settings=settings,
            next_at=due_after(settings, now),
            last_file=names[-1] if names else None,
            written_at=outcome.written_at,
            error=outcome.error,
            failed_at=outcome.failed_at,
        )

    def _place(self, settings: ReportFileSettings) -> Path:
        return self._folder / settings.folder

    def _names(self, settings: ReportFileSettings) -> list[str]:
        """Return the names of the files that exist, the oldest first."""
        name = re.compile(rf"{re.escape(settings.id)} \d{{4}}-\d\d-\d\d\.{settings.format.value}")
        place = self._place(settings)
        return (
            sorted(each.name for each in place.iterdir() if name.fullmatch(each.name))
            if place.is_dir()
            else []
        )

    def _missing(self, settings: ReportFileSettings, now: datetime) -> list[date]:
        """Return the days whose files are due: the last one, and those since the newest file that exists."""
        last = last_day(settings, now)
        names = self._names(settings)
        if not names:
            return [last]
        newest = date.fromisoformat(names[-1].removeprefix(f"{settings.id} ")[:10])
        count = min((last - newest).days, settings.keep)
        return [last - number * _DAY for number in reversed(range(max(0, count)))]

    async def _write_day(self, settings: ReportFileSettings, day: date) -> None:
        """Write the file of the days up to ``day``: complete, or not at all."""
        since, until = span_of(settings, day)
        place = self._place(settings)
        name = f"{settings.id} {day.isoformat()}.{settings.format.value}"
        draft = place / f".{name}.part"
        await asyncio.to_thread(place.mkdir, parents=True, exist_ok=True)
        file = await asyncio.to_thread(draft.open, "wb")
        try:
            async with aclosing(self._write(settings, since, until)) as chunks:
                async for chunk in chunks:
                    await asyncio.to_thread(file.write, chunk)
            await asyncio.to_thread(_finish, file, draft, place / name)
        except BaseException:
            file.close()
            draft.unlink(missing_ok=True)
            raise
        _log.info("report file written", id=settings.id, file=name)
        await asyncio.to_thread(self._drop_old, settings)

    def _drop_old(self, settings: ReportFileSettings) -> None:
        for name in self._names(settings)[: -settings.keep]:
            (self._place(settings) / name).unlink(missing_ok=True)


def last_day(settings: ReportFileSettings, now: datetime) -> date:
    """Return the last day of the newest file that is due at ``now`` (*Report files*)."""
    local = now.astimezone(ZoneInfo(settings.timezone))
    is_due = now >= _due_on(settings, local.date())
    return local.date() - (1 if is_due else 2) * _DAY


def due_after(settings: ReportFileSettings, now: datetime) -> datetime:
    """Return when the next file is due (*Report files*)."""
    today = now.astimezone(ZoneInfo(settings.timezone)).date()
    return next(at for day in range(3) if (at := _due_on(settings, today + day * _DAY)) > now)


def span_of(settings: ReportFileSettings, day: date) -> tuple[datetime, datetime]:
    """Return the times at which the days of a file begin and end, ``day`` being the last (*Report files*)."""
    first = day - (settings.days - 1) * _DAY
    return _midnight(settings, first), _midnight(settings, day + _DAY)


def _midnight(settings: ReportFileSettings, day: date) -> datetime:
    return _instant(settings, day, time())


def _due_on(settings: ReportFileSettings, day: date) -> datetime:
    return _instant(settings, day, time.fromisoformat(settings.at))


def _instant(settings: ReportFileSettings, day: date, at: time) -> datetime:
    return datetime.combine(day, at, ZoneInfo(settings.timezone)).astimezone(ZoneInfo("UTC"))


def _finish(file: IO[bytes], draft: Path, target: Path) -> None:
    """Make the file durable, and give it its name in one step."""
    file.flush()
    os.fsync(file.fileno())
    file.close()
    draft.replace(target)
    folder = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
