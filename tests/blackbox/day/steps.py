"""Checks of answers."""

import httpx

from agent_desktop.protocol.codec import decode
from agent_desktop.protocol.problems import Problem, ProblemCode


def problem_of(response: httpx.Response, code: ProblemCode) -> Problem:
    """Check that an answer is a problem of that code."""
    assert response.headers["content-type"] == "application/problem+json", response.text
    problem = decode(response.content, Problem)
    assert (problem.code, problem.status) == (code, response.status_code)
    assert problem.detail
    return problem


def hand_in(client: httpx.Client, number: str, process: str = "billing") -> str:
    """Hand a callback in, and return its id."""
    body = {"business_process_id": process, "number": number}
    answer = client.post("/v1/callbacks", json=body)
    assert answer.status_code == 201, answer.text
    return answer.json()["id"]
