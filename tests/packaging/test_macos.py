"""The recipe for macOS, as far as it can be checked without a Mac: it is never carried out here."""

from __future__ import annotations

import json
import os
import plistlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from agent_desktop import callback_link
from agent_desktop.policy import managed_preferences
from agent_desktop.policy.rules import NAMES
from agent_desktop.settings import Settings
from tests.house.source import ROOT
from ui.texts import languages

PLACE: Final = ROOT / "packaging/macos"
INFO: Final = PLACE / "Info.plist"
AGENT: Final = PLACE / "org.callback-desk.desktop.plist"
PROFILE: Final = PLACE / "callback-desk.mobileconfig"
VERSION: Final = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
PLAN: Final = """
import json, sys, types

made = {}

def note(name):
    def record(*arguments, **options):
        made[name] = options | ({"scripts": arguments[0]} if name == "Analysis" else {})
        return types.SimpleNamespace(pure=None, scripts=None, binaries=[], datas=[])
    return record

hooks = types.ModuleType("PyInstaller.utils.hooks")
hooks.collect_submodules = lambda name: [name]
hooks.copy_metadata = lambda name: []
sys.modules |= {"PyInstaller": types.ModuleType("PyInstaller"), "PyInstaller.utils": types.ModuleType("utils"),
                "PyInstaller.utils.hooks": hooks}
spec = sys.argv[1]
names = {name: note(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
exec(compile(open(spec).read(), spec, "exec"), {"SPECPATH": sys.argv[2], **names})
print(json.dumps({name: options for name, options in made.items()}, default=str))
"""


def plist(path: Path) -> dict[str, Any]:
    """Return a property list."""
    return plistlib.loads(path.read_bytes())


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The recipe's arguments for PyInstaller, by the name of each step."""
    stage = tmp_path_factory.mktemp("stage")
    env = {**os.environ, "CALLBACK_DESK_STAGE": str(stage), "CALLBACK_DESK_ICON": str(stage / "x.icns")}
    told = subprocess.run(
        [sys.executable, "-c", PLAN, PLACE / "agent-desktop.spec", PLACE],
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(told.stdout)


def test_that_the_recipe_names_files_that_are_there(plan: dict[str, Any]) -> None:
    scripts = plan["Analysis"]["scripts"]
    assert all(Path(script).is_file() for script in (*scripts, plan["EXE"]["entitlements_file"]))


def test_that_the_bundle_is_one_of_a_name_and_a_version(plan: dict[str, Any]) -> None:
    bundle = plan["BUNDLE"]
    assert bundle["bundle_identifier"] == managed_preferences.BUNDLE
    info = bundle["info_plist"]
    assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == bundle["version"] == VERSION
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)
    assert plan["EXE"]["upx"] is plan["COLLECT"]["upx"] is False


def test_that_the_bundle_takes_links_and_stays_out_of_the_dock() -> None:
    info = plist(INFO)
    (kind,) = info["CFBundleURLTypes"]
    assert kind["CFBundleURLSchemes"] == [callback_link.SCHEME]
    assert info["LSUIElement"] is True
    assert re.fullmatch(r"\d+\.\d+", info["LSMinimumSystemVersion"])


def test_that_the_microphone_is_the_only_permission_and_has_a_reason() -> None:
    assert [name for name in plist(INFO) if name.endswith("UsageDescription")] == [
        "NSMicrophoneUsageDescription"
    ]
    assert "microphone" in plist(INFO)["NSMicrophoneUsageDescription"]
    assert plist(PLACE / "entitlements.plist") == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.device.audio-input": True,
    }


def test_that_the_reason_is_given_in_every_language_of_the_windows(plan: dict[str, Any]) -> None:
    given: dict[str, str] = {}
    for source, place in plan["Analysis"]["datas"]:
        if place.endswith(".lproj"):
            text = Path(source).read_text("utf-8")
            (given[place.removesuffix(".lproj")],) = re.findall(
                r'^"NSMicrophoneUsageDescription" = "(.+)";$', text, re.MULTILINE
            )
    assert set(given) | {"en"} == set(plist(INFO)["CFBundleLocalizations"]) == set(languages.available())
    assert len({*given.values(), plist(INFO)["NSMicrophoneUsageDescription"]}) == len(given) + 1


def test_that_the_launch_agent_starts_the_bundles_program(plan: dict[str, Any]) -> None:
    agent = plist(AGENT)
    app, program = plan["BUNDLE"]["name"], plan["EXE"]["name"]
    assert agent["ProgramArguments"] == [f"/Applications/{app}/Contents/MacOS/{program}"]
    assert agent["Label"] == AGENT.stem == managed_preferences.BUNDLE
    assert agent["RunAtLoad"] is True
    assert agent["KeepAlive"] is False  # Who quits it means it.


def test_that_the_sample_profile_is_whole() -> None:
    profile = plist(PROFILE)
    (settings,) = profile["PayloadContent"]
    assert (profile["PayloadType"], settings["PayloadType"]) == ("Configuration", managed_preferences.BUNDLE)
    for part in (profile, settings):
        assert re.fullmatch(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", part["PayloadUUID"])
        assert {"PayloadIdentifier", "PayloadVersion", "PayloadDisplayName"} <= set(part)
    assert profile["PayloadUUID"] != settings["PayloadUUID"]


def test_that_the_sample_profile_sets_every_setting_in_a_way_that_is_understood(tmp_path: Path) -> None:
    """A payload's own keys stand in the managed preferences as they are."""
    (payload,) = plist(PROFILE)["PayloadContent"]
    told = {name: value for name, value in payload.items() if not name.startswith("Payload")}
    settings = {name for name in NAMES if not name.startswith("Update")}  # There are no updates on macOS.
    assert {*told, *told["Defaults"]} - {"Defaults"} == settings
    managed = tmp_path / "managed.plist"
    managed.write_bytes(plistlib.dumps(told))
    rules = managed_preferences.read(managed)
    assert rules.problems == ()
    for name, value in {**rules.defaults, **rules.enforced}.items():
        usual = getattr(Settings(), name)
        assert usual is None or isinstance(value, type(usual)), name
