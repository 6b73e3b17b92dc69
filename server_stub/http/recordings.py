"""Requests about recordings and transcriptions (``docs/behaviour.md``, *Recordings*)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Final, cast

from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import Callback, Transcription
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role, TranscriptionStatus
from agent_desktop.protocol.supervisor_objects import CallRecording, CallRecordingList
from server_stub.core.model import events, rows
from server_stub.core.model.history_rows import AuditAction, CallRecordingRow
from server_stub.http.answers.lookups import (
    FoundCallback,
    agent_has_callback,
    find_callback,
    not_found,
    stored_callback,
)
from server_stub.http.problems import HttpRefusal, unavailable
from server_stub.http.ranges import ServedFile, answer_file
from server_stub.http.request import NO_STORE, WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import AGENTS, INTAKE, SUPERVISORS, Route, call
from server_stub.logs import get_logger
from server_stub.privacy.arriving_recordings import ArrivingRecordings
from server_stub.recordings.errors import (
    TAKEN,
    DecoderBroken,
    DecoderBusy,
    RecordingDamaged,
    RecordingMissing,
    RecordingRefused,
)
from server_stub.recordings.store import MEDIA_TYPE

_TAG: Final = "Callbacks"
_LARGEST: Final = 21 * 1024 * 1024
"""Bytes of a body: slightly more than a recording may have, so that the store's refusal can name the limit."""
_ACCESS_LISTED_ONCE: Final = timedelta(minutes=1)
"""A player requests one recording in many ranges; within this time the audit trail lists the playback once."""
_MOST_ACCESSES: Final = 5000
_SOUNDS: Final = (
    *(
        "audio/wav",
        "audio/flac",
        "audio/ogg",
        "audio/mpeg",
        "audio/mp4",
        "audio/aac",
        "audio/webm",
        "audio/amr",
    ),
    *(
        "audio/amr-wb",
        "audio/aiff",
        "audio/gsm",
        "audio/g722",
        "audio/pcmu",
        "audio/pcma",
        "audio/basic",
        "audio/l16",
    ),
    "application/octet-stream",
)
"""Accepted media types. The bytes decide about the format; the type matters only for raw sound."""

_log = get_logger(__name__)


@call(
    "PUT",
    paths.CALLBACK_RECORDING,
    Route(
        summary=f"Add a recording: {TAKEN}; at most 10 minutes and 20 MiB",
        tag=_TAG,
        roles=INTAKE,
        takes_media=_SOUNDS,
        gives={200: Callback},
        refuses=(
            ProblemCode.NOT_FOUND,
            ProblemCode.TOO_LARGE,
            ProblemCode.RECORDING_TOO_LONG,
            ProblemCode.RECORDING_TOO_COSTLY,
            ProblemCode.NOT_SOUND,
            ProblemCode.UNSUPPORTED_SOUND,
            ProblemCode.STORAGE_FULL,
        ),
        largest_body=_LARGEST,
    ),
)
async def add_recording(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Store a customer's recording, and start its transcription in the background."""
    services = request.services
    await find_callback(services, id, request.user)
    try:
        kept = await services.recordings.keep(_body(request), request.headers.get("content-type", ""))
    except RecordingRefused as error:
        raise HttpRefusal(error.code, str(error)) from error
    except DecoderBusy as error:
        raise unavailable("Too many recordings wait to be decoded; send it again.") from error
    except DecoderBroken as error:
        _log.error("no recording can be decoded", detail=str(error))
        raise unavailable("No recording can be decoded now; send it again.") from error
    arriving = ArrivingRecordings(
        services.router, services.store, services.recordings, services.transcripts.forget
    )
    callback = cast("Callback | None", await arriving.add(id, kept, by=request.user.id))
    return answer(callback or await stored_callback(services, id))


async def _body(request: WireRequest) -> AsyncIterator[bytes]:
    async for chunk in request.stream():
        if chunk:
            yield chunk


_PLAY: Final = Route(
    summary="The sound, whole or in ranges; an agent may fetch that of the current callback only",
    tag=_TAG,
    roles=AGENTS | SUPERVISORS,
    headers=("Range",),
    gives={200: (MEDIA_TYPE,), 206: (MEDIA_TYPE,), 304: None},
    refuses=(ProblemCode.NOT_FOUND, ProblemCode.NO_RECORDING, ProblemCode.RANGE_NOT_SATISFIABLE),
)


@call("GET", paths.CALLBACK_RECORDING, _PLAY)
async def newest_recording(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Return the newest recording of a callback."""
    found = await _heard(request, id)
    return await _sound(request, found.recordings[0])


@call("GET", paths.CALLBACK_RECORDING_BY_ID, _PLAY)
async def recording_by_id(request: WireRequest, id: str, recording_id: str) -> Response:  # noqa: A002
    """Return one recording of a callback."""
    found = await _heard(request, id)
    for recording in found.recordings:
        if recording.id == recording_id:
            return await _sound(request, recording)
    raise not_found("recording")


@call(
    "GET",
    paths.CALLBACK_TRANSCRIPTION,
    Route(
        summary="The words of the newest recording",
        tag=_TAG,
        roles=AGENTS | SUPERVISORS,
        gives={200: Transcription},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.NO_TRANSCRIPTION),
    ),
)
async def transcription(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Return the transcription of the newest recording, once it is ready."""
    found = await _visible(request, id)
    if not found.recordings:
        raise HttpRefusal(ProblemCode.NO_TRANSCRIPTION, "The callback has no recording.")
    return await _words(request, found.recordings[0])


@call(
    "GET",
    paths.CALLBACK_TRANSCRIPTION_BY_ID,
    Route(
        summary="The words of any recording",
        tag=_TAG,
        roles=AGENTS | SUPERVISORS,
        gives={200: Transcription},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.NO_TRANSCRIPTION),
    ),
)
async def transcription_by_id(request: WireRequest, id: str, recording_id: str) -> Response:  # noqa: A002
    """Return the transcription of one recording of a callback, once it is ready."""
    found = await _visible(request, id)
    for recording in found.recordings:
        if recording.id == recording_id:
            return await _words(request, recording)
    raise not_found("recording")


async def _words(request: WireRequest, recording: rows.RecordingRow) -> Response:
    words = await request.services.transcripts.of(recording.id)
    if words is None:
        failed = recording.transcription_status is TranscriptionStatus.FAILED
        raise HttpRefusal(
            ProblemCode.NO_TRANSCRIPTION,
            "The recording could not be transcribed." if failed else "The transcription is not ready yet.",
        )
    await _record_access(request, recording)
    return answer(words)


async def _visible(request: WireRequest, callback_id: str) -> FoundCallback:
    """Return the callback if the caller may hear its recordings: as its supervisor, or as the agent who has it."""
    user = request.user
    if user.role is not Role.AGENT:
        return await find_callback(request.services, callback_id, user)
    if not await agent_has_callback(request.services, user.id, callback_id):
        raise not_found("callback")
    look = request.services.router.query(
        lambda floor, _now: (floor.views.callback_row(callback_id), floor.views.recording_rows(callback_id))
    )
    row, recordings = await look
    if row is None:
        raise not_found("callback")
    return FoundCallback(row=row, recordings=recordings, is_open=True)


async def _heard(request: WireRequest, callback_id: str) -> FoundCallback:
    found = await _visible(request, callback_id)
    if not found.recordings:
        raise HttpRefusal(ProblemCode.NO_RECORDING, "The callback has no recording.")
    return found


@call(
    "GET",
    paths.CALLBACK_CALL_RECORDINGS,
    Route(
        summary="The recordings of the callback's conversations",
        tag=_TAG,
        roles=SUPERVISORS,
        gives={200: CallRecordingList},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def call_recordings(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Return the recordings of a callback's conversations."""
    await find_callback(request.services, id, request.user)
    found = await request.services.store.call_recordings(id)
    return answer(CallRecordingList(items=tuple(map(_call_recording, found))))


def _call_recording(row: CallRecordingRow) -> CallRecording:
    return CallRecording(
        id=row.id,
        attempt_id=row.attempt_id,
        url=paths.fill(paths.CALLBACK_CALL_RECORDING, id=row.callback_id, recording_id=row.id),
        duration_s=row.duration_s,
        recorded_at=row.recorded_at,
    )


@call(
    "GET",
    paths.CALLBACK_CALL_RECORDING,
    Route(
        summary="The sound of a conversation, whole or in ranges",
        tag=_TAG,
        roles=SUPERVISORS,
        headers=("Range",),
        gives={200: (MEDIA_TYPE,), 206: (MEDIA_TYPE,), 304: None},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.NO_RECORDING, ProblemCode.RANGE_NOT_SATISFIABLE),
    ),
)
async def call_recording(request: WireRequest, id: str, recording_id: str) -> Response:  # noqa: A002
    """Return the recording of one of a callback's conversations."""
    await find_callback(request.services, id, request.user)
    for row in await request.services.store.call_recordings(id):
        if row.id == recording_id:
            return await _sound(request, row)
    raise not_found("recording")


async def _sound(request: WireRequest, recording: rows.RecordingRow | CallRecordingRow) -> Response:
    """Return the requested part of a recording, after the audit trail has stored who hears it."""
    try:
        kept = await request.services.recordings.find(recording.digest)
    except (RecordingMissing, RecordingDamaged) as error:
        raise HttpRefusal(
            ProblemCode.NO_RECORDING, "The recording is no longer stored, or is damaged."
        ) from error
    file = ServedFile(kept.open, kept.size, f'"{recording.digest}"', MEDIA_TYPE, noun="The recording")
    response = answer_file(request, file, NO_STORE)
    if response.status != HTTPStatus.NOT_MODIFIED:
        await _record_access(request, recording)
    return response


async def _record_access(request: WireRequest, recording: rows.RecordingRow | CallRecordingRow) -> None:
    """Record in the audit trail who hears or reads a recording; nothing is sent before that is stored."""
    accesses, now = request.context.accesses, request.services.clock.now()
    key = (request.user.id, recording.id)
    before: datetime | None = accesses.get(key)
    if before is not None and now - before < _ACCESS_LISTED_ONCE:
        return
    await request.services.router.submit(
        events.AuditNote(
            by=request.user.id,
            action=(
                AuditAction.CALL_RECORDING_HEARD
                if isinstance(recording, CallRecordingRow)
                else AuditAction.RECORDING_READ
            ).value,
            target=f"recording:{recording.id}",
            business_process_id=recording.business_process_id,
            detail={"callback": recording.callback_id},
        )
    )
    accesses.pop(key, None)
    accesses[key] = now
    if len(accesses) > _MOST_ACCESSES:
        del accesses[next(iter(accesses))]


ROUTES: Final = (
    add_recording,
    newest_recording,
    recording_by_id,
    transcription,
    transcription_by_id,
    call_recordings,
    call_recording,
)
