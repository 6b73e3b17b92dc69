"""Business processes as administrators change them: as a part of the site file (``docs/behaviour.md``, *Administration*)."""

from __future__ import annotations

from typing import Annotated, Any, Final

import msgspec

from agent_desktop.protocol.administration.users import UserId
from agent_desktop.protocol.objects import PersonRef

LONGEST_TEXT: Final = 200_000
ProcessToml = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]


ProcessKeys = dict[str, Any]
"""Keys of the site file with their values, as in TOML: tables are objects, and times are texts."""


class ProcessChoices(msgspec.Struct, frozen=True, kw_only=True):
    """The values from which some keys of a business process are chosen: agents by id, and trunks by their ids.

    ``shown_numbers`` are the numbers that its customers may see, which the site file alone sets.
    """

    agents: tuple[PersonRef, ...]
    trunks: tuple[str, ...]
    shown_numbers: tuple[str, ...] = ()


class BusinessProcessText(msgspec.Struct, frozen=True, kw_only=True):
    """The keys of one ``[[business_process]]`` of the site file, but for ``id`` and ``timing``; ``version`` is for ``If-Match``.

    ``keys`` has the same as ``text``, without defaults, which are in ``defaults``. These and ``choices`` are None from
    servers that know the text alone.
    """

    id: str
    text: str
    version: str
    keys: ProcessKeys | None = None
    defaults: ProcessKeys | None = None
    choices: ProcessChoices | None = None


class ChangedBusinessProcessText(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``PUT /v1/business-processes/{id}/configuration``: all keys, as ``text`` or as ``keys``, exactly one of them."""

    text: ProcessToml | None = None
    keys: ProcessKeys | None = None


class NewBusinessProcess(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``POST /v1/business-processes``."""

    id: UserId
    text: ProcessToml
