"""Many sign-ins at once: which is checked when, and which are refused unchecked."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Final

import pytest

from server_stub.auth import sign_in_queue
from server_stub.auth.passwords import (
    PasswordChecker,
    hash_plain_password,
)
from server_stub.auth.sign_in_queue import SignInQueue, TooManySignIns, TooManyTries
from tests.support.clock import ManualClock


@asynccontextmanager
async def queue_of(checker: PasswordChecker) -> AsyncGenerator[SignInQueue]:
    """Give a queue."""
    queue = SignInQueue(checker, ManualClock())
    try:
        yield queue
    finally:
        await queue.close()


class WaitingChecker(PasswordChecker):
    """Hold every check until it may go on, and end checks in the order in which they began.

    Two threads would end them in an order of the machine's own: one may be held up for as long as many others take.
    """

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()
        self.checked = 0

    async def check(self, password: str, password_hash: str) -> bool:
        """Check once that is allowed."""
        self.checked += 1
        async with self._one_at_a_time:
            await self.may_go_on.wait()
            return await super().check(password, password_hash)


HASH: Final = hash_plain_password("secret")
DECOY: Final = hash_plain_password("nobody knows")


async def test_that_an_unknown_user_is_refused_even_with_the_password_of_the_decoy() -> None:
    async with queue_of(PasswordChecker()) as queue:
        assert not await queue.check("nobody", "a", "nobody knows", known_hash=None, decoy=DECOY)
        assert await queue.check("dana", "a", "secret", known_hash=HASH, decoy=DECOY)
        assert not await queue.check("dana", "a", "guess", known_hash=HASH, decoy=DECOY)


async def test_that_a_try_counts_before_it_is_checked() -> None:
    checker = WaitingChecker()
    async with queue_of(checker) as queue:
        tries = [
            asyncio.ensure_future(queue.check("dana", "a", "guess", known_hash=HASH, decoy=DECOY))
            for _ in range(50)
        ]
        checker.may_go_on.set()
        answers = await asyncio.gather(*tries, return_exceptions=True)
        assert Counter(map(type, answers)) == {bool: 10, TooManyTries: 40}
        assert (queue.figures.wrong, queue.figures.too_many) == (10, 40)
        assert queue.waiting == 0


async def test_that_a_right_password_is_answered_before_the_guesses_of_the_same_address_had_their_turns() -> (
    None
):
    checker = WaitingChecker()
    async with queue_of(checker) as queue:
        flood = [
            asyncio.ensure_future(queue.check(f"name{n}", "office", "guess", known_hash=None, decoy=DECOY))
            for n in range(100)
        ]
        dana = asyncio.ensure_future(queue.check("dana", "office", "secret", known_hash=HASH, decoy=DECOY))
        checker.may_go_on.set()
        assert await dana
        assert queue.waiting > 90
        assert not any(await asyncio.gather(*flood))


async def test_that_a_wrong_password_is_answered_in_its_turn_whether_the_name_is_known_or_not() -> None:
    order: list[str] = []
    checker = WaitingChecker()

    async def guess(name: str, known_hash: str | None) -> None:
        assert not await queue.check(name, "office", "guess", known_hash=known_hash, decoy=DECOY)
        order.append(name)

    async with queue_of(checker) as queue:
        names = [f"name{n}" for n in range(30)]
        tries = [
            asyncio.ensure_future(guess(name, HASH if n % 7 == 5 else None)) for n, name in enumerate(names)
        ]
        checker.may_go_on.set()
        await asyncio.gather(*tries)
    late = [abs(order.index(name) - number) for number, name in enumerate(names)]
    assert max(late) <= 2  # Two are checked at a time, so that neighbours may change places.


async def test_that_an_address_that_used_its_tries_up_still_lets_those_in_who_know_their_passwords() -> None:
    async with queue_of(PasswordChecker()) as queue:
        flood = [
            asyncio.ensure_future(queue.check(f"name{n}", "office", "guess", known_hash=None, decoy=DECOY))
            for n in range(300)
        ]
        dana = asyncio.ensure_future(queue.check("dana", "office", "secret", known_hash=HASH, decoy=DECOY))
        answers = await asyncio.gather(*flood, return_exceptions=True)
        assert Counter(map(type, answers)) == {bool: 200, TooManyTries: 100}
        assert await dana
        assert await queue.check("lee", "office", "secret", known_hash=HASH, decoy=DECOY)
        for name, known_hash in (("name1", None), ("lee", HASH)):
            with pytest.raises(TooManyTries):
                await queue.check(name, "office", "guess", known_hash=known_hash, decoy=DECOY)


async def test_that_right_passwords_use_no_tries_up() -> None:
    async with queue_of(PasswordChecker()) as queue:
        for _ in range(30):
            assert await queue.check("dana", "a", "secret", known_hash=HASH, decoy=DECOY)


async def test_that_a_full_queue_drops_what_the_busiest_address_brought_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sign_in_queue, "_MOST_WAITING", 5)
    checker = WaitingChecker()
    async with queue_of(checker) as queue:
        flood = [
            asyncio.ensure_future(queue.check(f"name{n}", "flood", "guess", known_hash=None, decoy=DECOY))
            for n in range(20)
        ]
        dana = asyncio.ensure_future(queue.check("dana", "office", "secret", known_hash=HASH, decoy=DECOY))
        checker.may_go_on.set()
        assert await dana
        answers = await asyncio.gather(*flood, return_exceptions=True)
        dropped = [answer for answer in answers if isinstance(answer, TooManySignIns)]
        assert len(dropped) == queue.figures.crowded_out > 10


async def test_that_an_account_tried_from_everywhere_can_be_signed_in_to_where_it_was_before() -> None:
    async with queue_of(PasswordChecker()) as queue:
        assert await queue.check("dana", "home", "secret", known_hash=HASH, decoy=DECOY)
        for n in range(100):
            assert not await queue.check("dana", f"bot{n}", "guess", known_hash=HASH, decoy=DECOY)
        with pytest.raises(TooManyTries):
            await queue.check("dana", "bot100", "guess", known_hash=HASH, decoy=DECOY)
        assert await queue.check("dana", "home", "secret", known_hash=HASH, decoy=DECOY)
        assert await queue.check("lee", "bot100", "secret", known_hash=HASH, decoy=DECOY)
