"""Erase and export on a data folder whose server is stopped: store, floor and recordings without a network."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from server_stub.audit.trail import SecurityTrail
from server_stub.auth.tokens import load_key
from server_stub.clock import SystemClock
from server_stub.core.model.effects import Effect
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.events import AuditNote
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import InteractionRow
from server_stub.encryption.data_keys import DataKeys, keys_of_folder
from server_stub.errors import StartRefused
from server_stub.privacy.do_not_call import do_not_call_of
from server_stub.privacy.erasure import Erased, Erasure
from server_stub.privacy.export import SubjectData, collect, save_zip
from server_stub.recordings.store import RecordingStore
from server_stub.rotation.database import open_database
from server_stub.router import Router
from server_stub.store.base import LoggedEvent, Store
from server_stub.store.folder import open_folder

_BY: Final = "command line"
"""The actor in the audit trail; a user of the machine who may read the data folder needs no sign-in."""


@dataclass(frozen=True)
class OpenSite:
    """The opened parts of a stopped server."""

    router: Router
    store: Store
    recordings: RecordingStore
    trail: SecurityTrail
    clock: SystemClock


class NoEffects:
    """Carries out no effect: the next start of the server derives each that is still needed from the rows."""

    def publish(self, events: Iterable[LoggedEvent]) -> None:
        """See ``EffectHandler``."""

    def act(self, effect: Effect) -> None:
        """See ``EffectHandler``."""

    def start_again(self, calls: Iterable[InteractionRow]) -> None:
        """See ``EffectHandler``."""


async def erase(data_dir: Path, database: str, number: str | None, callback_id: str | None) -> Erased:
    """Erase a customer by number, or one callback.

    Raises:
        StartRefused: there is no such callback, or an agent has one.
        StoreUnusable: the folder or the database cannot be used, for example while the server runs.
    """
    async with _opened(data_dir, database) as site:
        erasure = Erasure(site.router, site.store, site.recordings)
        try:
            if number is not None:
                erased = await erasure.of_number(number, by=_BY)
            else:
                record = await site.store.callback(callback_id or "")
                if record is None:
                    raise StartRefused(f"there is no callback {callback_id}.")
                erased = await erasure.of_callback(record.row, by=_BY)
        except FloorRefusal as refusal:
            raise StartRefused(refusal.detail) from refusal
        site.trail.note("customer.erased", "ok", user=_BY, detail=f"{len(erased.callbacks)} callbacks")
        return erased


async def export(data_dir: Path, database: str, number: str, file: Path) -> int:
    """Write everything about a number into the new zip ``file``, and return its number of callbacks.

    Raises:
        FileExistsError: there is such a file already.
        OSError: it cannot be written.
        StoreUnusable: the folder or the database cannot be used, for example while the server runs.
    """
    async with _opened(data_dir, database) as site:
        stored = await collect(site.store, number)
        listed = await site.router.query(lambda floor, _now: do_not_call_of(floor, number))
        data = SubjectData(number=number, made_at=site.clock.now(), stored=stored, do_not_call=listed)
        await site.router.submit(
            AuditNote(
                by=_BY,
                action=AuditAction.CUSTOMER_EXPORTED.value,
                target="site",
                detail={"callbacks": str(len(stored.callbacks))},
            )
        )
        site.trail.note("customer.exported", "ok", user=_BY)
        await save_zip(data, site.recordings, file)
        return len(stored.callbacks)


@contextlib.asynccontextmanager
async def _opened(data_dir: Path, database: str) -> AsyncGenerator[OpenSite]:
    """Open everything on which the commands work, and close it in reverse."""
    clock = SystemClock()
    async with contextlib.AsyncExitStack() as stack:
        folder = stack.enter_context(contextlib.closing(open_folder(data_dir)))
        keys = keys_of_folder(folder.path, records=True)
        store = await _store(database, folder.database, keys)
        stack.push_async_callback(store.close)
        trail = SecurityTrail(folder.trail, load_key(folder.audit_key), clock.now)
        stack.enter_context(contextlib.closing(trail))
        router = Router(store, clock, NoEffects())
        stack.push_async_callback(router.close)
        await router.start()
        yield OpenSite(router, store, RecordingStore(folder.recordings, keys=keys), trail, clock)


async def _store(database: str, file: Path, keys: DataKeys | None) -> Store:
    if database == "sqlite":
        return open_database(file, keys)
    from server_stub.store.postgres import open_postgres

    return await open_postgres(database)
