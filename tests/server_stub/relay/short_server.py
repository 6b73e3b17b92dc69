"""A server that holds a relay until it is killed: ``python -m tests.server_stub.relay.short_server PORT PATH``.

It prints the port of the relay and a ticket to the switch's media socket at ``PORT`` and ``PATH``.
"""

import asyncio
import sys

from server_stub.relay.media_relay import MediaRelay
from server_stub.relay.messages import Upstream
from server_stub.web import listen


async def main(port: int, path: str) -> None:
    """Print the port and a ticket, and wait."""
    relay = MediaRelay(lambda: listen("127.0.0.1", 0))
    ticket = await relay.admit("i1", Upstream("127.0.0.1", port, path))
    sys.stdout.write(f"{relay.port} {ticket}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
