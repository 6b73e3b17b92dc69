"""Newer versions of the desktop, as values: the offered one, the permitted ways to install it, and the progress."""

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
    """The policy for updates, of the administrator or else of the user."""

    OFF = "off"  #: Never look for updates.
    NOTIFY = "notify"  #: Report newer versions; install them on request.
    AUTOMATIC = "automatic"  #: Install where no consent is needed, while there is no current interaction.


class UpdateMeans(StrEnum):
    """How this user may install on this machine."""

    NONE = "none"  #: Not at all: an administrator installs by other means.
    ASKING = "asking"  #: The system asks for an administrator's consent.
    SILENT = "silent"


class UpdateStage(StrEnum):
    """The stage of an update."""

    IDLE = "idle"  #: Not checked yet.
    LOOKING = "looking"
    NEWEST = "newest"  #: There is no newer version.
    AVAILABLE = "available"
    FETCHING = "fetching"
    WAITING = "waiting"  #: Downloaded; installed once there is no current interaction.
    INSTALLING = "installing"
    REFUSED = "refused"  #: The offered version is invalid: ``fault``.
    UNREACHED = "unreached"  #: The repository was not reached: ``trouble``.
    FAILED = "failed"  #: The installation failed.


class Version(NamedTuple):
    """Numbers, the most significant first; ``1.2`` is ``1.2.0.0``."""

    numbers: tuple[int, int, int, int]

    def __str__(self) -> str:
        *first, last = self.numbers
        return ".".join(str(number) for number in (first if last == 0 else self.numbers))


def version(text: str) -> Version:
    """Parse a version such as ``1.2.0``.

    Raises:
        ValueError: ``text`` is not a version.
    """
    if not _VERSION.fullmatch(text):
        raise ValueError(f"{text!r} is not a version")
    told = [int(number) for number in text.split(".")]
    first, second, third, fourth = [*told, 0, 0, 0][:4]
    return Version((first, second, third, fourth))


def is_free(view: AgentView) -> bool:
    """Return whether there is no current interaction and none can arrive: the agent is known to receive no offers.

    An available agent may receive an offer at any moment; an agent whose state is not known yet might be available.
    """
    agent = view.agent
    takes_none = agent is not None and agent.state in {AgentState.OFFLINE, AgentState.NOT_READY}
    return takes_none and view.interaction is None and not view.working


class Release(msgspec.Struct, frozen=True):
    """An offered installer. ``length`` is in bytes."""

    name: str
    version: Version
    length: int


class UpdateState(msgspec.Struct, frozen=True):
    """The state of updates. ``asked`` is true if the user requested the check and must get an answer in any case."""

    stage: UpdateStage = UpdateStage.IDLE
    version: str = ""
    means: UpdateMeans = UpdateMeans.NONE
    fault: UpdateFault | None = None
    trouble: Trouble | None = None
    asked: bool = False
