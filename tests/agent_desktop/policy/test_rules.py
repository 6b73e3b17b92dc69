"""Rules of a machine, wherever a system keeps them; what cannot be read never stops the start."""

from __future__ import annotations

import json
import plistlib
import re
import sys
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent_desktop import policy
from agent_desktop.options import DesktopOptions
from agent_desktop.policy import json_file, managed_preferences, registry
from agent_desktop.policy.rules import NAMES, PolicyRules, PolicySource, SourceKind
from agent_desktop.settings import LoadedSettings, Settings
from ui.shell.first_window import server_of
from ui.shell.setting_locks import locked_by

TEMPLATE: Final = Path(__file__).parents[3] / "packaging/policy/callback-desk.admx"
ONE_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def registry_of(keys: dict[str, dict[str, object]]) -> PolicyRules:
    """Return the rules in a registry that holds ``keys``; any other is not there."""

    def values(key: str) -> dict[str, object]:
        if key not in keys:
            raise FileNotFoundError(key)
        return keys[key]

    return registry.rules_of(values)


def test_that_every_rule_is_a_setting() -> None:
    assert set(NAMES.values()) <= set(Settings.__dataclass_fields__)


def test_that_the_templates_for_group_policy_name_every_rule() -> None:
    assert set(re.findall(r'valueName="(\w+)"', TEMPLATE.read_text(encoding="utf-8"))) == set(NAMES)


def test_that_a_group_policy_is_enforced_and_its_defaults_are_not() -> None:
    rules = registry_of(
        {
            registry.POLICIES: {"Server": "https://desk.example", "GlobalKeys": 0, "RingVolume": 40},
            registry.DEFAULTS: {"Appearance": "dark"},
        }
    )
    assert rules.enforced == {"server": "https://desk.example", "global_keys": False, "ring_volume": 0.4}
    assert rules.defaults == {"appearance": "dark"}
    assert rules.enforcer == rules.sources[0]
    assert rules.enforcer == PolicySource(
        SourceKind.GROUP_POLICY,
        r"HKLM\Software\Policies\Callback Desk",
        frozenset({"server", "global_keys", "ring_volume"}),
        frozenset({"appearance"}),
    )


def test_that_the_installers_values_rank_below_the_policys_defaults() -> None:
    rules = registry_of(
        {
            registry.INSTALLER: {"ServerUrl": "https://installed.example"},
            registry.DEFAULTS: {"Server": "https://wished.example"},
        }
    )
    assert rules.enforced == {}
    assert rules.defaults == {"server": "https://wished.example"}
    assert [one.kind for one in rules.sources] == [SourceKind.GROUP_POLICY, SourceKind.INSTALLER]
    assert rules.enforcer is None


def test_that_an_installer_without_options_sets_nothing() -> None:
    assert registry_of({registry.INSTALLER: {"ServerUrl": ""}}) == PolicyRules()


def test_that_a_key_that_may_not_be_read_is_named() -> None:
    def values(key: str) -> dict[str, object]:
        raise PermissionError(13, "Access denied", key)

    rules = registry.rules_of(values)
    assert (rules.enforced, rules.defaults) == ({}, {})
    assert len(rules.problems) == 3


@pytest.mark.skipif(sys.platform != "win32", reason="the registry is Windows'")
def test_that_the_registry_itself_is_read() -> None:
    assert registry.read().problems == ()


def test_that_managed_preferences_are_enforced_and_their_defaults_are_not(tmp_path: Path) -> None:
    file = tmp_path / "managed.plist"
    told = {"Server": "https://desk.example", "StaySignedIn": False, "Defaults": {"Language": "de"}}
    file.write_bytes(plistlib.dumps(told))
    rules = managed_preferences.read(file)
    assert rules.enforced == {"server": "https://desk.example", "stay_signed_in": False}
    assert rules.defaults == {"language": "de"}
    assert [(one.kind, one.place) for one in rules.sources] == [(SourceKind.PROFILE, str(file))]


def test_that_a_json_file_is_enforced_and_its_defaults_are_not(tmp_path: Path) -> None:
    file = tmp_path / "policy.json"
    file.write_text(json.dumps({"server": "https://desk.example", "defaults": {"ring_volume": 0.5}}))
    rules = policy.read(file) if sys.platform == "linux" else json_file.read(file)
    assert (rules.enforced, rules.defaults) == ({"server": "https://desk.example"}, {"ring_volume": 0.5})
    assert [(one.kind, one.place) for one in rules.sources] == [(SourceKind.FILE, str(file))]


def test_that_a_file_without_settings_is_not_a_source(tmp_path: Path) -> None:
    file = tmp_path / "policy.json"
    file.write_text("{}")
    assert json_file.read(file) == PolicyRules()


@pytest.mark.parametrize(
    ("kind", "place", "words"),
    [
        (
            SourceKind.GROUP_POLICY,
            r"HKLM\Software\Policies\Callback Desk",
            r"group policy (HKLM\Software\Policies\Callback Desk)",
        ),
        (SourceKind.FILE, "/etc/xdg/callback-desk/policy.json", "/etc/xdg/callback-desk/policy.json"),
        (SourceKind.PROFILE, "/Library/Managed Preferences/x.plist", "a configuration profile"),
    ],
)
def test_that_a_lock_names_where_it_comes_from(kind: SourceKind, place: str, words: str) -> None:
    rules = PolicyRules({"server": "x"}, sources=(PolicySource(kind, place, frozenset({"server"})),))
    assert locked_by(rules) == words


def test_that_a_misspelt_rule_is_named(tmp_path: Path) -> None:
    file = tmp_path / "policy.json"
    file.write_text(json.dumps({"sever": "https://desk.example"}))
    assert json_file.read(file).problems == ("policy.json: sever is an unknown setting",)


def test_that_a_misspelt_default_is_named_wherever_it_is_kept(tmp_path: Path) -> None:
    told = {"Sever": "https://desk.example", "Defaults": {"Colour": 1}, "PayloadUUID": "x"}
    profile, file = tmp_path / "managed.plist", tmp_path / "policy.json"
    profile.write_bytes(plistlib.dumps(told))
    file.write_text(json.dumps({"defaults": {"colour": 1}}))
    keys: dict[str, dict[str, object]] = {
        registry.POLICIES: {"": "", "Sever": "https://desk.example"},
        registry.DEFAULTS: {"Colour": 1},
    }
    assert managed_preferences.read(profile).problems == (
        "managed.plist: Sever is an unknown setting",
        "managed.plist: Defaults: Colour is an unknown setting",
    )
    assert json_file.read(file).problems == ("policy.json: defaults: colour is an unknown setting",)
    assert set(registry_of(keys).problems) == {
        r"HKLM\Software\Policies\Callback Desk: Sever is an unknown setting",
        r"HKLM\Software\Policies\Callback Desk\Defaults: Colour is an unknown setting",
    }


def test_that_defaults_that_are_none_are_named(tmp_path: Path) -> None:
    profile, file = tmp_path / "managed.plist", tmp_path / "policy.json"
    profile.write_bytes(plistlib.dumps({"Defaults": 5}))
    file.write_text('{"defaults": 5}')
    assert managed_preferences.read(profile).problems == ("managed.plist: Defaults: it is not a dictionary",)
    assert json_file.read(file).problems == ("policy.json: defaults: it is not a JSON object",)


def test_that_a_machine_without_rules_has_none(tmp_path: Path) -> None:
    assert json_file.read(tmp_path / "policy.json") == PolicyRules()
    assert managed_preferences.read(tmp_path / "managed.plist") == PolicyRules()


@ONE_FOLDER
@given(st.binary(max_size=200))
def test_that_a_damaged_file_is_named_and_sets_nothing(tmp_path: Path, content: bytes) -> None:
    for name, reader in (("policy.json", json_file.read), ("managed.plist", managed_preferences.read)):
        (tmp_path / name).write_bytes(b"\xff" + content)
        rules = reader(tmp_path / name)
        assert (rules.enforced, rules.defaults) == ({}, {})
        assert len(rules.problems) == 1


@pytest.mark.parametrize(
    ("locked", "server"),
    [(frozenset({"server"}), "https://ruled.example"), (frozenset[str](), "https://said.example")],
)
def test_that_an_enforced_server_wins_over_the_command_line(locked: frozenset[str], server: str) -> None:
    loaded = LoadedSettings(Settings(server="https://ruled.example"), locked)
    assert server_of(loaded, DesktopOptions(server="https://said.example")) == server
