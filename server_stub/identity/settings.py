"""The tables ``[oidc]``, ``[scim]`` and ``[[group]]`` of the site file: the identity provider, and what its groups mean."""

from __future__ import annotations

from typing import Annotated

import msgspec

from agent_desktop.protocol.commands import ONE_LINE
from agent_desktop.protocol.states import EndpointKind, Role

ProviderUrl = Annotated[str, msgspec.Meta(pattern=r"^https?://[^/?#\s@]+(/[^?#\s]*)?$(?!\n)", max_length=500)]
ClientId = Annotated[str, msgspec.Meta(pattern=r"^[\x21-\x7e]{1,200}$(?!\n)")]
ClaimName = Annotated[str, msgspec.Meta(pattern=r"^[\x21-\x7e]{1,200}$(?!\n)")]
ProviderName = Annotated[str, msgspec.Meta(pattern=ONE_LINE, min_length=1, max_length=40)]
ScopeName = Annotated[str, msgspec.Meta(pattern=r"^[\x21\x23-\x5b\x5d-\x7e]{1,200}$(?!\n)")]
"""One scope (RFC 6749, section 3.3)."""


class OidcSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[oidc]``, which is read when the server starts."""

    issuer: ProviderUrl
    client_id: ClientId
    client_secret_file: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    """The file whose first line is the client's secret, relative to the site file; None: a public client."""
    name: ProviderName | None = None
    """The provider's name on the button of the desktop; None: *your organization*, in the user's language."""
    scopes: tuple[ScopeName, ...] = ("openid", "profile")
    user_claim: ClaimName = "preferred_username"
    """The claim with the id of the user."""
    name_claim: ClaimName = "name"
    groups_claim: ClaimName = "groups"
    create_users: bool = False
    """Whether a user who is not in the site file is created with the first sign-in."""
    sign_out: bool = False
    """Whether signing out in the desktop also ends the session at the provider, in the browser."""
    passwords: bool = True
    """Whether the desktop also offers the password."""
    agent_endpoint: EndpointKind = EndpointKind.SOFTPHONE
    """The kind of endpoint of created agents."""
    authorities: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    """A PEM file of the authorities that certify the provider, relative to the site file; None: those of the system."""


class ScimSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[scim]``, which is read when the server starts; its file is read again by a reload."""

    token_file: Annotated[str, msgspec.Meta(min_length=1)]
    """The file whose lines are the tokens of the provisioning system, relative to the site file."""


class SiteGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[group]]``: what members of a group of the identity provider may do."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=256)]
    role: Role | None = None
    business_processes: tuple[str, ...] = ()
