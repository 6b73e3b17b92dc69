"""Translate the errors of httpx into the desktop's own."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator
from typing import Final, cast

import httpx

from agent_desktop.errors import NotOurServer, ServerTrouble, ServerUnreachable, TlsRefused, Trouble

_NO_ROUTE: Final = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN})

_EXPIRED: Final = 10
_OTHER_NAME: Final = frozenset({62, 64})
"""OpenSSL's codes for a certificate of another name or address."""


def trouble_of(error: httpx.HTTPError | httpx.InvalidURL) -> ServerTrouble:
    """Return the desktop's error for ``error``."""
    detail = f"{type(error).__name__}: {error}"
    match error:
        case httpx.ProxyError():
            return ServerUnreachable(Trouble.PROXY, detail)
        case httpx.ConnectTimeout() | httpx.PoolTimeout():
            return ServerUnreachable(Trouble.TIMED_OUT, detail)
        case httpx.TimeoutException():
            return ServerUnreachable(Trouble.TIMED_OUT, detail, delivered=True)
        case httpx.ConnectError():
            return _not_connected(error, detail)
        case httpx.NetworkError() | httpx.RemoteProtocolError():
            return ServerUnreachable(Trouble.BROKEN_OFF, detail, delivered=True)
        case httpx.InvalidURL() | httpx.UnsupportedProtocol():
            return ServerTrouble(Trouble.ADDRESS, detail)
        case _:
            return NotOurServer(detail)


def _not_connected(error: BaseException, detail: str) -> ServerTrouble:
    for cause in _causes(error):
        match cause:
            case ssl.SSLCertVerificationError():
                return TlsRefused(_of_certificate(cause.verify_code), f"{detail} ({cause.verify_message})")
            case ssl.SSLError():
                return TlsRefused(Trouble.TLS, detail)
            case socket.gaierror():
                return ServerUnreachable(Trouble.UNKNOWN_HOST, detail)
            case ConnectionRefusedError():
                return ServerUnreachable(Trouble.REFUSED, detail)
            case OSError() if cause.errno in _NO_ROUTE:
                return ServerUnreachable(Trouble.NO_ROUTE, detail)
            case _:
                pass
    return ServerUnreachable(Trouble.REFUSED, detail)


def _of_certificate(code: int) -> Trouble:
    if code == _EXPIRED:
        return Trouble.CERTIFICATE_EXPIRED
    return Trouble.CERTIFICATE_OTHER_NAME if code in _OTHER_NAME else Trouble.CERTIFICATE_UNKNOWN


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the causes of ``error``, the nearest first; each once."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        cause = waiting.pop(0)
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += (cause.__cause__, cause.__context__)
        if isinstance(cause, BaseExceptionGroup):
            waiting += cast("BaseExceptionGroup[BaseException]", cause).exceptions
