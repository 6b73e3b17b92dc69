"""Encrypted recordings: nothing of them is readable on the disk, and the store treats them like plain ones."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server_stub.encryption.data_key import DataKey, new_key
from server_stub.encryption.data_keys import SeveralKeys
from server_stub.errors import StoreFailed
from server_stub.recordings.errors import NotSound, RecordingDamaged
from server_stub.recordings.sound_files import Rotated
from server_stub.recordings.store import KeptFile, RecordingStore, read_range
from tests.server_stub.recordings.sounds import body, voicemail

OLD, NEW = new_key(), new_key()
SEALED = SeveralKeys((OLD,), writing=OLD)
ROTATED = SeveralKeys((OLD, NEW), writing=NEW)
PLAIN = SeveralKeys((OLD, NEW))


def store(folder: Path, keys: SeveralKeys | None = SEALED) -> RecordingStore:
    return RecordingStore(folder, keys=keys)


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


async def sound_of(kept: KeptFile, start: int = 0, end: int | None = None) -> bytes:
    parts = read_range(kept.open, start, kept.size if end is None else end)
    return b"".join([part async for part in parts])


async def test_that_an_encrypted_recording_is_the_same_sound_under_the_same_id(tmp_path: Path) -> None:
    sent = voicemail(40)
    plain = await store(tmp_path / "plain", None).keep(body(sent))
    kept = await store(tmp_path / "sealed").keep(body(sent))
    assert kept == plain
    (file,) = files(tmp_path / "sealed")
    assert b"fLaC" not in file.read_bytes()
    found = await store(tmp_path / "sealed").find(kept.id)
    expected = (await store(tmp_path / "plain", None).find(plain.id)).read()
    assert found.read() == expected
    for start, end in ((0, 10), (65_530, 65_540), (131_071, 262_145), (found.size - 1, found.size)):
        assert await sound_of(found, start, end) == expected[start:end]


async def test_that_a_refused_upload_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotSound):
        await store(tmp_path).keep(body(b"no sound at all" * 1000))
    assert files(tmp_path) == []


async def test_that_damage_is_found_and_a_part_that_is_damaged_later_is_not_served(tmp_path: Path) -> None:
    subject = store(tmp_path)
    kept = await subject.keep(body(voicemail(40)))
    (file,) = files(tmp_path)
    content = bytearray(file.read_bytes())
    found = await subject.find(kept.id)
    content[70_000] ^= 1
    file.write_bytes(content)
    with pytest.raises(RecordingDamaged):
        await store(tmp_path).find(kept.id)
    with pytest.raises(StoreFailed, match="changed or cut off"):
        await sound_of(found)
    file.write_bytes(content[:-1])
    with pytest.raises(RecordingDamaged):
        await subject.find(kept.id)


async def test_that_a_recording_cannot_pass_for_another(tmp_path: Path) -> None:
    subject = store(tmp_path)
    first, second = [await subject.keep(body(voicemail(seconds))) for seconds in (1, 2)]
    one, other = [(await subject.find(each.id)).path for each in (first, second)]
    other.write_bytes(one.read_bytes())
    with pytest.raises(RecordingDamaged):
        await subject.find(second.id)


async def test_that_a_recording_whose_key_is_missing_is_not_taken_for_damaged(tmp_path: Path) -> None:
    kept = await store(tmp_path).keep(body(voicemail()))
    for keys in (None, SeveralKeys((NEW,), writing=NEW)):
        with pytest.raises(StoreFailed, match=OLD.id):
            await store(tmp_path, keys).find(kept.id)


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [(None, SEALED, OLD.id), (SEALED, ROTATED, NEW.id), (SEALED, PLAIN, None)],
    ids=["sealed", "under another key", "decrypted"],
)
async def test_that_a_rotation_changes_the_key_and_not_the_sound(
    tmp_path: Path, before: SeveralKeys | None, after: SeveralKeys, key: str | None
) -> None:
    kept = await store(tmp_path, before).keep(body(voicemail(20)))
    expected = (await store(tmp_path, before).find(kept.id)).read()
    subject = store(tmp_path, after)
    assert (await subject.find(kept.id)).read() == expected, "it can be read before"
    (file,) = await subject.stored()
    assert await subject.rotate(file) is Rotated.DONE
    assert await subject.key_of(file) == key
    assert (await subject.find(kept.id)).read() == expected
    assert await subject.rotate(file) is Rotated.ALREADY
    assert len(files(tmp_path)) == 1


class RenewedLate:
    """Keys of which a newer one comes once a recording has been sealed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def writing(self) -> DataKey:
        is_sealed = any(path.stat().st_size for path in self._folder.glob("[0-9a-f][0-9a-f]/*.flac"))
        return NEW if is_sealed else OLD

    def of(self, key_id: str) -> DataKey:
        return ROTATED.of(key_id)


async def test_that_a_recording_that_arrives_during_a_rotation_has_the_newest_key(tmp_path: Path) -> None:
    subject = RecordingStore(tmp_path, keys=RenewedLate(tmp_path))
    kept = await subject.keep(body(voicemail(20)))
    (file,) = await subject.stored()
    assert await subject.key_of(file) == NEW.id
    assert (await subject.find(kept.id)).size == kept.size
    assert len(files(tmp_path)) == 1


async def test_that_who_listens_during_a_rotation_hears_the_whole(tmp_path: Path) -> None:
    kept = await store(tmp_path).keep(body(voicemail(40)))
    subject = store(tmp_path, ROTATED)
    found = await subject.find(kept.id)
    listening = read_range(found.open, 0, found.size)
    heard = await anext(listening)
    (file,) = await subject.stored()
    assert await subject.rotate(file) is Rotated.DONE
    assert heard + b"".join([part async for part in listening]) == (await subject.find(kept.id)).read()


async def test_that_a_damaged_recording_stays_as_it_is_and_an_erased_one_stays_away(tmp_path: Path) -> None:
    kept = await store(tmp_path).keep(body(voicemail(20)))
    subject = store(tmp_path, ROTATED)
    (file,) = await subject.stored()
    content = bytearray(file.path.read_bytes())
    content[-1] ^= 1
    file.path.write_bytes(content)
    assert await subject.rotate(file) is Rotated.DAMAGED
    assert file.path.read_bytes() == content
    await subject.purge(kept.id)
    assert await subject.rotate(file) is Rotated.GONE
    assert files(tmp_path) == []


async def test_that_remains_of_a_rotation_that_was_cut_off_are_garbage(tmp_path: Path) -> None:
    kept = await store(tmp_path).keep(body(voicemail()))
    left = tmp_path / "incoming" / "x.rotated.part"
    left.write_bytes(b"half")
    os.utime(left, (1, 1))
    later = datetime.now(UTC) + timedelta(minutes=1)
    assert await store(tmp_path).collect_garbage({kept.id}, now=later) == 1
    assert len(files(tmp_path)) == 1
