"""The table ``[telephony]`` of the site file: the server's connection to its switch, and the switch's trunks."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

import msgspec

from agent_desktop.protocol.commands import PhoneNumber

ARI_SECRET: Final = "CALLBACK_SERVER_ARI_SECRET"  # noqa: S105 - the name of a variable, not a secret
"""The environment variable with the secret of ARI if no ``secret_file`` is named."""

SwitchId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$(?!\n)")]
"""A name in Asterisk's configuration: of a trunk, a user or an application."""
TrunkPrefix = Annotated[str, msgspec.Meta(pattern=r"^\+([1-9][0-9]{0,14})?$(?!\n)")]
"""The beginning of the numbers for a trunk; ``+`` means all numbers."""
AriUrl = Annotated[str, msgspec.Meta(pattern=r"^https?://[^/?#\s]+(/[^?#\s]*)?$(?!\n)")]
SipHost = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9.\-]+(:[0-9]{1,5})?$(?!\n)")]
DialPrefix = Annotated[str, msgspec.Meta(pattern=r"^[0-9*#]{0,10}$(?!\n)")]
Country = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{2}$(?!\n)")]

PromptLanguage = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$(?!\n)")]
"""The name of a folder of prompts."""


class NumberFormat(StrEnum):
    """The form in which a trunk expects numbers."""

    E164 = "e164"  #: ``+442079460123``
    DIGITS = "digits"  #: ``442079460123``
    NATIONAL = (
        "national"  #: As dialled in the trunk's country: ``02079460123``, and ``0012125550142`` abroad.
    )


class TrunkSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[telephony.trunk]]``: a PJSIP endpoint of Asterisk that leads to the telephone network.

    Only ``init-asterisk`` uses ``host``, ``user``, ``secret_file`` and ``register``.
    """

    id: SwitchId
    prefixes: tuple[TrunkPrefix, ...] = ("+",)
    number_format: NumberFormat = NumberFormat.E164
    country: Country | None = None
    dial_prefix: DialPrefix = ""
    caller_id: PhoneNumber | None = None
    host: SipHost | None = None
    user: SwitchId | None = None
    secret_file: str | None = None
    register: bool = False


class CallerIdSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[telephony.caller_id]]``: the number shown for calls of a business process, to a country, or both."""

    number: PhoneNumber
    business_process: str | None = None
    country: Country | None = None


class WhenClosed(StrEnum):
    """What happens to callers outside the schedule."""

    REFUSE = "refuse"  #: They hear when to call again.
    TAKE = "take"  #: They can ask for a callback, which waits for the opening.


class InboundSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[telephony.inbound]]``: a number that customers call to ask a business process for a callback."""

    number: PhoneNumber
    business_process: str
    language: PromptLanguage = "en"
    most_open_callbacks: Annotated[int, msgspec.Meta(ge=1, le=100_000)] | None = None
    when_closed: WhenClosed = WhenClosed.REFUSE
    longest_message_s: Annotated[int, msgspec.Meta(ge=10, le=600)] = 120


class TelephonySettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[telephony]``, for ``--telephony asterisk``."""

    ari_url: AriUrl = "http://127.0.0.1:8088/ari"
    user: SwitchId = "callback-desk"
    secret_file: str | None = None
    application: SwitchId = "callback-desk"
    softphone_auto_answer: bool = True
    ring_tone_country: Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2}$(?!\n)")] = "us"
    teams_trunk: SwitchId = "teams"
    uc1_trunk: SwitchId = "uc1"
    trunk: tuple[TrunkSettings, ...] = ()
    caller_id: tuple[CallerIdSettings, ...] = ()
    prompts: str = "prompts"
    inbound: tuple[InboundSettings, ...] = ()


TONE: Final = "tone"
"""Where a step of a simulated caller is after the tone that begins a message."""


class CallerStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[simulator.caller.step]]``: what a caller does when the prompt ``at`` is played, or after the ``TONE``."""

    at: str
    says: str | None = None
    keys: Annotated[str, msgspec.Meta(pattern=r"^[0-9*#]{0,30}$(?!\n)")] = ""
    hangs_up: bool = False


class SimulatedCaller(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[simulator.caller]]``: a customer who calls the number ``calls``; ``number`` None is withheld."""

    id: SwitchId
    calls: PhoneNumber
    number: PhoneNumber | None = None
    after_s: Annotated[float, msgspec.Meta(ge=0, le=86_400)] = 0.0
    step: tuple[CallerStep, ...] = ()


class SimulatorSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[simulator]``, for ``--telephony simulator``: outages and callers, now and after each reload."""

    switch_away: bool = False
    trunks_away: tuple[SwitchId, ...] = ()
    pace: Annotated[float, msgspec.Meta(ge=1, le=20)] = 1.0
    caller: tuple[SimulatedCaller, ...] = ()
