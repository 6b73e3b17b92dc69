"""Fails a run in which every test was skipped: it has shown nothing."""

import pytest

SHOWS_SOMETHING = ("passed", "failed", "xfailed", "xpassed", "error")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Turn "all skipped", which pytest calls success, into "no test ran"."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or exitstatus != pytest.ExitCode.OK or session.config.option.collectonly:
        return
    if not any(reporter.stats.get(outcome) for outcome in SHOWS_SOMETHING):
        session.exitstatus = pytest.ExitCode.NO_TESTS_COLLECTED
