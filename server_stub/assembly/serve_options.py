"""The options of ``callback-server serve``, and the checks of their values."""

from __future__ import annotations

import argparse
import ipaddress
import os
from datetime import timedelta
from pathlib import Path
from typing import Final

from server_stub.errors import StartRefused

_DEFAULT_PORT: Final = 8750
_HIGHEST_PORT: Final = 65_535
_AUDIT_KEPT_DAYS: Final = "400"
_HISTORY_KEPT_DAYS: Final = "30"
_MOST_DAYS: Final = 36_500


def add_serve_options(serve: argparse.ArgumentParser, database: str) -> None:
    """Add the options of ``serve``; ``database`` is the environment variable for ``--database``."""
    serve.add_argument("--site", type=Path, metavar="FILE", help="the site file, applied at each start")
    serve.add_argument(
        "--site-wins",
        action="store_true",
        help="let the site file override what supervisors and administrators have changed since",
    )
    serve.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=Path("data"), help="where all data is kept [./data]"
    )
    serve.add_argument(
        "--database",
        metavar="URL",
        default=os.environ.get(database) or "sqlite",
        help=f"sqlite (in the data folder) or postgresql://… [${database}, or sqlite]",
    )
    serve.add_argument("--host", metavar="H", default="127.0.0.1", help="where to listen [127.0.0.1]")
    serve.add_argument(
        "--port",
        type=_port,
        metavar="P",
        default=_DEFAULT_PORT,
        help=f"the port; 0 takes a free one [{_DEFAULT_PORT}]",
    )
    serve.add_argument(
        "--telephony",
        choices=("simulator", "asterisk"),
        default="simulator",
        help="the switch: none at all, or the Asterisk that [telephony] in the site file names [simulator]",
    )
    serve.add_argument(
        "--trusted-proxy",
        type=_proxy,
        action="append",
        default=[],
        metavar="ADDRESS",
        help="trust the X-Forwarded-For of this proxy: an address or a network; may be repeated [none]",
    )
    serve.add_argument(
        "--media-port",
        type=_port,
        metavar="P",
        default=0,
        help="the port for the sound of desktops that are the agents' phones; 0 takes a free one [0]",
    )
    serve.add_argument(
        "--link",
        type=_link,
        metavar="HOST[:PORT]",
        help="on PostgreSQL: where the other servers of the site reach this one [--host and a free port]",
    )
    serve.add_argument(
        "--updates",
        type=Path,
        metavar="DIR",
        help="serve the desktop updates published in this folder under /updates/",
    )
    serve.add_argument(
        "--speech-model", type=_speech_model, metavar="DIR", help="a Whisper model for CTranslate2 [base]"
    )
    serve.add_argument(
        "--audit-kept-days",
        type=_days,
        metavar="DAYS",
        default=_AUDIT_KEPT_DAYS,
        help=f"how long the audit trail is kept; 0 is forever [{_AUDIT_KEPT_DAYS}]",
    )
    serve.add_argument(
        "--history-kept-days",
        type=_days,
        metavar="DAYS",
        default=_HISTORY_KEPT_DAYS,
        help=f"how long each handled event is kept for troubleshooting; 0 is forever [{_HISTORY_KEPT_DAYS}]",
    )


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port; give one from 0 to {_HIGHEST_PORT}")
    return int(text)


def _proxy(text: str) -> str:
    """Return ``text`` if it is an address, or a network such as ``10.0.0.0/8``."""
    try:
        ipaddress.ip_network(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not an address or a network ({error}); give one such as 127.0.0.1 or 10.0.0.0/8"
        ) from error
    return text


def _link(text: str) -> tuple[str, int]:
    """Return the host and the port of ``HOST[:PORT]``, where an IPv6 address is in brackets; 0 is a free port."""
    bare = text.endswith("]") or ":" not in text
    host, port = (text, "0") if bare else text.rsplit(":", 1)
    host = host.removeprefix("[").removesuffix("]")
    if not host:
        raise argparse.ArgumentTypeError(
            f"{text!r} has no host; give this machine's address, such as 10.0.0.1 or 10.0.0.1:8753"
        )
    return host, _port(port)


def _speech_model(text: str) -> Path:
    if not (Path(text) / "model.bin").is_file():
        raise argparse.ArgumentTypeError(f"{text!r} has no model.bin; give the folder of a CTranslate2 model")
    return Path(text).absolute()


def _days(text: str) -> timedelta | None:
    """Return a number of days; None for 0, which means forever."""
    if not text.isascii() or not text.isdigit() or int(text) > _MOST_DAYS:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a number of days; give one from 1 to {_MOST_DAYS}, or 0 for forever"
        )
    return timedelta(days=int(text)) or None


def update_repository(folder: Path) -> Path:
    """Return the absolute path of ``folder``, the folder ``public`` of a repository of updates.

    Raises:
        StartRefused: it is missing, which may pass: it may be on a disk that is not mounted yet.
    """
    if not (folder / "metadata").is_dir():
        raise StartRefused(
            f"--updates {folder} has no folder metadata; give the folder public of an update repository.",
            passing=True,
        )
    return folder.absolute()
