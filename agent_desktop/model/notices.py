"""What the status line may have to say, as values: the top floor has the words, in the user's language."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from agent_desktop.errors import Trouble
from agent_desktop.protocol.problems import Problem
from agent_desktop.protocol.states import CompletionStatus, InteractionState


class RefusedNotice(msgspec.Struct, frozen=True):
    """The server refused ``action`` (a name as in ``DeskView.working``), with its reason."""

    action: str
    problem: Problem


class NotSentNotice(msgspec.Struct, frozen=True):
    """``action`` was tried and got no answer. With ``delivered`` the server may have done it all the same."""

    action: str
    trouble: Trouble
    delivered: bool = False


class NotDone(msgspec.Struct, frozen=True):
    """``action``, pressed in ``pressed_in``, changed nothing: the callback had moved on before it reached the server."""

    action: str
    pressed_in: InteractionState


class NotReadNotice(msgspec.Struct, frozen=True):
    """What was looked up did not come."""

    trouble: Trouble


class BrokenNotice(msgspec.Struct, frozen=True):
    """Something of ours failed at ``action``; the log has it."""

    action: str


class CompletedNotice(msgspec.Struct, frozen=True):
    """The interaction with ``number`` ended as ``status``; ``callback_at`` goes with *Callback Requested*.

    ``customer_name`` is empty when none was given.
    """

    number: str
    status: CompletionStatus
    callback_at: datetime | None = None
    customer_name: str = ""


class PlainNotice(StrEnum):
    """What is said without any detail."""

    DELEGATED = "delegated"  #: The callback is with the supervisors now.
    DECLINED = "declined"
    OFFER_MISSED = "offer_missed"  #: Nobody answered it here; the agent is not ready until changed by hand.
    OFFER_WITHDRAWN = "offer_withdrawn"  #: The schedule closed, the business process was stopped, …
    BACK = "back"  #: The connection is there again.
    NO_KEYRING = "no_keyring"  #: The sign-in is kept for this run alone.
    SETTINGS_DAMAGED = "settings_damaged"
    SETTINGS_UNWRITABLE = "settings_unwritable"
    RECORDING_UNREACHABLE = "recording_unreachable"
    NO_GLOBAL_KEYS = "no_global_keys"
    STILL_HERE = "still_here"  #: The window was closed and the tray stays.
    LINK_BROKEN = "link_broken"  #: A link was opened that cannot be read.
    NOT_YOURS = "not_yours"  #: A link names a callback that is not among the agent's own.
    YOURS_LATER = (
        "yours_later"  #: It is among them, and they are not to be seen while another one is in hand.
    )


Notice = (
    RefusedNotice | NotSentNotice | NotDone | NotReadNotice | BrokenNotice | CompletedNotice | PlainNotice
)
