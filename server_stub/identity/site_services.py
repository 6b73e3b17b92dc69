"""Open what the tables ``[oidc]`` and ``[scim]`` of the site file name: the sign-in and the directory."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desktop.protocol.states import Role
from server_stub.audit.trail import SecurityTrail
from server_stub.auth.sessions import Sessions
from server_stub.auth.users import Users
from server_stub.clock import Clock
from server_stub.identity.sign_in import ProviderSignIn
from server_stub.site.current import CurrentSite
from server_stub.site.identity_tables import open_provider, read_tokens
from server_stub.site.site import Site
from server_stub.store.base import Store

if TYPE_CHECKING:  # The library behind it is imported only where the site has a directory.
    from server_stub.scim.directory import SiteUserEntry
    from server_stub.scim.endpoint import ScimEndpoint


def open_sign_in(
    file: Path | None,
    current: CurrentSite | None,
    users: Users,
    store: Store,
    stack: contextlib.AsyncExitStack,
) -> ProviderSignIn | None:
    """Return the sign-in through the identity provider, if the site file names one.

    Raises:
        StartRefused: a file of the table cannot be used.
    """
    if file is None or current is None or current.site.oidc is None:
        return None
    provider = open_provider(current.site, file, current.site.oidc)
    stack.push_async_callback(provider.aclose)
    return ProviderSignIn(
        provider,
        users=users,
        store=store,
        groups=lambda: current.site.group,
        site_users=lambda: frozenset(user.id for user in current.site.user),
        apply=current.apply,
    )


async def open_directory(
    file: Path | None,
    current: CurrentSite | None,
    *,
    store: Store,
    clock: Clock,
    trail: SecurityTrail,
    sessions: Sessions,
    stack: contextlib.AsyncExitStack,
) -> ScimEndpoint | None:
    """Return the directory, if the site file has the table ``[scim]``.

    Raises:
        StartRefused: the file with the tokens cannot be used.
    """
    if file is None or current is None or current.site.scim is None:
        return None
    from server_stub.scim.directory import SiteUserEntry
    from server_stub.scim.endpoint import ScimEndpoint

    def people(site: Site) -> Iterable[SiteUserEntry]:
        return (SiteUserEntry(user.id, user.name) for user in site.user if user.role is not Role.INTAKE)

    settings, folder = current.site.scim, file.parent
    endpoint = ScimEndpoint(
        store,
        clock=clock,
        trail=trail,
        apply=current.apply,
        end_sessions=sessions.end_of,
        site_users=lambda: people(current.site),
        read_tokens=lambda: read_tokens(settings, folder),
    )
    endpoint.renew()
    await endpoint.load()
    stack.push_async_callback(endpoint.aclose)
    return endpoint
