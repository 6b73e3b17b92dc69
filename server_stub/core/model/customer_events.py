"""Events about customers rather than single callbacks (``docs/behaviour.md``, *Where a callback is*, *A customer's data*)."""

from __future__ import annotations

from server_stub.core.model.event_bases import BaseEvent, CommandEvent


class CallerServed(CommandEvent, frozen=True, kw_only=True):
    """A caller was served otherwise. Answer: ``protocol.ServedCallbacks``.

    ``business_process_ids`` are those in which the callbacks of the number's subscriber end; None means all of them.
    """

    number: str
    business_process_ids: tuple[str, ...] | None = None


class CallbacksErased(CommandEvent, frozen=True, kw_only=True):
    """The data of customers are erased. Answer: None.

    ``callbacks`` names the business process of each callback, because only the store has completed ones; with
    ``number`` the requests of its subscriber are no longer counted. The store removes the number from the stored event.
    Refused: ``WrongLocation``, while an agent has one of the callbacks.
    """

    callbacks: dict[str, str]
    number: str | None = None


class RecordingsOutdated(BaseEvent, frozen=True, kw_only=True):
    """The retention period of recordings is over. Answer: None."""

    recording_ids: tuple[str, ...]
