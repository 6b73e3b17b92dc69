"""Business processes as administrators change them: as text of the site file (``docs/behaviour.md``, *Administration*)."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec

from agent_desktop.protocol.administration.users import UserId

LONGEST_TEXT: Final = 200_000
ProcessToml = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]


class BusinessProcessText(msgspec.Struct, frozen=True, kw_only=True):
    """The keys of one ``[[business_process]]`` of the site file, but for ``id`` and ``timing``; ``version`` is for ``If-Match``."""

    id: str
    text: str
    version: str


class ChangedBusinessProcessText(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``PUT /v1/business-processes/{id}/configuration``."""

    text: ProcessToml


class NewBusinessProcess(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``POST /v1/business-processes``."""

    id: UserId
    text: ProcessToml
