"""Check the tables ``[oidc]`` and ``[[group]]``, and open the identity provider that they name."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec

from agent_desktop.protocol.states import EndpointKind, Role
from server_stub.errors import StartRefused
from server_stub.identity.provider import IdentityProvider
from server_stub.identity.settings import OidcSettings, SiteGroup
from server_stub.site.decode import Mistake, Report
from server_stub.site.telephony_table import read_secret
from server_stub.site.toml_lines import Path
from server_stub.validation.loopback import is_loopback
from server_stub.validation.messages import suggestion

_ENDPOINTS: Final = (EndpointKind.SOFTPHONE, EndpointKind.DESKTOP)
"""The kinds of endpoint that need no address of their own."""


def check_identity(part: OidcSettings | SiteGroup, path: Path, processes: set[str], report: Report) -> None:
    """Report the mistakes in one of the tables; ``processes`` are the ids of all business processes."""
    if isinstance(part, OidcSettings):
        _check_oidc(part, path, report)
        return
    if part.role is Role.INTAKE:
        report(Mistake((*path, "role"), "is for programs, which do not sign in at an identity provider"))
    if part.role is None and not part.business_processes:
        report(Mistake(path, "gives neither a role nor business_processes; leave it out"))
    for position, item in enumerate(part.business_processes):
        if item not in processes:
            near = suggestion(item, processes)
            hint = f"; did you mean {near!r}?" if near is not None else ""
            text = f"names {item!r}, which is not a business_process of this file{hint}"
            report(Mistake((*path, "business_processes", position), text))


def check_groups(sound: Mapping[Path, msgspec.Struct], tables: Mapping[str, Any], report: Report) -> None:
    """Report groups that are listed twice, and users that are to be created without any group."""
    first: set[str] = set()
    for path, part in sound.items():
        if isinstance(part, SiteGroup):
            if part.name in first:
                report(Mistake((*path, "name"), f"{part.name!r} is listed already; once is enough"))
            first.add(part.name)
    oidc = sound.get(("oidc",))
    if isinstance(oidc, OidcSettings) and oidc.create_users and "group" not in tables:
        report(
            Mistake(("oidc", "create_users"), "needs at least one [[group]], which gives users their role")
        )


def open_provider(settings: OidcSettings, folder: FilePath) -> IdentityProvider:
    """Return the client of the provider; the files that the table names are relative to ``folder``.

    Raises:
        StartRefused: a file cannot be read.
    """
    secret = None
    if settings.client_secret_file is not None:
        secret = read_secret(folder, settings.client_secret_file, "[oidc] client_secret_file")
    trust = None
    if settings.authorities is not None:
        file = folder / settings.authorities
        try:
            trust = ssl.create_default_context(cafile=str(file))
        except OSError as error:  # An error of OpenSSL is an OSError.
            raise StartRefused(
                f"{file}, which [oidc] authorities names, has no certificates: {error}"
            ) from error
    return IdentityProvider(settings, secret=secret, trust=trust)


def _check_oidc(settings: OidcSettings, path: Path, report: Report) -> None:
    if settings.issuer.startswith("http:") and not is_loopback(urlsplit(settings.issuer).hostname or ""):
        text = "must begin with https://, because the sign-in of every user depends on it; http:// is for this machine alone"
        report(Mistake((*path, "issuer"), text))
    if "openid" not in settings.scopes:
        report(Mistake((*path, "scopes"), "must contain 'openid'"))
    if settings.agent_endpoint not in _ENDPOINTS:
        text = "must be 'softphone' or 'desktop'; agents with another endpoint belong into the site file"
        report(Mistake((*path, "agent_endpoint"), text))
