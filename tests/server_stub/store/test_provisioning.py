"""Users that an identity provider has brought, and the persons bound to users, in either database."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from server_stub.identity.provisioned import ProvisionedUser
from tests.server_stub.store.stores import Opener, opened
from tests.support.clock import NOON

NORA = ProvisionedUser(id="nora", name="Nora", groups=("Agents", "Ärzte"), created_at=NOON, changed_at=NOON)
ISSUER = "https://login.example"


async def test_that_provisioned_users_come_back_as_they_were_and_can_be_replaced(opener: Opener) -> None:
    later = replace(NORA, name="Nora N.", groups=(), active=False, changed_at=NOON + timedelta(hours=1))
    other = replace(NORA, id="abe")
    async with opened(opener) as store:
        await store.put_provisioned_users((NORA, other))
        await store.put_provisioned_users((later,))
    async with opened(opener) as store:
        assert await store.provisioned_users() == (other, later)


async def test_that_a_person_is_bound_to_one_user_and_a_user_to_one_person(opener: Opener) -> None:
    async with opened(opener) as store:
        assert await store.bind_identity(ISSUER, "s1", "dana", NOON) == "dana"
        assert await store.bind_identity(ISSUER, "s1", "dana", NOON) == "dana"
        assert await store.bind_identity(ISSUER, "s1", "lee", NOON) == "dana"
        assert await store.bind_identity(ISSUER, "s2", "dana", NOON) is None
        assert await store.bind_identity("https://other.example", "s1", "lee", NOON) == "lee"
        assert await store.bind_identity(ISSUER, "s2", "lee", NOON) == "lee"
