"""The package ``callback-desk`` in a clean Debian 12 that has no Python: installed, started, used, purged."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import pytest

from tests.agent_desktop.updates.shop import Shop
from tests.blackbox.client import Server
from tests.house.source import ROOT
from tests.installers import desk
from tests.installers.dist import installer
from tests.installers.roots import Root
from tests.support.needs import program
from tests.support.processes import running
from tests.support.screen.display import Screen, virtual_screen
from tests.support.syscalls import Trace, tracing

PICTURES: Final = ROOT / "out/installers"
PERSON: Final = "1000:1000"


@pytest.fixture(scope="module")
def installed(debian: Root) -> Root:
    """A system with the package."""
    debian.folder.joinpath("before.json").write_text(json.dumps(sorted(debian.names())), encoding="utf-8")
    debian.install(installer("callback-desk_*_amd64.deb"))
    return debian


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A screen for the installed desktop."""
    with virtual_screen(tmp_path_factory.mktemp("screen")) as screen:
        yield screen


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """A repository of updates that offers a next version."""
    shop = Shop(tmp_path_factory.mktemp("shop"))
    shop.make_keys()
    shop.begin()
    shop.offer("99.0.0", name="callback-desk_{}_amd64.deb")
    return shop


@pytest.fixture(scope="module")
def server(shop: Shop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with one agent, which hosts the updates."""
    with desk.site(tmp_path_factory.mktemp("site"), "--updates", str(shop.public)) as server:
        yield server


def environment(root: Root, screen: Screen) -> dict[str, str]:
    """Return the environment of a person who has just signed in to the machine, with Plasma."""
    home = root.folder / "tmp/home"
    (home / "run").mkdir(mode=0o700, parents=True, exist_ok=True)
    subprocess.run(["chown", "-R", PERSON, home], check=True)
    return {
        "HOME": "/tmp/home",  # noqa: S108 The root belongs to this test alone.
        "XDG_RUNTIME_DIR": "/tmp/home/run",  # noqa: S108
        "XDG_CONFIG_DIRS": "/tmp/home/.config/kdedefaults:/etc/xdg",  # noqa: S108
        "DISPLAY": screen.env["DISPLAY"],
        "QT_QPA_PLATFORM": "xcb",
    }


@contextmanager
def signed_in(
    root: Root, screen: Screen, server: Server, folder: Path, trace: Trace
) -> Generator[subprocess.Popen[bytes]]:
    """Run the desktop under a trace, signed in as ``dana``."""
    # No pipeline: what is ended after the block must be the desktop itself.
    start = (
        f"exec agent-desktop --server {server.url} --user dana --password-stdin <<END\n{desk.PASSWORD}\nEND\n"
    )
    command = root.command("sh", "-c", start, user=PERSON, env=environment(root, screen))
    with running([*trace.prefix, *command], env=screen.env, log=folder / "desktop.log") as process:
        desk.wait_for_desktop(server)
        yield process


def test_that_every_library_finds_the_libraries_it_needs(installed: Root) -> None:
    # The program sets this for the loader when it starts.
    search = "export LD_LIBRARY_PATH=/usr/lib/callback-desk/_internal; find /usr/lib/callback-desk -name '*.so*' -type f -exec ldd {} + 2>&1; true"
    told = installed.run("sh", "-c", search).splitlines()
    assert {line.strip() for line in told if "not found" in line} == set()


def test_that_no_file_names_or_hashes_anything_of_the_folder_it_was_built_in(installed: Root) -> None:
    place = installed.folder / "usr/lib/callback-desk"
    # A RECORD has the hashes of scripts, whose first line is the path of the environment that they were installed into.
    assert list(place.rglob("RECORD")) == []
    names = ["grep", "--recursive", "--files-with-matches", "--fixed-strings", str(ROOT), str(place)]
    told = subprocess.run(names, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout) == (1, "")


def test_that_the_bill_of_materials_names_the_packages_that_libraries_came_from() -> None:
    bill = installer("callback-desk_*_amd64.deb.cdx.json")
    parts = {part["name"]: part for part in json.loads(bill.read_text(encoding="utf-8"))["components"]}
    found = {name for name, part in parts.items() if part.get("purl", "").startswith("pkg:deb/debian/")}
    # OpenSSL, and what Qt draws and types with.
    assert {"libssl3", "libxkbcommon0", "libx11-6", "libfontconfig1"} <= found
    assert all(f"@{parts[name]['version']}?" in unquote(parts[name]["purl"]) for name in found)


def test_that_the_sound_libraries_load(installed: Root) -> None:
    assert "libportaudio.so.2" in installed.run("ldconfig", "-p")


def test_that_the_desktop_files_are_right(installed: Root) -> None:
    check = program("desktop-file-validate", package="desktop-file-utils")
    for place in ("usr/share/applications", "etc/xdg/autostart"):
        told = subprocess.run(
            [check, installed.folder / place / "callback-desk.desktop"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (told.returncode, told.stdout) == (0, "")


def test_that_an_installed_desktop_takes_an_offer_meets_a_second_start_and_connects_to_its_server_alone(
    installed: Root, screen: Screen, server: Server, tmp_path: Path
) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    trace = tracing(tmp_path / "trace")
    with signed_in(installed, screen, server, tmp_path, trace) as process:
        screen.take_picture(PICTURES / "deb-signed-in.png")
        second = installed.run("agent-desktop", user=PERSON, env=environment(installed, screen))
        assert second == ""
        assert process.poll() is None
        desk.be_available(server)
        callback = desk.offer(server, "+15550100100")
        desk.press_accept(screen, tmp_path)
        desk.wait_for_customer(server, callback)
        screen.take_picture(PICTURES / "deb-handling.png")
    trace.wait_for_end(process.pid)
    told = [desk.place_of(server)]
    assert trace.connected() == set(told)
    assert trace.strayed(told) == []


def test_that_the_installed_desktop_passes_its_self_test(
    installed: Root, screen: Screen, server: Server
) -> None:
    env = environment(installed, screen)
    told = installed.run(
        "agent-desktop", "--selftest", "--json", "--server", server.url, user=PERSON, env=env
    )
    answer = json.loads(told)
    assert answer["passed"] is True
    verdicts = {line["check"]: line["verdict"] for line in answer["lines"]}
    assert {verdicts[check] for check in ("versions", "screen", "server", "clock", "places", "policy")} == {
        "ok"
    }


def test_that_the_installed_desktop_shows_that_a_newer_version_exists(
    installed: Root, screen: Screen, server: Server, shop: Shop
) -> None:
    (installed.folder / "srv/root.json").write_bytes(shop.root)
    policy = installed.folder / "etc/xdg/callback-desk/policy.json"
    policy.write_text(json.dumps({"server": server.url, "update_root": "/srv/root.json"}), encoding="utf-8")
    update = "agent-desktop --update; echo ended with $?"
    told = installed.run("sh", "-c", update, user=PERSON, env=environment(installed, screen))
    assert "Version 99.0.0 is available" in told
    assert "ended with 3" in told
    (installed.folder / "srv/root.json").unlink()


def test_that_installing_again_looks_nothing_up_and_connects_nowhere(installed: Root, tmp_path: Path) -> None:
    trace = tracing(tmp_path / "trace")
    installed.install_again(installer("callback-desk_*_amd64.deb"), trace.prefix)
    trace.wait_for_all()
    assert trace.strayed() == []


def test_that_a_purge_leaves_nothing(installed: Root) -> None:
    before: set[str] = set(json.loads((installed.folder / "before.json").read_text(encoding="utf-8")))
    installed.purge("callback-desk")
    assert {
        name for name in installed.names() - before if "callback" in name or "agent-desktop" in name
    } == set()
