"""Reports in folders: when they are due, whole files alone, old ones dropped, failures kept and tried again."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from server_stub.errors import StoreFailed
from server_stub.reports.report_files import AGAIN, ReportFiles, due_after, last_day, span_of
from server_stub.reports.settings import ReportFileSettings
from tests.support.clock import ManualClock

LISBON = ReportFileSettings(id="daily", folder="out", days=2, at="06:30", timezone="Europe/Lisbon", keep=3)
MORNING = datetime(2026, 11, 30, 6, 30, tzinfo=UTC)


class Source:
    """Writes the period of a file, and fails when told to."""

    def __init__(self) -> None:
        self.fails = False

    async def write(
        self, settings: ReportFileSettings, since: datetime, until: datetime
    ) -> AsyncGenerator[bytes]:
        yield f"{settings.id} from {since:%d %H:%M} ".encode()
        if self.fails:
            raise StoreFailed("the database is away")
        yield f"to {until:%d %H:%M}".encode()


def files_at(
    now: datetime, folder: Path, source: Source, settings: ReportFileSettings = LISBON
) -> tuple[ReportFiles, ManualClock]:
    clock = ManualClock(now)
    return ReportFiles([settings], folder, clock, source.write), clock


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in (folder / "out").iterdir())


def test_that_a_file_is_due_at_its_time_on_its_clock() -> None:
    before = MORNING - timedelta(seconds=1)
    assert (last_day(LISBON, before), last_day(LISBON, MORNING)) == (date(2026, 11, 28), date(2026, 11, 29))
    assert (due_after(LISBON, before), due_after(LISBON, MORNING)) == (MORNING, MORNING + timedelta(days=1))
    summer = datetime(2026, 7, 1, 5, 30, tzinfo=UTC)
    assert due_after(LISBON, summer - timedelta(seconds=1)) == summer
    since, until = span_of(LISBON, date(2026, 10, 25))  # Its last day is an hour longer.
    assert until - since == timedelta(hours=49)


async def test_that_a_file_is_written_once_and_old_ones_are_dropped(tmp_path: Path) -> None:
    files, clock = files_at(MORNING, tmp_path, Source())
    await files.write_due()
    assert names(tmp_path) == ["daily 2026-11-29.csv"]
    written = tmp_path / "out" / "daily 2026-11-29.csv"
    assert written.read_text() == "daily from 28 00:00 to 30 00:00"
    written.write_text("read by others")
    (tmp_path / "out" / "daily 2020-01-01.txt").touch()
    await files.write_due()
    assert written.read_text() == "read by others"
    clock.advance(timedelta(days=2))
    await files.write_due()  # The day that was missed, too.
    assert names(tmp_path) == [
        "daily 2020-01-01.txt",
        *(f"daily 2026-{day}.csv" for day in ("11-29", "11-30", "12-01")),
    ]
    clock.advance(timedelta(days=30))
    await files.write_due()
    assert names(tmp_path)[1:] == [f"daily 2026-12-{day}.csv" for day in (29, 30, 31)]


@pytest.mark.logs_expected("report file not written")
async def test_that_a_failure_leaves_nothing_is_kept_with_its_reason_and_tried_again(
    tmp_path: Path,
) -> None:
    source = Source()
    source.fails = True
    files, clock = files_at(MORNING, tmp_path, source)
    await files.write_due()
    (state,) = await files.states()
    assert names(tmp_path) == []
    assert (state.error, state.failed_at, state.last_file) == ("the database is away", MORNING, None)
    source.fails = False
    await files.write_due()
    assert names(tmp_path) == []  # Not before the pause is over.
    clock.advance(AGAIN)
    await files.write_due()
    (state,) = await files.states()
    assert (state.error, state.last_file, state.written_at) == (None, "daily 2026-11-29.csv", MORNING + AGAIN)


@pytest.mark.logs_expected("report file not written")
async def test_that_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    files, _clock = files_at(MORNING, tmp_path, Source())
    await files.write_due()
    (state,) = await files.states()
    assert state.error == "File exists"
