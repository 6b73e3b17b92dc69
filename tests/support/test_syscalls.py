"""What the trace must notice: it would be worth nothing if it noticed nothing."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from agent_desktop.telemetry import SWITCHES
from tests.support.processes import over_with
from tests.support.syscalls import Trace, tracing

LOOK_UP: Final = """
import socket
try:
    socket.getaddrinfo("callback-desk.invalid", 443)
except OSError:
    pass
"""
CONNECT: Final = """
import socket, sys
socket.create_connection(("127.0.0.1", int(sys.argv[1]))).close()
"""
SEND: Final = """
import socket, sys
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"here", ("127.0.0.1", int(sys.argv[1])))
"""
BY_A_CHILD: Final = """
import subprocess, sys
subprocess.run([sys.executable, "-c", {code!r}, *sys.argv[1:]], check=True)
"""
NOT_SWITCHED_OFF: Final = """
import numpy
from faster_whisper.vad import get_speech_timestamps
get_speech_timestamps(numpy.zeros(16000, numpy.float32))
"""


def traced(file: Path, code: str, *arguments: str, env: dict[str, str] | None = None) -> Trace:
    """Run ``code`` and return the trace of it."""
    trace = tracing(file)
    with over_with(
        subprocess.Popen([*trace.prefix, sys.executable, "-c", code, *arguments], env=env)
    ) as process:
        assert process.wait() == 0
    trace.wait_for_end(process.pid)
    return trace


def test_that_the_look_up_of_a_name_is_noticed(tmp_path: Path) -> None:
    assert traced(tmp_path / "trace", LOOK_UP).strayed()


@pytest.mark.parametrize(
    "code", [CONNECT, SEND, BY_A_CHILD.format(code=CONNECT)], ids=["tcp", "udp", "child"]
)
def test_that_a_connection_is_noticed_unless_it_was_configured(tmp_path: Path, code: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        trace = traced(tmp_path / "trace", code, str(port))
    assert len(trace.strayed()) == 1
    assert trace.strayed([("127.0.0.1", port + 1)]) == trace.strayed()
    assert trace.strayed([("127.0.0.1", port)]) == []


def test_that_what_leaves_the_machine_or_asks_its_resolver_is_distinguished_from_loopback(
    tmp_path: Path,
) -> None:
    code = """
import socket
for place in (("192.0.2.1", 9), ("127.0.0.1", 53), ("127.0.0.1", 9)):
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(place)
"""
    assert traced(tmp_path / "trace", code).abroad() == {("192.0.2.1", 9), ("127.0.0.1", 53)}


def test_that_the_device_id_of_a_library_that_is_not_switched_off_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")  # On a build machine the library is silent: the program must not know.
    env = {name: value for name, value in os.environ.items() if name not in SWITCHES}
    trace = traced(tmp_path / "trace", NOT_SWITCHED_OFF, env={**env, "HOME": str(tmp_path)})
    assert trace.device_ids()
    assert list(tmp_path.rglob("deviceid"))
