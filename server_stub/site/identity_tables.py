"""Check the tables ``[oidc]``, ``[scim]`` and ``[[group]]``, and read the files that they name."""

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
from server_stub.identity.settings import OidcSettings, ScimSettings, SiteGroup
from server_stub.site.decode import Mistake, Report
from server_stub.site.site import Site
from server_stub.site.telephony_table import read_secret
from server_stub.site.toml_lines import Path
from server_stub.trust.authorities import outgoing_trust
from server_stub.validation.loopback import is_loopback
from server_stub.validation.messages import suggestion

SHORTEST_TOKEN: Final = 32
"""Shortest token of a provisioning system, in characters: 128 bits if it is hexadecimal."""
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
    if "scim" in tables:
        _check_directory(oidc, tables, report)


def _check_directory(oidc: msgspec.Struct | None, tables: Mapping[str, Any], report: Report) -> None:
    """Report a directory whose users could not sign in, would have no role, or would not be the only ones."""
    if "oidc" not in tables:
        report(Mistake(("scim",), "needs [oidc], the identity provider at which its users sign in"))
    if "group" not in tables:
        report(Mistake(("scim",), "needs at least one [[group]], which gives users their role"))
    if isinstance(oidc, OidcSettings) and oidc.create_users:
        text = "must be false with [scim], or else a user whom the directory has deleted could come back"
        report(Mistake(("oidc", "create_users"), text))


def read_tokens(settings: ScimSettings, folder: FilePath) -> tuple[str, ...]:
    """Return the tokens of the provisioning system; there are two while one replaces the other.

    Raises:
        StartRefused: the file cannot be read, or a token is too short to be a secret.
    """
    file = folder / settings.token_file
    try:
        lines = [line.strip() for line in file.read_text("utf-8-sig").splitlines()]
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise StartRefused(f"[scim] token_file: {file} cannot be read: {reason}.") from error
    tokens = tuple(line for line in lines if line)
    if not tokens or any(len(token) < SHORTEST_TOKEN for token in tokens):
        raise StartRefused(
            f"[scim] token_file: each line of {file} must be a token of {SHORTEST_TOKEN} characters or more; "
            "create one with: openssl rand -hex 32"
        )
    return tokens


def open_provider(site: Site, site_file: FilePath, settings: OidcSettings) -> IdentityProvider:
    """Return the client of the provider in ``[oidc]`` of a site file.

    Raises:
        StartRefused: a file cannot be read.
    """
    folder, secret = site_file.parent, None
    if settings.client_secret_file is not None:
        secret = read_secret(folder, settings.client_secret_file, "[oidc] client_secret_file")
    if settings.authorities is None:
        trust = outgoing_trust(site.authorities_file(site_file))
    else:
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
