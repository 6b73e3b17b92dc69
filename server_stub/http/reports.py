"""Report 6.04 Completed Callback Interaction, in pages and as files (``docs/behaviour.md``, *Report 6.04*)."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from contextlib import aclosing
from datetime import datetime
from typing import Annotated, Final

import msgspec

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import TranscriptionOutcome
from agent_desktop.protocol.supervisor_objects import CompletedCallback, ReportPage, ReportProgress
from server_stub.core.floor import Floor
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction
from server_stub.http.answers.cursors import read_cursor, write_cursor
from server_stub.http.answers.lookups import not_found, query_scope, wire_attempt, wire_callbacks
from server_stub.http.problem_texts.language_choice import language_of
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import NO_STORE, WireRequest, answer, check_span
from server_stub.http.response import Response, StreamedResponse
from server_stub.http.route import JSON, SUPERVISORS, Route, call
from server_stub.http.services import Services
from server_stub.reports.rows import ReportAttempt, ReportFormat, ReportOrder, ReportRow
from server_stub.store.base import CallbackRecord, CompletedFilter, Store

_PAGE: Final = 100

_TARGET: Final = "report:6.04"
_WITHOUT_WORDS: Final[Mapping[TranscriptionOutcome | None, str]] = {
    TranscriptionOutcome.NO_SPEECH: "(no speech)",
    TranscriptionOutcome.UNINTELLIGIBLE: "(speech, but no words could be made out)",
}

_MISSING: Final = "a completed callback without an end"


class ReportParameters(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}
):
    """The query of ``GET /v1/reports/6.04``: callbacks completed from ``from`` until before ``to``.

    A file has all rows, so it does not use ``limit`` and ``cursor``.
    """

    since: commands.Time | None = None
    until: commands.Time | None = None
    business_process_id: commands.Id | None = None
    q: commands.Search | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, le=500)] | None = None
    cursor: Annotated[str, msgspec.Meta(max_length=500)] | None = None


@call(
    "GET",
    paths.REPORT_6_04,
    Route(
        summary="Report 6.04 Completed Callback Interaction, the latest completed first",
        tag="Reports",
        roles=SUPERVISORS,
        query=ReportParameters,
        gives={200: ReportPage},
        gives_files=tuple(kind.value for kind in ReportFormat),
        refuses=(ProblemCode.INVALID_CURSOR, ProblemCode.NOT_FOUND, ProblemCode.NOT_ACCEPTABLE),
    ),
)
async def report(request: WireRequest) -> Response:
    """Return one page of the report, or a file with all its rows."""
    query = request.take_query(ReportParameters)
    check_span(query.since, query.until, ("from", "to"))
    wanted = await _wanted(request, query)
    kind = _accepted(request.headers.get("accept", "*/*"))
    if kind is not None:
        return await _file(request, query, wanted, kind)
    asked = ("6.04", wanted.scope, wanted.since, wanted.until, wanted.text)
    after = read_cursor(query.cursor, asked)
    limit = query.limit or _PAGE
    records = await request.services.store.completed(wanted, after=after, limit=limit + 1)
    page = records[:limit]
    last = page[-1].row if len(records) > limit else None
    await _record_access(request, query, page)
    return answer(
        ReportPage(
            items=await completed_callbacks(request.services, page),
            next_cursor=write_cursor(asked, _end(last.completed_at), last.id) if last is not None else None,
        )
    )


async def _record_access(
    request: WireRequest, query: ReportParameters, page: Sequence[CallbackRecord]
) -> None:
    """Record in the audit trail who receives customers' messages; nothing is sent before that is stored."""
    read = [record for record in page if record.transcription is not None]
    if not read:
        return
    ends = [_end(record.row.completed_at) for record in read]
    await request.services.router.submit(
        events.AuditNote(
            by=request.user.id,
            action=AuditAction.REPORT_READ.value,
            target=_TARGET,
            business_process_id=query.business_process_id,
            detail={
                "transcriptions": str(len(read)),
                "completed_from": format_time(min(ends)),
                "completed_to": format_time(max(ends)),
            },
        )
    )


def _accepted(accept: str) -> ReportFormat | None:
    """Return the file format that an ``Accept`` header prefers; None for JSON.

    Raises:
        HttpRefusal: 406, the header accepts none of the formats.
    """
    choices: list[tuple[float, int, ReportFormat | None]] = []
    offers: tuple[tuple[str, ReportFormat | None], ...] = (
        (JSON, None),
        *((kind.value, kind) for kind in ReportFormat),
    )
    for wanted in accept.split(","):
        media, *parameters = (part.strip().lower() for part in wanted.split(";"))
        weight = next((_weight(text[2:]) for text in parameters if text.startswith("q=")), 1.0)
        for place, (offer, kind) in enumerate(offers):
            if weight > 0 and media in {offer, f"{offer.partition('/')[0]}/*", "*/*"}:
                choices.append((-weight, place, kind))
    if not choices:
        raise HttpRefusal(
            ProblemCode.NOT_ACCEPTABLE, f"The report comes as {', '.join(offer for offer, _ in offers)}."
        )
    return min(choices, key=lambda choice: choice[:2])[2]


def _weight(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


async def _file(
    request: WireRequest, query: ReportParameters, wanted: CompletedFilter, kind: ReportFormat
) -> Response:
    """Return a file with all rows of the report, after the audit trail has stored who receives it."""
    if query.cursor is not None or query.limit is not None:
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST,
            "A file contains all callbacks: it takes no limit and no cursor.",
            field="$.limit",
        )
    services, now = request.services, request.services.clock.now()
    until = min(wanted.until, now) if wanted.until is not None else now
    wanted = msgspec.structs.replace(wanted, until=until)
    count = await services.store.completed_count(wanted)
    facts = await services.router.query(lambda floor, _now: process_facts(floor, wanted))
    await services.router.submit(
        events.AuditNote(
            by=request.user.id,
            action=AuditAction.REPORT_EXPORTED.value,
            target=_TARGET,
            business_process_id=query.business_process_id,
            detail={"format": kind.suffix, "rows": str(count)},
        )
    )
    progress = services.exports.begin(request.user.id, count)
    order = ReportOrder(
        format=kind,
        made_at=now,
        since=wanted.since,
        until=wanted.until,
        business_processes=tuple(sorted(name for name, _ in facts.values())),
        text=wanted.text,
        language=language_of(request.headers.get("accept-language", "")),
    )
    name = f"6.04 Completed Callback Interaction {now:%Y-%m-%d}.{kind.suffix}"
    return StreamedResponse(
        services.exports.write(order, report_pages(services.store, wanted, facts), progress),
        status=200,
        media_type=f"{kind.value}; charset=utf-8" if kind.value.startswith("text/") else kind.value,
        headers={
            **NO_STORE,
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Total-Count": str(count),
            "X-Report-Id": progress.id,
            **({"Content-Language": order.language} if kind is ReportFormat.PDF else {}),
        },
    )


@call(
    "GET",
    paths.REPORT_6_04_PROGRESS,
    Route(
        summary="How far the file of a report is",
        tag="Reports",
        roles=SUPERVISORS,
        gives={200: ReportProgress},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def report_progress(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Return the progress of a file that is being sent to the caller."""
    found = request.services.exports.progress(id, request.user.id)
    if found is None:
        raise not_found("file being written")
    return answer(ReportProgress(callbacks=found.callbacks, written=found.written))


def process_facts(floor: Floor, wanted: CompletedFilter) -> dict[str, tuple[str, str]]:
    """Return the name and the time zone of each business process that the report may show."""
    ids = floor.views.business_process_ids(wanted.scope, removed=True)
    rows = [row for item in ids if (row := floor.views.business_process_row(item)) is not None]
    return {row.id: (row.name, row.timing.timezone) for row in rows}


async def report_pages(
    store: Store, wanted: CompletedFilter, facts: Mapping[str, tuple[str, str]]
) -> AsyncGenerator[list[ReportRow]]:
    """Yield the rows of a file, page by page; ``facts`` are those of ``process_facts``."""
    async with aclosing(store.completed_stream(wanted)) as stream:
        async for records in stream:
            yield [report_row(record, facts) for record in records]


def report_row(record: CallbackRecord, facts: Mapping[str, tuple[str, str]]) -> ReportRow:
    """Return a record as a row of a file; ``facts`` are the name and the time zone of each business process."""
    row = record.row
    name, timezone = facts.get(row.business_process_id, (row.business_process_id, "UTC"))
    newest = record.recordings[0] if record.recordings else None
    return ReportRow(
        callback_id=row.id,
        business_process=name,
        timezone=timezone,
        number=row.number,
        customer_name=row.customer_name,
        end_state=row.end_state.value if row.end_state is not None else "",
        end_reason=row.end_reason,
        entered_at=row.entered_at,
        last_attempt_at=row.last_attempt_at,
        completed_at=_end(row.completed_at),
        total_attempts=row.total_attempts,
        attempts_used=row.attempts_used,
        recording_url=None
        if newest is None
        else paths.fill(paths.CALLBACK_RECORDING_BY_ID, id=row.id, recording_id=newest.id),
        transcription=_in_words(record.transcription) if record.transcription is not None else None,
        attempts=tuple(
            ReportAttempt(
                attempt.at,
                attempt.agent_name,
                attempt.state.value,
                attempt.note,
                attempt.code_label or attempt.code,
            )
            for attempt in record.attempts
        ),
    )


def _in_words(transcription: Transcription) -> str:
    """Return the customer's words, or the reason why there are none."""
    return transcription.text or _WITHOUT_WORDS.get(transcription.outcome, "")


async def _wanted(request: WireRequest, query: ReportParameters) -> CompletedFilter:
    scope = await query_scope(request.services, request.user, query.business_process_id)
    text = (query.q or "").strip() or None
    return CompletedFilter(scope=scope, since=query.since, until=query.until, text=text)


async def completed_callbacks(
    services: Services, records: Iterable[CallbackRecord]
) -> tuple[CompletedCallback, ...]:
    """Return records of completed callbacks as rows of the report."""
    found = tuple(records)
    names = await process_names(services, {record.row.business_process_id for record in found})
    wired = await wire_callbacks(services, found)
    return tuple(
        CompletedCallback(
            callback_id=record.row.id,
            business_process_id=record.row.business_process_id,
            number=record.row.number,
            customer_name=record.row.customer_name,
            end_state=callback.end_state,
            entered_at=record.row.entered_at,
            last_attempt_at=record.row.last_attempt_at,
            completed_at=_end(record.row.completed_at),
            total_attempts=record.row.total_attempts,
            attempts_used=record.row.attempts_used,
            attempts=tuple(map(wire_attempt, record.attempts)),
            recording=callback.recording,
            transcription=record.transcription,
            business_process_name=names.get(record.row.business_process_id, ""),
            end_reason=record.row.end_reason,
        )
        for record, callback in zip(found, wired, strict=True)
        if callback.end_state is not None
    )


async def process_names(services: Services, ids: Iterable[str]) -> Mapping[str, str]:
    """Return the names of business processes by id."""
    wanted = tuple(ids)
    rows = await services.router.query(
        lambda floor, _now: [
            floor.views.business_process_row(business_process_id) for business_process_id in wanted
        ]
    )
    return {row.id: row.name for row in rows if row is not None}


def _end(completed_at: datetime | None) -> datetime:
    if completed_at is None:
        raise AssertionError(_MISSING)
    return completed_at


ROUTES: Final = (report, report_progress)
