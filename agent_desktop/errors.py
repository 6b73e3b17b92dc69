"""What can go wrong for the desktop, as one tree.

::

    DesktopError
    ├── ServerTrouble           no answer of ours came; ``delivered`` says whether the request may have been heard
    │   ├── ServerUnreachable   say so in the status line, try again
    │   ├── ServerBusy          try again after ``retry_after``
    │   ├── TlsRefused          the connection is not safe; nobody can mend that but an administrator
    │   ├── NotOurServer        something else answers there
    │   └── WrongVersion        the server speaks another version of the wire
    ├── SignInRefused           ask again
    ├── SessionEnded            ask again: the sign-in is over
    ├── CommandRefused          show the server's reason; the desk is already up to date
    ├── CommandOvertaken        say that it was not carried out: what it was meant for was over before it could be sent
    ├── KeyringUnavailable      go on without it, and say so
    ├── SettingsUnwritable      go on without it, and say so
    ├── UpdateRefused           keep the version that runs; ``fault`` says what was wrong with the newer one
    └── UpdateNotInstalled      keep the version that runs

None of them carries words for people: ``Trouble`` says what it is, and the top floor has the words.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from agent_desktop.protocol.problems import Problem


class Trouble(StrEnum):
    """What is wrong with the server, in one word; the words for people are chosen by it."""

    UNKNOWN_HOST = "unknown_host"  #: No such name.
    REFUSED = "refused"  #: The machine is there and nothing listens.
    NO_ROUTE = "no_route"  #: The network does not lead there.
    TIMED_OUT = "timed_out"  #: Nothing came back in time.
    BROKEN_OFF = "broken_off"  #: The connection broke in the middle.
    PROXY = "proxy"  #: The proxy on the way refused.
    TLS = "tls"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_UNKNOWN = "certificate_unknown"  #: Signed by nobody whom this machine trusts.
    CERTIFICATE_OTHER_NAME = "certificate_other_name"  #: It is another server's.
    BUSY = "busy"  #: Starting, stopping, overloaded, or asked too often.
    NOT_OURS = "not_ours"
    WRONG_VERSION = "wrong_version"
    ADDRESS = "address"  #: What was typed is no address of a server.


class UpdateFault(StrEnum):
    """Why a newer version is not taken, in one word; the words for people are chosen by it."""

    NO_ROOT = "no_root"  #: Nobody has told this desktop whose signatures to trust.
    ABSENT = "absent"  #: There are no updates at that address, or part of them is missing.
    ALTERED = "altered"  #: A file is not what was signed.
    UNSIGNED = "unsigned"  #: Signatures are missing, or are not those of the keys that are trusted.
    ROLLED_BACK = "rolled_back"  #: Somebody shows an older state than was seen already.
    EXPIRED = (
        "expired"  #: Nobody has confirmed lately that this is the newest: a frozen state, or a forgotten one.
    )
    DAMAGED = "damaged"  #: It cannot be read at all.
    OLDER = "older"  #: It is no newer version.
    SLOW = "slow"  #: It trickles.
    FOLDER = "folder"  #: It cannot be kept on this machine.


class DesktopError(Exception):
    """Anything that the desktop can name."""


class ServerTrouble(DesktopError):
    """No answer of ours came; ``trouble`` says why, ``detail`` what the library said (for the log).

    With ``delivered`` the server may have heard the request.
    """

    def __init__(self, trouble: Trouble, detail: str = "", *, delivered: bool = False) -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
        self.delivered = delivered


class ServerUnreachable(ServerTrouble):
    """The server was not reached, or its answer was lost."""


class ServerBusy(ServerTrouble):
    """The server asks to come back later."""

    def __init__(
        self, detail: str = "", *, retry_after: timedelta | None = None, delivered: bool = False
    ) -> None:
        super().__init__(Trouble.BUSY, detail, delivered=delivered)
        self.retry_after = retry_after


class TlsRefused(ServerTrouble):
    """The connection cannot be made safe, so it was not made."""


class NotOurServer(ServerTrouble):
    """Something answers, and it is not the routing server."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(Trouble.NOT_OURS, detail)


class WrongVersion(ServerTrouble):
    """It is the routing server, of a version that speaks another wire; ``detail`` names the server's version."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(Trouble.WRONG_VERSION, detail)


class SignInRefused(DesktopError):
    """User or password is wrong."""


class SessionEnded(DesktopError):
    """The sign-in is over: its time is up, it was revoked, or the user was changed."""


class CommandRefused(DesktopError):
    """The server refused, and says why in ``problem``."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.status} {problem.code}")
        self.problem = problem


class CommandOvertaken(DesktopError):
    """A command was never sent: what it was meant for was over when the server could be reached again."""


class KeyringUnavailable(DesktopError):
    """This system has no keyring, or it did not answer; the message is for the log."""


class SettingsUnwritable(DesktopError):
    """The settings could not be stored; the message is for the log."""


class UpdateRefused(DesktopError):
    """A newer version, or the word of one, is not what it should be; ``detail`` is for the log."""

    def __init__(self, fault: UpdateFault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}" if detail else str(fault))
        self.fault = fault
        self.detail = detail


class UpdateNotInstalled(DesktopError):
    """The system's installer could not be started; the message is for the log."""
