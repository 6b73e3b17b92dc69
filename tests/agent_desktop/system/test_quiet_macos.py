"""Focus on macOS, from files as its service writes them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from agent_desktop.system.quiet_macos import ASSERTIONS, FOLDER, MODES, quiet_by_macos

SWITCHED_ON = """{"data":[{"storeAssertionRecords":[{"assertionUUID":"6B1D7C0E-2F6A-4B0B-8A55-0C3D6C6E1F10",
"assertionStartDateTimestamp":754812345.12,"assertionDetails":{"assertionDetailsIdentifier":
"com.apple.donotdisturb.control-center.module","assertionDetailsModeIdentifier":
"com.apple.donotdisturb.mode.default","assertionDetailsReason":"user-action"}}]}],
"header":{"timestamp":754812345.6,"version":3}}"""
SWITCHED_OFF = """{"data":[{"storeInvalidationRecords":[{"invalidationReason":"user-changed-state"}]}],
"header":{"timestamp":754812999.1,"version":3}}"""
AT_NIGHT = """{"data":[{"modeConfigurations":{"com.apple.donotdisturb.mode.default":{"mode":{"name":
"Do Not Disturb","modeIdentifier":"com.apple.donotdisturb.mode.default"},"triggers":{"triggers":[{"class":
"DNDModeConfigurationScheduleTrigger","enabledSetting":ENABLED,"timePeriodStartTimeHour":22,
"timePeriodStartTimeMinute":30,"timePeriodEndTimeHour":7,"timePeriodEndTimeMinute":0,"timePeriodWeekdays":127}]}},
"com.apple.focus.work":{"mode":{"name":"Work"},"triggers":{"triggers":[]}}}}],"header":{"version":3}}"""
EVENING, NIGHT, MORNING = (datetime(2026, 11, 30, *at) for at in ((22, 29), (22, 30), (7, 0)))  # noqa: DTZ001 - its own clock


def home(folder: Path, assertions: str, enabled: int = 1) -> Path:
    """Return a home with the files of Focus."""
    (folder / FOLDER).mkdir(parents=True)
    (folder / FOLDER / ASSERTIONS).write_text(assertions)
    (folder / FOLDER / MODES).write_text(AT_NIGHT.replace("ENABLED", str(enabled)))
    return folder


def test_that_a_focus_that_was_switched_on_keeps_notices_away(tmp_path: Path) -> None:
    assert quiet_by_macos(home(tmp_path, SWITCHED_ON), EVENING) is True


@pytest.mark.parametrize(("at", "quiet"), [(EVENING, False), (NIGHT, True), (MORNING, False)])
def test_that_a_focus_that_begins_by_itself_counts_also_over_midnight(
    tmp_path: Path, at: datetime, *, quiet: bool
) -> None:
    assert quiet_by_macos(home(tmp_path, SWITCHED_OFF, enabled=2), at) is quiet


def test_that_times_that_are_switched_off_do_not_count(tmp_path: Path) -> None:
    assert quiet_by_macos(home(tmp_path, SWITCHED_OFF, enabled=1), NIGHT) is False


def test_that_the_answer_is_unknown_where_the_files_cannot_be_read_or_are_of_another_kind(
    tmp_path: Path,
) -> None:
    assert quiet_by_macos(tmp_path, NIGHT) is None
    assert quiet_by_macos(home(tmp_path, '{"data": "moved elsewhere"}'), NIGHT) is None
