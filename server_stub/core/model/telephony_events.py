"""Reports of telephony: what happens to agents' legs, to customers' calls, and to the switch itself.

A report that is late, repeated, or about an unknown interaction or attempt changes nothing: a switch repeats reports
after a lost connection, and they cross with the agent's commands.
"""

from __future__ import annotations

from enum import StrEnum

from agent_desktop.protocol.states import AnsweredBy, CallOutcome
from server_stub.core.model.event_bases import ReportEvent


class LegOutcome(StrEnum):
    """Why an agent's leg did not come up. Stored: add values, never rename one."""

    DECLINED = "declined"  #: The agent refused it.
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    UNREACHABLE = "unreachable"  #: The endpoint is not registered, or the desktop did not connect.


class LegEnd(StrEnum):
    """How an agent's leg ended. Stored: add values, never rename one."""

    HUNG_UP = "hung_up"  #: The agent ended it.
    LOST = "lost"  #: The connection broke off, or carried no sound for 5 s; it may come back.


# --- The agent's leg ---------------------------------------------------------------------------------------------------


class AgentRinging(ReportEvent, frozen=True, kw_only=True):
    """The agent's leg rings."""

    interaction_id: str


class AgentAnswered(ReportEvent, frozen=True, kw_only=True):
    """The agent's leg is up, or is back after ``AgentLegEnded`` with ``lost``."""

    interaction_id: str


class AgentUnanswered(ReportEvent, frozen=True, kw_only=True):
    """The agent's leg did not come up."""

    interaction_id: str
    outcome: LegOutcome


class AgentLegEnded(ReportEvent, frozen=True, kw_only=True):
    """The agent's leg was up and has ended."""

    interaction_id: str
    how: LegEnd


class EndpointAccepted(ReportEvent, frozen=True, kw_only=True):
    """The agent accepted an offer in the popup of Teams or UC-1; stored by earlier versions (now ``AgentAnswered``)."""

    interaction_id: str


class EndpointDeclined(ReportEvent, frozen=True, kw_only=True):
    """The agent refused an offer in the popup of Teams or UC-1; stored by earlier versions (now ``AgentUnanswered``)."""

    interaction_id: str


class EndpointInCall(ReportEvent, frozen=True, kw_only=True):
    """The agent's endpoint is in a call of its own, or is free again."""

    agent_id: str
    in_call: bool


class EndpointReachable(ReportEvent, frozen=True, kw_only=True):
    """The agent's endpoint can be rung, or cannot; an endpoint of which nothing is reported counts as reachable.

    ``always_up``: its leg is kept up between calls (a nailed-up connection), so that it needs no time to come up.
    """

    agent_id: str
    reachable: bool
    always_up: bool = False


# --- The customer's leg ------------------------------------------------------------------------------------------------


class CallRinging(ReportEvent, frozen=True, kw_only=True):
    """The customer's phone rings."""

    attempt_id: str


class CallAnswered(ReportEvent, frozen=True, kw_only=True):
    """A person or a machine answered; sent again when it is known later which."""

    attempt_id: str
    by_whom: AnsweredBy


class CallUnanswered(ReportEvent, frozen=True, kw_only=True):
    """Dialling ended without an answer; ``outcome`` is how, ``detail`` the switch's own words for the log and the audit trail."""

    attempt_id: str
    outcome: CallOutcome
    detail: str = ""


class CallEnded(ReportEvent, frozen=True, kw_only=True):
    """The customer hung up."""

    attempt_id: str


class CallLost(ReportEvent, frozen=True, kw_only=True):
    """The switch no longer knows the call (found by comparing the dial orders with it)."""

    attempt_id: str


class BeepHeard(ReportEvent, frozen=True, kw_only=True):
    """The beep of a voicemail box was heard: a message can be left now."""

    attempt_id: str


class CallRecorded(ReportEvent, frozen=True, kw_only=True):
    """The recording of a conversation is complete and can be fetched from the switch.

    It is reported until the server has deleted it. ``duration_s`` is None if only the file knows it.
    """

    attempt_id: str
    recording_id: str
    duration_s: float | None = None


class CallNotRecorded(ReportEvent, frozen=True, kw_only=True):
    """A conversation that was to be recorded is not: its notice could not be played to the end."""

    attempt_id: str


class CallRecordingStored(ReportEvent, frozen=True, kw_only=True):
    """The recording of a conversation is in the store of recordings. ``digest`` names its file."""

    recording_id: str
    attempt_id: str
    callback_id: str
    business_process_id: str
    duration_s: float
    digest: str


# --- A supervisor's leg ------------------------------------------------------------------------------------------------


class SupervisorAnswered(ReportEvent, frozen=True, kw_only=True):
    """A supervisor's leg is up."""

    interaction_id: str
    supervision_id: str


class SupervisorUnanswered(ReportEvent, frozen=True, kw_only=True):
    """A supervisor's leg did not come up."""

    interaction_id: str
    supervision_id: str
    outcome: LegOutcome


class SupervisorLegEnded(ReportEvent, frozen=True, kw_only=True):
    """A supervisor's leg was up and has ended."""

    interaction_id: str
    supervision_id: str
    how: LegEnd


# --- The switch --------------------------------------------------------------------------------------------------------


class SwitchAway(ReportEvent, frozen=True, kw_only=True):
    """The switch cannot be reached, or can be again; nothing is offered while it is away.

    A switch that can be reached names its ``trunks_away``; all others can carry calls.
    """

    away: bool
    trunks_away: tuple[str, ...] = ()


class TrunkAway(ReportEvent, frozen=True, kw_only=True):
    """A trunk cannot be reached, or can be again. ``trunk`` is its name in the switch."""

    trunk: str
    away: bool
