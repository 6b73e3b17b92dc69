"""The texts of the windows: consequences, refusals, and problems with sound or connection."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.agent_view import AgentView, Connection, ConnectionState
from agent_desktop.model.sound import PlayerStage, PlayerState, SoundFault, SoundMissing
from agent_desktop.protocol.objects import Call, CompletionEffect, Interaction
from agent_desktop.protocol.problems import Problem, ProblemCode
from agent_desktop.protocol.states import (
    AnsweredBy,
    CallOutcome,
    ChosenBy,
    Command,
    CompletionStatus,
    EndpointKind,
    EndState,
    InteractionState,
    LegState,
)
from ui.texts import times, words
from ui.texts.numbers import whole

translate = QCoreApplication.translate


def attempt_count(interaction: Interaction) -> str:
    """Return which attempt this is: against the limit once one has counted, else how often it was tried."""
    if interaction.attempts_used == 0:
        return _uncounted(interaction)
    return translate("Messages", "attempt {this} of {all}").format(
        this=whole(interaction.attempts_used + 1), all=whole(interaction.attempts_before_failure)
    )


def _uncounted(interaction: Interaction) -> str:
    """Return which attempt this is if none has counted: each ended as Cancel, or was postponed."""
    tried = sum(1 for one in interaction.earlier_attempts if one.agent_id is not None)
    match tried:
        case 0:
            return translate("Messages", "first attempt")
        case 1:
            return translate("Messages", "second attempt")
        case 2:
            return translate("Messages", "third attempt")
        case _:
            return translate("Messages", "attempt {}").format(whole(tried + 1))


def red_x(interaction: Interaction) -> str:
    """Return the effect of the red X now, for its tip and its accessible name."""
    match interaction.state:
        case InteractionState.OFFERED:
            return translate("Messages", "Decline this callback")
        case InteractionState.PREVIEW:
            return translate("Messages", "End the preview as Cancel")
        case InteractionState.CONNECTING | InteractionState.DIALING:
            return translate("Messages", "Hang up and end as Cancel")
        case InteractionState.HANDLING:
            status = interaction.completion_status or CompletionStatus.HANDLED
            return translate("Messages", "Hang up and end as {}").format(words.completion(status).text)
        case InteractionState.WRAP_UP:
            status = interaction.completion_status
            if status is None:
                return translate("Messages", "Complete")
            return translate("Messages", "Complete as {}").format(words.completion(status).text)
        case InteractionState.COMPLETED | InteractionState.RELEASED:
            return translate("Messages", "Nothing to end")


def command(action: str, pressed_in: InteractionState | None = None) -> str:
    """Return the name of a command in a sentence about its outcome.

    ``action`` is a name as in ``AgentView.working``; the meaning of the red X depends on the state it was pressed in.
    """
    match action:
        case "accept":
            return translate("Messages", "Accept")
        case "dial":
            return translate("Messages", "Dial now")
        case "end":
            return _red_x_command(pressed_in)
        case "completion_status":
            return translate("Messages", "Your choice of status")
        case "complete":
            return translate("Messages", "Complete")
        case "postpone":
            return translate("Messages", "The postponement")
        case "delegate":
            return translate("Messages", "The hand-over")
        case "correct":
            return translate("Messages", "The correction")
        case "agent_state":
            return translate("Messages", "The change of your state")
        case _:
            return _call_command(action)


def _call_command(action: str) -> str:
    match action.partition(" ")[0]:
        case "hold":
            return translate("Messages", "Hold")
        case "digits":
            return translate("Messages", "The digits")
        case "message":
            return translate("Messages", "The message")
        case "recording":
            return translate("Messages", "The pause of the recording")
        case "number":
            return translate("Messages", "The change of the number")
        case "own_call":
            return translate("Messages", "Call now")
        case "own_move":
            return translate("Messages", "The move")
        case "own_give_back":
            return translate("Messages", "Giving it back")
        case "own_create":
            return translate("Messages", "The new callback")
        case _:
            return translate("Messages", "That")


def _red_x_command(pressed_in: InteractionState | None) -> str:
    match pressed_in:
        case InteractionState.OFFERED:
            return translate("Messages", "Decline")
        case InteractionState.PREVIEW:
            return translate("Messages", "The end of the preview")
        case InteractionState.CONNECTING | InteractionState.DIALING | InteractionState.HANDLING:
            return translate("Messages", "The hang-up")
        case InteractionState.WRAP_UP:
            return translate("Messages", "Complete")
        case _:
            return translate("Messages", "The red X")


def pending(view: AgentView) -> str:
    """Return which commands wait for the connection; empty without any."""
    state = view.interaction.state if view.interaction is not None else None
    waiting = [command(work.name, state) for work in view.working if work.name != "sign_out"]
    return " ".join(
        translate("Messages", "{command} is sent as soon as the connection is back.").format(command=one)
        for one in waiting
    )


def red_x_consequence(state: InteractionState) -> str:
    """Return in a sentence the effect of the red X during preview, dialing or handling."""
    match state:
        case InteractionState.PREVIEW:
            return translate("Messages", "The red X puts the callback back in queue; no attempt is counted.")
        case InteractionState.CONNECTING | InteractionState.DIALING:
            return translate(
                "Messages", "The red X hangs up and puts the callback back in queue; no attempt is counted."
            )
        case InteractionState.HANDLING:
            return translate("Messages", "The red X hangs up; the status chosen above applies.")
        case _:
            return ""


def consequence(effect: CompletionEffect | None, status: CompletionStatus, limit: int) -> str:
    """Return the effect of choosing ``status``, as calculated by the server."""
    if status is CompletionStatus.CALLBACK_REQUESTED:
        return translate("Messages", "At a time you choose, for an agent you choose")
    if effect is None:
        return ""
    counted = translate("Messages", "attempt {used} of {all} used").format(
        used=whole(effect.attempts_used), all=whole(limit)
    )
    if effect.end_state is EndState.SUCCEEDED:
        return translate("Messages", "Removed from queue")
    if effect.end_state is not None and status is CompletionStatus.WRONG_DESTINATION:
        return translate("Messages", "Removed from queue as failed")
    if effect.end_state is not None:
        return translate("Messages", "Removed from queue as failed · {}").format(counted)
    if effect.recall_in_s:
        back = times.span(timedelta(seconds=effect.recall_in_s))
        return translate("Messages", "Back in queue in {back} · {counted}").format(back=back, counted=counted)
    if status in (CompletionStatus.NO_ANSWER, CompletionStatus.ANSWERING_MACHINE):
        return translate("Messages", "Back in queue at once · {}").format(counted)
    return translate("Messages", "Back in queue at once · no attempt counted")


def own_leg(interaction: Interaction, now: datetime) -> str:
    """Return how the agent's own leg is doing, where the agent has to do something about it or wait for it."""
    leg, is_desktop = interaction.call.agent_leg, interaction.endpoint.kind is EndpointKind.DESKTOP
    if leg is LegState.LOST:
        until = interaction.call.agent_leg_until
        time = times.left(until, now) if until is not None else ""
        return translate(
            "Messages", "Your sound is interrupted; the customer waits. Reconnecting, {} left."
        ).format(time)
    if interaction.state is not InteractionState.CONNECTING:
        return ""
    if is_desktop:
        return translate("Messages", "Connecting your headset…")
    if leg is LegState.RINGING:
        return translate("Messages", "Your phone is ringing: answer it to dial")
    return translate("Messages", "Calling your phone…")


def line_heard(call: Call, state: InteractionState) -> str:
    """Return the state of the line, in a word or two."""
    match call.outcome:
        case None:
            return _before_an_answer(state)
        case CallOutcome.ANSWERED:
            return _picked_up(call.answered_by)
        case CallOutcome.NO_ANSWER:
            return translate("Messages", "no answer")
        case CallOutcome.BUSY:
            return translate("Messages", "busy")
        case CallOutcome.REJECTED:
            return translate("Messages", "call refused")
        case CallOutcome.INVALID_NUMBER:
            return translate("Messages", "number not in use")
        case CallOutcome.FAILED:
            return translate("Messages", "network failure")
        case CallOutcome.NOT_PLACED:
            return translate("Messages", "not placed")
        case CallOutcome.CANCELLED:
            return translate("Messages", "hung up before an answer")


def _before_an_answer(state: InteractionState) -> str:
    match state:
        case InteractionState.CONNECTING:
            return translate("Messages", "your phone first")
        case InteractionState.DIALING:
            return translate("Messages", "ringing")
        case _:
            return ""


def step_clock(interaction: Interaction, now: datetime) -> str:
    """Return the duration beside the name of the current step: of the offer, the preview or the call.

    A wrap-up shows the duration of the call; its own time is shown where it is completed.
    """
    state, call = interaction.state, interaction.call
    heard = line_heard(call, state)
    match state:
        case InteractionState.OFFERED | InteractionState.PREVIEW:
            return times.elapsed(interaction.state_since, now)
        case InteractionState.HANDLING | InteractionState.WRAP_UP if call.answered_at is not None:
            end = call.ended_at if call.ended_at is not None else now
            if state is InteractionState.WRAP_UP and call.ended_at is None:
                end = interaction.state_since
            length = translate("Messages", "call {}").format(times.elapsed(call.answered_at, end))
            return " · ".join(part for part in (heard, length) if part)
        case _:
            return heard


def _picked_up(by: AnsweredBy | None) -> str:
    match by:
        case AnsweredBy.MACHINE:
            return translate("Messages", "voicemail")
        case AnsweredBy.PERSON:
            return translate("Messages", "answered")
        case AnsweredBy.UNKNOWN | None:
            return translate("Messages", "answered, by a person or a machine")


def wrap_up_hint(interaction: Interaction) -> str:
    """Return why the current status is chosen, if that is not obvious."""
    call = interaction.call
    fallen_back = interaction.completion_status_chosen_by is not ChosenBy.AGENT
    if interaction.completion_status is CompletionStatus.ANSWERING_MACHINE and fallen_back:
        return translate(
            "Messages", "You hung up during the greeting, so this is kept in queue unless you choose Handled."
        )
    match call.outcome:
        case CallOutcome.BUSY:
            return translate("Messages", "The line was busy.")
        case CallOutcome.REJECTED:
            return translate("Messages", "The call was refused at the other end.")
        case CallOutcome.INVALID_NUMBER:
            return translate("Messages", "The network says that this number is not in use.")
        case CallOutcome.FAILED:
            return translate("Messages", "The call failed in the network; the customer was not reached.")
        case CallOutcome.NOT_PLACED:
            return translate(
                "Messages", "The call was not placed: the telephone system has no line at the moment."
            )
        case CallOutcome.NO_ANSWER:
            return translate("Messages", "No one answered in the time allowed.")
        case _:
            return ""


def refusal(problem: Problem, now: datetime) -> str:
    """Return a refusal in plain words: our text if the code is known, else the server's."""
    match problem.code:
        case ProblemCode.OUTSIDE_SCHEDULE if problem.next_opening is not None:
            opening = times.day_and_clock(problem.next_opening, now)
            return translate("Messages", "Closed at that time. The next opening is {}.").format(opening)
        case ProblemCode.OUTSIDE_SCHEDULE:
            return translate("Messages", "Closed at that time.")
        case ProblemCode.CALLBACK_AT_OUT_OF_RANGE:
            return translate("Messages", "Choose a time from now on, at most 90 days ahead.")
        case ProblemCode.CALLBACK_AT_REQUIRED:
            return translate("Messages", "Choose a date and a time.")
        case ProblemCode.UNKNOWN_AGENT:
            return translate("Messages", "That agent does not serve this business process any more.")
        case _:
            return _late_refusal(problem)


def _late_refusal(problem: Problem) -> str:
    match problem.code:
        case ProblemCode.NUMBER_IN_USE:
            return translate("Messages", "Another callback has that number already.")
        case ProblemCode.WRONG_STATE:
            return translate("Messages", "Too late: the callback has moved on.")
        case ProblemCode.ACCEPT_AT_ENDPOINT:
            return translate("Messages", "Accept this one in the popup of your telephone application.")
        case _:
            return _wrap_up_refusal(problem)


def _wrap_up_refusal(problem: Problem) -> str:
    match problem.code:
        case ProblemCode.CODE_REQUIRED:
            return translate("Messages", "Choose a code first.")
        case ProblemCode.CODE_NOT_ALLOWED:
            return translate("Messages", "That code can no longer be chosen. Choose another one.")
        case ProblemCode.CORRECTION_TOO_LATE:
            return translate(
                "Messages",
                "It is too late to correct it: five minutes have passed, you have completed another callback, or a new"
                " shift has begun.",
            )
        case ProblemCode.OFFERED_AGAIN:
            return translate(
                "Messages", "It cannot be corrected: the callback was offered again since, or called again."
            )
        case _:
            return problem.detail or problem.title


def no_sound(trouble: SoundMissing) -> str:
    """Return why there is no sound, and the remedy."""
    match trouble.reason:
        case SoundFault.LIBRARY_MISSING:
            return translate(
                "Messages", "Sound is not installed on this machine. You can still read transcriptions."
            )
        case SoundFault.NO_DEVICE:
            return translate("Messages", "There is no sound device. Plug one in to play recordings.")
        case SoundFault.DEVICE_GONE:
            return translate("Messages", "The sound device chosen is gone. Choose another one.")
        case SoundFault.DEVICE_LOST:
            return translate("Messages", "The sound device stopped. Play continues from here.")
        case SoundFault.DEVICE_REFUSED:
            return translate("Messages", "The sound device did not open. Play tries again.")
        case SoundFault.NOT_SOUND:
            return translate("Messages", "This recording cannot be played.")


def player_trouble(player: PlayerState) -> str:
    """Return why the recording cannot be heard, or an empty text."""
    if player.problem is not None:
        return no_sound(player.problem)
    if player.stage is PlayerStage.UNREADABLE:
        return translate("Messages", "This recording cannot be played.")
    return ""


def link_state(connection: Connection, now: datetime) -> str:
    """Return the state of the connection, in a line."""
    match connection.link:
        case ConnectionState.SIGNED_OUT:
            return translate("Messages", "Signed out")
        case ConnectionState.CONNECTING:
            return translate("Messages", "Connecting to {}…").format(connection.server)
        case ConnectionState.LIVE:
            return translate("Messages", "Connected to {}").format(connection.server)
        case ConnectionState.REPLACED:
            return translate("Messages", "Another desktop of yours has taken over.")
        case ConnectionState.LOST:
            return translate("Messages", "Connection lost {}").format(times.ago(connection.since, now))


def withdrawal(interaction: Interaction, asked_at: datetime, now: datetime) -> str:
    """Return when the customer cancelled the request, and what the agent can do about it.

    Ended as *Cancel* the callback goes back in queue; a supervisor can withdraw it.
    """
    when = translate("Messages", "Asked {}.").format(times.day_and_clock(asked_at, now))
    if Command.DELEGATE not in interaction.allowed_commands:
        return when
    advice = translate(
        "Messages", "Hand it to a supervisor, who can withdraw it. Ended as Cancel, it comes back."
    )
    return f"{when} {advice}"


def while_lost(interaction: Interaction | None) -> str:
    """Return what happens to the current callback while the connection is lost."""
    if interaction is None:
        return translate("Messages", "Until then, nothing is offered to you.")
    match interaction.state:
        case InteractionState.OFFERED:
            return translate("Messages", "If this lasts, the offer goes to someone else.")
        case InteractionState.PREVIEW:
            return translate(
                "Messages", "If this lasts, the preview ends as Cancel and the callback goes back in queue."
            )
        case InteractionState.CONNECTING:
            return translate(
                "Messages", "If this lasts, it ends as Cancel and the callback goes back in queue."
            )
        case InteractionState.DIALING | InteractionState.HANDLING:
            return translate("Messages", "The call goes on.")
        case InteractionState.WRAP_UP:
            return translate("Messages", "The wrap-up continues and completes with the last chosen status.")
        case InteractionState.COMPLETED | InteractionState.RELEASED:
            return ""


def next_try(connection: Connection, now: datetime) -> str:
    """Return the time of the next attempt to connect."""
    if connection.retry_at is None or connection.retry_at <= now:
        return translate("Messages", "Trying again now.")
    return translate("Messages", "Next try in {}.").format(times.left(connection.retry_at, now))
