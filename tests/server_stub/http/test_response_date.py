"""The ``Date`` of answers, by which desktops set their countdowns."""

from __future__ import annotations

from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection
from typing import Final

import psutil

from agent_desktop.protocol import paths
from tests.support.server import RunningServer
from tests.support.waiting import PATIENCE_S, wait_until

ASKED: Final = (
    ("GET", paths.HEALTHZ),
    ("HEAD", paths.HEALTHZ),
    ("GET", "/nowhere"),
    ("GET", paths.ME),
    ("GET", paths.EVENTS),
)


def now() -> datetime:
    """Return this machine's time, which is the server's too, as coarse as a ``Date``."""
    return datetime.now(UTC).replace(microsecond=0)


def test_that_a_server_that_stood_still_never_writes_the_time_of_before(server: RunningServer) -> None:
    headers = server.headers("dana")
    process = psutil.Process(server.pid)
    with ExitStack() as stack:
        lines = [
            stack.enter_context(closing(HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE_S)))
            for _ in ASKED
        ]
        for line in lines:
            line.connect()
        process.suspend()
        stack.callback(process.resume)
        stopped = now()
        wait_until(lambda: now() - stopped >= timedelta(seconds=2), "a Date of before is to be told")
        asked = now()
        for line, (method, path) in zip(lines, ASKED, strict=True):
            line.request(method, path, headers=headers if path == paths.EVENTS else {})
        process.resume()
        answers = [line.getresponse() for line in lines]
    assert [answer.status for answer in answers] == [200, 200, 404, 401, 200]
    for answer in answers:
        (date,) = answer.headers.get_all("Date", [])
        assert asked <= parsedate_to_datetime(date) <= now()
