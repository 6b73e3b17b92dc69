"""What can go wrong between the server and Asterisk.

::

    ServerError
    └── AriError               a request to Asterisk failed
        ├── AriRefused         Asterisk answered with an error
        └── AriUnreachable     there was no answer; whether the request was carried out is unknown
"""

from __future__ import annotations

from typing import Final

from server_stub.errors import ServerError

_NOT_FOUND: Final = 404
_CONFLICT: Final = 409


class AriError(ServerError):
    """A request to Asterisk failed."""

    passing = True


class AriRefused(AriError):
    """Asterisk answered a request with an error ``status``."""

    def __init__(self, status: int, reason: str, *, request: str) -> None:
        self.status = status
        self.reason = reason
        super().__init__(f"{request}: Asterisk answered {status} {reason}")

    @property
    def is_not_found(self) -> bool:
        """Whether Asterisk does not know the channel, bridge or other thing that was named."""
        return self.status == _NOT_FOUND

    @property
    def is_conflict(self) -> bool:
        """Whether the thing is in a state that forbids the request, or its id is in use."""
        return self.status == _CONFLICT


class AriUnreachable(AriError):
    """Asterisk did not answer a request. It may have carried it out, or may yet do so."""
