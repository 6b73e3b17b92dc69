"""Why a supervisor's command was refused, in the language of the window."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import server_stub
from agent_desktop.protocol.problems import Problem, ProblemCode
from ui.gallery.sample import NOW
from ui.texts.action_refusal_texts import KNOWN, action_refusal


def test_that_every_sentence_with_a_translation_is_one_of_the_servers() -> None:
    root = Path(server_stub.__file__).parent
    said = {
        node.value
        for place in ("core/rules", "core/views", "http/supervision")
        for file in (root / place).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert said >= KNOWN


@pytest.mark.parametrize(
    ("code", "detail", "text"),
    [
        (
            ProblemCode.CALLBACK_AT_OUT_OF_RANGE,
            "The callback expires before that time.",
            "The callback expires before that time.",
        ),
        (
            ProblemCode.CALLBACK_AT_OUT_OF_RANGE,
            "The time must be at most 90 days ahead.",
            "Choose a time from now on, at most 90 days ahead.",
        ),
        (
            ProblemCode.QUEUE_FULL,
            "Claims has as many open callbacks as it takes.",
            "The business process has as many open callbacks as it takes.",
        ),
        ("of_tomorrow", "A new sentence.", "A new sentence."),
    ],
)
def test_that_the_servers_own_sentence_is_shown_where_it_is_more_exact(
    code: str, detail: str, text: str
) -> None:
    assert action_refusal(Problem(code=code, title="", status=409, detail=detail), NOW) == text
