"""Backups of an encrypted server: nothing in them is readable, and they come back under other keys."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from agent_desktop.protocol.states import TranscriptionStatus
from server_stub.backup.make import make_backup
from server_stub.backup.restore import restore_backup
from server_stub.core.model.rows import RecordingRow
from server_stub.encryption.data_key import DataKey, new_key
from server_stub.encryption.data_keys import open_keys
from server_stub.encryption.key_source import KeySource
from server_stub.encryption.settings import EncryptionSettings
from server_stub.errors import StartRefused
from server_stub.recordings.sound_files import SoundFiles
from server_stub.recordings.store import RecordingStore
from server_stub.store.base import Batch
from server_stub.store.folder import open_folder
from server_stub.store.sqlite import open_store

SOUND = random.Random(3).randbytes(200_000)  # noqa: S311 - no secret
DIGEST = sha256(SOUND).hexdigest()
SETTINGS = EncryptionSettings(key_file="keys")


def site(folder: Path, *keys: DataKey) -> Path:
    """Write a site file with encryption, and its keys."""
    folder.mkdir(exist_ok=True)
    for key in keys:
        KeySource(file=str(folder / "keys")).add(key)
    (folder / "site.toml").write_text('[encryption]\nkey_file = "keys"\n')
    return folder / "site.toml"


async def make_data(folder: Path, key: DataKey) -> None:
    """Make the data folder of an encrypting server."""
    file = site(folder, key)
    data = open_folder(folder / "data")
    path = data.recordings / DIGEST[:2] / f"{DIGEST}.flac"
    path.parent.mkdir(parents=True)
    (folder / "sound").write_bytes(SOUND)
    with (folder / "sound").open("rb") as sound:
        SoundFiles(open_keys(SETTINGS, file, data.path)).bring_back(path, DIGEST, sound)
    row = RecordingRow(
        id="perceval",
        callback_id="c1",
        business_process_id="billing",
        recorded_at=datetime(2026, 3, 2, 9, tzinfo=UTC),
        duration_s=1.0,
        digest=DIGEST,
        transcription_status=TranscriptionStatus.READY,
    )
    store = open_store(data.database)
    await store.commit(Batch(puts=(row,)))
    await store.close()
    data.close()


async def backup(folder: Path) -> Path:
    await make_backup(folder / "a.backup", data_dir=folder / "data", database="sqlite", program="1")
    return folder / "a.backup"


async def test_that_a_backup_of_encrypted_data_is_encrypted_and_comes_back_under_another_key(
    tmp_path: Path,
) -> None:
    first, second = new_key(), new_key()
    await make_data(tmp_path / "one", first)
    made = await backup(tmp_path / "one")
    content = made.read_bytes()
    for word in (SOUND[70_000:70_032], b"perceval", b"format.json", first.secret):
        assert word not in content
    file = site(tmp_path / "two", second)
    told = await restore_backup(
        made,
        data_dir=tmp_path / "two" / "data",
        database="sqlite",
        site=file,
        key_file=tmp_path / "one" / "keys",
    )
    assert told.startswith("Restored")
    keys = open_keys(SETTINGS, file, tmp_path / "two" / "data")
    recordings = RecordingStore(tmp_path / "two" / "data" / "recordings", keys=keys)
    (stored,) = await recordings.stored()
    assert await recordings.key_of(stored) == second.id
    assert (await recordings.find(DIGEST)).read() == SOUND


async def test_that_a_backup_without_its_key_is_refused_by_the_keys_id_and_changes_nothing(
    tmp_path: Path,
) -> None:
    key = new_key()
    await make_data(tmp_path / "one", key)
    made = await backup(tmp_path / "one")
    for file in (None, site(tmp_path / "two", new_key())):
        with pytest.raises(StartRefused, match=f"the key {key.id}, which is missing.*--key-file"):
            await restore_backup(made, data_dir=tmp_path / "data", database="sqlite", site=file)
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("how", ["cut off", "changed"])
async def test_that_a_damaged_encrypted_backup_is_refused_and_changes_nothing(
    tmp_path: Path, how: str
) -> None:
    await make_data(tmp_path / "one", new_key())
    made = await backup(tmp_path / "one")
    content = bytearray(made.read_bytes())
    content[len(content) // 2] ^= 1
    made.write_bytes(content[:-70_000] if how == "cut off" else content)
    with pytest.raises(StartRefused, match="damaged"):
        await restore_backup(
            made, data_dir=tmp_path / "data", database="sqlite", site=tmp_path / "one" / "site.toml"
        )
    assert not (tmp_path / "data").exists()


async def test_that_a_damaged_encrypted_recording_is_named_and_the_rest_backed_up(tmp_path: Path) -> None:
    await make_data(tmp_path / "one", new_key())
    path = tmp_path / "one" / "data" / "recordings" / DIGEST[:2] / f"{DIGEST}.flac"
    content = bytearray(path.read_bytes())
    content[100_000] ^= 1
    path.write_bytes(content)
    told = await make_backup(
        tmp_path / "a.backup", data_dir=tmp_path / "one" / "data", database="sqlite", program="1"
    )
    assert f"1 recordings ({DIGEST})" in told
