"""Fails a test in which an unexpected warning or error was logged.

A test that causes one on purpose names it: ``@pytest.mark.logs_expected("lost the stream", "retrying")``. Each pattern
must match a record (from WARNING up), and each such record a pattern.
"""

import logging
import re
from collections.abc import Iterator

import pytest


class _Watch(logging.Handler):
    """Keeps what was logged from WARNING up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {self.format(record)}")


@pytest.fixture(autouse=True)
def _log_watch(request: pytest.FixtureRequest) -> Iterator[None]:
    watch = _Watch()
    logging.getLogger().addHandler(watch)
    yield
    logging.getLogger().removeHandler(watch)
    marker = request.node.get_closest_marker("logs_expected")
    patterns = [str(pattern) for pattern in marker.args] if marker else []
    unexpected = [m for m in watch.messages if not any(re.search(p, m) for p in patterns)]
    missing = [p for p in patterns if not any(re.search(p, m) for m in watch.messages)]
    assert not unexpected, "logged, and the test does not expect it:\n" + "\n".join(unexpected)
    assert not missing, f"expected in the log, and not there: {missing}"
