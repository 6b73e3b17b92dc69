"""The resources of the directory and the service that it describes, in the terms of RFC 7643.

Attributes that are not declared here are ignored: what the desk does not need, it does not keep.
"""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field
from scim2_models import (
    URN,
    AuthenticationScheme,
    Bulk,
    CaseExact,
    ChangePassword,
    ComplexAttribute,
    ETag,
    Filter,
    Group,
    Mutability,
    Patch,
    Reference,
    Required,
    Resource,
    Schema,
    ScimPolicy,
    ScimProvider,
    ServiceProviderConfig,
    Sort,
    Uniqueness,
    User,
)

MOST_RESULTS: Final = 200
"""Most resources of one page."""


class PersonName(ComplexAttribute):
    """The parts of a person's name."""

    formatted: str | None = None
    family_name: str | None = None
    given_name: str | None = None


class WorkEmail(ComplexAttribute):
    """An address of a person; it is kept for the provisioning system, and never written to."""

    value: str | None = None
    display: str | None = None
    type: str | None = None
    primary: bool | None = None


class GroupOfUser(ComplexAttribute):
    """A group that the user is a member of."""

    value: Annotated[str | None, Mutability.read_only, CaseExact.true] = None
    ref: Annotated[Reference[Group] | None, Mutability.read_only] = Field(
        None, serialization_alias="$ref", validation_alias="$ref"
    )
    display: Annotated[str | None, Mutability.read_only] = None


class DirectoryUser(Resource[Any]):
    """A user, as the provisioning system sees it. The attribute userName is the id that the user has here."""

    __schema__ = URN("urn:ietf:params:scim:schemas:core:2.0:User")

    user_name: Annotated[str | None, Uniqueness.server, Required.true] = None
    name: PersonName | None = None
    display_name: str | None = None
    active: bool | None = None
    emails: list[WorkEmail] | None = None
    groups: Annotated[list[GroupOfUser] | None, Mutability.read_only] = None

    @classmethod
    def to_schema(cls) -> Schema:
        """Return the schema under the name of RFC 7643."""
        return super().to_schema().model_copy(update={"name": "User"})


class GroupMember(ComplexAttribute):
    """A user who is a member of a group."""

    value: Annotated[str | None, Mutability.immutable, CaseExact.true] = None
    ref: Annotated[Reference[User[Any]] | None, Mutability.immutable] = Field(
        None, serialization_alias="$ref", validation_alias="$ref"
    )
    type: Annotated[str | None, Mutability.immutable] = None


class DirectoryGroup(Resource[Any]):
    """A group. A group of the site file with its name gives its members a role and business processes."""

    __schema__ = URN("urn:ietf:params:scim:schemas:core:2.0:Group")

    display_name: Annotated[str | None, Required.true] = None
    members: list[GroupMember] | None = None

    @classmethod
    def to_schema(cls) -> Schema:
        """Return the schema under the name of RFC 7643."""
        return super().to_schema().model_copy(update={"name": "Group"})


def describe_service() -> ScimProvider:
    """Return the description of the service, which its discovery endpoints answer.

    Some tolerance is needed for provisioning systems in use: Microsoft Entra ID sends attributes that no schema here
    declares, names members to remove in the value of an operation, and writes to an address that does not exist yet.
    """
    return ScimProvider(
        models=[DirectoryUser, DirectoryGroup],
        config=ServiceProviderConfig(
            patch=Patch(supported=True),
            bulk=Bulk(supported=False, max_operations=0, max_payload_size=0),
            filter=Filter(supported=True, max_results=MOST_RESULTS),
            change_password=ChangePassword(supported=False),
            sort=Sort(supported=True),
            etag=ETag(supported=True),
            authentication_schemes=[
                AuthenticationScheme(
                    type=AuthenticationScheme.Type.oauthbearertoken,
                    name="Bearer token",
                    description="A token of the file that [scim] token_file of the site file names",
                    spec_uri=Reference("https://www.rfc-editor.org/info/rfc6750"),
                    primary=True,
                )
            ],
        ),
        policy=ScimPolicy(
            unknown=ScimPolicy.Unknown.ignore,
            remove_value_as_filter=ScimPolicy.RemoveValue.apply,
            unmatched_path_filter=ScimPolicy.UnmatchedPathFilter.create,
        ),
    )
