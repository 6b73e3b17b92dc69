"""The page about the customer that an agent's desktop opens (``docs/behaviour.md``, *Screen pop*)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

import msgspec

Scheme = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9+.-]{0,31}$(?!\n)")]

NEVER_OPENED: Final = frozenset(
    {
        "about",
        "blob",
        "chrome",
        "data",
        "file",
        "ftp",
        "javascript",
        "jar",
        "ms-msdt",
        "qrc",
        "search-ms",
        "smb",
        "vbscript",
        "view-source",
    }
)
"""Schemes that run code, or read the agent's own machine; no setting allows them."""


class OpensOn(StrEnum):
    """When the page opens by itself; by key it can be opened at any time."""

    ACCEPT = "accept"
    ANSWER = "answer"
    KEY = "key"  #: Never by itself.


class ScreenPop(msgspec.Struct, frozen=True):
    """The page of one callback, its address complete and escaped."""

    url: str
    opens_on: OpensOn
