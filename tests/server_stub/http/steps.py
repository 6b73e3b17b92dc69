"""What tests of the HTTP interface send, and checks of its answers."""

import io
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import numpy as np
import soundfile

from agent_desktop.protocol.codec import decode
from agent_desktop.protocol.problems import Problem, ProblemCode


def problem_of(response: httpx.Response, code: ProblemCode) -> Problem:
    """Check that an answer is a whole problem of that code."""
    assert response.headers["content-type"] == "application/problem+json", response.text
    problem = decode(response.content, Problem)
    assert (problem.code, problem.status) == (code, response.status_code)
    assert problem.title
    assert problem.detail
    assert problem.instance == response.headers["x-request-id"]
    return problem


def hand_in(ivr: httpx.Client, number: str, process: str = "billing", **more: Any) -> dict[str, Any]:
    body = {"business_process_id": process, "number": number, **more}
    response = ivr.post("/v1/callbacks", json=body)
    assert response.status_code == 201, response.text
    return response.json()


def in_an_hour() -> str:
    return (datetime.now(UTC) + timedelta(hours=1)).isoformat()


def wav(seconds: float = 0.2, rate: int = 8000) -> bytes:
    file = io.BytesIO()
    soundfile.write(file, np.zeros(int(seconds * rate), dtype="int16"), rate, format="WAV")
    return file.getvalue()
