"""Try the identity provider that a site file names, before a server is started with it."""

from __future__ import annotations

from contextlib import aclosing
from datetime import UTC, datetime
from pathlib import Path

from server_stub.errors import StartRefused
from server_stub.identity.provider import ProviderUnavailable
from server_stub.site.file import load_site
from server_stub.site.identity_tables import open_provider


async def check_provider(file: Path) -> str:
    """Return what the provider of the site file answers.

    Raises:
        StartRefused: there is none, or it cannot be used.
    """
    site = load_site(file)
    if site.oidc is None:
        raise StartRefused(f"{file} has no table [oidc], so it names no identity provider.")
    async with aclosing(open_provider(site, file, site.oidc)) as provider:
        try:
            found = await provider.description(datetime.now(UTC))
        except ProviderUnavailable as error:
            raise StartRefused(f"the identity provider cannot be used: {error}", passing=True) from error
        lines = (
            f"The identity provider {found.issuer} can be used.",
            f"users sign in at: {found.authorization_endpoint}",
            f"names its issuer in redirects (RFC 9207): {_word(yes=found.authorization_response_iss_parameter_supported)}",
            f"can end its session at sign-out: {_word(yes=found.end_session_endpoint is not None)}",
            "Register this redirect address for the client there, as a native application: http://127.0.0.1/callback (any port)",
        )
        return "\n".join(lines)


def _word(*, yes: bool) -> str:
    return "yes" if yes else "no"
