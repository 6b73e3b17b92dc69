"""How the calls of a business process are made: the times of the agents' legs, messages, recordings and trunks.

These rules are in the site file alone (``docs/behaviour.md``, *Settings*). The order to dial contains the trunks and the
number that the customer sees (*Trunks*).
"""

from __future__ import annotations

from typing import Annotated, Final

import msgspec

from agent_desktop.protocol.states import SupervisionMode
from server_stub.core.model.subscribers import parsed_number

_STEP: Final = r"[A-Za-z0-9_][A-Za-z0-9._-]{0,63}"
PromptName = Annotated[str, msgspec.Meta(pattern=rf"^/?{_STEP}(/{_STEP}){{0,15}}$(?!\n)")]
"""A sound as Asterisk knows it (``custom/please-call-us``), or the path of a file without its ending."""

TrunkName = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$(?!\n)")]


class CallRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How calls of a business process are made; spans in seconds.

    ``supervision`` is what supervisors may do in a conversation, and ``supervision_shown`` whether its agent sees it.
    ``trunk`` is the only trunk for its calls; None: those that take the number. A ``message`` is the prompt
    that agents may leave on a voicemail box. ``record_notice`` is a prompt that is played before a recording begins.
    """

    agent_leg_s: Annotated[float, msgspec.Meta(gt=0, le=120)] = 15.0
    leg_back_s: Annotated[float, msgspec.Meta(ge=0, le=120)] = 20.0
    detect_machine: bool = True
    message: PromptName | None = None
    record: bool = False
    record_notice: PromptName | None = None
    trunk: TrunkName | None = None
    supervision: tuple[SupervisionMode, ...] = ()
    supervision_shown: bool = True


_ALL: Final = "+"


class TrunkRoute(msgspec.Struct, frozen=True):
    """A trunk to customers. ``prefixes`` are the beginnings of the numbers that it takes, in E.164; ``+`` is all."""

    id: str
    prefixes: tuple[str, ...]


class ShownNumber(msgspec.Struct, frozen=True):
    """A number that customers see; ``business_process_id`` and ``country`` (two letters) are None for all."""

    number: str
    business_process_id: str | None = None
    country: str | None = None


class CallPlan(CallRules, frozen=True, forbid_unknown_fields=True):
    """The call rules of a business process with the trunks of the site; ``trunks`` is empty if none are known.

    ``own_messages`` are the prompts of agents who leave their own on voicemail boxes, by the agent's id.
    """

    trunks: tuple[TrunkRoute, ...] = ()
    shown_numbers: tuple[ShownNumber, ...] = ()
    own_messages: dict[str, str] = msgspec.field(default_factory=dict[str, str])

    @classmethod
    def of(cls, rules: CallRules, before: CallPlan | None = None) -> CallPlan:
        """Return the plan with these rules, and with the rest of the plan ``before``."""
        own = {name: getattr(rules, name) for name in CallRules.__struct_fields__}
        known = before or cls()
        return cls(
            **own,
            trunks=known.trunks,
            shown_numbers=known.shown_numbers,
            own_messages=known.own_messages,
        )

    def message_of(self, agent_id: str) -> str | None:
        """Return the prompt that the agent may leave on a voicemail box: the agent's own, or that of the process."""
        return self.own_messages.get(agent_id, self.message)

    @property
    def takes_all_numbers(self) -> bool:
        """Whether there is a trunk for every number."""
        return self.trunk is not None or any(_ALL in trunk.prefixes for trunk in self.trunks)

    def usable_trunks(self) -> frozenset[str]:
        """Return the ids of all trunks that may carry a call of the business process; empty if none are known."""
        return frozenset({self.trunk}) if self.trunk else frozenset(trunk.id for trunk in self.trunks)

    def trunks_of(self, number: str) -> tuple[str, ...]:
        """Return the ids of the trunks that take ``number`` (E.164), in the order in which they are tried (*Trunks*).

        The ``trunk`` of the business process takes all its calls. Otherwise the longest matching prefix goes first, and the
        order of the file decides between equal ones, so that a second trunk can stand in for the first.
        """
        if self.trunk is not None:
            return (self.trunk,)
        lengths = {
            trunk.id: max((len(each) for each in trunk.prefixes if number.startswith(each)), default=0)
            for trunk in self.trunks
        }
        return tuple(sorted((id_ for id_ in lengths if lengths[id_]), key=lambda id_: -lengths[id_]))

    def caller_number(self, number: str, business_process_id: str) -> str | None:
        """Return the number that the customer at ``number`` (E.164) sees; None leaves it to the trunk (*Trunks*).

        An entry for the business process goes before one for the country that is called; one for both goes first.
        """
        if not self.shown_numbers:
            return None
        parsed = parsed_number(number)
        country = None if parsed is None else parsed[1]
        fitting = [
            entry
            for entry in self.shown_numbers
            if entry.business_process_id in {None, business_process_id} and entry.country in {None, country}
        ]
        best = max(
            fitting,
            key=lambda entry: 2 * (entry.business_process_id is not None) + (entry.country is not None),
            default=None,
        )
        return None if best is None else best.number
