"""The settings of this desktop's user, in one JSON file, and the settings that an administrator has made for all users.

Later layers win: built-in values, the machine's defaults (among them those of the installer), the user's file, and the
values that the machine enforces (``agent_desktop.policy``). A value that cannot be read, or that no window could have
set, counts as not set and is reported; a file that cannot be read is kept aside and reported. Nothing heavy is imported
here: the settings are read before the first window is painted.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, cast

from agent_desktop.policy import PolicyRules
from agent_desktop.policy import read as read_rules
from agent_desktop.protocol.text_encoding import decode_text

APP: Final = "callback-desk"
FILE: Final = "settings.json"
ADMINISTRATORS: Final = Path("/etc/xdg/callback-desk/policy.json")
"""The file in which an administrator sets values that users cannot change, on systems without a place of their own for it.

Fixed: ``XDG_CONFIG_DIRS`` belongs to the user and the session, and may begin with one of the user's folders.
"""

MACHINES_OWN: Final = frozenset({"update_url", "update_root", "allow_plain_http", "authorities"})
"""The settings that the user's file cannot contain."""

CORNERS: Final = ("bottom_right", "bottom_left", "top_right", "top_left")
APPEARANCES: Final = ("system", "light", "dark", "high_contrast")
CLOCKS: Final = ("system", "24", "12")
MODES: Final = ("off", "notify", "automatic")
"""The values of ``ui.screen_corner.Corner``, ``ui.theme.Appearance`` and ``UpdateMode``; importing those is too slow here."""

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class WindowGeometry:
    """The position and size of a window, in device-independent pixels of the whole desktop."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Devices are ``Device.id``s, ``None`` is the system's default; volumes go from 0 to 1.

    ``popup_corner`` and ``appearance`` have the values of the settings window; ``windows`` has the geometry of each
    window, ``columns`` the layout of each table, and what the wallboard shows, ``filters`` the saved filters of each user. ``updates`` is an ``UpdateMode``; the
    address of updates and the file with their root of trust belong to the machine, never to the user; so do
    ``allow_plain_http``, whether passwords may be sent unencrypted to other machines, and ``authorities``, a file of
    further authorities that certify servers.
    """

    server: str = ""
    user: str = ""
    stay_signed_in: bool = True
    ring_device: str | None = None
    ring_volume: float = 1.0
    playback_device: str | None = None
    call_headset: str | None = None
    call_microphone: str | None = None
    playback_volume: float = 1.0
    playback_speed: float = 1.0
    popup_corner: str = "bottom_right"
    appearance: str = "system"
    language: str | None = None
    clock: str = "system"
    global_keys: bool = True
    headset_buttons: bool = True
    alert_sound: bool = True
    alert_notices: bool = True
    told_of_tray: bool = False
    updates: str = "notify"
    update_url: str = ""
    update_root: str = ""
    allow_plain_http: bool = False
    authorities: str = ""
    windows: Mapping[str, WindowGeometry] = field(default_factory=dict[str, WindowGeometry])
    columns: Mapping[str, Json] = field(default_factory=dict[str, Json])
    filters: Mapping[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings as read. ``locked`` names those that the administrator enforces; ``aside`` is where a damaged file went.

    ``defaults`` are the values that this machine starts its users with; like ``rules`` it holds only values in force.
    Every refused value is named in ``problems``, and those that an administrator can correct in the problems of the
    rules.
    """

    settings: Settings = Settings()
    locked: frozenset[str] = frozenset()
    aside: Path | None = None
    problems: tuple[str, ...] = ()
    defaults: Mapping[str, Any] = field(default_factory=dict[str, Any])
    rules: PolicyRules = field(default_factory=PolicyRules)


def user_folder() -> Path:
    """Return the folder of the user's settings."""
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False, roaming=True)


def load(folder: Path, policy: Path | None = None) -> LoadedSettings:
    """Return the settings of ``folder`` between the machine's defaults and its enforced values. Never raises.

    ``policy`` is the file of the machine's rules, on systems that have no place of their own for them; without it there
    are no rules.
    """
    problems: list[str] = []
    own, aside = _read_own(folder / FILE, problems)
    rules = read_rules(policy) if policy is not None else PolicyRules()
    return replace(_under(rules, own, problems), aside=aside)


def under_rules_of_now(folder: Path, loaded: LoadedSettings, policy: Path) -> LoadedSettings:
    """Return ``loaded`` under the rules that the machine has now; what the user has chosen stays.

    A setting that is no longer enforced gets the value of the user's file in ``folder``, else the machine's default.
    Reads files: call it in a thread.
    """
    own = _own_values(loaded)
    with suppress(OSError, ValueError):
        stored = _object(folder / FILE)
        own |= {name: value for name, value in stored.items() if name in loaded.locked}
    return replace(_under(read_rules(policy), own, []), aside=loaded.aside)


def _under(rules: PolicyRules, own: Json, problems: list[str]) -> LoadedSettings:
    """Return the user's ``own`` values between the defaults and the enforced values of ``rules``."""
    own = {name: value for name, value in own.items() if name not in MACHINES_OWN}
    refused: list[str] = []
    defaults = _known(rules.defaults, rules.defaulting, refused)
    forced = _known(rules.enforced, rules.enforcing, refused)
    if not forced.get("server", "any").strip():  # Without an address no user could sign in or correct it.
        del forced["server"]
        refused.append(f"{rules.enforcing('server')}: server: it is empty")
    rules = rules.narrowed(forced, defaults, refused)
    values = defaults | _known(own, lambda _: FILE, problems) | forced
    return LoadedSettings(
        Settings(**values), frozenset(forced), None, (*problems, *rules.problems), defaults, rules
    )


def _own_values(loaded: LoadedSettings) -> Json:
    """Return the user's own choices among ``loaded``."""
    defaults = loaded.defaults
    return {
        name: value
        for name, value in _plain(loaded.settings).items()
        if name not in loaded.locked | MACHINES_OWN and not (name in defaults and defaults[name] == value)
    }


def store(folder: Path, loaded: LoadedSettings) -> None:
    """Write the settings to ``folder``, as a whole or not at all.

    Values that the administrator enforces are left out, and so are values equal to the machine's defaults: when the
    defaults change, users who have not chosen follow.

    Raises:
        OSError: the file could not be written; the old file is still there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE
    kept = _own_values(loaded)
    draft = path.with_name(f"{FILE}.{os.getpid()}.new")
    try:
        with draft.open("w", encoding="utf-8") as file:
            json.dump(kept, file, indent=2, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def changed(loaded: LoadedSettings, **values: object) -> LoadedSettings:
    """Return ``loaded`` with other ``values``, as far as the administrator lets them be changed."""
    free = {name: value for name, value in values.items() if name not in loaded.locked}
    return replace(loaded, settings=replace(loaded.settings, **cast("Any", free)))


def _read_own(path: Path, problems: list[str]) -> tuple[Json, Path | None]:
    """Return the values of the user's file; move a damaged file aside."""
    try:
        return _object(path), None
    except FileNotFoundError:
        return {}, None
    except OSError as error:
        problems.append(f"{path.name}: {error.strerror}")
        return {}, None
    except ValueError as error:
        problems.append(f"{path.name}: {error}")
    aside = path.with_name(f"{path.stem}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}.json")
    try:
        path.replace(aside)
    except OSError as error:
        problems.append(f"{path.name}: {error.strerror}")
        return {}, path
    return {}, aside


def _object(path: Path) -> Json:
    try:
        value: object = json.loads(decode_text(path.read_bytes()))
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    if not isinstance(value, dict):
        raise ValueError("it is not a JSON object")  # noqa: TRY004 - the file is at fault, not the program
    return cast("Json", value)


def _known(values: Mapping[str, Any], place: Callable[[str], str], problems: list[str]) -> Json:
    """Return the valid ``values``; report the others, with the ``place`` that contains them.

    The values themselves are not repeated: a person's name may be among them.
    """
    known: Json = {}
    for name in (one.name for one in fields(Settings)):
        if name in values:
            try:
                known[name] = _READ[name](values[name])
            except (TypeError, ValueError, OverflowError) as error:
                problems.append(f"{place(name)}: {name}: {error}")
    return known


def _plain(settings: Settings) -> Json:
    plain: Json = {one.name: getattr(settings, one.name) for one in fields(Settings)}
    plain["windows"] = {
        name: {one.name: getattr(place, one.name) for one in fields(WindowGeometry)}
        for name, place in settings.windows.items()
    }
    return plain


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("it is not text")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _word(*words: str) -> Callable[[object], str]:
    """Return a function that reads one of ``words``."""

    def read(value: object) -> str:
        if value not in words:
            raise ValueError(f"it must be one of {', '.join(words)}")
        return _text(value)

    return read


def _language(value: object) -> str | None:
    told = _text_or_none(value)
    if told is not None and not _LANGUAGE.fullmatch(told):
        raise ValueError("it is not a language code such as de")
    return told


def _file(value: object) -> str:
    told = _text(value)
    if (
        told and not Path(told).is_absolute()
    ):  # A relative path would depend on the folder in which the program is started.
        raise ValueError("it is not an absolute path")
    return told


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("it is not true or false")
    return value


def _share(value: object) -> float:
    told = _number(value)
    if not 0 <= told <= 1:
        raise ValueError("it is not between 0 and 1")
    return told


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value:  # noqa: PLR0124 - no NaN
        raise TypeError("it is not a number")
    return float(value)


def _place(value: object) -> WindowGeometry:
    if not isinstance(value, dict):
        raise TypeError("it is not a window geometry")
    told = cast("Json", value)
    x, y, width, height = (round(_number(told.get(name))) for name in ("x", "y", "width", "height"))
    if width <= 0 or height <= 0:
        raise ValueError("it has no size")
    return WindowGeometry(x, y, width, height, maximized=told.get("maximized") is True)


def _places(value: object) -> dict[str, WindowGeometry]:
    """Return the window geometries that can be read: one damaged entry must not discard the others."""
    if not isinstance(value, dict):
        raise TypeError("it is not a JSON object")
    places: dict[str, WindowGeometry] = {}
    for name, told in cast("Json", value).items():
        try:
            places[name] = _place(told)
        except (TypeError, ValueError, OverflowError):
            continue
    return places


def _columns(value: object) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise TypeError("it is not a JSON object")
    return {name: cast("Json", told) for name, told in cast("Json", value).items() if isinstance(told, dict)}


_READ: Final[Mapping[str, Callable[[object], object]]] = {
    "server": _text,
    "user": _text,
    "stay_signed_in": _yes_or_no,
    "ring_device": _text_or_none,
    "ring_volume": _share,
    "playback_device": _text_or_none,
    "call_headset": _text_or_none,
    "call_microphone": _text_or_none,
    "playback_volume": _share,
    "playback_speed": _number,
    "popup_corner": _word(*CORNERS),
    "appearance": _word(*APPEARANCES),
    "language": _language,
    "clock": _word(*CLOCKS),
    "global_keys": _yes_or_no,
    "headset_buttons": _yes_or_no,
    "alert_sound": _yes_or_no,
    "alert_notices": _yes_or_no,
    "told_of_tray": _yes_or_no,
    "updates": _word(*MODES),
    "allow_plain_http": _yes_or_no,
    "update_url": _text,
    "update_root": _file,
    "authorities": _file,
    "windows": _places,
    "columns": _columns,
    "filters": _columns,
}
