"""HTTPS by the server itself, with a certificate that is exchanged while it runs (docs/site-file.md, *[server]*)."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import subprocess
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from cryptography.hazmat.primitives import serialization

from server_stub.errors import StartRefused
from server_stub.tls import ServerCertificate
from tests.agent_desktop.net.certificates import certificate
from tests.server_stub.site.site_files import GOOD, mistakes
from tests.support.server import PASSWORD, PROGRAM, RunningServer, running_server
from tests.support.waiting import PATIENCE_S, seen

OFTEN = timedelta(seconds=0.01)
TLS = '[server]\ntls_certificate = "server.pem"\ntls_key = "server.pem"\n'


def certificate_of(port: int) -> bytes:
    """Return the certificate that a new connection gets."""
    trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection(("127.0.0.1", port), PATIENCE_S) as plain,
        trusting.wrap_socket(plain) as secure,
    ):
        found = secure.getpeercert(binary_form=True)
    assert found is not None
    return found


def certificate_in(file: Path) -> bytes:
    """Return the certificate of a file in the form of ``certificate_of``."""
    pem = file.read_text()
    return ssl.PEM_cert_to_DER_cert(pem[pem.index("-----BEGIN CERTIFICATE") :])


@contextlib.asynccontextmanager
async def serving(used: ServerCertificate) -> AsyncGenerator[int]:
    """Serve connections that the server ends after the handshake, and yield the port."""
    greeted: set[asyncio.Task[None]] = set()

    async def greet(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        greeted.add(task)
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()
        greeted.discard(task)

    server = await asyncio.start_server(greet, "127.0.0.1", 0, ssl=used.context)
    async with server:
        yield server.sockets[0].getsockname()[1]
        await asyncio.gather(*greeted)


async def ended(watching: asyncio.Task[None]) -> None:
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)


@pytest.mark.logs_expected("the new certificate cannot be used")
async def test_that_a_changed_file_is_served_without_a_command_and_half_a_change_is_not(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = certificate(tmp_path)
    used = ServerCertificate(file, file)
    first, whole = certificate_in(file), file.read_bytes()
    async with serving(used) as port:
        watching = asyncio.create_task(used.watch(OFTEN))
        assert await asyncio.to_thread(certificate_of, port) == first
        file.write_bytes(whole[:100])
        await seen(lambda: "the new certificate cannot be used" in caplog.text, "the watch reads half a file")
        with pytest.raises(StartRefused):
            used.renew()
        assert await asyncio.to_thread(certificate_of, port) == first
        second = certificate_in(certificate(tmp_path))
        assert second != first
        while await asyncio.to_thread(certificate_of, port) != second:
            assert not watching.done()
        await ended(watching)


@pytest.mark.logs_expected("cannot be read: No such file")
async def test_that_a_file_that_is_gone_for_a_while_does_not_end_the_watch(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = certificate(tmp_path)
    used = ServerCertificate(file, file)
    async with serving(used) as port:
        file.unlink()
        watching = asyncio.create_task(used.watch(OFTEN))
        await seen(lambda: "cannot be read: No such file" in caplog.text, "the watch misses the file")
        second = certificate_in(certificate(tmp_path))
        while await asyncio.to_thread(certificate_of, port) != second:
            assert not watching.done()
        await ended(watching)


def test_that_a_key_of_another_certificate_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    file, other = certificate(tmp_path), certificate(tmp_path / "other")
    with pytest.raises(StartRefused) as refused:
        ServerCertificate(file, other)
    assert str(file) in str(refused.value)
    assert str(other) in str(refused.value)
    assert "the key must be that of the certificate" in str(refused.value)


def test_that_a_key_with_a_passphrase_is_refused_and_none_is_asked_for(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    key = serialization.load_pem_private_key(file.read_bytes(), None)
    locked = tmp_path / "locked.pem"
    locked.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(b"secret"),
        )
    )
    with pytest.raises(StartRefused, match="without a passphrase"):
        ServerCertificate(file, locked)


def test_that_old_versions_of_tls_are_refused_asvs_12_1_1(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    assert ServerCertificate(file, file).context.minimum_version >= ssl.TLSVersion.TLSv1_2


def client_of(server: RunningServer, authority: Path) -> httpx.AsyncClient:
    """Return a client that trusts that authority alone."""
    trusting = ssl.create_default_context(cafile=str(authority))
    return httpx.AsyncClient(base_url=f"https://localhost:{server.port}", verify=trusting, timeout=PATIENCE_S)


def reload(server: RunningServer) -> subprocess.CompletedProcess[str]:
    command = [PROGRAM, "reload", "--data-dir", server.data]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)


async def test_that_the_server_speaks_https_and_a_reload_exchanges_its_certificate(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    with running_server(tmp_path, troubles_expected=True, more=TLS) as server:
        assert server.url.startswith("https://")
        form = {"grant_type": "password", "username": "dana", "password": PASSWORD}
        async with client_of(server, file) as client:
            token = (await client.post("/v1/token", data=form)).raise_for_status().json()["access_token"]
            client.headers["Authorization"] = f"Bearer {token}"
            trusting = ssl.create_default_context(cafile=str(file))
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", server.port, ssl=trusting, server_hostname="localhost"
            )
            writer.write(
                f"GET /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\r\n".encode()
            )
            await reader.readuntil(b"event: snapshot")
            renewed = certificate_in(certificate(tmp_path))
            assert (await asyncio.to_thread(reload, server)).returncode == 0
            assert await asyncio.to_thread(certificate_of, server.port) == renewed
            async with client_of(server, file) as later:
                later.headers = client.headers
                body = {"state": "available"}
                (await later.put("/v1/agent/state", json=body)).raise_for_status()
            await reader.readuntil(b"event: agent")  # The open connection lives on.
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()
        file.write_text("no certificate")
        refused = await asyncio.to_thread(reload, server)
        assert refused.returncode == 2
        assert "server.pem" in refused.stderr
        assert await asyncio.to_thread(certificate_of, server.port) == renewed


async def test_that_plain_http_is_not_served_on_the_port_asvs_12_2_1(tmp_path: Path) -> None:
    file = certificate(tmp_path)
    async with serving(ServerCertificate(file, file)) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        assert b"HTTP" not in await reader.read()
        writer.close()


@pytest.mark.parametrize("key", ["tls_certificate", "tls_key"])
def test_that_a_certificate_and_its_key_go_together(key: str) -> None:
    (found,) = mistakes(f'{GOOD}\n[server]\n{key} = "x.pem"\n')
    assert f"server.{key} needs" in found
