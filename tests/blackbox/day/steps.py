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
