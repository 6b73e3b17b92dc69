"""The monitor with two hundred changes a second, and a list of a hundred thousand: ``python -m benchmarks.monitor``.

The real window runs on a virtual screen in a separate process, and gets its changes as from the event stream. Measured
are the time from a change's arrival to its picture (including the half second in which changes are collected), its
processor time compared with a bare ``QTableWidget`` of the same size that is rewritten as often, the longest time without
a turn of the event loop, and the cost of a screen of Callback Search while scrolling through a hundred thousand callbacks,
compared with a bare ``QTableWidget`` with the same texts. Processor times hardly depend on the machine's load.
"""

from __future__ import annotations

import asyncio
import gc
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import httpx
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QTableView, QTableWidget, QTableWidgetItem

from agent_desktop.client.supervisor_sync import SupervisorSync
from agent_desktop.loop import GuardedLoop
from agent_desktop.model.agent_view import Connection, ConnectionState
from agent_desktop.model.clock import ServerClock
from agent_desktop.model.observable import Observable
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession
from agent_desktop.protocol.events import EventName, Snapshot
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.supervisor_objects import CallbackPage, MonitorItem, Why
from tests.support.screen.display import virtual_screen
from ui import theme
from ui.common.table.cells import cell_of
from ui.common.table.table import TableView
from ui.gallery import supervisor_sample
from ui.relay import Relay
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.window import SupervisorWindow

SCREEN: Final = (1440, 1600)
"""A screen that is high enough for all thirty rows."""
PROCESSES: Final = 30
COLUMNS: Final = 9
SHOWN: Final = (0, 2)
"""The columns that show the business process and the number of the change."""
CHANGES_A_SECOND: Final = 200
SECONDS: Final = 15.0
BASELINE_SECONDS: Final = 5.0
WARM_S: Final = 2.0
BARE_EVERY_S: Final = 0.5
CALLBACKS: Final = 100_000
PAGE: Final = 200
SCREENS: Final = 300

BUDGETS: Final = {
    "change to picture, p50, ms": 350.0,
    "change to picture, p99, ms": 600.0,
    "processor beside a bare table, times": 4.0,
    "longest work in one piece, ms": 50.0,
    "a page of 200 more, ms": 10.0,
    "a screen, p99, ms": 32.0,
    "a screen beside a bare table's, times": 3.0,
}
"""Changes wait on purpose, half a second here and a second at the server, so they show within a second and a half."""

Figures = dict[str, float]


@dataclass
class Watch:
    """The times at which changes arrived and at which they were shown."""

    waiting: dict[str, list[tuple[int, float]]] = field(default_factory=dict[str, list[tuple[int, float]]])
    took_ms: list[float] = field(default_factory=list[float])

    def came(self, key: str, version: int) -> None:
        """Record a change that has arrived."""
        self.waiting.setdefault(key, []).append((version, time.monotonic()))

    def seen(self, key: str, version: int) -> None:
        """Record that a picture shows that change, and therefore those before it."""
        now, rest = time.monotonic(), list[tuple[int, float]]()
        for one, at in self.waiting.pop(key, []):
            if one <= version:
                self.took_ms.append(1000 * (now - at))
            else:
                rest.append((one, at))
        if rest:
            self.waiting[key] = rest


@dataclass
class Effort:
    """Processor time in a span, as a share of a core, and the longest between two turns of the loop."""

    share: float = 0.0
    longest_ms: float = 0.0

    async def of(self, seconds: float, turn: Callable[[], None], each_s: float) -> Effort:
        """Return the effort of calling ``turn`` every ``each_s`` seconds for ``seconds``."""
        begun, used, number = time.monotonic(), time.thread_time(), 0
        last = used
        while time.monotonic() - begun < seconds:
            number += 1
            turn()
            await asyncio.sleep(max(0.0, begun + number * each_s - time.monotonic()))
            now = time.thread_time()
            self.longest_ms, last = max(self.longest_ms, 1000 * (now - last)), now
        self.share = (last - used) / (time.monotonic() - begun)
        return self


class Feed:
    """Changes of thirty business processes, one at a time."""

    def __init__(self, handle: Callable[[MonitorItem], None]) -> None:
        self._handle = handle
        self.items = {f"p{number}": _item(f"p{number}") for number in range(PROCESSES)}

    def change(self) -> None:
        """Change one of them."""
        key = random.choice(tuple(self.items))
        before = self.items[key]
        self.items[key] = replace(
            before, processed=before.processed + 1, to_be_processed=random.randrange(60)
        )
        self._handle(self.items[key])


class Pictures(QObject):
    """A watcher that reads a table each time it has been painted."""

    def __init__(self, table: TableView, watch: Watch) -> None:
        super().__init__(table)
        self._table, self._watch = table, watch
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Read the table as soon as it has been painted."""
        if event.type() is QEvent.Type.Paint:
            asyncio.get_running_loop().call_soon(self._look)
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        model = self._table.model()
        for row in range(model.rowCount()):
            name, processed = (cell_of(model.index(row, column)).text for column in SHOWN)
            self._watch.seen(name, int(processed.replace(",", "")))


async def _monitor() -> Figures:
    feeding = await Effort().of(BASELINE_SECONDS, Feed(_nothing).change, 1 / CHANGES_A_SECOND)
    bare = await _bare_monitor()
    async with httpx.AsyncClient(base_url="http://127.0.0.1:9") as http:  # No request is sent.
        live = SupervisorView(connection=Connection(ConnectionState.LIVE, _now()))
        floor = Observable(live, distinct=False)
        sync = SupervisorSync(ServerClient(http, ClientSession(http), ServerClock()), floor, moved=_nothing)
        window, relay, watch = SupervisorWindow(), Relay(floor.watch), Watch()
        Pictures(window.monitor.table, watch)
        relay.connect(window.show_view)
        window.monitor.setMinimumHeight(SCREEN[1] - 350)
        window.resize(1280, SCREEN[1] - 100)
        window.show()

        def handle(item: MonitorItem) -> None:
            watch.came(item.name, item.processed)
            sync.hear(EventName.MONITOR, item)

        feed = Feed(handle)
        sync.hear(EventName.SNAPSHOT, Snapshot(_now(), None, tuple(feed.items.values()), ()))
        await asyncio.sleep(WARM_S)
        gc.freeze()  # The desktop does the same after its start.
        effort = await Effort().of(SECONDS, feed.change, 1 / CHANGES_A_SECOND)
        relay.close()
        window.hide()
        window.deleteLater()
    hundredths = statistics.quantiles(watch.took_ms, n=100)
    return {
        "changes seen": float(len(watch.took_ms)),
        "change to picture, p50, ms": hundredths[49],
        "change to picture, p99, ms": hundredths[98],
        "processor, % of a core": 100 * (effort.share - feeding.share),
        "processor of a bare table, % of a core": 100 * bare.share,
        "processor beside a bare table, times": (effort.share - feeding.share) / bare.share,
        "longest work in one piece, ms": effort.longest_ms,
    }


async def _bare_monitor() -> Effort:
    """Return the effort of rewriting a bare table of the same size twice a second."""
    table = QTableWidget(PROCESSES, COLUMNS)
    items = [[QTableWidgetItem("0") for _ in range(COLUMNS)] for _ in range(PROCESSES)]
    for row, cells in enumerate(items):
        for column, item in enumerate(cells):
            table.setItem(row, column, item)
    table.resize(1140, SCREEN[1] - 350)
    table.show()
    await asyncio.sleep(WARM_S)

    def write() -> None:
        for cells in items:
            for item in cells:
                item.setText(str(random.randrange(1000)))

    effort = await Effort().of(BASELINE_SECONDS, write, BARE_EVERY_S)
    table.hide()
    table.deleteLater()
    return effort


async def _search() -> Figures:
    """Return the cost of a page and of a screen while scrolling through a hundred thousand callbacks."""
    search = CallbackSearch(_now, any_process=True)
    search.show_view(supervisor_sample.VIEW)
    search.resize(1180, 800)
    search.show()
    kinds = supervisor_sample.CALLBACKS
    made: list[Callback] = [replace(kinds[n % len(kinds)], id=f"c{n}") for n in range(CALLBACKS)]
    search.show_first(CallbackPage(tuple(made[:PAGE]), "more"))
    pages_ms = [
        _took_ms(search.show_more, CallbackPage(tuple(made[start : start + PAGE]), "more"))
        for start in range(PAGE, CALLBACKS, PAGE)
    ]
    for one in made:
        search.show_why(one.id, Why(()))
    await asyncio.sleep(WARM_S)
    screens = await _screens(search.table)
    bare = await _bare_list(search.table)
    search.hide()
    search.deleteLater()
    return {
        "a page of 200 more, ms": statistics.median(pages_ms),
        "a screen, p50, ms": statistics.median(screens),
        "a screen, p99, ms": statistics.quantiles(screens, n=100)[98],
        "a screen of a bare table, p50, ms": statistics.median(bare),
        "a screen beside a bare table's, times": statistics.median(screens) / statistics.median(bare),
    }


async def _bare_list(table: TableView) -> list[float]:
    """Scroll through a bare table with the texts of the list's first screens, with as many rows on a screen."""
    model = table.model()
    rows, columns = 1000, [n for n in range(model.columnCount()) if table.columnWidth(n)]
    bare = QTableWidget(rows, len(columns))
    for row in range(rows):
        bare.setRowHeight(row, table.rowHeight(0))
        for place, column in enumerate(columns):
            bare.setItem(row, place, QTableWidgetItem(cell_of(model.index(row, column)).text))
    for place, column in enumerate(columns):
        bare.setColumnWidth(place, table.columnWidth(column))
    bare.resize(table.size())
    bare.show()
    await asyncio.sleep(WARM_S)
    took = await _screens(bare)
    bare.hide()
    bare.deleteLater()
    return took


async def _screens(table: QTableView) -> list[float]:
    """Jump to positions in a list, and return the time of each picture."""
    bar, took = table.verticalScrollBar(), list[float]()
    for _ in range(SCREENS):
        bar.setValue(random.randrange(bar.maximum()))
        took.append(_took_ms(table.viewport().repaint))
        await asyncio.sleep(0)
    return took


def _took_ms(work: Callable[..., object], *args: object) -> float:
    """Do some work, and return its processor time in milliseconds."""
    begun = time.thread_time()
    work(*args)
    return 1000 * (time.thread_time() - begun)


def _item(name: str) -> MonitorItem:
    return replace(supervisor_sample.CLAIMS, business_process_id=name, name=name, processed=0)


def _now() -> datetime:
    return datetime.now(UTC)


def _nothing(_: object) -> None:
    """Do nothing."""


async def _measure() -> Figures:
    return {**await _monitor(), **await _search()}


def inside() -> None:
    """Measure on the current screen, and print the figures as JSON."""
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    theme.install(app)
    loop = GuardedLoop(app)
    asyncio.set_event_loop(loop)
    try:
        print(json.dumps(loop.run_until_complete(_measure())))
    finally:
        loop.close()


def main() -> int:
    """Measure, print the figures, and return 1 if a budget is missed."""
    if "--inside" in sys.argv:
        inside()
        return 0
    with tempfile.TemporaryDirectory() as folder, virtual_screen(Path(folder), size=SCREEN) as screen:
        command = [sys.executable, "-m", "benchmarks.monitor", "--inside"]
        said = subprocess.run(command, env=dict(screen.env), check=True, stdout=subprocess.PIPE, text=True)
    figures: Figures = json.loads(said.stdout.splitlines()[-1])
    print(
        f"{PROCESSES} business processes, {CHANGES_A_SECOND} changes a second; {CALLBACKS} callbacks in a list"
    )
    for name, figure in figures.items():
        budget = f"   budget {BUDGETS[name]:.0f}" if name in BUDGETS else ""
        print(f"{name:40} {figure:8.2f}{budget}")
    return 1 if any(figures[name] > budget for name, budget in BUDGETS.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
