"""The baseline of ``over_http``: a program that answers with a fixed body once one row is durable.

It has the event loop, web server and settings of ``callback-server``, the same disk and the same durability (WAL,
``synchronous=FULL``), and nothing else: no routing, no checks, no events.
"""

from __future__ import annotations

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

import uvloop

from server_stub.connections.bounds import ConnectionBounds
from server_stub.store.sqlite import connect
from server_stub.web import listen, most_connections, run

_BODY: Final = b'{"id":"' + b"x" * 900 + b'"}'
"""A body with the length of an interaction."""
_HEADERS: Final = [(b"content-type", b"application/json"), (b"content-length", str(len(_BODY)).encode())]


async def serve(folder: Path) -> None:
    """Serve until a signal, and print the address first."""
    database = connect(folder / "bare.db")
    database.execute("CREATE TABLE IF NOT EXISTS bare (body BLOB)")
    writer = ThreadPoolExecutor(1)

    async def app(_scope: Any, receive: Any, send: Any) -> None:
        while (await receive()).get("more_body"):
            pass
        await asyncio.get_running_loop().run_in_executor(
            writer, database.execute, "INSERT INTO bare VALUES (?)", (_BODY,)
        )
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        await send({"type": "http.response.body", "body": _BODY})

    with listen("127.0.0.1", 0) as listener:
        await run(
            app,
            listener,
            announce=lambda address: print(address, flush=True),
            on_stop=lambda: None,
            on_reload=lambda: None,
            bounds=ConnectionBounds(most=most_connections(), most_of_address=most_connections()),
        )
    writer.shutdown()
    database.close()


def main() -> int:
    """Serve from the folder that the command line names."""
    sys.setswitchinterval(0.0005)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(Path(sys.argv[1])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
