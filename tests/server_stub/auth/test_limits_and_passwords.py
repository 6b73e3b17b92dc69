"""How often somebody may ask, and passwords."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Final

import pytest
from argon2 import PasswordHasher, extract_parameters

from server_stub.auth import limits, sign_in_queue
from server_stub.auth.limits import RateLimit
from server_stub.auth.passwords import (
    Decoys,
    PasswordChecker,
    hash_password,
    hash_plain_password,
    is_password,
    is_password_hash,
)
from server_stub.auth.sign_in_queue import SignInQueue, TooManySignIns, TooManyTries
from server_stub.auth.throttle import address_key
from tests.support.clock import NOON, ManualClock


def test_that_a_burst_is_let_through_and_then_the_rate() -> None:
    limit = RateLimit(per_second=2, burst=3)
    assert [limit.take("dana", NOON) for _ in range(3)] == [0, 0, 0]
    assert limit.take("dana", NOON) == pytest.approx(0.5)
    assert limit.take("dana", NOON + timedelta(seconds=0.5)) == 0


def test_that_a_clock_set_back_locks_nobody_out() -> None:
    limit = RateLimit(per_second=1, burst=1)
    limit.take("dana", NOON)
    early = NOON - timedelta(hours=1)
    assert limit.take("dana", early) == pytest.approx(1)
    assert limit.take("dana", early + timedelta(seconds=1)) == 0


def test_that_one_subjects_haste_is_not_anothers() -> None:
    limit = RateLimit(per_second=1, burst=1)
    limit.take("dana", NOON)
    assert limit.take("lee", NOON) == 0


def test_that_asking_when_takes_nothing() -> None:
    limit = RateLimit(per_second=1, burst=1)
    assert [limit.wait_s("dana", NOON) for _ in range(3)] == [0, 0, 0]


def test_that_many_subjects_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_MOST_SUBJECTS", 10)
    limit = RateLimit(per_second=0.001, burst=1)
    for n in range(11):
        limit.take(f"user{n}", NOON)
    assert limit.take("user10", NOON) > 0  # Still known.
    assert limit.take("user0", NOON) == 0  # Forgotten: the oldest.


@pytest.mark.parametrize("make", [hash_password, hash_plain_password])
def test_that_a_hash_knows_its_password_alone(make: Callable[[str], str]) -> None:
    hashed = make("correct horse")
    assert is_password_hash(hashed)
    assert is_password("correct horse", hashed)
    assert not is_password("Correct horse", hashed)


@pytest.mark.parametrize(
    "text", ["", "secret", "$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g", "$2b$12$abc"]
)
def test_that_nothing_else_passes_for_a_hash(text: str) -> None:
    assert not is_password_hash(text)
    assert not is_password("secret", text)


@pytest.mark.parametrize("typed", ["Caf\u00e9 21\u00b0", "Cafe\u0301 21\u00b0", "Cafe\u0301\u00a021\u00b0"])
def test_that_a_password_is_the_same_however_a_keyboard_composes_it(typed: str) -> None:
    for other in ("Caf\u00e9 21\u00b0", "Cafe\u0301 21\u00b0"):
        assert is_password(typed, hash_plain_password(other))
    assert not is_password("Cafe 21\u00b0", hash_plain_password(typed))


@pytest.mark.parametrize("typed", ["Caf\u00e9", "Cafe\u0301"])
def test_that_a_hash_of_what_was_typed_in_an_earlier_version_is_accepted(typed: str) -> None:
    old = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("Cafe\u0301")
    assert is_password(typed, old)
    assert not is_password("Cafe", old)


def test_that_an_unknown_name_costs_what_one_of_the_users_does_and_always_the_same() -> None:
    decoys = Decoys()
    hashes = [hash_password("one"), hash_plain_password("two")]
    costs = {str(extract_parameters(made)) for made in hashes}
    of_names = [{str(extract_parameters(decoys.of(f"name{n}", hashes))) for _ in range(3)} for n in range(40)]
    assert all(len(of_name) == 1 for of_name in of_names)
    assert set().union(*of_names) == costs
    assert is_password_hash(decoys.of("name", []))


@asynccontextmanager
async def queue_of(checker: PasswordChecker) -> AsyncGenerator[SignInQueue]:
    """Give a queue."""
    queue = SignInQueue(checker, ManualClock())
    try:
        yield queue
    finally:
        await queue.close()


class WaitingChecker(PasswordChecker):
    """Holds every check until ``go_on``."""

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = asyncio.Event()
        self.checked = 0

    async def check(self, password: str, password_hash: str) -> bool:
        """Check once that is allowed."""
        self.checked += 1
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


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", "unknown"),
        ("x" * 1000, "unknown"),
    ],
)
def test_that_tries_are_counted_by_address_and_never_by_text(host: str, key: str) -> None:
    assert address_key(host) == key
