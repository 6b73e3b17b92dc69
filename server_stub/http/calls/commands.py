"""What an agent may do in a conversation."""

from __future__ import annotations

from typing import Final, cast

from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import PressedDigits
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.problems import ProblemCode
from server_stub.core.model import events
from server_stub.core.model.errors import FloorRefusal
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import AGENTS, Route, call


def _command(summary: str, takes: type[PressedDigits] | None = None) -> Route:
    return Route(
        summary=summary,
        tag="Agent",
        roles=AGENTS,
        takes=takes,
        gives={200: Interaction},
        refuses=(ProblemCode.INVALID_REQUEST, ProblemCode.NOT_FOUND, ProblemCode.WRONG_STATE),
    )


@call("POST", paths.INTERACTION_HOLD, _command("Put the customer on hold"))
async def hold(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Put the customer on hold."""
    await request.take_no_body()
    return await _carry_out(request, events.HoldCustomer(by=request.user.id, interaction_id=id, on=True))


@call("POST", paths.INTERACTION_RESUME, _command("Take the customer back from hold"))
async def resume(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Take the customer back from hold."""
    await request.take_no_body()
    return await _carry_out(request, events.HoldCustomer(by=request.user.id, interaction_id=id, on=False))


@call("POST", paths.INTERACTION_DIGITS, _command("Send digits to the customer's side", PressedDigits))
async def send_digits(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Send digits to the customer's side of the call."""
    pressed = await request.take(PressedDigits)
    event = events.PressDigits(
        by=request.user.id, interaction_id=id, digits=pressed.digits, digits_id=pressed.key
    )
    return await _carry_out(request, event)


@call("POST", paths.INTERACTION_MESSAGE, _command("Leave the message of the business process"))
async def leave_message(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Leave the message of the business process on a voicemail box."""
    await request.take_no_body()
    return await _carry_out(request, events.LeaveVoicemail(by=request.user.id, interaction_id=id))


@call("POST", paths.INTERACTION_PAUSE_RECORDING, _command("Pause the recording of the conversation"))
async def pause_recording(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Pause the recording of the conversation."""
    await request.take_no_body()
    event = events.PauseCallRecording(by=request.user.id, interaction_id=id, on=True)
    return await _carry_out(request, event)


@call("POST", paths.INTERACTION_RESUME_RECORDING, _command("Go on recording the conversation"))
async def resume_recording(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Go on recording the conversation."""
    await request.take_no_body()
    event = events.PauseCallRecording(by=request.user.id, interaction_id=id, on=False)
    return await _carry_out(request, event)


async def _carry_out(request: WireRequest, event: events.Event) -> Response:
    """Submit a command to the floor, and return the interaction after it."""
    transcripts = request.services.transcripts
    try:
        interaction = cast("Interaction", await request.services.router.submit(event))
    except FloorRefusal as refusal:
        if refusal.interaction is not None:
            refusal.interaction = await transcripts.fill(refusal.interaction)
        raise
    return answer(await transcripts.fill(interaction))


ROUTES: Final = (hold, resume, send_digits, leave_message, pause_recording, resume_recording)
