"""An agent's SIP phone: baresip without a screen, commanded over a socket."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any, Final

PATIENCE_S: Final = 30.0


def write_phone(
    folder: Path,
    *,
    name: str,
    password: str,
    registrar: int,
    port: int,
    control: int,
    media: int,
    speaks: Path,
    answers: str = "manual",
) -> None:
    """Write the phone's configuration into ``folder``. What it hears is written there as ``dump-*-dec.wav``.

    ``port`` and the one after it must be free. ``answers`` is ``manual`` or ``auto``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    modules = "/usr/lib/baresip/modules"
    (folder / "config").write_text(
        f"sip_listen 127.0.0.1:{port}\nnet_interface 127.0.0.1\nmodule_path {modules}\nmodule g711.so\n"
        "module aufile.so\nmodule aubridge.so\nmodule sndfile.so\nmodule_tmp account.so\nmodule_app menu.so\n"
        f"module_app ctrl_tcp.so\nctrl_tcp_listen 127.0.0.1:{control}\naudio_source aufile,{speaks}\n"
        f"audio_player aubridge,sink\naudio_alert aubridge,alert\nsnd_path {folder}\naudio_level no\n"
        f"rtp_ports {media}-{media + 40}\n",
        "utf-8",
    )
    (folder / "accounts").write_text(
        f"<sip:{name}@127.0.0.1:{registrar};transport=udp>;auth_user={name};auth_pass={password};"
        f"answermode={answers};regint=300;audio_codecs=PCMU/8000/1\n",
        "utf-8",
    )
    for empty in ("contacts", "uuid"):
        (folder / empty).write_text("", "utf-8")


class Softphone:
    """The running phone; ``in_use`` connects to it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, folder: Path) -> None:
        self._reader = reader
        self._writer = writer
        self._folder = folder

    async def rings(self) -> None:
        """Return once it rings."""
        await self._event("CALL_INCOMING")

    async def is_released(self) -> None:
        """Return once the call is over."""
        await self._event("CALL_CLOSED")

    async def answer(self) -> None:
        """Pick up."""
        await self._command("accept")

    async def hang_up(self) -> None:
        """Put it down, or decline while it rings."""
        await self._command("hangup")

    def heard(self) -> Path:
        """Return the recording of what was heard in the last call."""
        return max(self._folder.glob("dump-*-dec.wav"), key=lambda file: file.stat().st_mtime_ns)

    async def _command(self, name: str) -> None:
        message = json.dumps({"command": name, "params": "", "token": "t"}).encode()
        self._writer.write(b"%d:%s," % (len(message), message))
        await self._writer.drain()

    async def _event(self, name: str) -> dict[str, Any]:
        async with asyncio.timeout(PATIENCE_S):
            while True:
                length = int((await self._reader.readuntil(b":"))[:-1])
                event: dict[str, Any] = json.loads((await self._reader.readexactly(length + 1))[:-1])
                if event.get("type") == name:
                    return event


@contextlib.asynccontextmanager
async def in_use(control: int, folder: Path) -> AsyncGenerator[Softphone]:
    """Connect to the phone for a block; a call that is left over is ended."""
    reader, writer = await asyncio.open_connection("127.0.0.1", control)
    phone = Softphone(reader, writer, folder)
    try:
        yield phone
    finally:
        with contextlib.suppress(ConnectionError):
            await phone.hang_up()
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


def press(control: int, command: str) -> None:
    """Press one key of the phone: ``accept`` picks up, ``hangup`` puts down or declines."""
    message = json.dumps({"command": command, "params": "", "token": "t"}).encode()
    with socket.create_connection(("127.0.0.1", control), PATIENCE_S) as connection:
        connection.sendall(b"%d:%s," % (len(message), message))
        connection.recv(1)  # It has taken the command.
