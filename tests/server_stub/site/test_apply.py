"""A site that was read, made the truth: all of it, or nothing."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Barrier

import msgspec
import pytest

from agent_desktop.protocol.states import Role
from server_stub.auth.passwords import hash_plain_password, is_password
from server_stub.errors import SiteWrong, StartRefused, StoreFailed
from server_stub.router import Router
from server_stub.site import apply as apply_module
from server_stub.site.apply import apply_site, users_of
from server_stub.site.site import Site, SiteBusinessProcess, SiteUser
from server_stub.store.base import Batch, Store
from server_stub.store.sqlite import open_store
from tests.server_stub.noted_effects import NotedEffects
from tests.support.clock import NOON, ManualClock
from tests.support.waiting import PATIENCE_S

DANA = SiteUser(id="dana", name="Dana", role=Role.AGENT, password="one")
SUE = SiteUser(id="sue", name="Sue", role=Role.SUPERVISOR, password="two")
RIGHT = Site(
    business_process=(SiteBusinessProcess(id="billing", name="Billing", members=("dana",)),), user=(DANA,)
)
WRONG = Site(
    business_process=(SiteBusinessProcess(id="claims", name="Claims", members=("nobody",)),), user=(DANA, SUE)
)
"""What no file can say, since it is checked when it is read; the floor has the last word all the same."""


@asynccontextmanager
async def a_started(folder: Path) -> AsyncGenerator[tuple[Router, Store]]:
    store = open_store(folder / "callbacks.sqlite3")
    router = Router(store, ManualClock(), NotedEffects())
    await router.start()
    try:
        yield router, store
    finally:
        await router.close()
        await store.close()


async def apply(router: Router, store: Store, site: Site) -> None:
    users = await users_of(store, site)
    await apply_site(router, store, site, users, name="site.toml", wins=False, now=NOON)


async def standing(router: Router, store: Store) -> tuple[list[str], list[str]]:
    """Return the users and the business processes that there are."""
    processes = await router.query(lambda floor, _now: list(floor.views.business_process_ids(None)))
    return [user.id for user in await store.users()], processes


async def test_that_a_site_brings_its_users_and_its_business_processes(tmp_path: Path) -> None:
    async with a_started(tmp_path) as (router, store):
        await apply(router, store, RIGHT)
        assert await standing(router, store) == (["dana"], ["billing"])


async def test_that_plain_passwords_are_hashed_side_by_side(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both_at_work = Barrier(2, timeout=PATIENCE_S)

    def hash_together(password: str) -> str:
        both_at_work.wait()
        return hash_plain_password(password)

    monkeypatch.setattr(apply_module, "hash_plain_password", hash_together)
    async with a_started(tmp_path) as (_, store):
        users = {user.id: user for user in await users_of(store, Site(user=(DANA, SUE)))}
    assert list(users) == ["dana", "sue"]
    assert is_password("one", users["dana"].password_hash)
    assert is_password("two", users["sue"].password_hash)


async def test_that_the_hash_of_a_plain_password_stays_while_the_password_does(tmp_path: Path) -> None:
    changed = msgspec.structs.replace(SUE, password="three")
    async with a_started(tmp_path) as (router, store):
        await apply(router, store, Site(user=(DANA, SUE)))
        before = {user.id: user.password_hash for user in await store.users()}
        after = {user.id: user.password_hash for user in await users_of(store, Site(user=(DANA, changed)))}
    assert after["dana"] == before["dana"]
    assert is_password("three", after["sue"])


async def test_that_nothing_of_a_site_is_kept_that_the_floor_refuses(tmp_path: Path) -> None:
    async with a_started(tmp_path) as (router, store):
        await apply(router, store, RIGHT)
        with pytest.raises(SiteWrong, match="nobody"):
            await apply(router, store, WRONG)
        assert await standing(router, store) == (["dana"], ["billing"])


@pytest.mark.logs_expected("a commit failed")
async def test_that_no_user_is_kept_of_a_site_that_could_not_be_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with a_started(tmp_path) as (router, store):

        async def fail(_batch: Batch) -> None:
            raise StoreFailed("told to")

        monkeypatch.setattr(store, "commit", fail)
        with pytest.raises(StartRefused):
            await apply(router, store, RIGHT)
        assert await store.users() == ()
