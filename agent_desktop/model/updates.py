"""Newer versions of the desktop, as values: which one there is, what may be done about it, and how far that is.

Not to be mixed up with ``model.updates``, which is about views of the desk.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from agent_desktop.errors import Trouble, UpdateFault
from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.states import AgentState

_VERSION: Final = re.compile(r"\d{1,9}(\.\d{1,9}){0,3}", re.ASCII)


class UpdateMode(StrEnum):
    """What an administrator, or else the user, wants."""

    OFF = "off"  #: Nothing is looked for.
    NOTIFY = "notify"  #: Newer versions are said; installed when asked for.
    AUTOMATIC = "automatic"  #: Installed where that needs nobody, while nothing is at hand.


class UpdateMeans(StrEnum):
    """How this machine lets this user install."""

    NONE = "none"  #: An administrator does, by other means.
    ASKING = "asking"  #: The system asks for an administrator's consent.
    SILENT = "silent"


class UpdateStage(StrEnum):
    """How far it is."""

    IDLE = "idle"  #: Not looked yet.
    LOOKING = "looking"
    NEWEST = "newest"  #: There is nothing newer.
    AVAILABLE = "available"
    FETCHING = "fetching"
    WAITING = "waiting"  #: Fetched; it is installed once nothing is at hand.
    INSTALLING = "installing"
    REFUSED = "refused"  #: What is offered is not what it should be: ``fault``.
    UNREACHED = "unreached"  #: Nobody answered: ``trouble``.
    FAILED = "failed"  #: It was not installed.


class Version(NamedTuple):
    """Numbers, the heaviest first; ``1.2`` is ``1.2.0.0``."""

    numbers: tuple[int, int, int, int]

    def __str__(self) -> str:
        *first, last = self.numbers
        return ".".join(str(number) for number in (first if last == 0 else self.numbers))


def version(text: str) -> Version:
    """Return the version that ``text`` writes, as ``1.2.0``.

    Raises:
        ValueError: it is none.
    """
    if not _VERSION.fullmatch(text):
        raise ValueError(f"{text!r} is not a version")
    told = [int(number) for number in text.split(".")]
    first, second, third, fourth = [*told, 0, 0, 0][:4]
    return Version((first, second, third, fourth))


def is_free(view: AgentView) -> bool:
    """Return whether no callback is at hand and none can come: the agent is known to take none.

    An agent who is available may be offered one at any moment; of one whose state is not known yet nothing is known.
    """
    agent = view.agent
    takes_none = agent is not None and agent.state in {AgentState.OFFLINE, AgentState.NOT_READY}
    return takes_none and view.interaction is None and not view.working


class Release(msgspec.Struct, frozen=True):
    """An installer that is offered. ``length`` is in bytes."""

    name: str
    version: Version
    length: int


class UpdateState(msgspec.Struct, frozen=True):
    """What is known of newer versions. ``asked`` says that somebody wanted to know, and gets an answer in any case."""

    stage: UpdateStage = UpdateStage.IDLE
    version: str = ""
    means: UpdateMeans = UpdateMeans.NONE
    fault: UpdateFault | None = None
    trouble: Trouble | None = None
    asked: bool = False
