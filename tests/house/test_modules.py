"""Laws of the modules: each opens with one sentence, and the routing core never reads the clock."""

import ast
import re
from typing import Final

import pytest

from tests.house.source import Module, module_of, modules

ASKING: Final = re.compile(
    r"(^|\.)(datetime\.(now|utcnow|today)|date\.today|time\.(time|monotonic|perf_counter)|uuid\.uuid[14]|uuid[14])$"
)


def opens_with_a_sentence(module: Module) -> bool:
    """Return whether the first line is a complete sentence that describes the module."""
    first = (ast.get_docstring(module.tree) or "").split("\n")[0]
    return len(first.split()) > 2 and not first[0].islower() and first.endswith(".")


def questions(module: Module) -> list[str]:
    """Return the calls that ask a clock or chance."""
    return [f"{module.place(call)} {name}" for name, call in module.calls() if ASKING.search(name)]


def test_that_every_module_opens_with_a_sentence() -> None:
    assert [str(module.path) for module in modules() if not opens_with_a_sentence(module)] == []


def test_that_the_core_asks_no_clock_and_no_chance() -> None:
    assert [call for module in modules("server_stub/core") for call in questions(module)] == []


@pytest.mark.parametrize(
    "text", ["", "x = 1", '"""Helpers"""', '"""utilities for the desk."""', '"""Misc."""']
)
def test_that_a_module_without_an_opening_sentence_is_noticed(text: str) -> None:
    assert not opens_with_a_sentence(module_of(text))


@pytest.mark.parametrize("line", ["datetime.now(UTC)", "time.monotonic()", "dt.datetime.utcnow()", "uuid4()"])
def test_that_a_question_to_the_clock_or_to_chance_is_noticed(line: str) -> None:
    assert len(questions(module_of(line))) == 1
