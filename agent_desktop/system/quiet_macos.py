"""Focus on macOS, of which *Do Not Disturb* is one.

A program can ask macOS only with a special right of Apple. The files of the Focus service have the answer, where the user has
given the program full access to the disk; without it the answer is unknown.

``Assertions.json`` lists what the user has switched on by hand, ``ModeConfigurations.json`` the times at which one begins by
itself.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

FOLDER: Final = Path("Library") / "DoNotDisturb" / "DB"
ASSERTIONS: Final = "Assertions.json"
MODES: Final = "ModeConfigurations.json"
ENABLED: Final = 2
"""``enabledSetting`` of a trigger that is in use."""


class _Asserted(msgspec.Struct, frozen=True):
    records: list[msgspec.Raw] = msgspec.field(
        name="storeAssertionRecords", default_factory=list[msgspec.Raw]
    )


class _Assertions(msgspec.Struct, frozen=True):
    data: list[_Asserted] = []


class _Trigger(msgspec.Struct, frozen=True, rename="camel"):
    enabled_setting: int = 0
    time_period_start_time_hour: int | None = None
    time_period_start_time_minute: int = 0
    time_period_end_time_hour: int | None = None
    time_period_end_time_minute: int = 0


class _Triggers(msgspec.Struct, frozen=True):
    triggers: list[_Trigger] = []


class _Mode(msgspec.Struct, frozen=True):
    triggers: _Triggers = _Triggers()


class _Modes(msgspec.Struct, frozen=True):
    modes: dict[str, _Mode] = msgspec.field(name="modeConfigurations", default_factory=dict[str, _Mode])


class _Configurations(msgspec.Struct, frozen=True):
    data: list[_Modes] = []


def quiet_by_macos(home: Path, now: datetime) -> bool | None:
    """Return whether a Focus is on; ``now`` is on this machine's clock. None where that is unknown. Reads files."""
    folder = home / FOLDER
    try:
        if is_asserted((folder / ASSERTIONS).read_bytes()):
            return True
        return is_scheduled((folder / MODES).read_bytes(), now)
    except (OSError, msgspec.DecodeError):
        return None


def is_asserted(content: bytes) -> bool:
    """Return whether the user has switched a Focus on.

    Raises:
        msgspec.DecodeError: the file is not of the known kind.
    """
    return any(each.records for each in msgspec.json.decode(content, type=_Assertions).data)


def is_scheduled(content: bytes, now: datetime) -> bool:
    """Return whether a Focus is on by its daily times.

    Raises:
        msgspec.DecodeError: the file is not of the known kind.
    """
    found = msgspec.json.decode(content, type=_Configurations)
    triggers = [
        trigger for each in found.data for mode in each.modes.values() for trigger in mode.triggers.triggers
    ]
    return any(_is_within(trigger, now) for trigger in triggers if trigger.enabled_setting == ENABLED)


def _is_within(trigger: _Trigger, now: datetime) -> bool:
    """Return whether ``now`` is in the times of a trigger, which may go over midnight."""
    if trigger.time_period_start_time_hour is None or trigger.time_period_end_time_hour is None:
        return False
    begin = 60 * trigger.time_period_start_time_hour + trigger.time_period_start_time_minute
    end = 60 * trigger.time_period_end_time_hour + trigger.time_period_end_time_minute
    minute = 60 * now.hour + now.minute
    return begin <= minute < end if begin <= end else minute >= begin or minute < end
