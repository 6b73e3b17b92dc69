"""Users that the identity provider has brought here, beside those of the site file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

import msgspec


class ProvisionedUser(msgspec.Struct, frozen=True):
    """A user who is not in the site file; the groups decide about role and business processes."""

    id: str
    name: str
    groups: tuple[str, ...]
    created_at: datetime
    changed_at: datetime
    active: bool = True


class ProvisioningStore(Protocol):
    """The storage of provisioned users. Each call is one transaction; all raise ``StoreFailed``."""

    async def provisioned_users(self) -> Sequence[ProvisionedUser]:
        """Return all of them, also those that are not active, by id."""
        ...

    async def put_provisioned_users(self, users: Iterable[ProvisionedUser]) -> None:
        """Add or replace users."""
        ...

    async def bind_identity(self, issuer: str, subject: str, user_id: str, now: datetime) -> str | None:
        """Bind a person at the provider to a user unless either is bound, and return the user bound to the person.

        None means that another person is bound to the user.
        """
        ...
