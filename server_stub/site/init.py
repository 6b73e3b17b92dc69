"""``callback-server init``: write a site file for a server that has none."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from agent_desktop.protocol.zones import is_zone, what_is_wrong
from server_stub.auth.passwords import hash_password
from server_stub.errors import StartRefused
from server_stub.site.template import USERS, example_text, new_site

SITE_FILE: Final = "site.toml"
_PRIVATE: Final = 0o600
_LOCAL_TIME: Final = Path("/etc/localtime")
_ZONES: Final = "zoneinfo/"


def init_site(folder: Path, timezone: str | None) -> str:
    """Write ``site.toml`` into ``folder``, and return the message for the administrator, which includes passwords.

    Only the owner of the file can read it. An existing file is kept, except the example of a package, which is replaced
    by a file with the same owner and permissions.

    Raises:
        StartRefused: a site file exists, the zone does not exist, or the folder cannot be written; nothing was written.
    """
    zone = machine_zone() if timezone is None else timezone
    wrong = what_is_wrong(zone)
    if wrong is not None:
        raise StartRefused(f"--timezone: {wrong}")
    if folder.suffix == ".toml":
        raise StartRefused(
            f"{folder} looks like a file; give the folder that {SITE_FILE} is to be written into."
        )
    text, passwords = new_site(zone, hash_password)
    file = folder / SITE_FILE
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(file, text)
    except (FileExistsError, NotADirectoryError) as error:
        if not folder.is_dir():
            raise StartRefused(f"{folder} is a file, or lies below one; give a folder.") from error
        raise StartRefused(
            f"{file} exists already and is never overwritten. Move it away first, or give another folder."
        ) from error
    except OSError as error:
        raise StartRefused(f"{file} cannot be written: {error.strerror}") from error
    return _report(file, zone, passwords)


def machine_zone() -> str:
    """Return the IANA zone of this machine's clock; UTC if the system does not name one."""
    named = os.environ.get("TZ", "").removeprefix(":")
    if not named:
        try:
            named = _LOCAL_TIME.resolve(strict=True).as_posix().rpartition(_ZONES)[2]
        except OSError:
            named = ""
    return named if named and not named.startswith("/") and is_zone(named) else "UTC"


def _write(file: Path, text: str) -> None:
    """Write a new file completely or not at all.

    Raises:
        FileExistsError: a file exists that is not the example of a package.
    """
    if not file.exists():
        _create(file, text)
        return
    if file.read_bytes() != example_text().encode():
        raise FileExistsError(file)
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    _create(draft, text)
    try:
        _take_rights(draft, file)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _create(file: Path, text: str) -> None:
    """Write a new ``file``, and delete it if it cannot be written completely."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(text.encode())
            new.flush()
            os.fsync(new.fileno())
    except OSError:
        file.unlink(missing_ok=True)
        raise


def _take_rights(draft: Path, file: Path) -> None:
    """Give ``draft`` the owner and permissions of ``file``, so that the server's user can still read it."""
    found = file.stat()
    if os.name != "nt":
        os.chown(draft, found.st_uid, found.st_gid)
    draft.chmod(found.st_mode & 0o777)


def _report(file: Path, zone: str, passwords: Mapping[str, str]) -> str:
    lines = [
        f"{file} was written, with the time zone {zone}. It contains hashes of these passwords, which are shown only now:",
        "",
        *(f"  {user.id:8}{passwords[user.id]}  {user.role}: {user.is_for}" for user in USERS),
        "",
        "Next:",
        f"  callback-server check-site {shlex.quote(str(file))}",
        f"  callback-server serve --site {shlex.quote(str(file))} --data-dir {shlex.quote(str(file.parent / 'data'))}",
    ]
    return "\n".join(lines)
