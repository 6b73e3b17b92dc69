"""Refusals on the wire: problem details (RFC 9457) with a stable code, never with a stack trace."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

import msgspec

from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.problems import PROBLEM_TYPE, Problem, ProblemCode
from server_stub.asgi import HeaderPairs
from server_stub.http.problem_texts.language_choice import ENGLISH, in_language, language_of
from server_stub.http.response import Response

STATUS: Final[Mapping[ProblemCode, int]] = {
    ProblemCode.INVALID_REQUEST: 400,
    ProblemCode.INVALID_GRANT: 400,
    ProblemCode.PASSWORD_CHANGE_REQUIRED: 400,
    ProblemCode.UNSUPPORTED_GRANT_TYPE: 400,
    ProblemCode.INVALID_CURSOR: 400,
    ProblemCode.UNAUTHORIZED: 401,
    ProblemCode.FORBIDDEN: 403,
    ProblemCode.NOT_FOUND: 404,
    ProblemCode.NO_RECORDING: 404,
    ProblemCode.NO_TRANSCRIPTION: 404,
    ProblemCode.METHOD_NOT_ALLOWED: 405,
    ProblemCode.NOT_ACCEPTABLE: 406,
    ProblemCode.WRONG_STATE: 409,
    ProblemCode.ACCEPT_AT_ENDPOINT: 409,
    ProblemCode.NUMBER_IN_USE: 409,
    ProblemCode.OFF_SCHEDULE: 409,
    ProblemCode.STOPPED: 409,
    ProblemCode.WRONG_LOCATION: 409,
    ProblemCode.CORRECTION_TOO_LATE: 409,
    ProblemCode.OFFERED_AGAIN: 409,
    ProblemCode.ID_IN_USE: 409,
    ProblemCode.OWN_ACCOUNT: 409,
    ProblemCode.NOT_ADMINISTERED: 409,
    ProblemCode.QUEUE_FULL: 409,
    ProblemCode.CLOSING_SOON: 409,
    ProblemCode.TOO_MANY_FOR_NUMBER: 409,
    ProblemCode.PROMISE_TOO_LONG: 409,
    ProblemCode.PRECONDITION_FAILED: 412,
    ProblemCode.TOO_LARGE: 413,
    ProblemCode.RECORDING_TOO_LONG: 413,
    ProblemCode.RECORDING_TOO_COSTLY: 413,
    ProblemCode.NOT_SOUND: 415,
    ProblemCode.UNSUPPORTED_SOUND: 415,
    ProblemCode.RANGE_NOT_SATISFIABLE: 416,
    ProblemCode.STATUS_NOT_ALLOWED: 422,
    ProblemCode.CALLBACK_AT_REQUIRED: 422,
    ProblemCode.CODE_NOT_ALLOWED: 422,
    ProblemCode.CODE_REQUIRED: 422,
    ProblemCode.CALLBACK_AT_OUT_OF_RANGE: 422,
    ProblemCode.OUTSIDE_SCHEDULE: 422,
    ProblemCode.UNKNOWN_AGENT: 422,
    ProblemCode.UNKNOWN_BUSINESS_PROCESS: 422,
    ProblemCode.NUMBER_NOT_ALLOWED: 422,
    ProblemCode.IDEMPOTENCY_KEY_REUSED: 422,
    ProblemCode.INVALID_TIMING: 422,
    ProblemCode.UNKNOWN_POSITION: 422,
    ProblemCode.INVALID_CONFIGURATION: 422,
    ProblemCode.PRECONDITION_REQUIRED: 428,
    ProblemCode.TOO_MANY_REQUESTS: 429,
    ProblemCode.INTERNAL: 500,
    ProblemCode.UNAVAILABLE: 503,
    ProblemCode.STORAGE_FULL: 507,
}
"""The HTTP status of each problem code."""

_DETAILS: Final = {
    ProblemCode.NOT_FOUND: "There is nothing here, or you may not see it.",
    ProblemCode.METHOD_NOT_ALLOWED: "This path does not accept that method; the Allow header lists those it accepts.",
    ProblemCode.TOO_LARGE: "The body is larger than this call accepts.",
    ProblemCode.INVALID_REQUEST: "The request is not well formed.",
}

RETRY_AFTER_S: Final = 2


class HttpRefusal(Exception):
    """The web layer refuses a request; ``headers`` are added to the answer."""

    def __init__(
        self,
        code: ProblemCode,
        detail: str | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        **members: Any,
    ) -> None:
        self.code = code
        self.headers = dict(headers or {})
        self.problem = Problem(
            code=code,
            title=HTTPStatus(STATUS[code]).phrase,
            status=STATUS[code],
            detail=detail or _DETAILS.get(code),
            **members,
        )
        super().__init__(code.value)


def answer_of(refusal: HttpRefusal, request_id: str, headers: HeaderPairs | None = None) -> Response:
    """Return the answer with the problem details of ``refusal``, in the language that the request's ``headers`` ask for."""
    language = next(
        (language_of(value.decode("latin-1")) for name, value in headers or () if name == b"accept-language"),
        ENGLISH,
    )
    problem = in_language(refusal.problem, language)
    spoken = ENGLISH if problem is refusal.problem else language
    problem = msgspec.structs.replace(problem, instance=request_id)
    return Response(
        encode(problem),
        status=problem.status,
        media_type=PROBLEM_TYPE,
        headers={
            **refusal.headers,
            "Cache-Control": "no-store",
            "Content-Language": spoken,
            "Vary": "Accept-Language",
        },
    )


def unavailable(detail: str) -> HttpRefusal:
    """Return a refusal that invites the caller to retry soon."""
    return HttpRefusal(ProblemCode.UNAVAILABLE, detail, headers={"Retry-After": str(RETRY_AFTER_S)})


def too_many(wait_s: float) -> HttpRefusal:
    """Return a refusal for too many requests; the caller may retry after ``wait_s`` seconds."""
    seconds = max(1, int(wait_s + 0.999))
    return HttpRefusal(
        ProblemCode.TOO_MANY_REQUESTS,
        f"Too many requests; try again in {seconds} s.",
        headers={"Retry-After": str(seconds)},
    )
