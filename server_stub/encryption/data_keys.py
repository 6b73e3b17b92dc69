"""The keys of a running server: one to write with, and all that are needed to read."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from server_stub.encryption.data_key import DataKey
from server_stub.encryption.errors import KeyMissing, KeysUnusable
from server_stub.encryption.key_record import KeyRecord, read_record, write_record
from server_stub.encryption.key_source import KeySource, source_of
from server_stub.encryption.settings import EncryptionSettings


class Keys(Protocol):
    """What encrypts and decrypts files needs of the keys."""

    @property
    def writing(self) -> DataKey | None:
        """The key for new files; None if they are not encrypted."""
        ...

    def of(self, key_id: str) -> DataKey:
        """Return the key ``key_id``.

        Raises:
            KeyMissing: the server does not have it.
        """
        ...


class DataKeys:
    """The keys of a data folder; ``open_keys`` creates it. Safe for use by several threads.

    Without ``records`` nothing is noted in the folder, which another process owns.
    """

    def __init__(
        self,
        folder: Path,
        source: KeySource,
        *,
        recordings: bool,
        database: bool = False,
        records: bool = True,
    ) -> None:
        self._folder = folder
        self.source = source
        self._recordings = recordings
        self._database = database
        self._records = records
        self._changing = threading.Lock()
        self._known: dict[str, DataKey] = {}
        self._current = self._load()

    @property
    def writing(self) -> DataKey | None:
        """See ``Keys``."""
        return self._current if self._recordings else None

    @property
    def for_database(self) -> DataKey | None:
        """The key that the database is to have; None if it is to be plain."""
        return self._current if self._database else None

    @property
    def current(self) -> DataKey:
        """The newest key."""
        return self._current

    def of(self, key_id: str) -> DataKey:
        """See ``Keys``. A key that is unknown may have been added since, for another server of the site."""
        if key_id not in self._known:
            with suppress(KeysUnusable):
                self.renew()
        try:
            return self._known[key_id]
        except KeyError:
            raise KeyMissing(key_id) from None

    def newest_first(self) -> tuple[DataKey, ...]:
        """Return all keys."""
        return tuple(reversed(self._known.values()))

    def renew(self) -> None:
        """Read the source again; the newest key in it becomes the current one.

        Raises:
            KeysUnusable: it cannot be read, or lacks a key that is needed; the earlier keys stay in force.
        """
        self._current = self._load()

    def keep_only(self, key_ids: Iterable[str]) -> None:
        """Record that no recording is encrypted any more with other keys than these and the current one."""
        with self._changing:
            self._record(self._current, key_ids, read_record(self._folder).database_key)

    def note_database(self, key: DataKey | None) -> None:
        """Record which key the database has now."""
        with self._changing:
            record = read_record(self._folder)
            self._record(self._current, record.keys, key.id if key is not None else None)

    def _load(self) -> DataKey:
        with self._changing:
            found = self.source.read()
            known = {key.id: key for key in found}
            record = read_record(self._folder)
            missing = [key_id for key_id in record.keys if key_id not in known]
            if missing:
                raise KeysUnusable(
                    f"{self.source.name} lacks the key {', '.join(missing)}, with which data in {self._folder} are encrypted. "
                    "Bring back the copy of the keys; without it those data cannot be read."
                )
            # Recorded before the first use, so that a loss of the key is noticed at the next start.
            self._record(found[-1], record.keys, record.database_key)
            self._known = known
            return found[-1]

    def _record(self, current: DataKey, key_ids: Iterable[str], database_key: str | None) -> None:
        """Write which keys are needed, if that has changed."""
        if not self._records:
            return
        in_use = {current.id} if self._recordings or self._database else set[str]()
        of_database = {database_key} if database_key is not None else set[str]()
        now = KeyRecord(
            tuple(sorted({*key_ids, *in_use, *of_database})),
            self.source,
            recordings=self._recordings,
            database=self._database,
            database_key=database_key,
        )
        if now != read_record(self._folder):
            write_record(self._folder, now)


def open_keys(settings: EncryptionSettings | None, site_file: Path | None, folder: Path) -> DataKeys | None:
    """Return the keys of the data folder; None if nothing in it is, or is to be, encrypted.

    Raises:
        KeysUnusable: the keys cannot be read, or one that is needed is missing.
    """
    if settings is not None and site_file is not None:
        return DataKeys(
            folder, source_of(settings, site_file), recordings=settings.recordings, database=settings.database
        )
    record = read_record(folder)
    if record.keys:
        raise KeysUnusable(
            f"data in {folder} are encrypted with the key {', '.join(record.keys)}, but there is no [encryption] in the site file. "
            "Bring the table back; with recordings = false and database = false in it, callback-server rotate-keys decrypts them."
        )
    if record != KeyRecord():
        write_record(folder, KeyRecord())
    return None


def keys_of_folder(folder: Path, *, records: bool = False) -> DataKeys | None:
    """Return the keys of a data folder, from where its server took them last; None if nothing in it is encrypted.

    ``records`` is for a process that has opened the folder, so that no other one writes to it.

    Raises:
        KeysUnusable: the keys cannot be read, or one that is needed is missing.
    """
    record = read_record(folder)
    if record.source == KeySource():
        return None
    return DataKeys(
        folder, record.source, recordings=record.recordings, database=record.database, records=records
    )


class SeveralKeys:
    """Keys of several sources, to read with; ``writing`` is the one to write with."""

    def __init__(self, keys: Iterable[DataKey], *, writing: DataKey | None = None) -> None:
        self._known = {key.id: key for key in keys}
        self._writing = writing

    @property
    def writing(self) -> DataKey | None:
        """See ``Keys``."""
        return self._writing

    def of(self, key_id: str) -> DataKey:
        """See ``Keys``."""
        try:
            return self._known[key_id]
        except KeyError:
            raise KeyMissing(key_id) from None
