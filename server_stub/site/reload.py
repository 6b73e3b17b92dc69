"""Read the site file again while the server runs: business processes and users change without a restart.

The result is written into the data folder, where ``callback-server reload`` waits for it.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from server_stub.audit.trail import SecurityTrail
from server_stub.errors import ServerError
from server_stub.logs import get_logger
from server_stub.site.current import CurrentSite
from server_stub.site.file import load_site
from server_stub.site.site import Site

_log = get_logger(__name__)

RESULT_FILE: Final = "reload.json"

_APPLIED_AT_ONCE: Final = frozenset(
    {"business_process", "user", "do_not_call", "not_ready_reason", "simulator"}
)
"""The tables of the file that a reload applies; every other one waits for a restart."""


class ReloadResult(msgspec.Struct, frozen=True):
    """The result of the newest reload. ``number`` counts the reloads of one server process ``pid``."""

    pid: int
    number: int
    refusal: str | None = None
    users: int = 0
    business_processes: int = 0
    needs_restart: tuple[str, ...] = ()
    """The tables that were changed in the file but are only read when the server starts."""


class SiteReloader:
    """Applies the site file again. Reloads run one after the other; requests during one cause one more."""

    def __init__(
        self,
        file: Path | None,
        site: Site | None,
        *,
        folder: Path,
        load: Callable[[Path], Site] = load_site,
        current: CurrentSite | None,
        trail: SecurityTrail,
        renew_files: Callable[[], object] = lambda: None,
        on_applied: Callable[[Site], None] = lambda _site: None,
    ) -> None:
        self._file = file
        self._started_with = Site() if site is None else site
        self._result_file = folder / RESULT_FILE
        self._load = load
        self._current = current
        self._trail = trail
        self._renew_files = renew_files
        self._on_applied = on_applied
        self._number = 0
        self._task: asyncio.Task[None] | None = None
        self._again = False

    def request(self) -> None:
        """Reload soon; called at SIGHUP."""
        self._again = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run(), name="reload")

    async def close(self) -> None:
        """Cancel a running reload."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while self._again:
            self._again = False
            self._number += 1
            result = await self._reload()
            self._trail.note("site.reloaded", "ok" if result.refusal is None else "refused")
            if result.refusal is None:
                _log.info(
                    "the site file was reloaded", users=result.users, needs_restart=result.needs_restart
                )
            else:
                _log.error("the site file was not reloaded; the earlier one holds", reason=result.refusal)
            await asyncio.to_thread(_write, self._result_file, result)

    async def _reload(self) -> ReloadResult:
        """Apply the file as a whole, or nothing of it."""
        pid = os.getpid()
        if self._file is None or self._current is None:
            return ReloadResult(pid, self._number, "the server was started without --site")
        try:
            site = await asyncio.to_thread(self._load, self._file)
            await asyncio.to_thread(self._renew_files)
            await self._current.apply(site)
        except ServerError as error:
            return ReloadResult(pid, self._number, str(error))
        self._on_applied(site)
        return ReloadResult(
            pid,
            self._number,
            users=len(site.user),
            business_processes=len(site.business_process),
            needs_restart=_read_at_start(self._started_with, site),
        )


def _read_at_start(before: Site, after: Site) -> tuple[str, ...]:
    """Return the tables that differ and are only read when the server starts."""
    tables = (name for name in Site.__struct_fields__ if name not in _APPLIED_AT_ONCE)
    return tuple(name for name in tables if getattr(before, name) != getattr(after, name))


def _write(file: Path, result: ReloadResult) -> None:
    """Replace the result file in one step, so that no reader sees half of it."""
    beside = file.with_suffix(".tmp")
    try:
        beside.write_bytes(msgspec.json.encode(result))
        beside.replace(file)
    except OSError as error:
        _log.warning("the result of a reload could not be written", error=str(error))
