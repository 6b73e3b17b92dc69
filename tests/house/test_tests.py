"""Laws of the tests: they state rules, and they never sleep to wait."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

import pytest

from tests.house.source import Module, dotted_name, module_of, modules

Function = ast.FunctionDef | ast.AsyncFunctionDef

EMPTY_WORDS: Final = re.compile(r"_(works?|working|correct(ly)?|as_expected|proper(ly)?|fine)(_|$)")
SLEEPS: Final = re.compile(r"(^|\.)(time\.sleep|asyncio\.sleep|anyio\.sleep|qtbot\.wait|QTest\.qWait)$")
PROCESS_CLOCKS: Final = re.compile(r"(^|\.)(perf_counter|process_time|thread_time)(_ns)?$")
CLOCKS: Final = re.compile(r"^(time\.(monotonic|time)(_ns)?|loop\.time)$")
TEST_MODULE: Final = re.compile(r"(^|\.)(test_(?!that_)\w+|conftest)$")
HTTPX: Final = re.compile(r"^httpx\.(get|head|post|put|delete|request|stream|Client|AsyncClient)$")
SHORT_S: Final = 30
NESTED_WAITS: Final = re.compile(r"\bqtbot\.(wait\w*|assertNotEmitted)$")


def rules_in(module: Module) -> Iterator[Function]:
    """Yield the tests of a module, those in classes as well."""
    for node in ast.walk(module.tree):
        if isinstance(node, Function) and node.name.startswith("test"):
            yield node


def names_without_a_rule(module: Module) -> list[str]:
    """Return the tests whose names do not state what is correct."""
    return [
        f"{module.place(test)} {test.name}"
        for test in rules_in(module)
        if not test.name.startswith("test_that_") or EMPTY_WORDS.search(test.name)
    ]


def imported_tests(module: Module) -> list[str]:
    """Return the imports of test modules and conftest: what two tests need is in a module of its own beside them."""
    return [
        f"{module.place(node)} {name}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in imported_names(node)
        if TEST_MODULE.search(name)
    ]


def imported_names(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    """Yield the dotted names of modules that an import may mean."""
    base = "." * node.level + (node.module or "") if isinstance(node, ast.ImportFrom) else ""
    if base.strip("."):
        yield base
    for alias in node.names:
        yield f"{base}.{alias.name}".lstrip(".")


def sleeps(module: Module) -> list[str]:
    """Return the calls that let time pass. Giving way to other tasks, ``asyncio.sleep(0)``, is none."""
    return [
        f"{module.place(call)} {name}"
        for name, call in module.calls()
        if SLEEPS.search(name) and not gives_way(call)
    ]


def timed_assertions(module: Module) -> list[str]:
    """Return where a test asserts how long something took, or reads a clock that serves nothing else.

    A figure that depends on the machine belongs to ``benchmarks/``. ``time.monotonic`` outside an assertion bounds a
    wait, which is right.
    """
    asserted = {
        id(node)
        for statement in ast.walk(module.tree)
        if isinstance(statement, ast.Assert)
        for node in ast.walk(statement)
    }
    return [
        f"{module.place(call)} {name}"
        for name, call in module.calls()
        if PROCESS_CLOCKS.search(name) or (id(call) in asserted and CLOCKS.search(name))
    ]


def waits_of_no_event(module: Module) -> list[str]:
    """Return where a new event is waited for, which is a sleep: nothing sets it."""
    return [
        f"{module.place(call)} Event().wait"
        for _, call in module.calls()
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "wait"
        and call.args
        and isinstance(call.func.value, ast.Call)
    ]


def doubles(modules_: Iterable[Module]) -> list[list[str]]:
    """Return where the same helper of three lines or more is in several test modules."""
    places: dict[str, list[str]] = defaultdict(list)
    for module in modules_:
        for node in module.tree.body:
            if not isinstance(node, Function) or node.name.startswith("test"):
                continue
            body = node.body[1:] if ast.get_docstring(node) else node.body
            text = "\n".join(map(ast.unparse, body))
            if text.count("\n") >= 2:
                places[f"{ast.unparse(node.args)}\n{text}"].append(f"{module.place(node)} {node.name}")
    return [found for found in places.values() if len(found) > 1]


def endless_ends(module: Module) -> list[str]:
    """Return where a program is waited for even when the test has failed: ``tests.support.processes.over_with``."""
    return [
        f"{module.place(item.context_expr)} subprocess.Popen"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.With)
        for item in node.items
        if isinstance(item.context_expr, ast.Call)
        and dotted_name(item.context_expr.func) == "subprocess.Popen"
    ]


def short_limits(module: Module) -> list[str]:
    """Return where a test waits less long than a machine under load may need, or as long as httpx likes: 5 s.

    A limit without a number is ``tests.support.waiting.PATIENCE``, or the point of the test.
    """
    return [
        f"{module.place(call)} {name}"
        for name, call in module.calls()
        if any(is_short(name, keyword) for keyword in call.keywords)
        or (HTTPX.search(name) and all(keyword.arg != "timeout" for keyword in call.keywords))
        or (name == "asyncio.timeout" and any(is_below(argument, SHORT_S) for argument in call.args))
    ]


def is_short(name: str, keyword: ast.keyword) -> bool:
    """Return whether a keyword of a call gives a limit that is too short; pytest-qt counts milliseconds."""
    shortest = SHORT_S * 1000 if "qtbot." in name else SHORT_S
    value = keyword.value
    if isinstance(value, ast.Call) and dotted_name(value.func) == "timedelta":
        return keyword.arg == "within" and any(
            part.arg == "seconds" and is_below(part.value, SHORT_S) for part in value.keywords
        )
    return keyword.arg in {"timeout", "within_s"} and is_below(value, shortest)


def is_below(node: ast.expr, limit: float) -> bool:
    """Return whether ``node`` is a number below ``limit``."""
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value < limit


def gives_way(call: ast.Call) -> bool:
    """Return whether it is ``sleep(0)``."""
    return any(isinstance(argument, ast.Constant) and argument.value == 0 for argument in call.args)


def nested_waits(module: Module) -> list[str]:
    """Return the places where an async test turns a second event loop, in which its tasks can be lost."""
    return [
        f"{module.place(call)} {test.name}"
        for test in rules_in(module)
        if isinstance(test, ast.AsyncFunctionDef)
        for call in ast.walk(test)
        if isinstance(call, ast.Call) and NESTED_WAITS.search(dotted_name(call.func))
    ]


def test_that_every_test_states_a_rule() -> None:
    assert [name for module in modules("tests") for name in names_without_a_rule(module)] == []


def test_that_no_test_sleeps() -> None:
    assert [call for module in modules("tests") for call in sleeps(module)] == []
    assert [call for module in modules("tests") for call in waits_of_no_event(module)] == []


def test_that_no_helper_is_written_twice() -> None:
    assert doubles(modules("tests")) == []


def test_that_no_failed_test_waits_for_its_program() -> None:
    assert [found for module in modules("tests") for found in endless_ends(module)] == []


def test_that_no_test_is_impatient() -> None:
    assert [call for module in modules("tests") for call in short_limits(module)] == []


def test_that_no_test_asserts_a_duration() -> None:
    assert [call for module in modules("tests") for call in timed_assertions(module)] == []


def test_that_no_test_is_imported() -> None:
    assert [found for module in modules() for found in imported_tests(module)] == []


def test_that_no_async_test_turns_a_second_loop() -> None:
    assert [place for module in modules("tests") for place in nested_waits(module)] == []


@pytest.mark.parametrize(
    "name", ["test_offer", "test_that_the_popup_works", "test_that_it_is_shown_as_expected"]
)
def test_that_a_name_without_a_rule_is_noticed(name: str) -> None:
    assert len(names_without_a_rule(module_of(f"class TestPopup:\n async def {name}(self): ..."))) == 1


def test_that_a_name_with_a_rule_is_let_be() -> None:
    assert names_without_a_rule(module_of("def test_that_a_network_is_left(): ...")) == []


@pytest.mark.parametrize(
    "line", ["time.sleep(1)", "await asyncio.sleep(0.1)", "qtbot.wait(10)", "QTest.qWait(5)"]
)
def test_that_a_sleep_is_noticed(line: str) -> None:
    assert len(sleeps(module_of(f"async def test_that_it_waits():\n {line}"))) == 1


@pytest.mark.parametrize("line", ["asyncio.sleep(0)", "qtbot.waitUntil(look)", "clock.sleep_until(noon)"])
def test_that_tests_that_do_not_sleep_are_accepted(line: str) -> None:
    assert sleeps(module_of(line)) == []


@pytest.mark.parametrize(
    "line", ["begun = time.thread_time()", "begun = perf_counter_ns()", "assert time.monotonic() - begun < 1"]
)
def test_that_an_asserted_duration_is_noticed(line: str) -> None:
    assert len(timed_assertions(module_of(f"def test_that_it_is_quick():\n {line}"))) == 1


def test_that_the_bound_of_a_wait_is_let_be() -> None:
    assert timed_assertions(module_of("def test_that_it_comes():\n end = time.monotonic() + 10")) == []


def test_that_a_second_loop_is_noticed_in_async_tests_alone() -> None:
    line = "with qtbot.waitSignal(button.clicked): ..."
    assert len(nested_waits(module_of(f"async def test_that_it_rings(qtbot):\n {line}"))) == 1
    assert nested_waits(module_of(f"def test_that_it_rings(qtbot):\n {line}")) == []


@pytest.mark.parametrize(
    "line",
    [
        "from tests.ui.test_theme import colours",
        "from tests.ui import test_theme",
        "import tests.ui.test_theme as theme",
        "from tests.ui.conftest import dressed",
        "from . import test_theme",
    ],
)
def test_that_an_imported_test_is_noticed(line: str) -> None:
    assert len(imported_tests(module_of(line))) == 1


def test_that_an_imported_builder_is_let_be() -> None:
    assert imported_tests(module_of("from tests.ui.window_checks import named_windows")) == []


def test_that_waiting_for_no_event_is_noticed() -> None:
    assert len(waits_of_no_event(module_of("threading.Event().wait(0.5)"))) == 1
    assert waits_of_no_event(module_of("await asyncio.Event().wait()\nself.over.wait(0.5)")) == []


@pytest.mark.parametrize(
    "line",
    [
        "qtbot.waitUntil(look, timeout=20_000)",
        "httpx.get(url, timeout=15)",
        "httpx.Client(base_url=url)",
        "subprocess.run(command, timeout=20)",
        "wait_until(look, 'it is there', within=timedelta(seconds=10))",
        "room.wait(callback, within_s=5)",
        "async with asyncio.timeout(15): ...",
    ],
)
def test_that_impatience_is_noticed(line: str) -> None:
    assert len(short_limits(module_of(f"async def test_that_it_comes():\n {line}"))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "qtbot.waitUntil(look)",
        "httpx.get(url, timeout=PATIENCE_S)",
        "subprocess.run(command, timeout=60)",
        "wait_until(look, 'it is there', within=timedelta(minutes=3))",
    ],
)
def test_that_patience_is_let_be(line: str) -> None:
    assert short_limits(module_of(line)) == []


def test_that_an_endless_wait_for_a_program_is_noticed() -> None:
    assert len(endless_ends(module_of("with subprocess.Popen(command) as process: ..."))) == 1
    assert endless_ends(module_of("with over_with(subprocess.Popen(command)) as process: ...")) == []


def test_that_a_helper_that_is_written_twice_is_noticed() -> None:
    helper = "def shown(window):\n window.show()\n window.raise_()\n return window"
    assert len(doubles([module_of(helper), module_of(helper.replace("shown", "seen"))])) == 1
    assert doubles([module_of(helper), module_of(helper.replace("raise_", "hide"))]) == []
