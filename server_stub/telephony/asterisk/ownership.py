"""Which server leads an ARI application.

Asterisk sends the events of an application to the client that connected last; the one before keeps an open socket on
which nothing arrives. Two servers with one application would take the calls from each other. The leader therefore renews
a global variable of Asterisk, and a server that finds another's renewals waits until they stop.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Final

from server_stub.logs import get_logger
from server_stub.telephony.asterisk.ari_client import AriClient

_log = get_logger(__name__)

RENEW_EVERY_S: Final = 5.0
LAPSES_AFTER_S: Final = 16.0
"""Three renewals missed. Only changes of the variable are compared, never the clocks of two machines."""
_LOOK_EVERY_S: Final = 1.0


def ownership_variable(application: str) -> str:
    """Return the name of the variable: letters, digits and underscores alone."""
    return f"CALLBACK_DESK_{re.sub(r'[^A-Za-z0-9]', '_', application).upper()}"


def owner_of(value: str) -> str:
    """Return who wrote a value of the variable; empty when no server has."""
    return value.partition(":")[0]


class Ownership:
    """The lead of the application of ``ari`` for ``owner``, an id that stays the same over restarts of one server."""

    def __init__(
        self,
        ari: AriClient,
        owner: str,
        *,
        renew_every_s: float = RENEW_EVERY_S,
        lapses_after_s: float = LAPSES_AFTER_S,
    ) -> None:
        self._ari = ari
        self._owner = owner
        self._variable = ownership_variable(ari.account.application)
        self._renew_every_s = renew_every_s
        self._lapses_after_s = lapses_after_s
        self.renewals = 0
        """How often this server has renewed its lead."""

    async def acquire(self, on_waiting: Callable[[], None] = lambda: None) -> None:
        """Return once no other server leads; ``on_waiting`` is called when another one does.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        loop = asyncio.get_running_loop()
        seen, since = await self._read(), loop.time()
        waiting = False
        while owner_of(seen) not in {"", self._owner} and loop.time() - since < self._lapses_after_s:
            if not waiting:
                waiting = True
                on_waiting()
                _log.error(
                    "another server uses this ARI application; end it, or give each server an application of its own "
                    "in [telephony]",
                    application=self._ari.account.application,
                )
            await asyncio.sleep(min(_LOOK_EVERY_S, self._lapses_after_s / 10))
            value = await self._read()
            if value != seen:
                seen, since = value, loop.time()
        await self._renew()

    async def hold(self) -> None:
        """Renew the lead, and return once another server has taken it.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        while owner_of(await self._read()) in {"", self._owner}:
            await self._renew()
            await asyncio.sleep(self._renew_every_s)

    async def release(self) -> None:
        """Give the lead back, so that a successor need not wait.

        Raises:
            AriError: Asterisk does not answer, or refuses the request.
        """
        if owner_of(await self._read()) == self._owner:
            await self._ari.post("/asterisk/variable", variable=self._variable, value="")

    async def _read(self) -> str:
        answer: dict[str, str] | None = await self._ari.find("/asterisk/variable", variable=self._variable)
        return "" if answer is None else answer.get("value", "")

    async def _renew(self) -> None:
        self.renewals += 1
        value = f"{self._owner}:{self.renewals}"
        await self._ari.post("/asterisk/variable", variable=self._variable, value=value)
