"""How a business process calls: its own number, the times of the agents' legs, messages and recordings.

These rules are in the site file alone (``docs/behaviour.md``, *Settings*).
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from server_stub.core.model.number_rules import facts_of

E164 = Annotated[str, msgspec.Meta(pattern=r"^\+[1-9]\d{6,14}$(?!\n)")]
"""A number with its country code."""

PromptName = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$(?!\n)")]
"""The name of a prompt of the site."""


class CallRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How calls of a business process are made; spans in seconds.

    ``caller_number`` is shown to customers; ``caller_numbers`` has others for customers of some countries (ISO 3166). A
    ``message`` is the prompt that agents may leave on a voicemail box. ``record_notice`` is a prompt that is played before
    a recording begins.
    """

    agent_leg_s: Annotated[float, msgspec.Meta(gt=0, le=120)] = 15.0
    leg_back_s: Annotated[float, msgspec.Meta(ge=0, le=120)] = 20.0
    caller_number: E164 | None = None
    caller_numbers: dict[str, E164] = msgspec.field(default_factory=dict[str, E164])
    trunk: str | None = None
    detect_machine: bool = True
    message: PromptName | None = None
    record: bool = False
    record_notice: PromptName | None = None

    def caller_number_for(self, number: str) -> str | None:
        """Return the number that the customer with the E.164 ``number`` is shown; None: the trunk's own."""
        if not self.caller_numbers:
            return self.caller_number
        country = facts_of(number).country
        return self.caller_numbers.get(country or "", self.caller_number)
