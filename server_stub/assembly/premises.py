"""What a server has before its services are built, whether it owns its database or waits for that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import timedelta
from typing import Any

import msgspec

from server_stub.assembly.options import ServerOptions
from server_stub.audit.trail import SecurityTrail
from server_stub.connections.bounds import ConnectionBounds
from server_stub.encryption.data_keys import DataKeys
from server_stub.members.attendance import Attendance
from server_stub.members.notices import Notices
from server_stub.retention import RetentionPeriods
from server_stub.site.site import Site
from server_stub.store.folder import DataFolder
from server_stub.tls import ServerCertificate
from server_stub.trust.authorities import outgoing_trust
from server_stub.webhooks.dispatcher import Receiver, open_receivers


@dataclass(frozen=True, kw_only=True)
class Premises:
    """What a server has before it has a store."""

    options: ServerOptions
    site: Site | None
    folder: DataFolder
    bounds: ConnectionBounds
    certificate: ServerCertificate | None
    behind_proxy: bool
    keys: DataKeys | None = None
    """The keys of the data folder; None if nothing in it is encrypted."""
    attendance: Attendance = field(default_factory=Attendance)
    """Where agents' streams are open."""
    notices: Notices = field(default_factory=Notices)
    """What wakes the other servers of the site."""
    trail: SecurityTrail | None = None
    """The security trail, if it is open already."""

    def parts(self) -> Mapping[str, Any]:
        """Return the fields by their names, for a ``Premises`` with more."""
        return {each.name: getattr(self, each.name) for each in fields(Premises)}

    @property
    def serves_operators(self) -> bool:
        """Whether the paths for operators are served beside those of the protocol."""
        return self.site is None or self.site.server.operations == "open"

    @property
    def receivers(self) -> tuple[Receiver, ...]:
        """The receivers of changes that the site file names.

        Raises:
            StartRefused: a file that it names cannot be used.
        """
        if self.site is None or self.options.site is None:
            return ()
        trust = outgoing_trust(self.site.authorities_file(self.options.site)) if self.site.webhook else None
        return open_receivers(self.site.webhook, self.options.site.parent, trust)

    @property
    def kept(self) -> RetentionPeriods:
        """The retention periods: those of the site file before those of the command line."""
        if self.site is None:
            return self.options.kept
        named = {
            name.removesuffix("_days"): days
            for name, days in msgspec.structs.asdict(self.site.retention).items()
        }
        given = {name: timedelta(days=days) or None for name, days in named.items() if days is not None}
        return msgspec.structs.replace(self.options.kept, **given)
