"""How the calls of a business process are made: the times of the agents' legs, messages and recordings.

These rules are in the site file alone (``docs/behaviour.md``, *Settings*).
"""

from __future__ import annotations

from typing import Annotated, Final

import msgspec

_STEP: Final = r"[A-Za-z0-9_][A-Za-z0-9._-]{0,63}"
PromptName = Annotated[str, msgspec.Meta(pattern=rf"^/?{_STEP}(/{_STEP}){{0,15}}$(?!\n)")]
"""A sound as Asterisk knows it (``custom/please-call-us``), or the path of a file without its ending."""

TrunkName = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$(?!\n)")]


class CallRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How calls of a business process are made; spans in seconds.

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
