"""Which keys a data folder needs, and that a lost one stops the start."""

from pathlib import Path

import pytest

from server_stub.encryption.data_key import new_key
from server_stub.encryption.data_keys import keys_of_folder, open_keys
from server_stub.encryption.errors import KeyMissing, KeysUnusable
from server_stub.encryption.key_record import RECORD
from server_stub.encryption.key_source import KeySource
from server_stub.encryption.settings import EncryptionSettings

SETTINGS = EncryptionSettings(key_file="keys")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    KeySource(file=str(tmp_path / "keys")).add(new_key())
    (tmp_path / "data").mkdir()
    return tmp_path / "site.toml"


def test_that_the_newest_key_writes_and_earlier_ones_read(site: Path) -> None:
    source = KeySource(file=str(site.parent / "keys"))
    keys = open_keys(SETTINGS, site, site.parent / "data")
    assert keys is not None
    (first,) = source.read()
    assert keys.writing == first
    second = new_key()
    source.add(second)
    keys.renew()
    assert keys.writing == second
    assert keys.of(first.id) == first
    with pytest.raises(KeyMissing):
        keys.of("0" * 16)


def test_that_a_lost_key_that_is_needed_stops_the_start_by_its_id(site: Path) -> None:
    keys = open_keys(SETTINGS, site, site.parent / "data")
    assert keys is not None
    lost = keys.current.id
    (site.parent / "keys").unlink()
    KeySource(file=str(site.parent / "keys")).add(new_key())
    with pytest.raises(KeysUnusable, match=f"lacks the key {lost}, .*Bring back the copy"):
        open_keys(SETTINGS, site, site.parent / "data")
    with pytest.raises(KeysUnusable, match=lost):
        keys.renew()
    assert keys.current.id == lost, "the earlier keys stay in force"


def test_that_an_encrypted_folder_is_not_used_without_its_table(site: Path) -> None:
    keys = open_keys(SETTINGS, site, site.parent / "data")
    assert keys is not None
    with pytest.raises(KeysUnusable, match=f"{keys.current.id}, but there is no \\[encryption\\]"):
        open_keys(None, site, site.parent / "data")


def test_that_keys_are_dropped_once_nothing_needs_them(site: Path) -> None:
    source, data = KeySource(file=str(site.parent / "keys")), site.parent / "data"
    keys = open_keys(SETTINGS, site, data)
    assert keys is not None
    source.add(new_key())
    keys.renew()
    keys.keep_only(())
    assert (data / RECORD).read_text().count(keys.current.id) == 1
    newest = source.read()[-1]
    (site.parent / "keys").unlink()
    source.add(newest)
    assert open_keys(SETTINGS, site, data) is not None, "the first key is not needed any more"


def test_that_a_folder_that_was_decrypted_needs_no_keys(site: Path) -> None:
    data = site.parent / "data"
    open_keys(SETTINGS, site, data)
    keys = open_keys(EncryptionSettings(key_file="keys", recordings=False), site, data)
    assert keys is not None
    assert keys.writing is None
    keys.keep_only(())
    assert open_keys(None, site, data) is None
    assert keys_of_folder(data) is None


def test_that_commands_find_the_keys_where_the_server_had_them(site: Path) -> None:
    data = site.parent / "data"
    assert keys_of_folder(data) is None
    keys = open_keys(SETTINGS, site, data)
    again = keys_of_folder(data)
    assert keys is not None
    assert again is not None
    assert again.writing == keys.writing


def test_that_a_command_beside_the_server_writes_nothing_into_its_folder(site: Path) -> None:
    data = site.parent / "data"
    open_keys(SETTINGS, site, data)
    before = (data / RECORD).read_bytes()
    KeySource(file=str(site.parent / "keys")).add(new_key())
    beside = keys_of_folder(data)
    assert beside is not None
    assert beside.current.id.encode() not in before
    assert (data / RECORD).read_bytes() == before
    owned = keys_of_folder(data, records=True)
    assert owned is not None
    assert owned.current.id.encode() in (data / RECORD).read_bytes()


def test_that_a_damaged_record_stops_the_start(site: Path) -> None:
    (site.parent / "data" / RECORD).write_text("{")
    with pytest.raises(KeysUnusable, match="cannot be read"):
        open_keys(SETTINGS, site, site.parent / "data")
