"""A plugin of pytest that tries mutations: each in a fork of the process that has collected the tests.

A fork costs milliseconds, where a new process would import and collect for seconds. In the fork the code of the mutated
module's functions is exchanged, and the tests that run this code are run, the quickest first, until one fails.
"""

from __future__ import annotations
import __future__

import ast
import gc
import json
import os
import resource
import select
import signal
import sys
from collections.abc import Generator, Iterable
from pathlib import Path
from random import Random
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Final

import msgspec
import pytest

from tests.mutants.mutations import Mutation, mutated, mutations_of
from tests.mutants.tried import Tried

ROOT: Final = Path(__file__).resolve().parents[2]

CPU_FACTOR: Final = 10
CPU_LEAST_S: Final = 20
"""Seconds of the processor, and multiple of the usual, after which a mutant counts as caught: it does not end."""

HANGS_S: Final = 600
"""Seconds after which a mutant that uses no processor counts as caught, because a test waits without end."""

_NOT_PLACED: Final = "not placed"


class NotPlaced(Exception):
    """The mutation is in code that cannot be exchanged in a running process, such as the body of a class."""


class Usage(msgspec.Struct):
    """What a test runs of the mutated modules, and how long it takes."""

    seconds: float
    functions: set[str]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the runner, which ``tests.mutants`` passes."""
    group = parser.getgroup("mutants")
    group.addoption("--mutate", action="append", default=[], metavar="PATH", help="a module or folder")
    group.addoption("--mutants-seed", type=int, default=1)
    group.addoption("--mutants-count", type=int, default=0, help="how many at random; 0 tries all")
    group.addoption(
        "--mutants-results", metavar="FILE", help="where a line of JSON for each result is appended"
    )
    group.addoption("--mutants-usage", metavar="FILE", help="keeps what each test runs for the next time")
    group.addoption("--mutants-longest", type=float, default=5.0, help="leave out tests that take longer")


def pytest_configure(config: pytest.Config) -> None:
    """Take over the run, if there is something to mutate."""
    if config.getoption("--mutate"):
        config.pluginmanager.register(MutantRun(config), "mutant-run")


class Options(msgspec.Struct, frozen=True):
    """What ``tests.mutants`` asks for."""

    paths: list[str]
    seed: int
    count: int
    results: str | None
    usage: str | None
    longest: float


class MutantRun:
    """Runs the collected tests once to learn what they use, and then tries one mutation after the other."""

    def __init__(self, config: pytest.Config) -> None:
        wanted = [
            config.getoption(name)
            for name in (
                "--mutate",
                "--mutants-seed",
                "--mutants-count",
                "--mutants-results",
                "--mutants-usage",
                "--mutants-longest",
            )
        ]
        self._options = msgspec.convert(dict(zip(Options.__struct_fields__, wanted, strict=True)), Options)
        self._usage: dict[str, Usage] = {}
        self._functions: dict[str, list[FunctionType]] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try the mutations in the place of running the tests."""
        if session.testsfailed:
            message = "the tests could not be collected"
            raise session.Interrupted(message)
        modules = _modules(self._options.paths)
        files = {str(ROOT / name) for name in modules}
        self._learn(session, files)
        self._functions = functions_of(files)
        gc.freeze()  # Forks then share the memory of all that exists.
        chosen = _chosen(modules, self._options.seed, self._options.count)
        results = self._options.results
        for mutation in chosen:
            tried = self._try(session, mutation)
            if results:
                with Path(results).open("ab") as file:
                    file.write(msgspec.json.encode(tried) + b"\n")
            result = tried.caught_by or ("SURVIVES" if tried.is_tried else _NOT_PLACED)
            _write_line(session, f"{mutation.line:5} {mutation.key}: {result}")
        return True

    def _learn(self, session: pytest.Session, files: set[str]) -> None:
        """Learn which functions of ``files`` each test calls, from the file of an earlier run if there is one."""
        kept = self._options.usage
        if kept and Path(kept).exists():
            self._usage = msgspec.json.decode(Path(kept).read_bytes(), type=dict[str, Usage])
        missing = [item for item in session.items if item.nodeid not in self._usage]
        if missing:
            self._observe(session, missing, files)
        if kept:
            Path(kept).write_bytes(msgspec.json.encode(self._usage))

    def _observe(self, session: pytest.Session, items: list[pytest.Item], files: set[str]) -> None:
        """Run each test in a fork, and note which functions of ``files`` it calls."""
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            with os.fdopen(writing, "wb") as pipe:
                _silence_reports(session)
                for item in items:
                    pipe.write(msgspec.json.encode(_used(session, item, files)) + b"\n")
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            for line in pipe:
                nodeid, passed, seconds, functions = json.loads(line)
                if not passed:
                    message = f"a test fails without any mutation: {nodeid}"
                    raise session.Failed(message)
                self._usage[nodeid] = Usage(seconds, set(functions))
        os.waitpid(child, 0)

    def _tests_for(self, session: pytest.Session, mutation: Mutation) -> list[pytest.Item]:
        """Return the tests that run the mutated code, or for a module's level those that run anything of the module."""
        longest = self._options.longest
        mirror = f"test_{Path(mutation.path).stem}"
        wanted = f"{mutation.path} {mutation.function}"
        found: list[tuple[bool, float, int]] = []
        for place, item in enumerate(session.items):
            usage = self._usage[item.nodeid]
            runs = (
                wanted in usage.functions
                if mutation.function
                else any(each.startswith(f"{mutation.path} ") for each in usage.functions)
            )
            if runs and usage.seconds <= longest:
                found.append((mirror not in item.nodeid, usage.seconds, place))
        return [session.items[place] for _, _, place in sorted(found)]

    def _try(self, session: pytest.Session, mutation: Mutation) -> Tried:
        items = self._tests_for(session, mutation)
        usual_s = sum(self._usage[item.nodeid].seconds for item in items)
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            limit_s = int(CPU_LEAST_S + CPU_FACTOR * usual_s)
            resource.setrlimit(resource.RLIMIT_CPU, (limit_s, limit_s + 5))
            os.write(writing, self._first_failure(session, mutation, items).encode())
            os._exit(0)
        os.close(writing)
        status = _wait(child, reading)
        with os.fdopen(reading, "rb") as pipe:
            found = pipe.read().decode()
        if status:
            found = "it does not end"
        return Tried(
            mutation, found if found != _NOT_PLACED else "", len(items), is_tried=found != _NOT_PLACED
        )

    def _first_failure(
        self, session: pytest.Session, mutation: Mutation, items: Iterable[pytest.Item]
    ) -> str:
        """Put the mutation in place, and return the first test that fails; empty if none does."""
        _silence_reports(session)
        try:
            put_in_place(mutation, self._functions[str(ROOT / mutation.path)])
        except NotPlaced:
            return _NOT_PLACED
        except Exception as error:  # noqa: BLE001 - a module that cannot be imported is noticed by every test
            return f"import: {type(error).__name__}"
        return next((item.nodeid for item in items if _fails(session, item)), "")


def _wait(child: int, reading: int) -> int:
    """Wait for the fork to write or end, and return its status; one that waits without an end is ended."""
    if not select.select([reading], [], [], HANGS_S)[0]:
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def _used(session: pytest.Session, item: pytest.Item, files: set[str]) -> tuple[str, bool, float, list[str]]:
    """Run one test, and return its id, whether it passes, the seconds it takes and what it calls."""
    codes: set[CodeType] = set()

    def note(frame: FrameType, _event: str, _argument: object) -> None:
        codes.add(frame.f_code)

    began_s = _used_cpu_s()
    sys.settrace(note)
    try:
        failed = _fails(session, item)
    finally:
        sys.settrace(None)
    took_s = _used_cpu_s() - began_s
    called = {
        f"{Path(code.co_filename).relative_to(ROOT)} {_plain(code.co_qualname)}"
        for code in codes
        if code.co_filename in files
    }
    return item.nodeid, not failed, took_s, sorted(called)


def _used_cpu_s() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def _plain(qualified_name: str) -> str:
    """Return the qualified name as ``mutations`` writes it: without locals, comprehensions and lambdas."""
    parts = [part for part in qualified_name.split(".") if not part.startswith("<")]
    return ".".join(parts)


def _fails(session: pytest.Session, item: pytest.Item) -> bool:
    """Run one test as pytest does, and return whether it fails."""
    failures: list[str] = []

    class Reports:
        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            if report.failed:
                failures.append(report.nodeid)

    reports = Reports()
    session.config.pluginmanager.register(reports)
    try:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
    finally:
        session.config.pluginmanager.unregister(reports)
    return bool(failures)


def _write_line(session: pytest.Session, line: str) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if isinstance(reporter, pytest.TerminalReporter):
        reporter.write_line(line, flush=True)


def _silence_reports(session: pytest.Session) -> None:
    """Keep the dots of a fork's tests off the screen."""
    plugins = session.config.pluginmanager
    if plugins.has_plugin("terminalreporter"):
        plugins.unregister(name="terminalreporter")


def functions_of(files: Iterable[str]) -> dict[str, list[FunctionType]]:
    """Return the functions that exist now, by the file of their code."""
    found: dict[str, list[FunctionType]] = {file: [] for file in files}
    for each in gc.get_objects():
        if type(each) is FunctionType and each.__code__.co_filename in found:
            found[each.__code__.co_filename].append(each)
    return found


def put_in_place(mutation: Mutation, functions: Iterable[FunctionType]) -> None:
    """Exchange the code of the imported ``functions``, or the values of the module's names, for the mutated ones.

    Raises:
        NotPlaced: no function or name has changed.
    """
    path = ROOT / mutation.path
    tree, statement = mutated(path.read_text(), mutation.number)
    if not mutation.function:
        module = sys.modules[".".join(Path(mutation.path).with_suffix("").parts)]
        _exchange_names(module, ast.Module([statement], type_ignores=[]), path)
        return
    code = compile(tree, str(path), "exec", dont_inherit=True)
    new = {(each.co_qualname, each.co_firstlineno): each for each in _codes(code)}
    placed = False
    for function in functions:
        old = function.__code__
        found = new.get((old.co_qualname, old.co_firstlineno))
        if found is not None and found != old:
            try:
                function.__code__ = found
            except ValueError as error:  # The mutated function uses other variables of the one around it.
                raise NotPlaced from error
            placed = True
    if not placed:
        raise NotPlaced


def _codes(code: CodeType) -> Generator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes(each)


def _exchange_names(module: ModuleType, statement: ast.Module, path: Path) -> None:
    """Run the mutated statement beside the real module, and set each name it changes wherever that was imported."""
    beside = dict(module.__dict__)
    code = compile(
        statement, str(path), "exec", flags=__future__.annotations.compiler_flag, dont_inherit=True
    )
    exec(code, beside)  # noqa: S102 - the code is this project's own
    placed = False
    for name, value in list(module.__dict__.items()):
        new = beside[name]
        if name.startswith("__") or isinstance(value, type | FunctionType) or new is value or new == value:
            continue
        for each in list(sys.modules.values()):
            if getattr(each, "__dict__", {}).get(name) is value:
                setattr(each, name, new)
                placed = True
    if not placed:
        raise NotPlaced


NOT_SERVED: Final = frozenset({"server_stub/core/invariants.py", "server_stub/core/diagram.py"})
"""Modules that only tests and documents use; their own tests are the switch-offs of ``tests.simulation.safeguards``."""


def _modules(paths: Iterable[str]) -> list[str]:
    found: set[str] = set()
    for name in paths:
        path = ROOT / name
        files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        found.update(str(file.relative_to(ROOT)) for file in files)
    return sorted(found - NOT_SERVED)


def _chosen(modules: list[str], seed: int, count: int) -> list[Mutation]:
    """Return the mutations to try: a random choice by the seed."""
    everything = [mutation for name in modules for mutation in mutations_of(ROOT / name, name)]
    return Random(seed).sample(  # noqa: S311 - the same seed must give the same choice
        everything, min(count or len(everything), len(everything))
    )
