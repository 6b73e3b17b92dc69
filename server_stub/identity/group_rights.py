"""The role and the business processes that a user has by the groups of the identity provider."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from agent_desktop.protocol.states import Role
from server_stub.identity.settings import SiteGroup

_RANKS: Final = {Role.AGENT: 1, Role.SUPERVISOR: 2, Role.ADMIN: 3}


class GroupRights(msgspec.Struct, frozen=True):
    """The highest role of a user's groups, and the business processes of all of them; none for a supervisor means all."""

    role: Role
    business_processes: tuple[str, ...]


def rights_of(groups: Iterable[str], known: Iterable[SiteGroup]) -> GroupRights | None:
    """Return the rights of a member of ``groups``; None if no group gives a role (``docs/behaviour.md``, *Sign-in*)."""
    names = frozenset(groups)
    own = [group for group in known if group.name in names]
    roles = [group.role for group in own if group.role in _RANKS]
    if not roles:
        return None
    role = max(roles, key=lambda each: _RANKS.get(each, 0) if each is not None else 0)
    if role is None:  # pragma: no cover - the list holds roles alone
        return None
    unlimited = any(group.role is role and not group.business_processes for group in own)
    if role is Role.ADMIN or (role is Role.SUPERVISOR and unlimited):
        return GroupRights(role, ())
    return GroupRights(role, tuple(sorted({item for group in own for item in group.business_processes})))
