"""The repository tool: who may sign what, and what it refuses in plain words."""

from __future__ import annotations

import codecs
import subprocess
from pathlib import Path

import pytest

from tests.agent_desktop.updates.shop import Shop
from tests.support.needs import program


def test_that_a_published_repository_passes_the_check_of_a_desktop(stocked_shop: Shop) -> None:
    said = stocked_shop.tool("verify", stocked_shop.repository)
    assert "callback-desk-1.1.0-x64.msi  version 1.1.0  windows-x64" in said
    assert "timestamp  version 2  until" in said


def test_that_a_key_is_encrypted_and_for_its_holder_alone(first_shop: Shop) -> None:
    key = first_shop.key("root-1")
    assert key.read_text().startswith("-----BEGIN ENCRYPTED PRIVATE KEY-----")
    assert key.stat().st_mode & 0o077 == 0


def test_that_a_key_is_never_written_over(first_shop: Shop) -> None:
    before = first_shop.key("online").read_bytes()
    assert "is there already" in first_shop.tool("key", first_shop.key("online"), "--plain", fails=True)
    assert first_shop.key("online").read_bytes() == before


def test_that_a_short_passphrase_is_refused(first_shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "words").write_text("short")
    said = first_shop.tool("key", tmp_path / "key", "--passphrase-file", tmp_path / "words", fails=True)
    assert "fewer than 12 letters" in said
    assert not (tmp_path / "key").exists()


def test_that_a_wrong_passphrase_signs_nothing(shop: Shop) -> None:
    (shop.folder / "passphrase").write_text("another passphrase")
    shop.tool("prolong", shop.repository)
    assert "the passphrase is wrong" in shop.sign("targets", "targets", fails=True)


def test_that_a_byte_order_mark_is_not_part_of_a_passphrase_or_a_key(shop: Shop) -> None:
    for file in (shop.folder / "passphrase", shop.key("root-3.pub")):
        file.write_bytes(codecs.BOM_UTF8 + file.read_bytes())
    shop.tool("rotate", shop.repository, "--add", "root", shop.key("root-3.pub"))
    assert "more must sign" in shop.sign("root", "root-1")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_that_a_passphrase_file_may_be_in_utf_16(shop: Shop, encoding: str) -> None:
    file = shop.folder / "passphrase"
    file.write_bytes(("\ufeff" + file.read_text() + "\r\n").encode(encoding))
    shop.tool("prolong", shop.repository)
    assert "published" in shop.sign("targets", "targets")


def test_that_a_passphrase_file_that_is_not_the_utf_16_it_claims_is_refused(shop: Shop) -> None:
    (shop.folder / "passphrase").write_bytes(codecs.BOM_UTF16_LE + b"odd")
    shop.tool("prolong", shop.repository)
    assert "not UTF-16 text" in shop.sign("targets", "targets", fails=True)


def test_that_one_holder_alone_cannot_change_the_root(shop: Shop) -> None:
    shop.tool("rotate", shop.repository)
    assert "1 more must sign" in shop.sign("root", "root-1")
    assert "1 more must sign" in shop.sign("root", "root-1")
    assert shop.newest("root").name == "1.root.json"
    assert "published" in shop.sign("root", "root-2")
    assert shop.newest("root").name == "2.root.json"


def test_that_new_holders_cannot_change_the_root_without_the_old(shop: Shop) -> None:
    old = [("--remove", "root", shop.key(f"{name}.pub")) for name in ("root-1", "root-2")]
    new = [("--add", "root", shop.key(f"{name}.pub")) for name in ("root-3", "targets")]
    shop.tool("rotate", shop.repository, *(word for words in (*old, *new) for word in words))
    for key in ("root-3", "targets"):
        shop.sign("root", key)
    assert shop.newest("root").name == "1.root.json"


def test_that_another_roles_key_is_refused(shop: Shop) -> None:
    shop.tool("prolong", shop.repository)
    assert "none of those that sign targets" in shop.sign("targets", "root-1", fails=True)
    said = shop.tool("renew", shop.repository, "--key", shop.key("root-1"), *shop.passphrase, fails=True)
    assert "none of those that sign" in said


def test_that_the_online_key_can_be_none_of_the_offline_ones(first_shop: Shop, tmp_path: Path) -> None:
    key = first_shop.key("root-1.pub")
    words = ("init", tmp_path / "updates", "--root", key, "--targets", key, "--online", key)
    assert "must be none of the offline ones" in first_shop.tool(*words, fails=True)
    assert not (tmp_path / "updates").exists()


def test_that_a_role_with_too_few_keys_is_refused(shop: Shop) -> None:
    said = shop.tool("rotate", shop.repository, "--threshold", "root", "5", fails=True)
    assert "5 have to sign, and there are 2 keys" in said
    assert list((shop.repository / "drafts").iterdir()) == []


def test_that_a_published_version_never_changes(shop: Shop) -> None:
    installer = shop.folder / "callback-desk-1.1.0-x64.msi"
    installer.write_bytes(b"other content")
    assert "with other content" in shop.tool("add", shop.repository, installer, fails=True)


def test_that_an_installer_of_an_unknown_name_must_be_described(shop: Shop) -> None:
    installer = shop.folder / "setup.exe"
    installer.write_bytes(b"x")
    assert "say --version, --platform and --minimum-os" in shop.tool(
        "add", shop.repository, installer, fails=True
    )
    told = ("--version", "1.3.0", "--platform", "windows-x64", "--minimum-os", "ten")
    assert "'ten' is not a version" in shop.tool("add", shop.repository, installer, *told, fails=True)


def test_that_a_missing_installer_is_reported(shop: Shop) -> None:
    installer = shop.folder / "callback-desk-1.4.0-x64.msi"
    assert f"there is no file {installer}" in shop.tool("add", shop.repository, installer, fails=True)


def test_that_an_installer_under_another_versions_name_is_refused(shop: Shop, tmp_path: Path) -> None:
    control = tmp_path / "root/DEBIAN/control"
    control.parent.mkdir(parents=True)
    about = {
        "Package": "callback-desk",
        "Version": "1.4.0",
        "Architecture": "amd64",
        "Maintainer": "m <m@x.invalid>",
    }
    control.write_text("".join(f"{name}: {value}\n" for name, value in about.items()) + "Description: x\n")
    renamed = tmp_path / "callback-desk_1.5.0_amd64.deb"
    build = [program("dpkg-deb", package="dpkg"), "--build", tmp_path / "root", renamed]
    subprocess.run(build, check=True, capture_output=True)
    said = shop.tool("add", shop.repository, renamed, fails=True)
    assert "offered as version 1.5.0, and is 1.4.0 inside" in said
    right = renamed.rename(tmp_path / "callback-desk_1.4.0_amd64.deb")
    assert "version 1.4.0 for linux-amd64" in shop.tool("add", shop.repository, right)


def test_that_a_withdrawn_version_is_offered_no_more(shop: Shop) -> None:
    assert "is not offered" in shop.tool("remove", shop.repository, "callback-desk-9.msi", fails=True)
    shop.tool("remove", shop.repository, "callback-desk-1.1.0-x64.msi")
    shop.sign("targets", "targets")
    shop.renew()
    assert "1.1.0" not in shop.tool("verify", shop.repository)


def test_that_verify_finds_a_changed_installer(shop: Shop) -> None:
    shop.target("callback-desk-1.1.0-x64.msi").write_bytes(b"changed")
    assert "desktops refuse it" in shop.tool("verify", shop.repository, fails=True)


def test_that_verify_finds_what_ends_soon(shop: Shop) -> None:
    assert "timestamp" in shop.tool("verify", shop.repository, "--days", "8", fails=True)
    shop.expire()
    assert "desktops refuse it" in shop.tool("verify", shop.repository, fails=True)


def test_that_nothing_is_made_where_a_repository_is(shop: Shop) -> None:
    public = [shop.key(f"{name}.pub") for name in ("root-1", "targets", "online")]
    words = ("--root", public[0], "--targets", public[1], "--online", public[2])
    assert "already" in shop.tool("init", shop.repository, *words, fails=True)
    words = ("renew", shop.folder / "nowhere", "--key", shop.key("online"))
    assert "must be signed before" in shop.tool(*words, fails=True)
