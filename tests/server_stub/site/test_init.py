"""``callback-server init``: a site file that is complete and private, and passwords that are printed once."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
import zoneinfo
from pathlib import Path

import pytest

from server_stub.auth.passwords import is_password
from server_stub.site.file import load_site
from server_stub.site.init import machine_zone
from server_stub.site.template import example_text
from tests.house.source import ROOT
from tests.support.server import PROGRAM


def init(*arguments: str | Path, code: int = 0) -> str:
    ended = subprocess.run([PROGRAM, "init", *arguments], capture_output=True, text=True, check=False)
    assert ended.returncode == code, ended
    assert "Traceback" not in ended.stderr
    return ended.stdout if code == 0 else ended.stderr


def told_passwords(told: str) -> dict[str, str]:
    return dict(re.findall(r"^  (\w+) +((?:\w{4}-){3}\w{4})  ", told, re.MULTILINE))


def test_that_every_role_has_a_user_whose_password_is_printed_and_not_in_the_file_asvs_6_3_2(
    tmp_path: Path,
) -> None:
    passwords = told_passwords(init(tmp_path / "site"))
    file = tmp_path / "site" / "site.toml"
    site = load_site(file, host="192.0.2.1")
    assert {user.role.value for user in site.user} == {"agent", "supervisor", "admin", "intake"}
    assert set(passwords) == {user.id for user in site.user}
    assert len(set(passwords.values())) == 4
    text = file.read_text("utf-8")
    for user in site.user:
        assert passwords[user.id] not in text
        assert is_password(passwords[user.id], user.password_hash or "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_that_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    init(tmp_path)
    assert stat.S_IMODE((tmp_path / "site.toml").stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["", "# mine\n", "[[user]]\n"])
def test_that_a_file_that_is_there_stays(tmp_path: Path, content: str) -> None:
    (tmp_path / "site.toml").write_text(content)
    assert "never overwritten" in init(tmp_path, code=2)
    assert (tmp_path / "site.toml").read_text() == content
    assert [entry.name for entry in tmp_path.iterdir()] == ["site.toml"]


def test_that_the_example_of_the_package_gives_way_and_its_rights_stay(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text(example_text(), "utf-8")
    file.chmod(0o640)
    init(tmp_path)
    assert len(load_site(file).user) == 4
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_that_the_package_brings_what_init_writes_commented_out() -> None:
    brought = (ROOT / "packaging/debian/server/site.toml").read_text("utf-8")
    assert brought == example_text()
    assert load_site(ROOT / "packaging/debian/server/site.toml").user == ()


def test_that_a_folder_that_is_a_file_or_looks_like_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    assert "is a file" in init(tmp_path / "taken", code=2)
    assert "is a file" in init(tmp_path / "taken" / "below", code=2)
    assert "give the folder" in init(tmp_path / "site.toml", code=2)


def test_that_the_zone_is_the_one_asked_for_and_else_the_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    init(tmp_path / "a", "--timezone", "Asia/Kathmandu")
    assert load_site(tmp_path / "a/site.toml").business_process[0].timing.timezone == "Asia/Kathmandu"
    assert "'Mars/Olympus' is not a time zone" in init(tmp_path / "b", "--timezone", "Mars/Olympus", code=2)
    assert not (tmp_path / "b").exists()
    monkeypatch.setenv("TZ", "Europe/Berlin")
    assert machine_zone() == "Europe/Berlin"
    monkeypatch.setenv("TZ", ":/no/zone")
    assert machine_zone() == "UTC"
    monkeypatch.delenv("TZ")
    assert machine_zone() in {*zoneinfo.available_timezones(), "UTC"}


def test_that_a_callback_can_be_offered_at_every_hour(tmp_path: Path) -> None:
    init(tmp_path)
    (process,) = load_site(tmp_path / "site.toml").business_process
    assert process.members == ("dana",)
    assert process.timing.schedule is not None
    assert process.timing.schedule.weekly is not None
    assert set(process.timing.schedule.weekly.values()) == {(("00:00", "24:00"),)}
    assert len(process.timing.schedule.weekly) == 7
