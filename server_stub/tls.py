"""TLS of the server's own: a certificate that is exchanged while the server runs."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final

from server_stub.errors import StartRefused
from server_stub.logs import get_logger

_log = get_logger(__name__)

LOOK_EVERY: Final = timedelta(seconds=10)
"""How often the files are looked at for a change."""


class ServerCertificate:
    """The certificate, with its chain, and the key, each in a PEM file; both may be in one.

    New connections get the newest pair that was read as a whole; connections that are open keep theirs.
    """

    def __init__(self, certificate: Path, key: Path) -> None:
        """Read the files.

        Raises:
            StartRefused: they cannot be read, or do not match.
        """
        self.file = certificate
        self.key_file = key
        self._marks = self._look()
        self._newest = self._read()
        self.context = self._read()
        """The context to listen with."""
        self.context.sni_callback = self._choose  # Called for clients that name no host, too.

    def renew(self) -> None:
        """Read the files again.

        Raises:
            StartRefused: they cannot be read, or do not match; the earlier pair stays in use.
        """
        marks = self._look()
        self._newest = self._read()
        self._marks = marks
        _log.info("the certificate was read", file=str(self.file))

    async def watch(self, every: timedelta = LOOK_EVERY) -> None:
        """Read the files again whenever one of them has changed, until cancelled.

        A pair that cannot be used is read again at the next look: one of two files may be written before the other.
        """
        refused = ""
        while True:
            await asyncio.sleep(every.total_seconds())
            try:
                if await asyncio.to_thread(self._look) != self._marks:
                    await asyncio.to_thread(self.renew)
                refused = ""
            except StartRefused as error:
                if str(error) != refused:
                    _log.warning("the new certificate cannot be used; the earlier one is", reason=str(error))
                refused = str(error)

    def _choose(self, connection: ssl.SSLObject, _name: str | None, _context: ssl.SSLContext) -> None:
        connection.context = self._newest

    def _look(self) -> tuple[tuple[int, int, int] | None, ...]:
        """Return marks by which versions of the files differ; None for a file that is not there."""
        return tuple(_mark(file) for file in (self.file, self.key_file))

    def _read(self) -> ssl.SSLContext:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.set_alpn_protocols(["http/1.1"])
        for file in (self.file, self.key_file):
            _check_readable(file)
        try:
            context.load_cert_chain(self.file, self.key_file, password="")  # Never ask at a terminal.
        except (OSError, ValueError) as error:  # An error of OpenSSL is an OSError.
            reason = getattr(error, "reason", None) or str(error)
            raise StartRefused(
                f"the certificate {self.file} and the key {self.key_file} cannot be used: {reason}. Both must be PEM, "
                "the server's certificate first and its chain after it, and the key must be that of the certificate, "
                "without a passphrase."
            ) from error
        return context


def _mark(file: Path) -> tuple[int, int, int] | None:
    with suppress(OSError):
        found = file.stat()
        return found.st_mtime_ns, found.st_size, found.st_ino
    return None


def _check_readable(file: Path) -> None:
    try:
        with file.open("rb"):
            pass
    except OSError as error:
        raise StartRefused(
            f"{file}, which [server] names for TLS, cannot be read: {error.strerror}. The user of the server must be able "
            "to read it."
        ) from error
