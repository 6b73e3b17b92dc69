"""The package ``callback-server`` in a clean Debian 12, as a service of a system that was booted."""

from __future__ import annotations

import json
import re
import signal
import subprocess
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

import httpx
import pytest

from tests.house.source import ROOT
from tests.installers.dist import installer
from tests.installers.roots import Root, without_mounts
from tests.support.needs import program
from tests.support.processes import running
from tests.support.syscalls import tracing
from tests.support.waiting import PATIENCE_S, wait_until

PORT: Final = 18_750
URL: Final = f"http://127.0.0.1:{PORT}"
PASSWORD: Final = "correct horse battery"
UNIT: Final = ROOT / "packaging/debian/server/callback-server.service"
MOST_EXPOSED: Final = 1.5
"""Of 10, as systemd rates it; 2 is what it calls OK."""

SITE: Final = """
[[business_process]]
id = "billing"
name = "Billing"
members = ["dana"]
[[user]]
id = "dana"
name = "Dana Reyes"
role = "agent"
password_hash = "{hash}"
[[user]]
id = "boss"
name = "Bo Lindqvist"
role = "supervisor"
password_hash = "{hash}"
[[user]]
id = "ivr"
name = "IVR"
role = "intake"
password_hash = "{hash}"
"""


@contextmanager
def booted(root: Root, meanwhile: Callable[[], None]) -> Generator[None]:
    """Run the system from its first process on, once its server answers; ``meanwhile`` is done before it can."""
    nspawn = program("systemd-nspawn", package="systemd-container")
    log = root.folder.parent / "boot.log"
    with without_mounts(root) as plain, log.open("wb") as output:
        container = subprocess.Popen(
            [nspawn, "-q", "-D", plain, "--boot", "--register=no", "--keep-unit", "--console=pipe"],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            meanwhile()
            wait_until(_healthy, "the service answers", within=timedelta(seconds=60))
            yield
        finally:
            container.send_signal(signal.SIGTERM)
            container.wait(30)


def _healthy() -> bool:
    try:
        return httpx.get(f"{URL}/healthz", timeout=PATIENCE_S).is_success
    except httpx.TransportError:
        return False


def _user(name: str) -> httpx.Client:
    body = {"grant_type": "password", "username": name, "password": PASSWORD}
    token = (
        httpx.post(f"{URL}/v1/token", data=body, timeout=PATIENCE_S).raise_for_status().json()["access_token"]
    )
    return httpx.Client(base_url=URL, headers={"Authorization": f"Bearer {token}"}, timeout=PATIENCE_S)


@pytest.fixture(scope="module")
def installed(debian: Root) -> Root:
    """A system with the package, its site described."""
    debian.folder.joinpath("before.json").write_text(json.dumps(sorted(debian.names())), encoding="utf-8")
    debian.install(installer("callback-server_*_amd64.deb"))
    return debian


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence as telephone sound."""
    sound = tmp_path_factory.mktemp("spoken") / "spoken.wav"
    sentence = "I would like to ask about my last invoice. Please call me back tomorrow."
    subprocess.run([program("flite", package="flite"), "-t", sentence, "-o", sound], check=True)
    return sound


def test_that_every_library_finds_the_libraries_it_needs(installed: Root) -> None:
    search = "find /usr/lib/callback-server -name '*.so*' -type f -exec ldd {} + 2>/dev/null"
    told = installed.run("sh", "-c", search).splitlines()
    assert [line for line in told if "not found" in line] == []


def test_that_the_site_file_is_for_root_and_the_server_alone(installed: Root) -> None:
    places = ("/etc/callback-desk/site.toml", "/etc/default/callback-server", "/var/lib/callback-desk")
    told = installed.run("stat", "-c", "%U:%G %a", *places)
    assert told.splitlines() == [*["root:callback-desk 640"] * 2, "callback-desk:callback-desk 750"]


def test_that_the_documents_that_its_texts_name_are_in_the_package(installed: Root) -> None:
    documents = installed.folder / "usr/share/doc/callback-server"
    example = (installed.folder / "etc/callback-desk/site.toml").read_text(encoding="utf-8")
    assert "/usr/share/doc/callback-server/site-file.md" in example
    page = (documents / "site-file.md").read_text(encoding="utf-8")
    assert page == (ROOT / "docs/site-file.md").read_text(encoding="utf-8")
    assert "licenses/fonts/OFL.txt" in (documents / "copyright").read_text(encoding="utf-8")
    notices = (documents / "licenses/fonts/OFL.txt").read_text(encoding="utf-8")
    for font in ("inter", "arabic", "hebrew"):
        assert re.search(rf"^Copyright .*/{font}\)$", notices, re.MULTILINE)


def test_that_the_bill_of_materials_names_libraries_and_what_they_bring_along() -> None:
    bill = json.loads(installer("callback-server_*_amd64.deb.cdx.json").read_text(encoding="utf-8"))
    parts = {part["name"]: part["version"] for part in bill["components"] if "version" in part}
    assert {"av", "uharfbuzz", "faster-whisper", "libavcodec", "libx264", "libgomp"} <= parts.keys()


def _wish(root: Root) -> Path:
    """Return the link by which the service is enabled: what `systemctl enable` makes and `disable` removes."""
    return root.folder / "etc/systemd/system/multi-user.target.wants/callback-server.service"


def test_that_a_service_stays_enabled_or_disabled_when_it_is_installed_again_which_connects_nowhere(
    installed: Root, tmp_path: Path
) -> None:
    assert _wish(installed).is_symlink()
    package = installer("callback-server_*_amd64.deb")
    installed.run("dpkg", "--remove", "callback-server")
    installed.install(package)
    assert _wish(installed).is_symlink()
    target = _wish(installed).readlink()
    _wish(installed).unlink()
    installed.run("dpkg", "--remove", "callback-server")
    trace = tracing(tmp_path / "trace")
    installed.install_again(package, trace.prefix)
    trace.wait_for_all()
    assert trace.strayed() == []
    assert not _wish(installed).is_symlink()
    _wish(installed).symlink_to(target)


def test_that_the_manual_is_found_and_without_a_fault(installed: Root) -> None:
    page = installed.folder / "usr/share/man/man8/callback-server.8.gz"
    mandoc = program("man", package="man-db")
    told = subprocess.run(
        [mandoc, "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page], capture_output=True, check=True
    )
    assert told.stderr == b""


def test_that_the_service_is_locked_down() -> None:
    analyze = program("systemd-analyze", package="systemd")
    told = subprocess.run(
        [analyze, "security", "--offline=true", "--no-pager", UNIT],
        capture_output=True,
        text=True,
        check=False,
    )
    rating = re.search(r"Overall exposure level for \S+: ([\d.]+)", told.stdout)
    assert rating is not None, told.stderr
    assert float(rating[1]) <= MOST_EXPOSED


def test_that_init_replaces_the_example_and_the_server_can_read_what_it_wrote(installed: Root) -> None:
    told = installed.run("callback-server", "init", "/etc/callback-desk", "--timezone", "Europe/Berlin")
    assert "morgan" in told
    assert installed.run("stat", "-c", "%U:%G %a", "/etc/callback-desk/site.toml").split() == [
        "root:callback-desk",
        "640",
    ]
    site = "/etc/callback-desk/site.toml"
    installed.run("callback-server", "check-site", site, user="callback-desk:callback-desk")


def test_that_an_installed_server_and_its_workers_look_nothing_up_and_connect_nowhere(
    installed: Root, spoken: Path, tmp_path: Path
) -> None:
    trace = tracing(tmp_path / "trace")
    _describe_site(installed)
    words = ("serve", "--site", "/etc/callback-desk/site.toml", "--data-dir", "/var/lib/callback-desk")
    command = installed.command(
        "callback-server", *words, "--port", str(PORT), user="callback-desk:callback-desk"
    )
    with running([*trace.prefix, *command], env={}, log=tmp_path / "server.log"):
        wait_until(_healthy, "the server answers", within=timedelta(seconds=60))
        with _user("ivr") as ivr, _user("boss") as boss:
            assert "invoice" in _what_is_heard(ivr, boss, spoken).lower()
    trace.wait_for_all()
    assert trace.strayed() == []
    assert trace.device_ids() == []


def test_that_the_booted_service_routes_and_transcribes_behind_its_locks(
    installed: Root, spoken: Path
) -> None:
    _describe_site(installed)
    defaults = installed.folder / "etc/default/callback-server"
    defaults.write_text(defaults.read_text().replace("8750", f"{PORT} --updates /srv/updates"))
    (installed.folder / "var/log/journal").mkdir(exist_ok=True)
    installed.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "systemd-sysv", "dbus")

    def mount_updates() -> None:
        """What comes late after a boot, once the service has been refused for want of it."""
        wait_until(
            lambda: "--updates /srv/updates has no folder metadata" in _journal(installed),
            "the start was refused",
            within=timedelta(seconds=60),
        )
        (installed.folder / "srv/updates/metadata").mkdir(parents=True)
        (installed.folder / "srv/updates/metadata/timestamp.json").write_text("{}")

    with booted(installed, mount_updates), _user("ivr") as ivr, _user("boss") as boss:
        status = _status_of_server()
        assert status["Uid"].split()[0] != "0"
        assert (status["CapBnd"], status["NoNewPrivs"], status["Seccomp"]) == ("0" * 16, "1", "2")
        assert httpx.get(f"{URL}/updates/metadata/timestamp.json", timeout=PATIENCE_S).text == "{}"
        assert "invoice" in _what_is_heard(ivr, boss, spoken).lower()


def _describe_site(root: Root) -> None:
    """Write the site file, with a hash that the installed server made."""
    hashed = root.run("sh", "-c", f"echo '{PASSWORD}' | callback-server hash-password").strip()
    (root.folder / "etc/callback-desk/site.toml").write_text(SITE.replace("{hash}", hashed))


def _what_is_heard(ivr: httpx.Client, boss: httpx.Client, spoken: Path) -> str:
    """Hand a callback with a recording in; return its transcription."""
    body = {"business_process_id": "billing", "number": "+15550100100"}
    made = ivr.post("/v1/callbacks", json=body).raise_for_status().json()
    ivr.put(
        f"/v1/callbacks/{made['id']}/recording",
        content=spoken.read_bytes(),
        headers={"Content-Type": "audio/wav"},
    ).raise_for_status()
    return wait_until(
        lambda: _transcription(boss, made["id"]), "the words are there", within=timedelta(seconds=90)
    )


def _transcription(client: httpx.Client, callback: str) -> str:
    answer = client.get(f"/v1/callbacks/{callback}/transcription")
    return str(answer.json()["text"]) if answer.is_success else ""


def _journal(root: Root) -> str:
    """Return what the service has logged in the system that runs."""
    journalctl = program("journalctl", package="systemd")
    command = [
        journalctl,
        "--no-pager",
        f"--directory={root.folder / 'var/log/journal'}",
        "--unit=callback-server",
    ]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _status_of_server() -> dict[str, str]:
    """Return the kernel's facts about the listening process."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            if b"server_stub" in words and str(PORT).encode() in words:
                lines = (folder / "status").read_text(encoding="utf-8").splitlines()
                return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
        except OSError:
            continue
    raise AssertionError("the server is no process of this machine")


def test_that_a_purge_leaves_nothing(installed: Root) -> None:
    assert installed.run("getent", "passwd", "callback-desk")
    before: set[str] = set(json.loads((installed.folder / "before.json").read_text(encoding="utf-8")))
    installed.purge("callback-server")
    left = {name for name in installed.names() - before if "callback" in name}
    assert left == set()
    assert "callback-desk" not in (installed.folder / "etc/passwd").read_text(encoding="utf-8")
