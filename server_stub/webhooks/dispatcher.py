"""Deliver the stored changes of callbacks to their receivers (``docs/behaviour.md``, *Webhooks*).

A receiver's position is a row of the floor, and the pause after a failure is a timer of it: this module only reads, sends
and reports. So a server that was killed goes on after the last confirmation that was stored.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Final, Protocol, TypeVar

from server_stub.clock import Clock
from server_stub.core.floor import Floor
from server_stub.core.model.events import Event
from server_stub.core.model.history_rows import CallbackChangeRow
from server_stub.core.model.outcome import Answer
from server_stub.core.model.outward import WebhookDelivered, WebhookFailed
from server_stub.errors import Overloaded, StartRefused, StoreFailed
from server_stub.logs import get_logger
from server_stub.webhooks.cloud_event import event_body, signed_headers
from server_stub.webhooks.guarded_client import DeliveryFailed, GuardedClient
from server_stub.webhooks.settings import WebhookSettings, read_keys

T = TypeVar("T")

AT_ONCE: Final = 64
"""Changes that are read at a time."""
_PARALLEL: Final = 8
"""Callbacks whose changes are sent to one receiver at the same time; those of one callback go in their order."""
_STORE_PAUSE_S: Final = 1.0

_log = get_logger(__name__)


class ChangeSource(Protocol):
    """The store of changes."""

    async def changes_after(self, position: int, *, limit: int) -> tuple[CallbackChangeRow, ...]:
        """Return changes after ``position``, in order."""
        ...


class PositionKeeper(Protocol):
    """The router, whose floor has the receivers' positions."""

    async def submit(self, event: Event) -> Answer:
        """Handle and store ``event``."""
        ...

    async def query(self, question: Callable[[Floor, datetime], T]) -> T:
        """Return the result of ``question``."""
        ...


class Receiver:
    """One receiver: its settings, keys and connections."""

    def __init__(self, settings: WebhookSettings, keys: Sequence[bytes], tls: ssl.SSLContext | None) -> None:
        self.id = settings.id
        self.client = GuardedClient(settings.url, allow_private=settings.allow_private, tls=tls)
        self.wake = asyncio.Event()
        self._processes = None if settings.business_processes is None else set(settings.business_processes)
        self._keys = tuple(keys)
        self.generation = 0
        self.sent: set[int] = set()
        """Confirmed changes beyond the stored position, which need not be sent again after a failure of another."""

    def wants(self, change: CallbackChangeRow) -> bool:
        """Return whether the receiver gets this change."""
        return self._processes is None or change.business_process_id in self._processes

    async def send(self, change: CallbackChangeRow, now: datetime) -> None:
        """Send one change.

        Raises:
            DeliveryFailed: the receiver has not confirmed it.
        """
        body = event_body(change)
        await self.client.post(body, signed_headers(str(change.id), body, self._keys, now))
        self.sent.add(change.id)


class WebhookDispatcher:
    """Delivers changes to all receivers, each on its own."""

    def __init__(self, receivers: Iterable[Receiver], store: ChangeSource, clock: Clock) -> None:
        self._receivers = {receiver.id: receiver for receiver in receivers}
        self._store = store
        self._clock = clock
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, router: PositionKeeper) -> None:
        """Begin to deliver."""
        self._tasks = [
            asyncio.create_task(self._run(receiver, router), name=f"webhook {receiver.id}")
            for receiver in self._receivers.values()
        ]

    def wake(self, webhook_ids: Iterable[str]) -> None:
        """Deliver what these receivers have not confirmed."""
        for webhook_id in webhook_ids:
            receiver = self._receivers.get(webhook_id)
            if receiver is not None:
                receiver.wake.set()

    async def close(self) -> None:
        """Stop; what is not confirmed is delivered after the next start."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for receiver in self._receivers.values():
            await receiver.client.close()

    async def _run(self, receiver: Receiver, router: PositionKeeper) -> None:
        while True:
            await receiver.wake.wait()
            receiver.wake.clear()
            try:
                while await self._deliver_some(receiver, router):
                    pass
            except (StoreFailed, Overloaded) as error:
                _log.warning("changes are not delivered yet", webhook=receiver.id, detail=str(error))
                await asyncio.sleep(_STORE_PAUSE_S)
                receiver.wake.set()

    async def _deliver_some(self, receiver: Receiver, router: PositionKeeper) -> bool:
        """Deliver the next changes, and store how far the receiver is; return whether there may be more."""
        state = await router.query(lambda floor, _now: floor.views.webhook_row(receiver.id))
        if state is None:
            return False
        changes = await self._store.changes_after(state.position, limit=AT_ONCE)
        if not changes:
            return False
        if state.generation != receiver.generation:
            receiver.sent.clear()  # The position was set, so that these may be wanted again.
            receiver.generation = state.generation
        problem = await self._send_all(receiver, changes)
        position = state.position
        for change in changes:
            if receiver.wants(change) and change.id not in receiver.sent:
                break
            position = change.id
        if position > state.position:
            await router.submit(
                WebhookDelivered(webhook_id=receiver.id, generation=state.generation, position=position)
            )
            receiver.sent = {each for each in receiver.sent if each > position}
        if problem is not None:
            _log.info("a delivery failed", webhook=receiver.id, detail=problem)
            await router.submit(WebhookFailed(webhook_id=receiver.id, reason=problem))
        return problem is None

    async def _send_all(self, receiver: Receiver, changes: Sequence[CallbackChangeRow]) -> str | None:
        """Send the changes, those of one callback in their order; return the reason of a failure, if there is one."""
        wanted = [change for change in changes if receiver.wants(change) and change.id not in receiver.sent]
        wanted.sort(key=lambda change: (change.callback_id, change.id))
        few = asyncio.Semaphore(_PARALLEL)

        async def send_in_order(own: Sequence[CallbackChangeRow]) -> str | None:
            async with few:
                try:
                    for change in own:
                        await receiver.send(change, self._clock.now())
                except DeliveryFailed as error:
                    return str(error)
            return None

        groups = [list(group) for _, group in groupby(wanted, key=lambda change: change.callback_id)]
        problems = await asyncio.gather(*map(send_in_order, groups))
        return next((problem for problem in problems if problem is not None), None)


def open_receivers(
    settings: Iterable[WebhookSettings], folder: Path, trust: ssl.SSLContext | None = None
) -> tuple[Receiver, ...]:
    """Return the receivers of a site file in ``folder``; ``trust`` certifies those without a ``ca_file``.

    Raises:
        StartRefused: a secret or a certificate cannot be read.
    """
    return tuple(Receiver(each, read_keys(folder, each), _tls(folder, each, trust)) for each in settings)


def _tls(folder: Path, settings: WebhookSettings, trust: ssl.SSLContext | None) -> ssl.SSLContext | None:
    """Return the context that trusts the receiver's own authority, or else ``trust``."""
    if settings.ca_file is None:
        return trust
    file = folder / settings.ca_file
    try:
        return ssl.create_default_context(cafile=str(file))
    except (OSError, ssl.SSLError) as error:
        raise StartRefused(f"[[webhook]] {settings.id} ca_file: {file} cannot be read: {error}.") from error
