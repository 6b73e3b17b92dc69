"""A TCP proxy between the desktop and a real server that delays, cuts, stalls and half-opens connections."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from enum import StrEnum
from typing import Final

_PIECE: Final = 64 * 1024
_DELAY_S: Final = 0.05


class Fault(StrEnum):
    """What the proxy does to connections."""

    NONE = "none"
    DELAY = "delay"  #: Each piece is late.
    CUT = "cut"  #: Connections are reset, and new ones, too.
    STALL = "stall"  #: Nothing is passed on, and no connection ends.
    HALF_OPEN = "half_open"  #: The server's end is gone, and the desktop is not notified.


class RoughProxy:
    """The proxy; ``fault`` may be changed at any time."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._writers: set[asyncio.StreamWriter] = set()
        self._upstream: set[asyncio.StreamWriter] = set()
        self._passes = asyncio.Event()
        self._passes.set()
        self._fault = Fault.NONE
        self.url = ""

    def become(self, fault: Fault) -> None:
        """Do this from now on."""
        self._fault = fault
        if fault is Fault.STALL:
            self._passes.clear()
        else:
            self._passes.set()
        if fault is Fault.CUT:
            for writer in self._writers | self._upstream:
                writer.transport.abort()
        if fault is Fault.HALF_OPEN:
            for writer in self._upstream:
                writer.transport.abort()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry one connection."""
        if self._fault is Fault.CUT:
            writer.transport.abort()
            return
        self._writers.add(writer)
        with suppress(OSError):
            if self._fault is Fault.HALF_OPEN:
                await reader.read()
            else:
                await self._carry(reader, writer)
        self._writers.discard(writer)
        writer.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self._port)
        self._upstream.add(to_server)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._pass(reader, to_server))
                group.create_task(self._pass(from_server, writer))
        except* OSError:
            pass
        finally:
            self._upstream.discard(to_server)
            to_server.transport.abort()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            try:
                piece = await reader.read(_PIECE)
            except ConnectionError:
                piece = b""
            await self._passes.wait()
            if self._fault is Fault.DELAY:
                late = asyncio.Event()
                asyncio.get_running_loop().call_later(_DELAY_S, late.set)
                await late.wait()
            if not piece:
                if self._fault is Fault.HALF_OPEN and writer in self._writers:
                    await asyncio.Event().wait()  # The desktop never learns of it.
                raise ConnectionResetError
            writer.write(piece)
            await writer.drain()


@asynccontextmanager
async def rough_proxy(port: int) -> AsyncGenerator[RoughProxy]:
    """Run a proxy to ``port`` on this machine until the block is left."""
    proxy = RoughProxy(port)
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await proxy.serve(reader, writer)
        except asyncio.CancelledError:
            writer.transport.abort()
        finally:
            tasks.discard(task)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    proxy.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield proxy
    finally:
        for task in tuple(tasks):
            task.cancel()
        server.close()
        await asyncio.gather(*tasks, return_exceptions=True)
        await server.wait_closed()
