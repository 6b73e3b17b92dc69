"""Settings: kept whole, read in any condition, ruled by an administrator."""

from __future__ import annotations

import json
import os
import string
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent_desktop.policy import json_file, rules
from agent_desktop.settings import (
    APPEARANCES,
    CLOCKS,
    CORNERS,
    FILE,
    LoadedSettings,
    Settings,
    WindowGeometry,
    changed,
    load,
    store,
)

NAMES = st.text(string.ascii_letters + string.digits + "éß€ ", max_size=20)
SHARES = st.floats(0, 1)
PLACES = st.builds(
    WindowGeometry,
    st.integers(-5000, 5000),
    st.integers(-5000, 5000),
    st.integers(1, 5000),
    st.integers(1, 5000),
    maximized=st.booleans(),
)
ALL = st.builds(
    Settings,
    server=NAMES,
    user=NAMES,
    stay_signed_in=st.booleans(),
    ring_device=st.none() | NAMES,
    ring_volume=SHARES,
    playback_device=st.none() | NAMES,
    call_headset=st.none() | NAMES,
    call_microphone=st.none() | NAMES,
    playback_volume=SHARES,
    playback_speed=st.sampled_from([0.75, 1.0, 2.0]),
    popup_corner=st.sampled_from(CORNERS),
    appearance=st.sampled_from(APPEARANCES),
    language=st.none() | st.sampled_from(["de", "pt_BR", "zh-Hans-CN"]),
    clock=st.sampled_from(CLOCKS),
    global_keys=st.booleans(),
    headset_buttons=st.booleans(),
    alert_sound=st.booleans(),
    alert_notices=st.booleans(),
    told_of_tray=st.booleans(),
    windows=st.dictionaries(NAMES, PLACES, max_size=3),
    columns=st.dictionaries(NAMES, st.dictionaries(NAMES, st.integers() | NAMES, max_size=3), max_size=3),
    filters=st.dictionaries(
        NAMES, st.dictionaries(NAMES, st.dictionaries(NAMES, NAMES, max_size=2), max_size=2), max_size=2
    ),
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
FIELDS = sorted(Settings.__dataclass_fields__)
ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@ONE_FOLDER
@given(ALL)
def test_that_stored_values_are_read_again(tmp_path: Path, chosen: Settings) -> None:
    store(tmp_path, LoadedSettings(chosen))
    assert load(tmp_path) == LoadedSettings(chosen)


@pytest.fixture(autouse=True)
def _rules_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the machine's rules in a file on every system; where each one keeps them is tested with the policies."""
    monkeypatch.setattr("agent_desktop.settings.read_rules", json_file.read)


def test_that_nothing_stored_means_what_is_built_in(tmp_path: Path) -> None:
    assert load(tmp_path / "none") == LoadedSettings(Settings())


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '"x"', "\x00\x01", "{" * 100_000, '{"user": "dana"'],
    ids=["empty", "begun", "list", "null", "text", "bytes", "deep", "cut off"],
)
def test_that_a_damaged_file_is_kept_aside_and_reported(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    loaded = load(tmp_path)
    assert loaded.settings == Settings()
    assert loaded.aside is not None
    assert loaded.aside.read_text() == text
    assert loaded.problems
    assert not (tmp_path / FILE).exists()


def test_that_a_file_that_is_not_text_is_also_damaged(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff\xfe\x00\xd8")
    assert load(tmp_path).aside is not None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_that_files_saved_by_windows_editors_are_read(tmp_path: Path, encoding: str) -> None:
    policy = tmp_path / "policy.json"
    policy.write_bytes('{"server": "https://desk.example"}'.encode(encoding))
    (tmp_path / FILE).write_bytes('{"user": "zoë"}'.encode(encoding))
    loaded = load(tmp_path, policy)
    assert (loaded.settings.server, loaded.settings.user) == ("https://desk.example", "zoë")
    assert loaded.problems == ()


@ONE_FOLDER
@given(st.dictionaries(st.sampled_from(FIELDS), JUNK))
def test_that_any_junk_in_any_place_is_read_as_not_set(tmp_path: Path, junk: dict[str, Any]) -> None:
    (tmp_path / FILE).write_text(json.dumps(junk | {"of a later version": 1}))
    loaded = load(tmp_path)
    assert loaded.aside is None
    assert 0 <= loaded.settings.ring_volume <= 1
    store(tmp_path, loaded)  # And what was made of it can be stored.
    assert load(tmp_path).settings == loaded.settings


def test_that_one_wrong_value_does_not_cost_the_others(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"user": "dana", "ring_volume": "loud", "windows": {"agent": {"x": 1}}}')
    loaded = load(tmp_path)
    assert (loaded.settings.user, loaded.settings.ring_volume, loaded.settings.windows) == ("dana", 1.0, {})
    assert loaded.problems == ("settings.json: ring_volume: it is not a number",)


def test_that_the_administrator_wins_and_the_user_cannot_change_it(tmp_path: Path) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text('{"server": "desk.example.com", "global_keys": false}')
    store(tmp_path, LoadedSettings(Settings(server="elsewhere", user="dana")))
    loaded = load(tmp_path, policy)
    assert (loaded.settings.server, loaded.settings.user) == ("desk.example.com", "dana")
    assert loaded.locked == {"server", "global_keys"}
    after = changed(loaded, server="elsewhere", user="lee")
    assert (after.settings.server, after.settings.user) == ("desk.example.com", "lee")


def test_that_the_administrators_values_are_not_stored_as_the_users(tmp_path: Path) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text('{"server": "desk.example.com"}')
    store(tmp_path, load(tmp_path, policy))
    policy.unlink()
    assert load(tmp_path, policy).settings.server == ""


def test_that_a_policy_that_cannot_be_read_is_named_and_rules_nothing(tmp_path: Path) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text("{")
    loaded = load(tmp_path, policy)
    assert loaded.locked == frozenset()
    assert [problem.partition(":")[0] for problem in loaded.problems] == ["policy.json"]


WRONG = {
    "server": 5,
    "stay_signed_in": "yes",
    "ring_volume": 50,
    "popup_corner": "middle",
    "appearance": "DARK",
    "language": "german",
    "clock": "13",
    "global_keys": 1,
    "headset_buttons": "no",
    "updates": "sometimes",
    "update_url": None,
    "update_root": "root.json",
    "allow_plain_http": "yes",
    "authorities": "ca.pem",
}


def test_that_every_rule_has_a_value_that_is_refused() -> None:
    assert WRONG.keys() == set(rules.NAMES.values())


@pytest.mark.parametrize("name", WRONG)
def test_that_a_wrong_value_is_neither_enforced_nor_a_default_and_is_named(tmp_path: Path, name: str) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({name: WRONG[name], "defaults": {name: WRONG[name]}}))
    loaded = load(tmp_path, policy)
    assert (loaded.settings, loaded.locked, loaded.defaults) == (Settings(), frozenset(), {})
    assert (loaded.rules.enforced, loaded.rules.defaults, loaded.rules.sources) == ({}, {}, ())
    assert [problem.startswith(f"{policy}: {name}: it ") for problem in loaded.problems] == [True, True]
    assert loaded.rules.problems == loaded.problems


def test_that_a_wrong_value_leaves_the_user_their_own_and_its_neighbours_in_force(tmp_path: Path) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text('{"appearance": "DARK", "server": "desk.example.com"}')
    store(tmp_path, LoadedSettings(Settings(appearance="light")))
    loaded = load(tmp_path, policy)
    assert (loaded.settings.appearance, loaded.locked) == ("light", {"server"})
    assert [one.enforces for one in loaded.rules.sources] == [{"server"}]


def test_that_no_server_at_all_is_not_enforced(tmp_path: Path) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text('{"server": " ", "appearance": "dark"}')
    store(tmp_path, LoadedSettings(Settings(server="desk.example.com")))
    loaded = load(tmp_path, policy)
    assert (loaded.settings.server, loaded.locked) == ("desk.example.com", {"appearance"})
    assert loaded.problems == (f"{policy}: server: it is empty",)


@pytest.mark.parametrize("number", ["1e999", "-0.1", "1" + "0" * 400, "NaN"])
def test_that_no_number_is_beyond_reading(tmp_path: Path, number: str) -> None:
    (tmp_path / FILE).write_text(f'{{"ring_volume": {number}, "playback_volume": 0.5}}')
    loaded = load(tmp_path)
    assert (loaded.settings.ring_volume, loaded.settings.playback_volume) == (1.0, 0.5)
    assert len(loaded.problems) == 1


def test_that_the_machines_defaults_stand_beneath_what_the_user_chose(tmp_path: Path) -> None:
    policy = tmp_path / "policy.json"
    policy.write_text('{"defaults": {"server": "desk.example.com", "appearance": "dark"}}')
    assert load(tmp_path, policy).settings.server == "desk.example.com"
    store(tmp_path, changed(load(tmp_path, policy), appearance="light"))
    policy.write_text('{"defaults": {"server": "new.example.com", "appearance": "dark"}}')
    loaded = load(tmp_path, policy)
    assert (loaded.settings.server, loaded.settings.appearance) == ("new.example.com", "light")
    assert loaded.locked == frozenset()


def test_that_a_crash_while_storing_leaves_the_file_of_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(_: int) -> None:
        raise OSError("the disk is full")

    store(tmp_path, LoadedSettings(Settings(user="dana")))
    monkeypatch.setattr(os, "fsync", crash)
    with pytest.raises(OSError, match="full"):
        store(tmp_path, LoadedSettings(Settings(user="lee")))
    assert load(tmp_path).settings.user == "dana"
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


def test_that_reading_them_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from agent_desktop import settings;"
        "settings.load(pathlib.Path(sys.argv[1]), settings.ADMINISTRATORS);"
        "print(sorted({'asyncio', 'httpx', 'msgspec', 'numpy', 'logging'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], check=True, capture_output=True, text=True
    )
    assert said.stdout.strip() == "[]"


def test_that_no_session_leads_away_from_the_administrators_file(tmp_path: Path) -> None:
    own = tmp_path / "callback-desk/policy.json"
    own.parent.mkdir()
    own.write_text("{}")
    code = "from agent_desktop import settings; print(settings.ADMINISTRATORS.as_posix())"
    places = ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "HOME")
    env = {**os.environ, **{name: str(tmp_path) for name in places}}
    said = subprocess.run([sys.executable, "-c", code], env=env, check=True, capture_output=True, text=True)
    assert said.stdout.strip() == "/etc/xdg/callback-desk/policy.json"
