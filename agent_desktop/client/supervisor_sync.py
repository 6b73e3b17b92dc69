"""Keep a supervisor's view up to date: collect the events of the stream, and read what it does not contain.

A busy floor reports hundreds of changes a second, more than anyone can read. The first change is shown at once, and
changes within half a second of it are shown together, so that a window draws at most twice a second.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable
from datetime import timedelta
from typing import Final

import msgspec
from msgspec.structs import replace

from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model.agent_view import Connection, ConnectionState
from agent_desktop.model.clock import utc_now
from agent_desktop.model.observable import Observable
from agent_desktop.model.supervisor import supervisor_view as floors
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.net.connection import ServerConnection
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.administration.reasons import NotReadyReasons
from agent_desktop.protocol.events import EventName, Snapshot
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.supervisor_objects import (
    AgentSummary,
    BusinessProcessList,
    MonitorItem,
    Performance,
)
from agent_desktop.protocol.thresholds import ThresholdAlert

log: Final = logging.getLogger(__name__)

SHOWN_EVERY: Final = timedelta(seconds=0.5)
"""The shortest time between two updates of the view."""

PROCESSES_EVERY: Final = timedelta(minutes=5)
"""Interval for reading the business processes: no event reports a new next opening."""

Moved = Callable[[tuple[Callback, ...]], None]
"""Receives the callbacks that have moved since the last call, each in its current state."""


class SupervisorSync:
    """Updates ``floor`` from the server."""

    def __init__(self, server: ServerClient, floor: Observable[SupervisorView], *, moved: Moved) -> None:
        self._server = server
        self._floor = floor
        self._moved = moved
        self.line = ServerConnection(server, heard=self.hear, connected=self._show_connection)
        self._monitor: dict[str, MonitorItem] = {}
        self._agents: dict[str, AgentSummary] = {}
        self._callbacks: dict[str, Callback] = {}
        self._alerts: dict[str, ThresholdAlert] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._shown_at = float("-inf")
        self._look = asyncio.Event()
        self._seeded: set[str] = set()
        server.clock.watcher = self._show_clock

    async def run(self) -> None:
        """Keep the view up to date, until cancelled.

        Raises:
            BaseExceptionGroup: of ``SessionEnded`` alone when the sign-in is over.
        """
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self.line.run())
                group.create_task(self._keep_processes())
        finally:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None

    def look(self) -> None:
        """Read the business processes again, soon."""
        self._look.set()

    # Events.

    def hear(self, name: EventName, event: msgspec.Struct) -> None:
        """Handle one event of the stream."""
        match event:
            case Snapshot():
                self._take_snapshot(event)
                return
            case MonitorItem():
                self._monitor[event.business_process_id] = event
            case AgentSummary():
                self._agents[event.id] = event
            case Callback():
                self._callbacks[event.id] = event
            case ThresholdAlert():
                self._alerts[event.id] = event
            case NotReadyReasons():
                self._floor.set(replace(self._floor.value, reasons=event.items))
                return
            case _:
                log.debug("not for a supervisor", extra={"data": {"event": name.value}})
                return
        self._show_soon()

    def _take_snapshot(self, snapshot: Snapshot) -> None:
        self._monitor.clear()  # The snapshot is newer.
        self._agents.clear()
        self._alerts.clear()
        self._server.clock.heard(snapshot.server_time, utc_now())
        view = replace(self._floor.value, clock_offset=self._server.clock.offset)
        self._floor.set(floors.with_snapshot(view, snapshot))
        self._look.set()

    def _show_soon(self) -> None:
        if self._timer is None:
            loop = asyncio.get_running_loop()
            wait = max(0.0, self._shown_at + SHOWN_EVERY.total_seconds() - loop.time())
            self._timer = loop.call_later(wait, self._show_changes)

    def _show_changes(self) -> None:
        self._timer = None
        self._shown_at = asyncio.get_running_loop().time()
        monitor, self._monitor = self._monitor, {}
        agents, self._agents = self._agents, {}
        callbacks, self._callbacks = self._callbacks, {}
        alerts, self._alerts = self._alerts, {}
        view = self._floor.value
        if any(item.removed or self._has_other_status(item) for item in monitor.values()):
            self._look.set()  # Its next opening has changed.
        if monitor or agents:
            now = utc_now() + self._server.clock.offset
            self._floor.set(floors.with_changes(view, monitor.values(), agents.values(), now))
        if alerts:
            self._floor.set(floors.with_alerts(self._floor.value, alerts.values()))
        if callbacks:
            self._moved(tuple(callbacks.values()))

    def _has_other_status(self, item: MonitorItem) -> bool:
        before = self._floor.value.monitor_of(item.business_process_id)
        return before is None or before.status is not item.status

    def _show_connection(self, connection: Connection) -> None:
        self._floor.set(floors.with_connection(self._floor.value, connection))
        if connection.link is ConnectionState.LIVE:
            self._look.set()

    def _show_clock(self, offset: timedelta) -> None:
        self._floor.set(replace(self._floor.value, clock_offset=offset))

    # Reads beside the stream.

    async def _keep_processes(self) -> None:
        while True:
            wait_s = PROCESSES_EVERY.total_seconds() * random.uniform(1, 1.25)  # noqa: S311 - to spread the desktops
            try:
                async with asyncio.timeout(wait_s):
                    await self._look.wait()
            except TimeoutError:
                pass
            self._look.clear()
            if self.line.is_live:
                try:
                    await self._read_processes()
                    await self._seed_trends()
                except (ServerTrouble, CommandRefused) as trouble:
                    log.info("business processes not read", extra={"data": {"trouble": str(trouble)}})

    async def _read_processes(self) -> None:
        found = await self._server.get(paths.BUSINESS_PROCESSES, BusinessProcessList)
        self._floor.set(replace(self._floor.value, processes=found.items))

    async def _seed_trends(self) -> None:
        """Let each trend include the time before the window was open: read it once for each business process."""
        for item in self._floor.value.monitor or ():
            key = item.business_process_id
            if key not in self._seeded:
                path = paths.fill(paths.BUSINESS_PROCESS_PERFORMANCE, id=key)
                performance = await self._server.get(path, Performance)
                self._seeded.add(key)
                self._floor.set(floors.with_performance(self._floor.value, performance))
