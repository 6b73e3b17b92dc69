"""The stored directory of a provisioning system, in either database."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from server_stub.identity.directory_entries import DirectoryChange, DirectoryEntry, EntryKind
from tests.server_stub.store.stores import Opener, opened
from tests.support.clock import NOON

NORA = DirectoryEntry("1", EntryKind.USER, '{"userName": "nöra"}', NOON, NOON)
GROUP = DirectoryEntry("2", EntryKind.GROUP, '{"displayName": "Agents"}', NOON, NOON)
ISSUER = "https://login.example"


async def test_that_the_directory_comes_back_as_it_was_changed(opener: Opener) -> None:
    later = replace(NORA, content='{"userName": "nora"}', changed_at=NOON + timedelta(hours=1))
    async with opened(opener) as store:
        await store.change_directory(DirectoryChange(put=(NORA, GROUP)))
        await store.change_directory(DirectoryChange(put=(later,), deleted=("2", "unknown")))
    async with opened(opener) as store:
        assert await store.directory() == (later,)


async def test_that_the_person_follows_a_renamed_user_and_leaves_a_deleted_one(opener: Opener) -> None:
    async with opened(opener) as store:
        await store.bind_identity(ISSUER, "s1", "nora", NOON)
        await store.change_directory(DirectoryChange(renamed=(("nora", "nora.new"),)))
        assert await store.bind_identity(ISSUER, "s1", "nora.new", NOON) == "nora.new"
        assert await store.bind_identity(ISSUER, "s2", "nora.new", NOON) is None
        await store.change_directory(DirectoryChange(removed=("nora.new",)))
        assert await store.bind_identity(ISSUER, "s2", "nora.new", NOON) == "nora.new"
