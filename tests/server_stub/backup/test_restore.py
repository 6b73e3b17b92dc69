"""What a backup is refused for, and that a refusal changes nothing."""

from __future__ import annotations

import random
import sqlite3
import tarfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from agent_desktop.protocol.states import TranscriptionStatus
from server_stub.backup.archive import checked_backup
from server_stub.backup.make import make_backup
from server_stub.backup.restore import restore_backup
from server_stub.core.model.rows import RecordingRow
from server_stub.errors import StartRefused
from server_stub.store.base import Batch, LoggedEvent
from server_stub.store.folder import open_folder
from server_stub.store.sqlite import open_store
from tests.support.postgres import Postgres

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def content_of(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` but the lock and those of a database."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(("server.lock", "callbacks.sqlite3"))
    }


def rows_of(file: Path, table: str) -> list[Any]:
    connection = sqlite3.connect(file)
    try:
        return sorted(connection.execute(f"SELECT * FROM {table}").fetchall())  # noqa: S608 - a name of ours
    finally:
        connection.close()


async def make_data(data: Path, *, recordings: int = 3) -> None:
    """Make a data folder as a server leaves it, with rows of every type of value and recordings."""
    folder = open_folder(data)
    rows: list[RecordingRow] = []
    for number in range(recordings):
        content = f"sound {number}".encode() * 1000
        digest = sha256(content).hexdigest()
        path = folder.recordings / digest[:2] / f"{digest}.flac"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        rows.append(
            RecordingRow(
                id=f"r{number}",
                callback_id="c1",
                business_process_id="billing",
                recorded_at=NOW,
                duration_s=1.1 * number,
                digest=digest,
                transcription_status=TranscriptionStatus.READY,
            )
        )
    store = open_store(folder.database)
    await store.commit(
        Batch(
            puts=tuple(rows),
            events=tuple(
                LoggedEvent("agent:ö", seq, NOW, "agent", bytes([0, 255, seq])) for seq in range(1, 9)
            ),
        )
    )
    await store.close()
    folder.token_key.write_bytes(bytes(range(32)))
    folder.trail.mkdir()
    (folder.trail / "2026-03.jsonl").write_bytes(b'{"a": 1}\n{"b": 2}\n{"half')
    folder.close()


async def backed_up(folder: Path, **data: Any) -> Path:
    """Make a data folder and a backup of it; return the backup."""
    await make_data(folder / "data", **data)
    file = folder / "desk.backup"
    await make_backup(file, data_dir=folder / "data", database="sqlite", program="1")
    return file


async def refusal(file: Path, target: Path, database: str = "sqlite") -> str:
    """Return the message with which the backup is refused."""
    with pytest.raises(StartRefused) as refused:
        await restore_backup(file, data_dir=target, database=database)
    return str(refused.value)


async def test_that_rows_files_and_complete_lines_of_the_trail_come_back(tmp_path: Path) -> None:
    file = await backed_up(tmp_path)
    told = await restore_backup(file, data_dir=tmp_path / "again", database="sqlite")
    assert "0 callbacks" in told
    wanted = content_of(tmp_path / "data")
    wanted["audit/2026-03.jsonl"] = b'{"a": 1}\n{"b": 2}\n'
    assert content_of(tmp_path / "again") == wanted
    first, second = (tmp_path / name / "callbacks.sqlite3" for name in ("data", "again"))
    for table in ("recording", "event_log", "sequences"):
        assert rows_of(second, table) == rows_of(first, table), table
    assert len(rows_of(second, "event_log")) == 8


async def test_that_a_restored_database_outdates_the_servers_that_used_it_before(tmp_path: Path) -> None:
    file = await backed_up(tmp_path)
    await restore_backup(file, data_dir=tmp_path / "again", database="sqlite")
    ((_, epoch, *_),) = rows_of(tmp_path / "again" / "callbacks.sqlite3", "owner")
    assert epoch >= 1_000_000


async def test_that_every_changed_byte_of_a_content_is_noticed_and_changes_nothing(tmp_path: Path) -> None:
    file = await backed_up(tmp_path)
    whole = file.read_bytes()
    with tarfile.open(file) as archive:
        spans = [(entry.offset_data, entry.size, entry.name) for entry in archive if entry.size]
    dice = random.Random(7)  # noqa: S311 - places that every run takes
    for start, size, name in spans:
        place = start + dice.randrange(size)
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        told = await refusal(file, tmp_path / "again")
        assert "damaged" in told or "newer version" in told, name
        assert content_of(tmp_path / "again") == {} if (tmp_path / "again").exists() else True
    assert len(spans) == 3 + 3 + 2 + 2 + 1


async def test_that_a_backup_that_was_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    file = await backed_up(tmp_path)
    whole = file.read_bytes()
    with tarfile.open(file) as archive:
        last = max(entry.offset_data for entry in archive)
    dice = random.Random(7)  # noqa: S311 - places that every run takes
    for length in [0, 1, 511, 512, 513, last, *(dice.randrange(last) for _ in range(30))]:
        file.write_bytes(whole[:length])
        told = await refusal(file, tmp_path / "again")
        assert "damaged" in told
        assert "another backup" in told or "Give a file" in told
    assert not (tmp_path / "again").exists()


async def test_that_another_file_is_not_taken_for_a_backup(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear Zoë", "utf-8")
    assert "is no backup of callback-server" in await refusal(file, tmp_path / "again")
    assert "cannot be read" in await refusal(tmp_path / "missing", tmp_path / "again")


async def test_that_a_backup_of_a_newer_version_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server_stub.backup.archive.FORMAT", 2)
    file = await backed_up(tmp_path)
    monkeypatch.undo()
    assert "newer version of callback-server (format 2" in await refusal(file, tmp_path / "again")
    file.unlink()
    with sqlite3.connect(tmp_path / "data" / "callbacks.sqlite3") as connection:
        connection.execute("INSERT INTO migration VALUES (9999, 'later', 'x', 'now')")
    connection.close()
    with pytest.raises(StartRefused, match="created by a newer version"):
        await make_backup(file, data_dir=tmp_path / "data", database="sqlite", program="1")
    assert not file.exists()


async def test_that_a_newer_schema_is_refused_with_the_version_that_made_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def newer(_: object) -> int:
        return 9999

    monkeypatch.setattr("server_stub.backup.make.applied", newer)
    file = await backed_up(tmp_path)
    told = await refusal(file, tmp_path / "again")
    assert "(1, schema 9999" in told
    assert "Install that version" in told


async def test_that_a_backup_of_an_older_schema_is_restored_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from server_stub.store.migrate import migrations

    steps = migrations()
    monkeypatch.setattr("server_stub.store.migrate.migrations", lambda: steps[:-1])
    file = await backed_up(tmp_path)
    monkeypatch.undo()
    assert checked_backup(file).manifest.schema == steps[-2].number
    await restore_backup(file, data_dir=tmp_path / "again", database="sqlite")
    store = open_store(tmp_path / "again" / "callbacks.sqlite3")
    assert len(await store.recording_digests()) == 3
    await store.close()


async def test_that_a_missing_and_a_damaged_recording_are_reported_and_the_rest_is_kept(
    tmp_path: Path,
) -> None:
    await make_data(tmp_path / "data")
    missing, damaged, kept = sorted((tmp_path / "data" / "recordings").rglob("*.flac"))
    missing.unlink()
    damaged.write_bytes(b"x")
    file = tmp_path / "desk.backup"
    told = await make_backup(file, data_dir=tmp_path / "data", database="sqlite", program="1")
    assert "2 recordings (" in told
    assert missing.stem in told
    assert damaged.stem in told
    again = await restore_backup(file, data_dir=tmp_path / "again", database="sqlite")
    assert "2 recordings were missing" in again
    assert [path.name for path in (tmp_path / "again").rglob("*.flac")] == [kept.name]


async def test_that_a_damaged_database_is_not_backed_up(tmp_path: Path) -> None:
    await make_data(tmp_path / "data")
    database = tmp_path / "data" / "callbacks.sqlite3"
    content = bytearray(database.read_bytes())
    for place in range(8192, len(content), 4096):
        content[place : place + 64] = bytes(64)
    database.write_bytes(content)
    file = tmp_path / "desk.backup"
    with pytest.raises(StartRefused, match="damaged"):
        await make_backup(file, data_dir=tmp_path / "data", database="sqlite", program="1")
    assert not file.exists()
    assert not file.with_name("desk.backup.part").exists()


async def test_that_nothing_is_restored_over_data_or_beside_a_server(
    tmp_path: Path, postgres: Postgres
) -> None:
    file = await backed_up(tmp_path)
    before = content_of(tmp_path / "data")
    assert "is not empty" in await refusal(file, tmp_path / "data")
    assert content_of(tmp_path / "data") == before
    used = open_folder(tmp_path / "used")
    assert "another callback-server uses" in await refusal(file, tmp_path / "used")
    used.close()
    url = postgres.create_database()
    await restore_backup(file, data_dir=tmp_path / "first", database=url)
    assert "is not empty" in await refusal(file, tmp_path / "second", url)
    assert content_of(tmp_path / "second") == {}


async def test_that_a_backup_never_overwrites_a_file(tmp_path: Path) -> None:
    file = await backed_up(tmp_path)
    before = file.read_bytes()
    with pytest.raises(StartRefused, match="exists already"):
        await make_backup(file, data_dir=tmp_path / "data", database="sqlite", program="1")
    assert file.read_bytes() == before
    assert file.stat().st_mode & 0o777 == 0o600


async def test_that_a_restoration_that_fails_leaves_the_folder_empty(
    tmp_path: Path, postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(_: object) -> None:
        raise OSError(28, "No space left on device")

    file = await backed_up(tmp_path)
    monkeypatch.setattr("server_stub.backup.restore.outdate_earlier_owners", fails)
    url = postgres.create_database()
    for database in ("sqlite", url):
        assert "No space left" in await refusal(file, tmp_path / "again", database)
        assert content_of(tmp_path / "again") == {}
        assert not (tmp_path / "again" / "callbacks.sqlite3").exists()
    monkeypatch.undo()
    await restore_backup(file, data_dir=tmp_path / "again", database=url)
