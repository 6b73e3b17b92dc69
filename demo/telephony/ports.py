"""Ports that are free for UDP and TCP, below those that the system gives out by itself."""

import contextlib
import random
import socket
from collections.abc import Generator
from typing import Final

_LOWEST, _HIGHEST = 10_000, 19_000
_given: Final[set[int]] = set()


def free_port(ports: int = 1) -> int:
    """Return the first of ``ports`` free ports in a row; no port is returned twice."""
    while True:
        first = random.randrange(_LOWEST, _HIGHEST, 10)  # noqa: S311 - a guess, which is tried
        if first not in _given and all(_is_free(port) for port in range(first, first + ports)):
            _given.add(first)
            return first


def _is_free(port: int) -> bool:
    with contextlib.suppress(OSError):
        for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
            with socket.socket(socket.AF_INET, kind) as probe:
                probe.bind(("0.0.0.0", port))  # noqa: S104 - it must be free on every address
        return True
    return False


@contextlib.contextmanager
def media_ports(count: int = 1000) -> Generator[int]:
    """Reserve a block of ports for media, and return the first; the block is ours while its last port is bound."""
    while True:
        first = random.randrange(20_000, 32_000, count)  # noqa: S311 - a guess, which is tried
        holder = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            holder.bind(("127.0.0.1", first + count - 1))
        except OSError:
            holder.close()
            continue
        with holder:
            yield first
        return
