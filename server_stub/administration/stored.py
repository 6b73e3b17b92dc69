"""The configuration of a server as its database has it, which another process can read while the server runs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from server_stub.administration.export import AddedEntry, ConfigurationInForce, site_file_text
from server_stub.administration.merging import SiteContradicted, with_overrides
from server_stub.administration.overrides import Override
from server_stub.auth.users import User
from server_stub.backup.databases import read_database
from server_stub.core.model.rows import BusinessProcessRow, DoNotCallRow
from server_stub.errors import SiteWrong
from server_stub.site.current import contradictions
from server_stub.site.file import load_site
from server_stub.store import sign_in, writes
from server_stub.store.configuration import overrides
from server_stub.store.folder import DATABASE
from server_stub.store.sql import Sql

_Stored = tuple[tuple[Override, ...], tuple[User, ...], list[BusinessProcessRow], list[DoNotCallRow]]


async def stored_site_text(site_file: Path, *, database: str, data_dir: Path) -> str:
    """Return the site file that would make the configuration of the server with ``site_file`` and its database.

    Raises:
        StartRefused: the file or the database cannot be read, or they contradict each other.
    """
    file = load_site(site_file)
    changed, users, processes, entries = await read_database(database, data_dir / DATABASE, _read)
    try:
        site = with_overrides(file, changed)
    except SiteContradicted as error:
        raise SiteWrong(str(site_file), contradictions(error)) from error
    found = ConfigurationInForce(
        site=site,
        timings={row.id: row.timing for row in processes},
        hashes={user.id: user.password_hash for user in users},
        temporary=frozenset(user.id for user in users if user.temporary_password),
        do_not_call=tuple(
            AddedEntry(row.kind, row.value, row.note, row.business_process_id)
            for row in sorted(entries, key=lambda row: (row.added_at, row.id), reverse=True)
            if not row.from_site
        ),
    )
    return site_file_text(found, datetime.now(UTC))


async def _read(sql: Sql) -> _Stored:
    return (
        await overrides.overrides(sql),
        await sign_in.users(sql),
        await writes.select(sql, BusinessProcessRow),
        await writes.select(sql, DoNotCallRow),
    )
