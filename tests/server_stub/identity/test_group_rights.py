"""The rights that the groups of the identity provider give (docs/behaviour.md, *Sign-in*)."""

from __future__ import annotations

import pytest

from agent_desktop.protocol.states import Role
from server_stub.identity.group_rights import GroupRights, rights_of
from server_stub.identity.settings import SiteGroup

KNOWN = (
    SiteGroup("agents", Role.AGENT, ("billing",)),
    SiteGroup("claims", None, ("claims",)),
    SiteGroup("leads", Role.SUPERVISOR, ("billing",)),
    SiteGroup("all leads", Role.SUPERVISOR),
    SiteGroup("admins", Role.ADMIN),
)


@pytest.mark.parametrize(
    ("groups", "rights"),
    [
        ((), None),
        (("unknown",), None),
        (("claims",), None),
        (("agents", "unknown"), GroupRights(Role.AGENT, ("billing",))),
        (("claims", "agents"), GroupRights(Role.AGENT, ("billing", "claims"))),
        (("agents", "leads"), GroupRights(Role.SUPERVISOR, ("billing",))),
        (("leads", "claims"), GroupRights(Role.SUPERVISOR, ("billing", "claims"))),
        (("leads", "all leads"), GroupRights(Role.SUPERVISOR, ())),
        (("admins", "agents"), GroupRights(Role.ADMIN, ())),
        (("Agents",), None),
    ],
)
def test_that_the_highest_role_counts_with_the_business_processes_of_all_groups(
    groups: tuple[str, ...], rights: GroupRights | None
) -> None:
    assert rights_of(groups, KNOWN) == rights
