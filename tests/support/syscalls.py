"""What a program and all that it starts asks of the kernel about networks and new files, as strace writes it down."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.support.needs import program
from tests.support.waiting import wait_until

_CALLS: Final = "connect,sendto,sendmsg,sendmmsg,openat,open,creat,mkdir,mkdirat"
_NO_RING: Final = "inject=io_uring_setup:error=ENOSYS"
"""What a program asks by way of a ring would be in no trace, so none is given to it."""
_LINE: Final = re.compile(r"^(?P<pid>\d+) +(?P<call>\w+)\((?P<rest>.*)$")
_LOOKS_UP: Final = re.compile(r'"(/etc/resolv\.conf|[^"]*/systemd/resolve/[^"]*|[^"]*/nss/mdns[^"]*)"')
"""What the C library opens or connects to when it is asked for the address of a name."""
_INET: Final = re.compile(r"sa_family=AF_INET6?, sin6?_port=htons\((\d+)\).*?\"([0-9a-f.:]+)\"")
_DEVICE_ID: Final = re.compile(r'"[^"]*(deviceid|DeveloperTools|/Microsoft/)[^"]*"')
"""Where onnxruntime keeps the number by which its maker knows the machine."""
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1"})
_RESOLVER: Final = 53
_REFUSED: Final = "ENOENT"
_CI_MARKS: Final = (
    *("CI", "TF_BUILD", "GITHUB_ACTIONS", "GITLAB_CI", "CIRCLECI", "TRAVIS", "JENKINS_URL"),
    *("CODEBUILD_BUILD_ID", "BUILDKITE", "TEAMCITY_VERSION", "APPVEYOR", "BITBUCKET_BUILD_NUMBER"),
)
"""Variables by which onnxruntime knows a build machine; there it reports nothing, and a trace would prove nothing."""


@dataclass(frozen=True)
class Trace:
    """The trace of one program; read it once the program has ended."""

    file: Path

    @property
    def prefix(self) -> tuple[str, ...]:
        """What goes before the program's command line. The tracer stands aside: the process is the program itself."""
        strace = program("strace", package="strace")
        calls = ("-e", f"trace={_CALLS}", "-e", _NO_RING)
        unset = [word for name in _CI_MARKS for word in ("-E", name)]
        return (
            strace,
            "-D",
            "-f",
            "--seccomp-bpf",
            "-q",
            "-s",
            "256",
            *calls,
            *unset,
            "-A",  # Several programs may be traced into one file.
            "-o",
            str(self.file),
            "--",
        )

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yield each call's name and the rest of its line."""
        for line in self.file.read_text("utf-8", errors="replace").splitlines():
            if found := _LINE.match(line):
                yield found["call"], found["rest"]

    def wait_for_end(self, pid: int) -> None:
        """Wait until the tracer has written down how the process ended."""
        ended = re.compile(rf"^{pid} +\+\+\+ ", re.MULTILINE)
        wait_until(lambda: ended.search(self.file.read_text("utf-8", errors="replace")), "the trace is whole")

    def wait_for_all(self) -> None:
        """Wait until the tracer has written down how every process ended that the program started."""

        def ended() -> bool:
            lines = self.file.read_text("utf-8", errors="replace").splitlines()
            seen = {line.split(maxsplit=1)[0] for line in lines}
            return bool(seen) and seen == {line.split(maxsplit=1)[0] for line in lines if " +++ " in line}

        wait_until(ended, "the trace of every process is whole")

    def strayed(self, told: Sequence[tuple[str, int]] = ()) -> list[str]:
        """Return the calls by which a name was looked up, or something was sent elsewhere than to ``told`` (host, port).

        What stays in the machine's own Unix sockets (screen, sound, session bus) goes nowhere, but for the resolver's.
        """
        return [f"{call}({rest}" for call, rest in self.lines() if _strays(rest, frozenset(told))]

    def device_ids(self) -> list[str]:
        """Return the calls that made, or opened, what a machine is known by."""
        return [
            f"{call}({rest}"
            for call, rest in self.lines()
            if _DEVICE_ID.search(rest) and _REFUSED not in rest
        ]

    def abroad(self) -> set[tuple[str, int]]:
        """Return the addresses (host, port) beyond this machine, and its resolver, that anything was sent to, or tried."""
        places = {place for _, rest in self.lines() for place in _places(rest)}
        return {(host, port) for host, port in places if port == _RESOLVER or host not in _LOOPBACK}

    def connected(self) -> set[tuple[str, int]]:
        """Return the addresses (host, port) that were connected to, or tried."""
        return {place for call, rest in self.lines() if call == "connect" for place in _places(rest)}


def _strays(rest: str, told: frozenset[tuple[str, int]]) -> bool:
    return _LOOKS_UP.search(rest) is not None or any(place not in told for place in _places(rest))


def _places(rest: str) -> list[tuple[str, int]]:
    return [(host, int(port)) for port, host in _INET.findall(rest)]


def tracing(file: Path) -> Trace:
    """Return a trace to be written to ``file``.

    If the machine does not allow tracing, the test is skipped with the reason; in CI it fails.
    """
    trace = Trace(file)
    probe = file.with_suffix(".probe")
    tried = subprocess.run(
        [*Trace(probe).prefix, "true"], capture_output=True, text=True, check=False, env=dict(os.environ)
    )
    if tried.returncode != 0:
        message = f"this machine lets no process be traced: {tried.stderr.strip()}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return trace
