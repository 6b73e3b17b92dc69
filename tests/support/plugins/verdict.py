"""Fails a run in which every test was skipped: it has shown nothing. Keeps how a run ended."""

from typing import Final

import pytest

SHOWS_SOMETHING: Final = ("passed", "failed", "xfailed", "xpassed", "error")
EXIT_STATUS: Final = "run/exitstatus"
"""The name in pytest's cache: whether what failed last is all that may fail (.ci/run)."""


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Turn "all skipped", which pytest calls success, into "no test ran", and leave the verdict in pytest's cache."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or session.config.option.collectonly or hasattr(session.config, "workerinput"):
        return
    success = session.exitstatus == pytest.ExitCode.OK
    if success and not any(reporter.stats.get(outcome) for outcome in SHOWS_SOMETHING):
        session.exitstatus = pytest.ExitCode.NO_TESTS_COLLECTED
    if session.config.pluginmanager.hasplugin("cacheprovider"):
        session.config.cache.set(EXIT_STATUS, int(session.exitstatus))
