"""The MSI in Wine: installed silently, used against a real server, upgraded, and removed without a trace."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Final

import pytest

from tests.agent_desktop.updates.shop import Shop
from tests.blackbox.client import Server, User
from tests.house.source import ROOT
from tests.installers import desk
from tests.installers.dist import CACHE, installer
from tests.installers.wine import WINE, Wine, fresh_wine
from tests.support.processes import running
from tests.support.screen.display import Screen, virtual_screen
from tests.support.syscalls import Trace, tracing
from tests.support.waiting import wait_until

PICTURES: Final = ROOT / "out/installers"
KEY: Final = r"HKLM\Software\Callback Desk"
RUN: Final = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Run"
POLICIES: Final = r"HKLM\Software\Policies\Callback Desk"
LINKS: Final = r"HKLM\Software\Classes\callback"
PLACE: Final = r"C:\Program Files\Callback Desk"
UNINSTALL: Final = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
BUILDER: Final = ROOT / "build/env/bin/python"
NEXT: Final = "1.1.0"
CONSOLE: Final = f"{PLACE}\\agent-desktop-console.exe"
STARTED: Final = '"message": "started"'
ARABIC_CALLBACKS: Final = "معاودات الاتصال"
INSTALLING: Final = timedelta(minutes=3)
"""How long an installation may take that runs by itself."""


@pytest.fixture(scope="module")
def current() -> Path:
    """The MSI of this version."""
    return installer("callback-desk-*-x64.msi")


@pytest.fixture(scope="module")
def newer() -> Path:
    """The same MSI, calling itself the next version."""
    return build_newer(CACHE)


def build_newer(into: Path) -> Path:
    """Build the MSI of the next version, and return its path in the folder ``into``."""
    words = ["callback-desk.msi", "--told-version", NEXT, "--out", into]
    subprocess.run([BUILDER, ROOT / "packaging/build.py", *words], check=True, capture_output=True)
    return into / f"callback-desk-{NEXT}-x64.msi"


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A screen for the Windows desktop."""
    with virtual_screen(tmp_path_factory.mktemp("screen")) as screen:
        yield screen


@pytest.fixture(scope="module")
def shop(newer: Path, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """A repository of updates that offers the next version."""
    shop = Shop(tmp_path_factory.mktemp("shop"))
    shop.make_keys()
    shop.begin()
    shop.tool("add", shop.repository, newer)
    shop.sign("targets", "targets")
    shop.renew()
    return shop


@pytest.fixture(scope="module")
def server(shop: Shop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with one agent, which hosts the updates."""
    with desk.site(tmp_path_factory.mktemp("site"), "--updates", str(shop.public)) as server:
        yield server


@pytest.fixture(scope="module")
def trace(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    """The trace of all programs, Wine's own server included."""
    return tracing(tmp_path_factory.mktemp("trace") / "trace")


@pytest.fixture(scope="module")
def wine(screen: Screen, trace: Trace, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    """A Windows for the tests of this module, which are one story in order."""
    with fresh_wine(tmp_path_factory.mktemp("wine"), screen.env, trace.prefix) as wine:
        yield wine


@pytest.fixture(scope="module")
def before(wine: Wine) -> set[str]:
    """What is on the drive of a fresh Windows."""
    return names(wine)


def names(wine: Wine) -> set[str]:
    """Return all files and folders of the installed programs, menus and settings."""
    places = ("Program Files", "ProgramData", "users")
    return {str(path.relative_to(wine.drive)) for place in places for path in (wine.drive / place).rglob("*")}


def entries(wine: Wine) -> list[str]:
    """Return the version of each entry that the list of programs has for us."""
    found = [wine.values(key) for key in wine.keys(UNINSTALL)]
    return [values["DisplayVersion"] for values in found if values.get("DisplayName") == "Callback Desk"]


def logged(wine: Wine, what: str) -> int:
    """Return how often the desktop has logged something."""
    logs = (wine.drive / "users").rglob("Logs/desktop.log")
    return sum(line.count(what) for path in logs for line in path.read_text("utf-8").splitlines())


@contextmanager
def without_numpy(wine: Wine) -> Generator[None]:
    """Take numpy away meanwhile, which this Wine cannot load (no ``crealf`` in its C library): no ring is heard."""
    there = wine.drive / "Program Files/Callback Desk/lib/numpy"
    aside = there.rename(wine.prefix / "numpy")
    try:
        yield
    finally:
        if there.exists():  # An update has brought another.
            shutil.rmtree(aside)
        else:
            aside.rename(there)


@contextmanager
def signed_in(
    wine: Wine, server: Server, folder: Path, words: str = "", agent: str = "dana"
) -> Generator[subprocess.Popen[bytes]]:
    """Run the installed desktop, signed in where this machine's settings say; end it after the block."""
    program = f"{PLACE}\\agent-desktop-console.exe"
    words = f"'{program}' {words} --user {agent} --password-stdin"
    start = f"echo '{desk.PASSWORD}' | {shlex.join((*wine.before, WINE))} {words} 2>&1 | cat"
    with running(["sh", "-c", start], env=wine.env, log=folder / "desktop.log") as process:
        try:
            desk.wait_for_desktop(server, agent)
            yield process
        finally:
            wine.end("agent-desktop-console.exe", "agent-desktop.exe")


def test_that_the_bill_of_materials_names_the_openssl_that_python_brings() -> None:
    bill = installer("callback-desk-*-x64.msi.cdx.json")
    parts = {part["name"]: part for part in json.loads(bill.read_text(encoding="utf-8"))["components"]}
    assert re.fullmatch(r"3\.\d+\.\d+", parts["OpenSSL"]["version"])


def test_that_an_msi_under_another_versions_name_is_not_an_update(tmp_path: Path) -> None:
    renamed = tmp_path / "callback-desk-99.0.0-x64.msi"
    renamed.symlink_to(installer("callback-desk-*-x64.msi"))
    said = Shop(tmp_path).tool("add", tmp_path / "updates", renamed, fails=True)
    assert f"and is {installed_version('callback-desk')} inside" in said


def test_that_a_silent_installation_takes_the_administrators_words(
    wine: Wine, current: Path, server: Server, shop: Shop, before: set[str]
) -> None:
    assert "Program Files/Callback Desk" not in before
    root = wine.path(shop.public / "metadata/1.root.json")
    wine.install(
        current, f"SERVER_URL={server.url}", "AUTOSTART=0", "UPDATES=automatic", f"UPDATE_ROOT={root}"
    )
    told = wine.values(KEY)
    assert (told["ServerUrl"], told["Autostart"]) == (server.url, "0")
    assert (told["Updates"], told["UpdateRoot"]) == ("automatic", root)
    assert told["InstallDir"] == f"{PLACE}\\"
    assert "Callback Desk" not in wine.values(RUN)
    opens = wine.values(f"{LINKS}\\shell\\open\\command")["(Default)"]
    assert opens == f'"{PLACE}\\agent-desktop.exe" --link "%1"'
    assert "URL Protocol" in wine.values(LINKS)
    assert len(entries(wine)) == 1
    assert [path for path in wine.drive.rglob("Callback Desk.lnk") if "Start Menu" in str(path)] != []


def test_that_nothing_of_wine_is_in_the_payload(wine: Wine) -> None:
    libraries = [*(wine.drive / "Program Files/Callback Desk").rglob("*.dll")]
    assert libraries
    assert [path.name for path in libraries if b"Wine builtin DLL" in path.read_bytes()[:4096]] == []
    assert "icuuc.dll" not in {path.name.lower() for path in libraries}


def test_that_the_installed_desktop_signs_in_and_takes_an_offer(
    wine: Wine, screen: Screen, server: Server, tmp_path: Path
) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with without_numpy(wine), signed_in(wine, server, tmp_path) as process:
        screen.take_picture(PICTURES / "msi-signed-in.png")
        wine.run(f"{PLACE}\\agent-desktop-console.exe", "callback:")
        assert process.poll() is None
        desk.be_available(server)
        callback = desk.offer(server, "+15550100100")
        desk.press_accept(screen, tmp_path)
        desk.wait_for_customer(server, callback)
        screen.take_picture(PICTURES / "msi-handling.png")


def test_that_a_policy_wins_over_the_command_line(wine: Wine, server: Server, tmp_path: Path) -> None:
    wine.run("reg", "add", POLICIES, "/v", "Server", "/d", server.url, "/f")
    boss = User(server, "boss").sign_in()
    wait_until(lambda: not desk.connected(boss), "the desktop of before is gone")
    with without_numpy(wine), signed_in(wine, server, tmp_path, "--server http://127.0.0.1:9"):
        pass
    wine.run("reg", "delete", POLICIES, "/f")


def test_that_the_installed_desktop_passes_its_self_test_and_names_the_policy(
    wine: Wine, server: Server
) -> None:
    wine.run("reg", "add", POLICIES, "/v", "Server", "/d", server.url, "/f")
    with without_numpy(wine):
        told = wine.run(f"{PLACE}\\agent-desktop-console.exe", "--selftest", "--json")
    wine.run("reg", "delete", POLICIES, "/f")
    answer = json.loads(told)
    lines = {line["check"]: line for line in answer["lines"]}
    assert answer["passed"] is True, told
    assert lines["server"]["facts"]["url"] == server.url
    assert {lines[check]["verdict"] for check in ("versions", "screen", "keyring", "server")} == {"ok"}
    assert r"group policy, HKLM\Software\Policies\Callback Desk: enforces server" in lines["policy"]["found"]


def test_that_installation_and_desktop_send_nothing_beyond_this_machine(
    wine: Wine, server: Server, trace: Trace
) -> None:
    """Wine itself asks this machine for its printers, and Windows' Python makes pairs of sockets over loopback."""
    del wine
    assert desk.place_of(server) in trace.connected()
    assert trace.abroad() == set()


def test_that_a_policy_turns_updates_off(wine: Wine) -> None:
    wine.run("reg", "add", POLICIES, "/v", "Updates", "/d", "off", "/f")
    assert "Updates are off" in wine.run(CONSOLE, "--update")
    wine.run("reg", "delete", POLICIES, "/f")


def test_that_a_tampered_update_is_refused(wine: Wine, newer: Path, shop: Shop) -> None:
    target = shop.target(newer.name)
    content = target.read_bytes()
    target.write_bytes(content[:1000] + bytes([content[1000] ^ 1]) + content[1001:])
    said = wine.run(CONSOLE, "--update", fails=True)
    target.write_bytes(content)
    assert "not the one that was signed" in said
    assert entries(wine) == [installed_version("callback-desk")]


def test_that_a_desktop_installs_an_update_by_itself_once_its_agent_takes_no_callback(
    wine: Wine, server: Server, screen: Screen, tmp_path: Path
) -> None:
    starts = logged(wine, STARTED)
    with without_numpy(wine), signed_in(wine, server, tmp_path, agent="lee"):
        desk.be_available(server, "lee")
        assert "The running desktop checks now" in wine.run(CONSOLE, "--update")
        wait_until(
            lambda: logged(wine, "waiting until no callback is being handled"), "it waits", within=INSTALLING
        )
        assert logged(wine, "installing") == 0
        assert entries(wine) == [installed_version("callback-desk")]
        screen.take_picture(PICTURES / "msi-update-waits.png")
        desk.take_a_break(server, "lee")
        wait_until(lambda: entries(wine) == [NEXT], "the next version", within=INSTALLING)
        wait_until(lambda: logged(wine, STARTED) == starts + 2, "it came back", within=INSTALLING)


def test_that_an_update_keeps_the_administrators_values(wine: Wine, server: Server) -> None:
    told = wine.values(KEY)
    assert (told["ServerUrl"], told["Autostart"]) == (server.url, "0")
    assert (told["Updates"], told["Version"]) == ("automatic", NEXT)
    assert entries(wine) == [NEXT]
    assert f"{NEXT} is the newest version" in wine.run(CONSOLE, "--update")


def test_that_a_downgrade_is_refused(wine: Wine, current: Path, newer: Path) -> None:
    assert newer.exists()
    wine.install(current, fails=True)
    assert entries(wine) == [NEXT]


def test_that_a_removal_leaves_nothing_but_the_users_own(wine: Wine, before: set[str]) -> None:
    wine.remove(product_code(wine))
    assert_nothing_is_left(wine, before)


def test_that_a_plain_installation_starts_with_the_session_in_the_given_folder_and_language(
    wine: Wine, current: Path, before: set[str]
) -> None:
    wine.install(current, r"INSTALLDIR=C:\Desks\Callback", "TEXT_LANGUAGE=ar")
    assert wine.values(RUN)["Callback Desk"] == r'"C:\Desks\Callback\agent-desktop.exe"'
    assert (wine.drive / "Desks/Callback/agent-desktop.exe").exists()
    (entry,) = [path for path in wine.drive.rglob("Callback Desk.lnk") if "Start Menu" in str(path)]
    assert ARABIC_CALLBACKS.encode("utf-16-le") in entry.read_bytes()
    wine.remove(product_code(wine))
    assert_nothing_is_left(wine, before)
    assert not (wine.drive / "Desks/Callback").exists()


def product_code(wine: Wine) -> str:
    """Return the code that the installed version is removed by."""
    ours = [key for key in wine.keys(UNINSTALL) if wine.values(key).get("DisplayName") == "Callback Desk"]
    assert len(ours) == 1
    return ours[0].rsplit("\\", 1)[1]


def assert_nothing_is_left(wine: Wine, before: set[str]) -> None:
    """See that the registry and the drive are as they were, but for what users have of their own."""
    assert wine.values(KEY) == {}
    assert wine.values(LINKS) == {}
    assert "Callback Desk" not in wine.values(RUN)
    assert entries(wine) == []
    left = {name for name in names(wine) - before if "callback" in name.lower()}
    assert {name for name in left if "AppData" not in name} == set()


def test_that_the_same_inputs_give_the_same_bytes(newer: Path, tmp_path: Path) -> None:
    again = build_newer(tmp_path)
    beside = [f"{newer.name}.cdx.json", f"{newer.name}.openvex.json"]
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["SHA256SUMS", newer.name, *beside]
    assert again.read_bytes() == newer.read_bytes()
    for name in beside:
        assert again.with_name(name).read_bytes() == newer.with_name(name).read_bytes()
