"""The self-test against real servers and real machines, good and bad ones."""

from __future__ import annotations

import asyncio
import json
import os
import ssl
import struct
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any, Final

import pytest

from agent_desktop import settings
from agent_desktop.audio.devices import SoundDevices
from agent_desktop.audio.portaudio import PORTAUDIO
from agent_desktop.errors import Trouble
from agent_desktop.model.self_test import (
    Check,
    CheckResult,
    Verdict,
    as_json,
    passed,
    without_home,
    without_owner,
)
from agent_desktop.net.connect import TrustStore, trusted
from agent_desktop.net.tokens import MemoryTokens
from agent_desktop.policy.rules import PolicyRules, PolicySource, SourceKind
from agent_desktop.protocol import paths
from agent_desktop.selftest import keyring, microphone, server
from agent_desktop.settings import LoadedSettings, Settings
from tests.agent_desktop.net.certificates import certificate, server_side
from tests.agent_desktop.net.rough_server import gives, rough_server
from tests.support.disks import small_disk
from tests.support.needs import program
from tests.support.server import running_server
from tests.support.sound import SoundLab
from ui.shell import self_test_phone_texts, self_test_places_texts, self_test_run, self_test_server_texts
from ui.shell.self_test_run import SelfTestSubject

YEAR: Final = timedelta(days=365)
NOW: Final = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HEALTHY: Final = gives({"status": "ok", "version": "1.0.0"})
with_a_server = pytest.mark.skipif(sys.platform == "win32", reason="the server is no program for Windows")


class Trusting(TrustStore):
    """A machine that trusts the certificate in a file."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    async def for_url(self, *urls: str) -> ssl.SSLContext:
        """Return what a client of ``urls`` needs."""
        del urls
        context = trusted()
        context.load_verify_locations(self._file)
        return context


async def lines_for(folder: Path, address: str, trust: TrustStore | None = None) -> dict[Check, CheckResult]:
    """Test a machine whose server is ``address``; return the verdict of each check."""
    shown: list[CheckResult] = []
    devices = SoundDevices(asyncio.get_running_loop())
    subject = SelfTestSubject(
        LoadedSettings(), folder, folder, address, devices, MemoryTokens(), trust or TrustStore()
    )
    try:
        lines = await self_test_run.run(subject, shown.append)
    finally:
        await devices.close()
    assert tuple(shown) == lines
    assert all(line.remedy for line in lines if line.verdict is not Verdict.OK)
    assert [line.check for line in lines] == [one for one in Check if one in {line.check for line in lines}]
    return {line.check: line for line in lines}


@with_a_server
@pytest.mark.usefixtures("qapp")
async def test_that_every_check_of_a_healthy_server_passes(tmp_path: Path) -> None:
    with running_server(tmp_path) as ours:
        said = await lines_for(tmp_path, ours.url)
    assert set(said) == set(Check)
    answered = said[Check.SERVER]
    assert answered.verdict is Verdict.OK
    assert answered.facts["version"] == said[Check.VERSIONS].facts["product"]
    assert answered.facts["round_trip_ms"] > 0
    assert said[Check.CLOCK].verdict is Verdict.OK
    assert said[Check.CERTIFICATE].found == "none: plain HTTP that does not leave this machine"
    assert said[Check.KEYRING].verdict is Verdict.OK


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("address", "trouble"),
    [
        ("http://127.0.0.1:9", "refused"),
        ("https://unknown.invalid", "unknown_host"),
        ("http://desk.example", "plain_http"),
        ("http://dana:secret@desk", "address"),
    ],
)
async def test_that_an_unreachable_server_fails_with_the_reason(
    tmp_path: Path, address: str, trouble: str
) -> None:
    said = await lines_for(tmp_path, address)
    assert said[Check.SERVER].verdict is Verdict.FAIL
    assert said[Check.SERVER].facts["trouble"] == trouble
    assert not passed(said.values())
    assert "secret" not in as_json("1.0.0", list(said.values()))


@pytest.mark.usefixtures("qapp")
async def test_that_a_certificate_that_is_trusted_is_named(tmp_path: Path) -> None:
    file = certificate(tmp_path, until=datetime.now(UTC) + timedelta(days=90, hours=1), lasts=YEAR)
    async with rough_server(server_side(file)) as rough:
        rough.on(paths.HEALTHZ, HEALTHY)
        said = (await lines_for(tmp_path, rough.url, Trusting(file)))[Check.CERTIFICATE]
    assert said.verdict is Verdict.OK
    assert said.found.startswith("of localhost, issued by localhost · until ")
    assert "90 days · trusted by " in said.found
    assert said.facts["left_days"] == 90


@pytest.mark.usefixtures("qapp")
async def test_that_a_certificate_near_its_end_is_warned_of(tmp_path: Path) -> None:
    file = certificate(tmp_path, until=datetime.now(UTC) + timedelta(days=10), lasts=YEAR)
    async with rough_server(server_side(file)) as rough:
        rough.on(paths.HEALTHZ, HEALTHY)
        said = await lines_for(tmp_path, rough.url, Trusting(file))
    assert said[Check.SERVER].verdict is Verdict.OK
    assert said[Check.CERTIFICATE].verdict is Verdict.WARN


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("days", "lasts", "trust", "words"),
    [
        (30, YEAR, "strange", "not trusted by"),
        (-1, YEAR, "trusted", "expired on"),
        (30, timedelta(days=10), "trusted", "not valid before"),
    ],
    ids=["made by an unknown authority", "expired", "of the future"],
)
async def test_that_a_certificate_that_is_refused_is_named_all_the_same(
    tmp_path: Path, days: int, lasts: timedelta, trust: str, words: str
) -> None:
    file = certificate(tmp_path, until=datetime.now(UTC) + timedelta(days=days), lasts=lasts)
    async with rough_server(server_side(file)) as rough:
        rough.on(paths.HEALTHZ, HEALTHY)
        said = await lines_for(tmp_path, rough.url, Trusting(file) if trust == "trusted" else TrustStore())
    assert said[Check.SERVER].verdict is Verdict.FAIL
    assert said[Check.CERTIFICATE].verdict is Verdict.FAIL
    assert "issued by localhost" in said[Check.CERTIFICATE].found
    assert words in said[Check.CERTIFICATE].found
    assert said[Check.CLOCK].facts["server_ahead_s"] is None


@pytest.mark.parametrize(
    ("ahead", "verdict", "words"),
    [
        (0, Verdict.OK, "matches the server's"),
        (300, Verdict.WARN, "s behind the server's"),
        (-300, Verdict.WARN, "s ahead of the server's"),
    ],
)
async def test_that_a_wrong_clock_is_distinguished_from_a_right_one(
    ahead: int, verdict: Verdict, words: str
) -> None:
    date = format_datetime(NOW + timedelta(seconds=ahead), usegmt=True)
    async with rough_server() as rough:
        rough.on(paths.HEALTHZ, gives({"status": "ok", "version": "1.0.0"}, Date=date))
        found = await server.look(rough.url, ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), lambda: NOW)
    clock = self_test_server_texts.lines(found, NOW)[-1]
    assert clock.verdict is verdict
    assert words in clock.found
    assert clock.facts["server_ahead_s"] == pytest.approx(ahead, abs=1)


async def test_that_another_server_is_not_taken_for_ours() -> None:
    async with rough_server() as rough:
        rough.on(paths.HEALTHZ, gives({"hello": "world"}))
        found = await server.look(rough.url, ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), lambda: NOW)
    line = self_test_server_texts.lines(found, NOW)[0]
    assert (line.verdict, line.facts["trouble"]) == (Verdict.FAIL, "not_ours")


def test_that_plain_http_over_a_network_is_warned_of() -> None:
    found = server.ServerFinding(
        "http://desk.example.com", answer=server.ServerAnswer("1.0.0", timedelta(), timedelta())
    )
    line = self_test_server_texts.lines(found, NOW)[1]
    assert line.verdict is Verdict.WARN
    assert "passwords" in line.found


def test_that_a_proxy_is_named_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://dana:secret@proxy.example.com:3128")
    monkeypatch.setenv("no_proxy", "inside.example.com")
    assert server.proxy_for("https://desk.example.com") == "proxy.example.com:3128"
    assert server.proxy_for("https://inside.example.com") == ""


@pytest.mark.parametrize(
    ("proxy", "words"),
    [
        (
            "127.0.0.1:9",
            "through the proxy 127.0.0.1:9 · The proxy does not answer, so the server was not contacted.",
        ),
        ("unknown.invalid:3128", "through the proxy unknown.invalid:3128 · No proxy has that name."),
    ],
)
async def test_that_a_proxy_that_is_down_is_not_taken_for_the_server(
    monkeypatch: pytest.MonkeyPatch, proxy: str, words: str
) -> None:
    monkeypatch.setenv("http_proxy", f"http://{proxy}")
    monkeypatch.setenv("no_proxy", "elsewhere.example.com")
    found = await server.look("http://desk.example.com", ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), lambda: NOW)
    line = self_test_server_texts.lines(found, NOW)[0]
    assert (line.verdict, line.found) == (Verdict.FAIL, f"http://desk.example.com · {words}")
    assert "http_proxy" in line.remedy


@pytest.mark.parametrize("trouble", sorted(self_test_server_texts.AT_THE_PROXY))
def test_that_every_problem_before_a_proxy_is_attributed_to_the_proxy(trouble: Trouble) -> None:
    through = server.ServerFinding("https://desk.example.com", "proxy.example.com:3128", trouble=trouble)
    behind, straight = (
        self_test_server_texts.lines(one, NOW)[0] for one in (through, replace(through, proxy=""))
    )
    assert "proxy" in behind.found.rpartition(" · ")[2]
    assert "https_proxy" in behind.remedy
    assert "proxy" not in straight.found + straight.remedy


class Forgetful(MemoryTokens):
    """A keyring that gives nothing back."""

    async def load(self, server: str, user: str) -> str | None:
        """Return nothing."""
        del server, user


class Unforgetting(MemoryTokens):
    """A keyring that deletes nothing."""

    async def forget(self, server: str, user: str) -> None:
        """Do nothing."""


async def test_that_a_keyring_must_keep_give_back_and_forget() -> None:
    assert (await keyring.look(MemoryTokens())).keeps
    assert not (await keyring.look(Forgetful())).keeps
    assert not (await keyring.look(Unforgetting())).keeps


@pytest.mark.sound
async def test_that_a_device_is_named(sound_lab: SoundLab, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in sound_lab.variables.items():
        monkeypatch.setenv(name, value)
    devices = SoundDevices(asyncio.get_running_loop())
    subject = SelfTestSubject(LoadedSettings(), Path(), None, "", devices, MemoryTokens(), TrustStore())
    (line,) = await self_test_run.sound_lines(subject)
    await devices.close()
    assert line.verdict is Verdict.OK
    assert line.facts["outputs"]
    assert line.facts["outputs"][0] in line.found


async def test_that_a_machine_without_a_device_is_reported_with_its_consequence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", str(tmp_path / "none"))
    monkeypatch.setattr(PORTAUDIO, "devices", lambda: ())
    devices = SoundDevices(asyncio.get_running_loop())
    subject = SelfTestSubject(LoadedSettings(), tmp_path, None, "", devices, MemoryTokens(), TrustStore())
    (line,) = await self_test_run.sound_lines(subject)
    await devices.close()
    assert (line.verdict, line.facts["outputs"]) == (Verdict.WARN, [])
    assert "Plug in" in line.remedy


def test_that_policies_in_force_are_named_by_their_places() -> None:
    source = PolicySource(SourceKind.FILE, "/etc/xdg/callback-desk/policy.json", frozenset({"server"}))
    rules = PolicyRules({"server": "x"}, sources=(source,))
    line = self_test_places_texts.policy(LoadedSettings(Settings(), frozenset({"server"}), rules=rules))
    assert line.found == "/etc/xdg/callback-desk/policy.json: enforces server"
    wrong = self_test_places_texts.policy(
        LoadedSettings(rules=replace(rules, problems=("policy.json: sever is an unknown setting",)))
    )
    assert wrong.verdict is Verdict.WARN
    assert "sever" in wrong.remedy


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a system has a place of its own for them")
def test_that_a_policy_that_is_refused_is_not_shown_as_in_force(tmp_path: Path) -> None:
    file = tmp_path / "policy.json"
    file.write_text('{"server": 5, "appearance": "dark", "defaults": {"updates": "sometimes"}}')
    line = self_test_places_texts.policy(settings.load(tmp_path, file))
    assert (line.verdict, line.found) == (Verdict.WARN, f"{file}: enforces appearance")
    assert f"{file}: server: it is not text" in line.remedy
    assert f"{file}: updates: it must be one of off, notify, automatic" in line.remedy
    assert line.facts["sources"] == [
        {"kind": "file", "place": str(file), "enforces": ["appearance"], "defaults": []}
    ]


def test_that_a_folder_that_takes_nothing_is_named(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where a folder should be")
    line = self_test_places_texts.places(tmp_path / "settings", tmp_path / "logs")
    assert line.verdict is Verdict.WARN
    assert line.facts["unwritable"] == [without_home(tmp_path / "settings")]
    assert self_test_places_texts.places(tmp_path / "new", None).verdict is Verdict.WARN
    assert self_test_places_texts.places(tmp_path / "new", tmp_path / "logs").verdict is Verdict.OK
    assert [one.name for one in tmp_path.iterdir()] == ["settings"]


@pytest.mark.skipif(sys.platform != "linux", reason="a disk is mounted as only Linux does")
def test_that_a_full_disk_is_named_though_its_folder_may_be_written(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    with small_disk(tmp_path / "full", "64k"):
        assert self_test_places_texts.places(tmp_path / "full" / "new", tmp_path).verdict is Verdict.OK
        (tmp_path / "full" / "filler").write_bytes(b"x" * 64 * 1024)
        line = self_test_places_texts.places(tmp_path / "full" / "new", tmp_path)
    assert line.verdict is Verdict.WARN
    assert line.facts["unwritable"] == [without_home(tmp_path / "full" / "new")]


@pytest.mark.parametrize(
    ("device", "shown"),
    [
        ("Dana's AirPods", "…'s AirPods"),
        ("Dana Reyes’ headset", "…’ headset"),
        ("AirPods von Dana", "AirPods von …"),
        ("Plantronics headset", "Plantronics headset"),
    ],
)
def test_that_a_device_does_not_reveal_its_owner(device: str, shown: str) -> None:
    assert without_owner(device) == shown


def test_that_a_folder_does_not_reveal_its_owner() -> None:
    assert without_home(Path.home() / "logs") == f"~{os.sep}logs"
    assert without_home(Path.home()) == "~"
    assert without_home(f"{Path.home()}stead") == f"{Path.home()}stead"


def command(home: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the program to its end on a machine that has nothing but what ``env`` gives it."""
    system = {name: os.environ[name] for name in ("SYSTEMROOT", "USERPROFILE") if name in os.environ}
    bare = {
        **system,
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "PULSE_SERVER": str(home / "none"),
        "LC_ALL": "C.UTF-8",
    }
    program = [sys.executable, "-m", "agent_desktop", "--selftest", *words]
    return subprocess.run(program, env=bare | env, capture_output=True, text=True, check=False)


def verdicts(answer: Mapping[str, Any]) -> dict[str, str]:
    """Return the verdict of each check in the JSON answer."""
    return {line["check"]: line["verdict"] for line in answer["lines"]}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_that_the_command_reports_what_a_bare_machine_lacks(tmp_path: Path) -> None:
    with running_server(tmp_path) as ours:
        ended = command(tmp_path, "--server", ours.url)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert "FAIL Screen: not available from here" in ended.stdout
    for missing in ("warn Tray: none", "warn Keyring: not", "warn Notifications: "):
        assert missing in ended.stdout
    assert "ok   Server: http://127.0.0.1" in ended.stdout
    assert "settings in ~/.config/callback-desk" in ended.stdout
    assert str(tmp_path) not in ended.stdout


@with_a_server
def test_that_the_command_answers_tools_and_passes_on_a_machine_that_is_well(tmp_path: Path) -> None:
    with running_server(tmp_path) as ours:
        ended = command(tmp_path, "--json", "--server", ours.url, QT_QPA_PLATFORM="offscreen")
    answer = json.loads(ended.stdout)
    assert (ended.returncode, answer["passed"]) == (0, True)
    assert list(verdicts(answer)) == [check.value for check in Check]
    assert "fail" not in verdicts(answer).values()


def test_that_the_command_fails_when_the_server_is_not_there(tmp_path: Path) -> None:
    ended = command(tmp_path, "--json", "--server", "http://127.0.0.1:9", QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 1
    assert verdicts(json.loads(ended.stdout))["server"] == "fail"


AT_THE_LAB: Final = ("pulse:lab", "pulse:lab.monitor")
"""A headset whose microphone hears what is played on it."""


@contextmanager
def a_tone(lab: SoundLab) -> Generator[None]:
    """Play a tone until the block is left."""
    tone = lab.folder / "tone.raw"
    tone.write_bytes(struct.pack("<8h", *(9000,) * 4, *(-9000,) * 4) * 500_000)
    command = [program("pacat", package="pulseaudio-utils"), "--device=lab", "--raw", "--format=s16le"]
    with tone.open("rb") as sound:
        player = subprocess.Popen([*command, "--rate=8000", "--channels=1"], env=dict(lab.env), stdin=sound)
    try:
        with lab.recording("lab") as heard:
            heard.wait_for_sound()
        yield
    finally:
        player.kill()
        player.wait()


@pytest.mark.sound
async def test_that_a_silent_microphone_is_named(
    sound_lab: SoundLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in sound_lab.variables.items():
        monkeypatch.setenv(name, value)
    silent = self_test_phone_texts.line(await microphone.look(*AT_THE_LAB))
    assert (silent.verdict, silent.facts["opened"]) == (Verdict.WARN, True)
    with a_tone(sound_lab):
        speaking = self_test_phone_texts.line(await microphone.look(*AT_THE_LAB))
    assert speaking.verdict is Verdict.OK


async def test_that_a_machine_without_a_microphone_is_a_warning_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, f"unix:{tmp_path}/nowhere")
    line = self_test_phone_texts.line(await microphone.look(None, None))
    assert (line.verdict, line.facts["opened"]) == (Verdict.WARN, False)
    assert "only if this desktop is your phone" in line.remedy
