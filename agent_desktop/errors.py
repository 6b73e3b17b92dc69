"""The errors of the desktop, as one tree.

::

    DesktopError
    ├── ServerTrouble           no valid answer; ``delivered`` is true if the request may have arrived
    │   ├── ServerUnreachable   report it in the status line, try again
    │   ├── ServerBusy          try again after ``retry_after``
    │   ├── TlsRefused          the connection is not safe; only an administrator can correct that
    │   ├── NotOurServer        another server answers at this address
    │   └── WrongVersion        the server uses another version of the protocol
    ├── SignInRefused           prompt again
    ├── BrowserSignInFailed     prompt again; ``fault`` is what went wrong in the browser
    ├── SessionEnded            prompt again: the sign-in is over
    ├── CommandRefused          show the server's reason; the view is already up to date
    ├── CommandOvertaken        report that it was not carried out: its interaction moved on before it could be sent
    ├── KeyringUnavailable      go on without it, and report it
    ├── UpdateRefused           keep the running version; ``fault`` is what was wrong with the newer one
    └── UpdateNotInstalled      keep the running version

None of them carries text for users: ``Trouble`` and ``UpdateFault`` name the cause, and ``ui.texts`` has the words.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from agent_desktop.protocol.problems import Problem


class Trouble(StrEnum):
    """The kind of trouble with the server; the text for users depends on it."""

    UNKNOWN_HOST = "unknown_host"  #: The host name does not exist.
    REFUSED = "refused"  #: The machine is reachable, but nothing listens on the port.
    NO_ROUTE = "no_route"  #: There is no route to the host.
    TIMED_OUT = "timed_out"  #: No answer in time.
    BROKEN_OFF = "broken_off"  #: The connection broke in the middle.
    PROXY = "proxy"  #: The proxy refused the connection.
    TLS = "tls"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_UNKNOWN = "certificate_unknown"  #: Signed by an authority that this machine does not trust.
    CERTIFICATE_OTHER_NAME = "certificate_other_name"  #: The certificate belongs to another server.
    BUSY = "busy"  #: Starting, stopping or overloaded.
    LIMITED = "limited"  #: Too many requests, or too many tries to sign in (429).
    NOT_OURS = "not_ours"
    WRONG_VERSION = "wrong_version"
    PLAIN_HTTP = (
        "plain_http"  #: The address begins with http:// and is not this machine; no policy allows that.
    )
    ADDRESS = "address"  #: The typed text is not the address of a server.


class BrowserFault(StrEnum):
    """Why a sign-in with the browser failed; the text for users depends on it."""

    NO_BROWSER = "no_browser"  #: The system opened no browser.
    DENIED = "denied"  #: The user or the provider refused.
    OTHER_ISSUER = "other_issuer"  #: The redirect came from another provider.
    UNUSABLE = "unusable"  #: The server has no provider, or one that cannot be used.


class UpdateFault(StrEnum):
    """Why a newer version is refused; the text for users depends on it."""

    NO_ROOT = "no_root"  #: This desktop has no root of trust for signatures.
    ABSENT = "absent"  #: There are no updates at that address, or part of them is missing.
    ALTERED = "altered"  #: A file differs from what was signed.
    UNSIGNED = "unsigned"  #: Signatures are missing, or not made with trusted keys.
    ROLLED_BACK = "rolled_back"  #: The server presents an older state than one seen before.
    EXPIRED = "expired"  #: The newest state was not confirmed lately: frozen or forgotten.
    DAMAGED = "damaged"  #: The file cannot be read at all.
    OLDER = "older"  #: The offered version is not newer.
    SLOW = "slow"  #: The download is too slow.
    FOLDER = "folder"  #: The file cannot be stored on this machine.


class DesktopError(Exception):
    """Base of all errors of the desktop."""


class ServerTrouble(DesktopError):
    """No valid answer from the server; ``trouble`` is the cause, ``detail`` the library's message for the log.

    ``delivered`` is true if the request may have reached the server.
    """

    def __init__(self, trouble: Trouble, detail: str = "", *, delivered: bool = False) -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
        self.delivered = delivered


class ServerUnreachable(ServerTrouble):
    """The server was not reached, or its answer was lost."""


class ServerBusy(ServerTrouble):
    """The server is busy, or limits the requests of this user or machine; try again after ``retry_after``."""

    def __init__(
        self,
        detail: str = "",
        *,
        trouble: Trouble = Trouble.BUSY,
        retry_after: timedelta | None = None,
        delivered: bool = False,
    ) -> None:
        super().__init__(trouble, detail, delivered=delivered)
        self.retry_after = retry_after


class TlsRefused(ServerTrouble):
    """No secure connection could be established."""


class NotOurServer(ServerTrouble):
    """Another server answers at this address."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(Trouble.NOT_OURS, detail)


class WrongVersion(ServerTrouble):
    """The routing server uses another version of the protocol; ``detail`` names the server's version."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(Trouble.WRONG_VERSION, detail)


class SignInRefused(DesktopError):
    """User or password is wrong."""


class BrowserSignInFailed(DesktopError):
    """The sign-in with the browser failed; ``detail`` is for the log."""

    def __init__(self, fault: BrowserFault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}" if detail else str(fault))
        self.fault = fault
        self.detail = detail


class SessionEnded(DesktopError):
    """The sign-in is over: its time is up, it was revoked, or the user was changed."""


class CommandRefused(DesktopError):
    """The server refused a command; ``problem`` contains the reason."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.status} {problem.code}")
        self.problem = problem


class CommandOvertaken(DesktopError):
    """A command was never sent: its interaction moved on before the server could be reached again."""


class KeyringUnavailable(DesktopError):
    """This system has no keyring, or it did not answer; the message is for the log."""


class UpdateRefused(DesktopError):
    """A newer version or its metadata is invalid; ``detail`` is for the log."""

    def __init__(self, fault: UpdateFault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}" if detail else str(fault))
        self.fault = fault
        self.detail = detail


class UpdateNotInstalled(DesktopError):
    """The system's installer could not be started; the message is for the log."""
