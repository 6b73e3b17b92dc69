"""The encrypted database: nothing in it is readable, its key changes at a start, and no kill harms it."""

import asyncio
import random
import resource
import signal
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from server_stub.encryption.data_key import new_key
from server_stub.encryption.data_keys import DataKeys, open_keys
from server_stub.encryption.errors import KeysUnusable
from server_stub.encryption.key_source import KeySource
from server_stub.encryption.settings import EncryptionSettings
from server_stub.encryption.sqlcipher import PLAIN as PLAIN_SECRET
from server_stub.encryption.sqlcipher import database_secret, is_plain
from server_stub.errors import StartRefused, StoreUnusable
from server_stub.rotation.database import bring_under_key, check_database_settings, key_of_database
from server_stub.store.sqlite import connect, open_store
from tests.server_stub.rotation.program import run
from tests.support.processes import over_with
from tests.support.server import PROGRAM, running_server, write_site

pytest.importorskip("sqlcipher3")

ENCRYPTED = EncryptionSettings(key_file="keys", database=True)
PLAIN = EncryptionSettings(key_file="keys")
TABLE = '[encryption]\nkey_file = "keys"\ndatabase = true\n'
WORDS = (b"Perceval", b"2125550142", b"SQLite format", b"CREATE TABLE")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    KeySource(file=str(tmp_path / "keys")).add(new_key())
    (tmp_path / "data").mkdir(mode=0o700)
    return tmp_path


def keys_of(folder: Path, settings: EncryptionSettings = ENCRYPTED) -> DataKeys:
    keys = open_keys(settings, folder / "site.toml", folder / "data")
    assert keys is not None
    return keys


async def make(folder: Path, *, filler: int = 0) -> Path:
    """Make a plain database as a server leaves it, with a name in it and ``filler`` bytes."""
    file = folder / "data" / "callbacks.sqlite3"
    await open_store(file).close()
    with closing(connect(file)) as connection:
        connection.execute("CREATE TABLE customer (name TEXT, more BLOB)")
        connection.execute("CREATE INDEX by_name ON customer (folded(name))")
        more = random.Random(1).randbytes(filler)  # noqa: S311 - no secret
        connection.execute("INSERT INTO customer VALUES ('Perceval', ?)", (more,))
    return file


def names_in(file: Path, keys: DataKeys) -> list[tuple[str]]:
    key = key_of_database(file, keys)
    with closing(connect(file, None if key is None else database_secret(key))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return connection.execute("SELECT name FROM customer WHERE folded(name) = 'perceval'").fetchall()


async def test_that_a_database_is_encrypted_gets_another_key_and_is_decrypted(folder: Path) -> None:
    file = await make(folder)
    keys = keys_of(folder)
    for settings in (ENCRYPTED, ENCRYPTED, PLAIN):
        secret = bring_under_key(file, keys_of(folder, settings))
        assert is_plain(file) is (settings is PLAIN)
        if settings is not PLAIN:
            assert not [word for word in WORDS if word in file.read_bytes()]
        assert names_in(file, keys) == [("Perceval",)]
        await open_store(file, secret).close()
        KeySource(file=str(folder / "keys")).add(new_key())
        keys.renew()
    assert not list((folder / "data").glob("*.rekeyed*"))


async def test_that_a_new_database_is_encrypted_from_its_first_byte(folder: Path) -> None:
    file = folder / "data" / "callbacks.sqlite3"
    await open_store(file, bring_under_key(file, keys_of(folder))).close()
    assert not is_plain(file)


async def test_that_a_database_whose_key_is_missing_is_not_opened(folder: Path) -> None:
    file = await make(folder)
    bring_under_key(file, keys_of(folder))
    content = file.read_bytes()
    (folder / "keys").unlink()
    (folder / "data" / "encryption.json").unlink()
    KeySource(file=str(folder / "keys")).add(new_key())
    with pytest.raises(KeysUnusable, match=r"no key in .* opens the database"):
        bring_under_key(file, keys_of(folder))
    with pytest.raises(StoreUnusable, match="encrypted and the site file has no"):
        open_store(file)
    assert file.read_bytes() == content


async def test_that_a_database_in_use_keeps_its_key(folder: Path) -> None:
    file = await make(folder)
    with closing(connect(file, PLAIN_SECRET)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM customer").fetchall()
        with pytest.raises(StoreUnusable, match="no other program may have it open") as refused:
            bring_under_key(file, keys_of(folder))
    assert refused.value.passing
    assert names_in(file, keys_of(folder)) == [("Perceval",)]
    assert is_plain(file)


def test_that_a_change_of_the_key_that_is_killed_leaves_a_whole_database(folder: Path) -> None:
    file = asyncio.run(make(folder, filler=30_000_000))
    write_site(folder / "site.toml", more=TABLE)
    rotate = ("rotate-keys", "--data-dir", folder / "data", "--site", folder / "site.toml")
    new = file.with_name(f"{file.name}.rekeyed")
    with over_with(subprocess.Popen([str(PROGRAM), *map(str, rotate)])) as cut_off:
        while not new.exists() and cut_off.poll() is None:
            pass
        cut_off.kill()
    assert is_plain(file), "it was killed in the middle"
    assert "The database has the key" in run(*rotate)
    assert not is_plain(file)
    assert not new.exists()
    assert names_in(file, keys_of(folder)) == [("Perceval",)]


@pytest.mark.parametrize("settings", [ENCRYPTED, PLAIN], ids=["encrypted", "plain"])
async def test_that_a_copy_of_a_change_that_was_cut_off_goes_at_the_next_start_also_without_a_change(
    folder: Path, settings: EncryptionSettings
) -> None:
    file = await make(folder)
    bring_under_key(file, keys_of(folder, settings))
    left = file.with_name(f"{file.name}.rekeyed")
    left.write_bytes(b"Perceval")
    bring_under_key(file, keys_of(folder, settings))
    assert not left.exists()


async def test_that_a_change_of_the_key_without_space_leaves_no_copy(folder: Path) -> None:
    file = await make(folder, filler=3_000_000)
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, most))
    try:
        with pytest.raises(StoreUnusable, match="cannot be brought under another key"):
            bring_under_key(file, keys_of(folder))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))
    assert not list((folder / "data").glob("*.rekeyed*"))
    assert names_in(file, keys_of(folder)) == [("Perceval",)]
    assert is_plain(file)


def test_that_nothing_of_a_customer_is_readable_on_the_disk_of_a_server(folder: Path) -> None:
    run("new-key", folder / "keys")
    body = {"business_process_id": "billing", "number": "+12125550142", "customer_name": "Perceval"}
    with running_server(folder, more=TABLE) as server, server.client("ivr") as intake:
        made = intake.post("/v1/callbacks", json=body)
        assert made.status_code == 201, made.text
        run("backup", folder / "one.backup", "--data-dir", server.data)
        files = [path for path in (*server.data.rglob("*"), folder / "one.backup") if path.is_file()]
        for path in files:
            content = path.read_bytes()
            assert not [word for word in WORDS if word in content], path
    run("new-key", folder / "keys")
    with running_server(folder) as server, server.client("boss") as boss:
        assert boss.get(f"/v1/callbacks/{made.json()['id']}").json()["customer_name"] == "Perceval"
    (folder / "other").mkdir()
    write_site(folder / "other" / "site.toml", more=TABLE)
    run("new-key", folder / "other" / "keys")
    again = ("--data-dir", folder / "other" / "data", "--site", folder / "other" / "site.toml")
    run("restore", folder / "one.backup", *again, "--key-file", folder / "keys")
    with running_server(folder / "other") as server, server.client("boss") as boss:
        assert boss.get(f"/v1/callbacks/{made.json()['id']}").json()["customer_name"] == "Perceval"
        assert not is_plain(server.data / "callbacks.sqlite3")


def test_that_postgresql_is_not_promised_to_be_encrypted() -> None:
    check_database_settings(PLAIN, "postgresql:///desk")
    check_database_settings(ENCRYPTED, "sqlite")
    with pytest.raises(StartRefused, match=r"disk or tablespace"):
        check_database_settings(ENCRYPTED, "postgresql:///desk")
