"""What a flood of refused requests costs an agent: ``python -m benchmarks.load.floods``.

An agent changes state over and over, first alone and then beside each flood, in turns: wrong passwords, requests without a token,
malformed requests, and connections that are opened and say nothing. Each flood comes from a process of its own, as fast
as the server answers it. Only the ratios count: the flood takes a share of the same processors.
"""

from __future__ import annotations

import contextlib
import itertools
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Final

import httpx

from benchmarks.load.http_load import request
from tests.support.server import RunningServer, running_server

ROUNDS: Final = 5
COMMANDS: Final = 100
"""Changes of state in each part of a round."""
CONNECTIONS: Final = 32
"""Connections of a flood."""
MOST_COST: Final = 6.0
"""Budget: how many times as long the median command may take; a flood and its server have one processor each."""
_STATES: Final = ({"state": "available"}, {"state": "not_ready", "reason": "Break"})
_HEAD: Final = b"POST /v1/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"


def wrong_password(number: int) -> bytes:
    """Return a sign-in of one of a thousand names, with a password that is wrong."""
    form = b"grant_type=password&username=guess%d&password=no-such-password" % (number % 1000)
    return _HEAD + b"Content-Length: %d\r\n\r\n" % len(form) + form


def without_token(_number: int) -> bytes:
    """Return a command of a stranger."""
    return request("PUT", "/v1/agent/state", body=b'{"state":"available"}')


def malformed(_number: int) -> bytes:
    """Return a request with two hosts; the server rejects it and closes the connection."""
    return b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"


def silence(_number: int) -> bytes:
    """Return nothing: the connection is only opened, and closed by the client."""
    return b""


FLOODS: Final[dict[str, Callable[[int], bytes]]] = {
    found.__name__: found for found in (wrong_password, without_token, malformed, silence)
}


def flood(name: str, port: int) -> None:
    """Send a flood until this process is ended."""
    numbers = itertools.count()
    for _ in range(CONNECTIONS):
        threading.Thread(target=_send_for_ever, args=(FLOODS[name], port, numbers), daemon=True).start()
    sys.stdin.read()


def _send_for_ever(make: Callable[[int], bytes], port: int, numbers: itertools.count[int]) -> None:
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 60) as connection:
            while sent := make(next(numbers)):
                connection.sendall(sent)
                if not connection.recv(65536):
                    break


@contextlib.contextmanager
def flooding(name: str | None, port: int) -> Generator[None]:
    """Send a flood for a block; none without a name."""
    if name is None:
        yield
        return
    command = [sys.executable, "-m", "benchmarks.load.floods", name, str(port)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        try:
            yield
        finally:
            process.kill()


def commands(client: httpx.Client) -> list[float]:
    """Return the seconds of each of many changes of state."""
    found: list[float] = []
    for number in range(COMMANDS):
        began = time.perf_counter()
        client.put("/v1/agent/state", json=_STATES[number % 2]).raise_for_status()
        found.append(time.perf_counter() - began)
    return found


def measure(server: RunningServer) -> bool:
    """Print the figures of each flood; return whether the budget holds."""
    found: dict[str | None, list[float]] = {name: [] for name in (None, *FLOODS)}
    ratios: dict[str, list[float]] = {name: [] for name in FLOODS}
    with server.client("dana") as client:
        commands(client)
        for _ in range(ROUNDS):
            alone = commands(client)
            found[None] += alone
            for name in FLOODS:
                with flooding(name, server.port):
                    commands(client)  # The flood begins meanwhile.
                    beside = commands(client)
                found[name] += beside
                ratios[name].append(statistics.median(beside) / statistics.median(alone))
    for name, times in found.items():
        last = statistics.quantiles(times, n=100)[-1]
        cost = f", {statistics.median(ratios[name]):.1f} times" if name is not None else ""
        print(
            f"{(name or 'alone').replace('_', ' '):>15}: a command takes {statistics.median(times) * 1000:5.1f} ms, 99 % "
            f"{last * 1000:5.1f} ms{cost}"
        )
    return all(statistics.median(cost) <= MOST_COST for cost in ratios.values())


def main() -> int:
    """Measure, and return 1 if a flood costs an agent more than the budget."""
    if len(sys.argv) == 3:
        flood(sys.argv[1], int(sys.argv[2]))
        return 0
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as server:
        return 0 if measure(server) else 1


if __name__ == "__main__":
    sys.exit(main())
