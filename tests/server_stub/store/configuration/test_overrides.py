"""What administrators have changed, in either database."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from server_stub.administration.overrides import Override, OverrideKind, OverrideState
from tests.server_stub.store.stores import Opener, opened
from tests.support.clock import NOON

DANA = Override(
    kind=OverrideKind.USER,
    id="dana",
    state=OverrideState.CHANGED,
    content={"name": "Däna", "endpoint": {"kind": "desktop"}, "message": None},
    changed_at=NOON,
    changed_by="root",
)
BILLING = replace(DANA, kind=OverrideKind.BUSINESS_PROCESS, id="billing", content={"members": ["dana"]})


async def test_that_overrides_come_back_as_they_were_changed(opener: Opener) -> None:
    removed = replace(DANA, state=OverrideState.REMOVED, content={}, changed_at=NOON + timedelta(hours=1))
    async with opened(opener) as store:
        await store.change_overrides([DANA, BILLING], ())
        await store.change_overrides([removed], [BILLING.key, (OverrideKind.USER, "unknown")])
    async with opened(opener) as store:
        assert await store.overrides() == (removed,)
