"""Where keys are kept: a private file, or the system's keyring."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final
from uuid import uuid4

import msgspec

from server_stub.encryption.data_key import DataKey, UnreadableKeys, keys_in, line_of
from server_stub.encryption.errors import KeysUnusable
from server_stub.encryption.settings import EncryptionSettings

_LARGEST: Final = 1024 * 1024
_USER: Final = "keys"
"""The user name of the entry in the keyring."""
_HEAD: Final = (
    "# Keys of callback-server for data at rest. The last one is the current one.\n"
    "# Keep a copy apart from the backups: without its key, no data can be read again.\n"
)


class KeySource(msgspec.Struct, frozen=True):
    """Where keys are kept: exactly one of an absolute ``file`` and a service of the system's ``keyring``."""

    file: str | None = None
    keyring: str | None = None

    @property
    def name(self) -> str:
        """Return the name of the place for messages."""
        return self.file if self.file is not None else f"the keyring's entry {self.keyring!r}"

    def read(self) -> tuple[DataKey, ...]:
        """Return the keys, the oldest first; the last one is the current one.

        Raises:
            KeysUnusable: they cannot be read, or others can read them.
        """
        text = (
            _text_of_file(Path(self.file)) if self.file is not None else _text_of_keyring(self.keyring or "")
        )
        try:
            return keys_in(text)
        except UnreadableKeys as error:
            raise KeysUnusable(
                f"{self.name} {error}. Bring back its copy; a first key comes from: callback-server new-key"
            ) from error

    def add(self, key: DataKey) -> int:
        """Add ``key``, which becomes the current one, and return the number of keys.

        Raises:
            KeysUnusable: those of before cannot be read, or this one cannot be written.
        """
        if self.file is not None:
            return _add_to_file(self, Path(self.file), key)
        return _add_to_keyring(self, self.keyring or "", key)


def source_of(settings: EncryptionSettings, site_file: Path) -> KeySource:
    """Return the source that ``[encryption]`` of ``site_file`` names."""
    if settings.key_file is None:
        return KeySource(keyring=settings.keyring)
    return KeySource(file=str(site_file.absolute().parent / settings.key_file))


def _text_of_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            _check_private(path, os.fstat(file.fileno()))
            content = file.read(_LARGEST)
    except FileNotFoundError as error:
        raise KeysUnusable(
            f"there is no key file {path}. Bring back its copy; a first key comes from: callback-server new-key {path}"
        ) from error
    except OSError as error:
        raise KeysUnusable(
            f"the key file {path} cannot be read: {error.strerror}. Give the user of the server permission to read it."
        ) from error
    return content.decode("ascii", "replace")


def _check_private(path: Path, facts: os.stat_result) -> None:
    """Refuse a file that other users can read. What systemd passes as a credential is protected by its folder."""
    if os.name == "nt":
        return
    credentials = os.environ.get("CREDENTIALS_DIRECTORY")
    if credentials and path.is_relative_to(credentials):
        return
    if facts.st_mode & 0o077:
        raise KeysUnusable(
            f"other users of the machine can reach the key file {path} (mode {stat.S_IMODE(facts.st_mode):04o}). "
            f"Take their permissions away: chmod 600 {path}. If it was so for long, add a new key and rotate."
        )
    if os.geteuid() not in {0, facts.st_uid} and facts.st_uid != 0:
        raise KeysUnusable(
            f"the key file {path} belongs to another user. Give it to the user of the server: chown {os.geteuid()} {path}"
        )


def _add_to_file(source: KeySource, path: Path, key: DataKey) -> int:
    before, count = _HEAD, 0
    if path.exists():
        count = len(source.read())
        before = _text_of_file(path)
    if not before.endswith("\n"):
        before += "\n"
    beside = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        with open(beside, "x", encoding="ascii", opener=_private) as file:
            file.write(before + line_of(key))
            file.flush()
            os.fsync(file.fileno())
        if path.exists() and os.name != "nt":
            owner = path.stat()
            os.chown(beside, owner.st_uid, owner.st_gid)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise KeysUnusable(f"the key file {path} cannot be written: {error.strerror}.") from error
    return count + 1


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _text_of_keyring(service: str) -> str:
    import keyring
    import keyring.errors

    try:
        text = keyring.get_password(service, _USER)
    except keyring.errors.KeyringError as error:
        raise KeysUnusable(_locked(service, error), passing=True) from error
    if text is None:
        raise KeysUnusable(
            f"the system's keyring has no entry {service!r}. Bring it back; a first key comes from: "
            f"callback-server new-key --keyring {service}"
        )
    return text


def _add_to_keyring(source: KeySource, service: str, key: DataKey) -> int:
    import keyring
    import keyring.errors

    try:
        exists = keyring.get_password(service, _USER) is not None
        before = source.read() if exists else ()
        keyring.set_password(service, _USER, "".join(line_of(each) for each in (*before, key)))
    except keyring.errors.KeyringError as error:
        raise KeysUnusable(_locked(service, error), passing=True) from error
    return len(before) + 1


def _locked(service: str, error: Exception) -> str:
    return (
        f"the system's keyring does not give the entry {service!r} ({type(error).__name__}). Unlock it for the user of the "
        "server, or keep the keys in a file with key_file."
    )
