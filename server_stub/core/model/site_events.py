"""The event that applies a site file, and its parts."""

from __future__ import annotations

import msgspec

from agent_desktop.protocol.administration.reasons import NotReadyReason
from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import DoNotCallKind
from agent_desktop.protocol.thresholds import Thresholds
from agent_desktop.protocol.timing import IntakeLimits, Timing
from agent_desktop.protocol.wrap_up import WrapUpForm
from server_stub.core.model.call_rules import CallRules, ShownNumber, TrunkRoute
from server_stub.core.model.event_bases import BaseEvent
from server_stub.core.model.number_rules import NumberRules
from server_stub.core.model.process_rules.screen_pop_rules import ScreenPopRules
from server_stub.core.model.speech_rules import SpeechRules


class AppliedBusinessProcess(msgspec.Struct, frozen=True, kw_only=True):
    """A business process in the site file."""

    id: str
    name: str
    members: tuple[str, ...]
    timing: Timing
    numbers: NumberRules = NumberRules()
    calls: CallRules = CallRules()
    speech: SpeechRules = SpeechRules()
    intake: IntakeLimits = IntakeLimits()
    thresholds: Thresholds = Thresholds()
    wrap_up: WrapUpForm = WrapUpForm()
    screen_pop: ScreenPopRules = ScreenPopRules()


class AppliedDoNotCall(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of the do-not-call list in the site file."""

    kind: DoNotCallKind
    value: str
    note: str | None = None
    business_process_id: str | None = None


class SiteAgent(msgspec.Struct, frozen=True, kw_only=True):
    """An agent in the site file; ``message`` is the agent's own prompt for voicemail boxes."""

    id: str
    name: str
    endpoint: Endpoint
    message: str | None = None


class AppliedWebhook(msgspec.Struct, frozen=True, kw_only=True):
    """A receiver of changes in the site file; ``business_process_ids`` None means all."""

    id: str
    business_process_ids: tuple[str, ...] | None = None


class SiteSupervisor(msgspec.Struct, frozen=True, kw_only=True):
    """A supervisor or administrator in the site file, with the business processes supervised; None: all."""

    id: str
    business_process_ids: tuple[str, ...] | None


class SiteApplied(BaseEvent, frozen=True, kw_only=True):
    """The whole site file. Supervisors' later changes are kept, unless ``site_wins``.

    ``scopes`` holds the distinct sets of business processes that supervisors see, None for all. Agents that the file no
    longer names are disabled. Business processes that it does not name are removed if ``removes`` is set and none of their
    callbacks is open, else left unchanged; those of ``leaving`` are refused instead. A site that is already
    applied changes nothing. ``trunks`` are those that lead to customers, in the order of the file. ``supervisors`` is
    None in events of earlier versions. ``not_ready_reasons`` are those that the site defines, none for the standard
    ones. Refused: ``InvalidSite``.
    """

    business_processes: tuple[AppliedBusinessProcess, ...]
    agents: tuple[SiteAgent, ...]
    scopes: tuple[tuple[str, ...] | None, ...] = (None,)
    do_not_call: tuple[AppliedDoNotCall, ...] = ()
    trunks: tuple[TrunkRoute, ...] = ()
    shown_numbers: tuple[ShownNumber, ...] = ()
    site_wins: bool = False
    webhooks: tuple[AppliedWebhook, ...] = ()
    supervisors: tuple[SiteSupervisor, ...] | None = None
    not_ready_reasons: tuple[NotReadyReason, ...] = ()
    removes: bool = False
    leaving: tuple[str, ...] = ()
