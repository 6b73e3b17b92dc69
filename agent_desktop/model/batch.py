"""What became of one command for many callbacks: how many were done, and why the others were refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

import msgspec


class Deed(StrEnum):
    """What a supervisor can do with callbacks."""

    SEND_TO_QUEUE = "send_to_queue"
    PURGE = "purge"
    GIVE_TO_AGENT = "give_to_agent"
    WITHDRAW = "withdraw"


class Refusal(msgspec.Struct, frozen=True):
    """One callback that the server refused, with its reason in plain words."""

    callback_id: str
    reason: str


class Outcome(msgspec.Struct, frozen=True):
    """What became of ``deed`` for ``asked`` callbacks; ``done`` and ``refused`` grow while it is under way."""

    deed: Deed
    asked: int
    done: int = 0
    refused: tuple[Refusal, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether every callback has its answer."""
        return self.done + len(self.refused) >= self.asked

    def reasons(self) -> list[tuple[str, int]]:
        """Return each reason with how many callbacks it refused, the commonest first."""
        return Counter(refusal.reason for refusal in self.refused).most_common()


def with_done(outcome: Outcome) -> Outcome:
    """Return the outcome after one more was done."""
    return msgspec.structs.replace(outcome, done=outcome.done + 1)


def with_refused(outcome: Outcome, refusals: Iterable[Refusal]) -> Outcome:
    """Return the outcome after more were refused."""
    return msgspec.structs.replace(outcome, refused=(*outcome.refused, *refusals))
