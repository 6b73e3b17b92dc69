"""The commands ``callback-server new-key`` and ``callback-server rotate-keys``."""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from server_stub.encryption.data_key import new_key
from server_stub.encryption.data_keys import keys_of_folder, open_keys
from server_stub.encryption.key_record import read_record
from server_stub.encryption.key_source import KeySource
from server_stub.errors import StartRefused
from server_stub.rotation.rotation_status import RotationStatus, read_status

_LOOK_EVERY_S: Final = 0.1
_NAMED: Final = 10


def add_key_commands(
    add_parser: Callable[..., argparse.ArgumentParser],
    report: Callable[[Callable[[argparse.Namespace], str], argparse.Namespace], int],
) -> None:
    """Add both commands; ``report`` prints what one returns."""
    new = add_parser(
        "new-key",
        help="make a key for [encryption], beside the earlier ones",
        description="Add a new key to a key file, which is created if it is missing, or to the system's keyring. It becomes "
        "the current one with the next start or rotate-keys; earlier ones stay, to read what they have encrypted.",
    )
    new.set_defaults(command=partial(report, _new_key))
    place = new.add_mutually_exclusive_group(required=True)
    place.add_argument("file", type=Path, nargs="?", metavar="FILE", help="the key file")
    place.add_argument("--keyring", metavar="SERVICE", help="the service of the system's keyring instead")
    rotate = add_parser(
        "rotate-keys",
        help="encrypt everything with the newest key",
        description="Make a running server read its site file and keys again, and encrypt every recording with the newest "
        "key, or decrypt them with recordings = false. Wait until nothing is left. Without a running server, do it here. It "
        "can be interrupted at any time, and goes on where it was.",
    )
    rotate.set_defaults(command=partial(report, _rotate))
    rotate.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=Path("data"), help="its data folder [./data]"
    )
    rotate.add_argument(
        "--site",
        type=Path,
        metavar="FILE",
        help="the site file, if no server runs [the keys as the server had them]",
    )


def _new_key(options: argparse.Namespace) -> str:
    file: Path | None = options.file
    source = KeySource(file=str(file.absolute())) if file is not None else KeySource(keyring=options.keyring)
    key = new_key()
    count = source.add(key)
    told = f"{source.name} has the new key {key.id}" + (f" and {count - 1} earlier." if count > 1 else ".")
    after = (
        "Encrypt everything with it: callback-server rotate-keys."
        if count > 1
        else f"Name it in the site file: [encryption] {_setting(options)}."
    )
    return f"{told} {after}\nKeep a copy apart from the backups: without it, what it encrypts cannot be read again."


def _setting(options: argparse.Namespace) -> str:
    file: Path | None = options.file
    return f'keyring = "{options.keyring}"' if file is None else f'key_file = "{file.absolute()}"'


def _rotate(options: argparse.Namespace) -> str:
    from server_stub.store.folder import pid_of_server

    folder: Path = options.data_dir
    if not folder.is_dir():
        raise StartRefused(f"there is no data folder {folder}; give that of the server with --data-dir.")
    pid = pid_of_server(folder)
    text = _told(_rotate_here(options) if pid is None else _ask_server(folder, pid))
    return f"{text}{_told_of_database(folder)}"


def _told_of_database(folder: Path) -> str:
    record, keys = read_record(folder), keys_of_folder(folder)
    wanted = None if keys is None or keys.for_database is None else keys.for_database.id
    if record.database_key != wanted:
        return "\nThe database follows when the server starts next: restart it."
    return "" if wanted is None else f"\nThe database has the key {wanted}."


def _ask_server(folder: Path, pid: int) -> RotationStatus:
    """Make the server ``pid`` begin, and wait for its end.

    Raises:
        StartRefused: it refused the site file or the keys, encrypts nothing, or ended meanwhile.
    """
    from server_stub.site.reload_command import reload_server
    from server_stub.store.folder import pid_of_server

    before = read_status(folder)
    reload_server(folder)
    number = before.number if before is not None and before.pid == pid else 0
    while True:
        status = read_status(folder)
        if status is None or status.pid != pid:
            raise StartRefused(
                "the server encrypts nothing; add [encryption] to its site file and restart it."
            )
        if status.is_finished and status.number > number:
            return status
        if status.failure is not None:
            raise StartRefused(
                f"the rotation goes on by itself, but not now: {status.failure}.", passing=True
            )
        if pid_of_server(folder) != pid:
            raise StartRefused("the server ended; the rotation goes on when it starts again.", passing=True)
        time.sleep(_LOOK_EVERY_S)


def _rotate_here(options: argparse.Namespace) -> RotationStatus:
    from server_stub.recordings.store import RecordingStore
    from server_stub.rotation.database import bring_under_key
    from server_stub.rotation.key_rotation import KeyRotation
    from server_stub.site.file import load_site
    from server_stub.store.folder import open_folder

    with closing(open_folder(options.data_dir)) as folder:
        if options.site is None:
            keys = keys_of_folder(folder.path, records=True)
        else:
            keys = open_keys(load_site(options.site).encryption, options.site, folder.path)
        if keys is None:
            raise StartRefused(
                f"nothing in {folder.path} is encrypted. Give the site file that has [encryption] with --site."
            )

        async def rotate() -> RotationStatus:
            await asyncio.to_thread(bring_under_key, folder.database, keys)
            recordings = RecordingStore(folder.recordings, keys=keys)
            return await KeyRotation(keys, recordings, folder.path).rotate()

        status = asyncio.run(rotate())
    if status.failure is not None:
        raise StartRefused(f"the rotation was cut off: {status.failure}. Run it again.", passing=True)
    return status


def _told(status: RotationStatus) -> str:
    whole = f"have the key {status.key}" if status.key is not None else "are plain"
    readable = status.of - len(status.damaged)
    text = f"{readable} recordings {whole}, {status.changed} of them since now. Nothing is left."
    if not status.damaged:
        return text
    named = ", ".join(status.damaged[:_NAMED])
    return (
        f"{text}\nNot changed, because they are damaged: {len(status.damaged)} recordings ({named}). Bring them back from a "
        "backup, or delete their files; until then their key is still needed."
    )
