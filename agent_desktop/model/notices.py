"""The messages of the status line, as values: ``ui.texts`` has the words, in the user's language."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from agent_desktop.errors import Trouble
from agent_desktop.protocol.events import OwnNews
from agent_desktop.protocol.objects import AgentStatus, OwnCallback, StoppedProcess
from agent_desktop.protocol.problems import Problem
from agent_desktop.protocol.states import CompletionStatus, InteractionState


class RefusedNotice(msgspec.Struct, frozen=True):
    """The server refused ``action`` (a name as in ``AgentView.working``) for the reason in ``problem``."""

    action: str
    problem: Problem


class NotSentNotice(msgspec.Struct, frozen=True):
    """``action`` got no answer. With ``delivered`` the server may have carried it out all the same."""

    action: str
    trouble: Trouble
    delivered: bool = False


class NotDone(msgspec.Struct, frozen=True):
    """``action``, pressed in ``pressed_in``, changed nothing: the callback had moved on before the command arrived."""

    action: str
    pressed_in: InteractionState


class NotReadNotice(msgspec.Struct, frozen=True):
    """A query failed."""

    trouble: Trouble


class BrokenNotice(msgspec.Struct, frozen=True):
    """An error of the program during ``action``; the log has the details."""

    action: str


class CompletedNotice(msgspec.Struct, frozen=True):
    """The interaction with ``number`` ended as ``status``; ``callback_at`` goes with *Callback Requested*.

    ``customer_name`` is empty when none was given.
    """

    number: str
    status: CompletionStatus
    callback_at: datetime | None = None
    customer_name: str = ""


class CorrectedNotice(CompletedNotice, frozen=True):
    """The last wrap-up was corrected: the interaction with ``number`` has ended as ``status``."""


class NumberNotice(msgspec.Struct, frozen=True):
    """``number`` (E.164) is called from now on, after a change by the agent."""

    number: str


class StateSetNotice(msgspec.Struct, frozen=True):
    """A supervisor has set the agent's state, or the one that follows the interaction; ``agent`` has name and note."""

    agent: AgentStatus


class StoppedNotice(msgspec.Struct, frozen=True):
    """A supervisor has stopped a business process of the agent."""

    stop: StoppedProcess


class StartedNotice(msgspec.Struct, frozen=True):
    """Callbacks of the business process ``name`` are offered again after a stop."""

    name: str


class OwnWorkOutcome(StrEnum):
    """What became of an own callback."""

    MOVED = "moved"
    GIVEN_BACK = "given_back"
    CREATED = "created"


class OwnWorkNotice(msgspec.Struct, frozen=True):
    """A command of the agent about an own callback was carried out."""

    outcome: OwnWorkOutcome
    own: OwnCallback


class OwnNewsNotice(msgspec.Struct, frozen=True):
    """An own callback is due soon, or was given back by a supervisor."""

    news: OwnNews


class PlainNotice(StrEnum):
    """Messages without any detail."""

    DELEGATED = "delegated"  #: The supervisors have the callback now.
    DECLINED = "declined"
    OFFER_MISSED = "offer_missed"  #: It was not answered here; the agent is not ready until changed by hand.
    OFFER_WITHDRAWN = "offer_withdrawn"  #: The schedule closed, the business process was stopped, …
    BACK = "back"  #: The connection is back.
    NO_KEYRING = "no_keyring"  #: The sign-in is kept for this run alone.
    SETTINGS_DAMAGED = "settings_damaged"
    SETTINGS_UNWRITABLE = "settings_unwritable"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105
    RECORDING_UNREACHABLE = "recording_unreachable"
    NO_GLOBAL_KEYS = "no_global_keys"
    LINK_BROKEN = "link_broken"  #: A link was opened that cannot be read.
    NOT_YOURS = "not_yours"  #: A link names a callback that is not among the agent's own.
    YOURS_LATER = (
        "yours_later"  #: It is one of the agent's own, whose list is hidden during another interaction.
    )


Notice = (
    RefusedNotice
    | NotSentNotice
    | NotDone
    | NotReadNotice
    | BrokenNotice
    | CompletedNotice
    | NumberNotice
    | StateSetNotice
    | StoppedNotice
    | StartedNotice
    | OwnWorkNotice
    | OwnNewsNotice
    | PlainNotice
)
