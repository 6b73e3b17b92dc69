"""The queue of passwords to check (``docs/behaviour.md``, *Sign-in*).

It is fair to addresses and accounts, and each try is counted before its password is hashed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from server_stub.auth.fair_queue import FairQueue
from server_stub.auth.passwords import PasswordChecker
from server_stub.auth.throttle import SignInThrottle
from server_stub.clock import Clock
from server_stub.logs import get_logger

_log = get_logger(__name__)

_MOST_WAITING: Final = 1024
"""Most waiting tries; enough for the sign-ins of a whole site in the morning."""
_SHARE: Final = 8
"""Divisor of the newest check's weight in the average time, so that a single slow check has little effect."""
_LOG_EVERY: Final = timedelta(minutes=1)
"""Time between log records about refused tries, so that a flood of tries does not fill the log."""


class TooManySignIns(Exception):
    """More passwords wait than this machine can check in reasonable time."""


class TooManyTries(Exception):
    """There were too many tries of this account or address; the next is allowed after ``wait_s`` seconds."""

    def __init__(self, wait_s: float) -> None:
        self.wait_s = wait_s
        super().__init__(wait_s)


@dataclass
class SignInFigures:
    """Counts of the tries by their result."""

    right: int = 0
    wrong: int = 0
    too_many: int = 0
    crowded_out: int = 0


@dataclass(eq=False)
class _Try:
    """A password for an account. ``ahead`` is the result of a check before its turn."""

    account: str
    address: str
    password: str
    known_hash: str | None
    decoy: str
    answer: asyncio.Future[bool] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    ahead: asyncio.Future[bool] | None = None


class SignInQueue:
    """A queue that checks passwords, a few at a time.

    Each try waits for its turn, whether its account exists or not. A try of an existing account may also be checked
    ahead of its turn by the second worker: a correct password is answered at once, a wrong one only when its turn has
    come and has taken as long as any other. So a flood of guesses locks out no user who knows the password, and the
    time of a refusal does not reveal which accounts exist.
    """

    def __init__(
        self, checker: PasswordChecker, clock: Clock, throttle: SignInThrottle | None = None
    ) -> None:
        self.figures = SignInFigures()
        self._checker = checker
        self._clock = clock
        self._throttle = throttle if throttle is not None else SignInThrottle()
        self._turns: FairQueue[_Try] = FairQueue()
        self._known: FairQueue[_Try] = FairQueue()
        self._workers: list[asyncio.Task[None] | None] = [None, None]
        self._next: tuple[Callable[[], Coroutine[Any, Any, None] | None], ...] = (
            lambda: self._turn() or self._next_ahead(),
            lambda: self._next_ahead() or self._turn(),
        )
        self._check_s = 0.0  # Moving average of a check's time.
        self._logged_at: datetime | None = None
        self._unlogged = 0

    @property
    def waiting(self) -> int:
        """The number of tries that wait for their turn."""
        return len(self._turns)

    async def check(
        self, account: str, address: str, password: str, *, known_hash: str | None, decoy: str
    ) -> bool:
        """Return whether the password is correct.

        Args:
            account: the user name as it was sent.
            address: ``throttle.address_key`` of the client.
            password: the password as it was typed.
            known_hash: the user's hash; None if there is no such user.
            decoy: the hash that is checked instead if there is no such user.

        Raises:
            TooManyTries: the password was not checked.
            TooManySignIns: the password was not checked, because the queue is full.
        """
        if len(self._turns) >= _MOST_WAITING:
            self._crowd_out()
        entry = _Try(account, address, password, known_hash, decoy)
        self._turns.push(address, account, entry)
        if known_hash is not None:
            self._known.push(address, account, entry)
        self._start_workers()
        try:
            return await entry.answer
        finally:
            self._turns.discard(entry)
            self._known.discard(entry)

    async def close(self) -> None:
        """Stop without waiting for running checks."""
        workers = [worker for worker in self._workers if worker is not None]
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        self._checker.close()

    def _crowd_out(self) -> None:
        dropped = self._turns.pop_from_longest()
        if dropped is not None:
            self._known.discard(dropped)
            self.figures.crowded_out += 1
            self._note_refused()
            _fail(dropped, TooManySignIns())

    def _start_workers(self) -> None:
        for number, worker in enumerate(self._workers):
            if worker is None:
                self._workers[number] = asyncio.create_task(self._work(number), name="sign-in")

    async def _work(self, number: int) -> None:
        try:
            while (step := self._next[number]()) is not None:
                await step
        finally:
            self._workers[number] = None

    def _turn(self) -> Coroutine[Any, Any, None] | None:
        entry = self._turns.pop()
        if entry is None:
            return None
        self._known.discard(entry)
        return _guarded(
            entry, self._serve(entry) if entry.ahead is None else self._finish(entry, entry.ahead)
        )

    def _next_ahead(self) -> Coroutine[Any, Any, None] | None:
        """Return the check of a try ahead of its turn; None if there is no try that may be."""
        while (entry := self._known.pop()) is not None:
            if self._throttle.count_ahead(entry.account, entry.address, self._clock.now()) == 0:
                entry.ahead = asyncio.get_running_loop().create_future()
                return _guarded(entry, self._serve_ahead(entry, entry.ahead))
        return None

    async def _serve(self, entry: _Try) -> None:
        """Check a try whose turn has come."""
        now = self._clock.now()
        wait = self._throttle.count(entry.account, entry.address, now)
        if not wait:
            right = await self._hash(entry.password, entry.known_hash or entry.decoy)
            if right and entry.known_hash is not None:
                self._accept(entry, ahead=False)
            else:
                self._reject(entry)
        elif entry.known_hash is None or self._throttle.count_ahead(entry.account, entry.address, now):
            self._refuse_later(entry, wait)
        elif await self._hash(entry.password, entry.known_hash):
            self._accept(entry, ahead=True)
        else:
            self._refuse(entry, wait)

    async def _serve_ahead(self, entry: _Try, verdict: asyncio.Future[bool]) -> None:
        right = False
        try:
            right = await self._hash(entry.password, entry.known_hash or entry.decoy)
        finally:
            verdict.set_result(right)
        if right:
            self._turns.discard(entry)
            self._accept(entry, ahead=True)

    async def _finish(self, entry: _Try, ahead: asyncio.Future[bool]) -> None:
        """Take the turn of a try that was checked ahead, with the time and the answer of any other try."""
        wait = self._throttle.count_turn(entry.address, self._clock.now())
        if not wait:
            await self._hash(entry.password, entry.decoy)
        if await ahead:
            return  # The correct password has already been answered.
        if wait:
            self._refuse_later(entry, wait)
        else:
            self._reject(entry)

    async def _hash(self, password: str, password_hash: str) -> bool:
        loop = asyncio.get_running_loop()
        began = loop.time()
        right = await self._checker.check(password, password_hash)
        self._check_s += (loop.time() - began - self._check_s) / _SHARE
        return right

    def _accept(self, entry: _Try, *, ahead: bool) -> None:
        self._throttle.prove(entry.account, entry.address, self._clock.now(), ahead=ahead)
        self.figures.right += 1
        _succeed(entry, right=True)

    def _reject(self, entry: _Try) -> None:
        self.figures.wrong += 1
        _succeed(entry, right=False)

    def _refuse_later(self, entry: _Try, wait: float) -> None:
        """Refuse an unchecked try when a check would have ended, so that the time does not reveal it."""
        asyncio.get_running_loop().call_later(self._check_s, self._refuse, entry, wait)

    def _refuse(self, entry: _Try, wait: float) -> None:
        self.figures.too_many += 1
        self._note_refused()
        _fail(entry, TooManyTries(wait))

    def _note_refused(self) -> None:
        """Log the number of refused tries, without their accounts."""
        self._unlogged += 1
        now = self._clock.now()
        if self._logged_at is None or not timedelta() <= now - self._logged_at < _LOG_EVERY:
            _log.info("sign-in tries refused unchecked", tries=self._unlogged)
            self._logged_at, self._unlogged = now, 0


async def _guarded(entry: _Try, step: Coroutine[Any, Any, None]) -> None:
    """Run a step of a try; an error in it fails the try, and the worker continues."""
    try:
        await step
    except Exception as error:  # noqa: BLE001 - the caller that waits for the answer raises it
        _fail(entry, error)


def _succeed(entry: _Try, *, right: bool) -> None:
    if not entry.answer.done():
        entry.answer.set_result(right)


def _fail(entry: _Try, error: Exception) -> None:
    if not entry.answer.done():
        entry.answer.set_exception(error)
