"""What the client takes, and what it refuses: a real repository, served by the real server."""

from __future__ import annotations

import codecs
import shutil
from pathlib import Path

import pytest

from agent_desktop.errors import ServerUnreachable, UpdateFault, UpdateRefused
from agent_desktop.model.updates import Release, version
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.updates import trust
from agent_desktop.updates.source import UpdatePlaces, UpdateRepository
from tests.agent_desktop.updates.shop import CONTENT, CURRENT, WINDOWS, Shop, edit, forge_root
from tests.support.server import RunningServer


def refused(client: UpdateRepository) -> UpdateFault:
    """Return why the client refuses to look and fetch."""
    with pytest.raises(UpdateRefused) as caught:
        take_newest(client)
    return caught.value.fault


def take_newest(client: UpdateRepository) -> bytes:
    """Fetch what is newest, and return what it is."""
    offered = client.newest(CURRENT)
    assert offered is not None
    return client.fetch(offered, CURRENT).read_bytes()


def test_that_a_root_that_an_editor_saved_with_a_byte_order_mark_is_read(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "root.json").write_bytes(codecs.BOM_UTF8 + shop.root)
    told = LoadedSettings(Settings(update_root=str(tmp_path / "root.json")))
    assert trust.root(told) == shop.root


def test_that_an_empty_repository_offers_nothing(empty_shop: Shop, client: UpdateRepository) -> None:
    assert client.newest(CURRENT) is None


def test_that_a_newer_version_is_fetched_to_the_last_byte(shop: Shop, client: UpdateRepository) -> None:
    assert client.newest(CURRENT) == Release("callback-desk-1.1.0-x64.msi", version("1.1"), len(CONTENT))
    assert take_newest(client) == CONTENT


def test_that_fetched_installers_are_not_fetched_again_and_old_ones_are_deleted(
    shop: Shop, client: UpdateRepository
) -> None:
    offered = client.newest(CURRENT)
    assert offered is not None
    path = client.fetch(offered, CURRENT)
    old = path.with_name("callback-desk-1.0.5-x64.msi")
    old.write_bytes(b"old")
    shop.target(offered.name).unlink()
    assert client.fetch(offered, CURRENT).read_bytes() == CONTENT
    assert not old.exists()


def test_that_the_same_version_is_not_newer(shop: Shop, client: UpdateRepository) -> None:
    assert client.newest(version("1.1.0")) is None


def test_that_an_older_version_is_neither_offered_nor_fetched(shop: Shop, client: UpdateRepository) -> None:
    assert client.newest(version("2.0.0")) is None
    offered = client.newest(CURRENT)
    assert offered is not None
    with pytest.raises(UpdateRefused, match="older"):
        client.fetch(offered, version("2.0.0"))


def test_that_one_flipped_bit_is_refused(shop: Shop, client: UpdateRepository) -> None:
    target = shop.target("callback-desk-1.1.0-x64.msi")
    content = bytearray(target.read_bytes())
    content[1234] ^= 1
    target.write_bytes(content)
    assert refused(client) is UpdateFault.ALTERED


def test_that_a_longer_file_is_refused(shop: Shop, client: UpdateRepository) -> None:
    with shop.target("callback-desk-1.1.0-x64.msi").open("ab") as file:
        file.write(b"and more")
    assert refused(client) is UpdateFault.ALTERED


def test_that_a_file_changed_after_it_was_fetched_is_fetched_again(
    shop: Shop, client: UpdateRepository
) -> None:
    offered = client.newest(CURRENT)
    assert offered is not None
    client.fetch(offered, CURRENT).write_bytes(b"something else")
    assert client.fetch(offered, CURRENT).read_bytes() == CONTENT


def test_that_edited_targets_are_refused(shop: Shop, client: UpdateRepository) -> None:
    def promise_more(signed: dict[str, dict[str, dict[str, dict[str, str]]]]) -> None:
        signed["targets"]["callback-desk-1.1.0-x64.msi"]["custom"]["version"] = "9.9.9"

    edit(shop.newest("targets"), promise_more)
    assert refused(client) is UpdateFault.UNSIGNED


def test_that_an_old_timestamp_is_refused_once_a_newer_one_was_seen(
    shop: Shop, client: UpdateRepository
) -> None:
    old = shop.timestamp.read_bytes()
    shop.renew()
    assert client.newest(CURRENT) is not None
    shop.timestamp.write_bytes(old)
    assert refused(client) is UpdateFault.ROLLED_BACK


def test_that_a_frozen_repository_is_refused(shop: Shop, client: UpdateRepository) -> None:
    shop.expire()
    assert refused(client) is UpdateFault.EXPIRED


def test_that_a_forged_root_is_refused(shop: Shop, client: UpdateRepository) -> None:
    forge_root(shop.newest("root"))
    assert refused(client) is UpdateFault.UNSIGNED


def test_that_another_organisations_repository_is_refused(
    shop: Shop, host: RunningServer, tmp_path: Path
) -> None:
    forge_root(shop.newest("root"))
    other = shop.newest("root").read_bytes()
    places = UpdatePlaces(f"{host.url}/updates", other, tmp_path / "other", lambda: tmp_path / "downloads")
    assert refused(UpdateRepository(places, WINDOWS)) is UpdateFault.UNSIGNED


@pytest.mark.parametrize(
    "content", [b"", b"no metadata", b"{}", b'{"signed": {}, "signatures": []}', b"\xff\xfe"]
)
def test_that_unreadable_metadata_is_refused(shop: Shop, client: UpdateRepository, content: bytes) -> None:
    shop.timestamp.write_bytes(content)
    assert refused(client) is UpdateFault.DAMAGED


def test_that_endless_metadata_is_refused(shop: Shop, client: UpdateRepository) -> None:
    with shop.timestamp.open("ab") as file:
        file.write(b" " * 1_000_000)
    assert refused(client) is UpdateFault.ALTERED


def test_that_a_changed_root_is_followed_from_the_first(shop: Shop, client: UpdateRepository) -> None:
    lost = ("--remove", "root", shop.key("root-1.pub"))
    shop.tool("rotate", shop.repository, "--add", "root", shop.key("root-3.pub"), *lost)
    for key in ("root-1", "root-2", "root-3"):
        shop.sign("root", key)
    shop.offer("1.2.0", b"newer")
    assert take_newest(client) == b"newer"


def test_that_a_server_without_updates_has_none(shop: Shop, client: UpdateRepository) -> None:
    shutil.rmtree(shop.public / "metadata")
    assert refused(client) is UpdateFault.ABSENT


def test_that_a_state_that_cannot_be_saved_is_reported(
    shop: Shop, host: RunningServer, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    places = UpdatePlaces(f"{host.url}/updates", shop.root, tmp_path / "file", lambda: tmp_path / "downloads")
    assert refused(UpdateRepository(places, WINDOWS)) is UpdateFault.FOLDER


def test_that_an_unreachable_server_is_not_a_refusal(shop: Shop, tmp_path: Path) -> None:
    places = UpdatePlaces("http://127.0.0.1:9/updates", shop.root, tmp_path / "state", lambda: tmp_path)
    with pytest.raises(ServerUnreachable):
        UpdateRepository(places, WINDOWS).newest(CURRENT)
