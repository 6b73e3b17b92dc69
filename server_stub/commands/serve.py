"""The command ``callback-server serve``."""

from __future__ import annotations

import argparse
import ipaddress
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

from server_stub.commands.event_loop import run_on_loop
from server_stub.commands.exit_code import ExitCode
from server_stub.errors import StartRefused

_DEFAULT_PORT: Final = 8750
_HIGHEST_PORT: Final = 65_535
_AUDIT_KEPT_DAYS: Final = "400"
_HISTORY_KEPT_DAYS: Final = "30"
_MOST_DAYS: Final = 36_500


def add_serve_command(
    add_parser: Callable[..., argparse.ArgumentParser], *, database: str, variable: str
) -> None:
    """Add the command.

    Args:
        add_parser: how to add a command to the program.
        database: what the command uses without ``--database``.
        variable: the environment variable that names this database.
    """
    serve = add_parser(
        "serve",
        help="run the server",
        description="Run the server until SIGTERM or Ctrl+C. It prints its address once it accepts requests, and writes "
        "its log to standard error, one JSON object a line.",
    )
    serve.set_defaults(command=_serve)
    _add_data_options(serve, database, variable)
    _add_network_options(serve)
    _add_speech_and_telephony_options(serve)
    _add_retention_options(serve)


def _add_data_options(serve: argparse.ArgumentParser, database: str, variable: str) -> None:
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
        default=database,
        help=f"sqlite (in the data folder) or postgresql://… [${variable}, or sqlite]",
    )


def _add_network_options(serve: argparse.ArgumentParser) -> None:
    serve.add_argument("--host", metavar="H", default="127.0.0.1", help="where to listen [127.0.0.1]")
    serve.add_argument(
        "--port",
        type=_port,
        metavar="P",
        default=_DEFAULT_PORT,
        help=f"the port; 0 takes a free one [{_DEFAULT_PORT}]",
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
        "--link",
        type=_link,
        metavar="HOST[:PORT]",
        help="on PostgreSQL: where the other servers of the site reach this one [--host and a free port]",
    )
    serve.add_argument(
        "--media-port",
        type=_port,
        metavar="P",
        default=0,
        help="the port for the sound of desktops that are the agents' phones; 0 takes a free one [0]",
    )
    serve.add_argument(
        "--updates",
        type=Path,
        metavar="DIR",
        help="serve the desktop updates published in this folder under /updates/",
    )


def _add_speech_and_telephony_options(serve: argparse.ArgumentParser) -> None:
    serve.add_argument(
        "--telephony",
        choices=("simulator", "asterisk"),
        default="simulator",
        help="the switch: none at all, or the Asterisk that [telephony] in the site file names [simulator]",
    )
    serve.add_argument(
        "--speech-model", type=_speech_model, metavar="DIR", help="a Whisper model for CTranslate2 [base]"
    )


def _add_retention_options(serve: argparse.ArgumentParser) -> None:
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


def _repository(folder: Path) -> Path:
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


def _serve(options: argparse.Namespace) -> int:
    from server_stub import logs
    from server_stub.app import serve
    from server_stub.assembly.options import ServerOptions
    from server_stub.retention import RetentionPeriods

    logs.configure()
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, signal.SIG_IGN)  # Until the server reloads at it.
    run_on_loop(
        serve(
            ServerOptions(
                site=options.site,
                data_dir=options.data_dir,
                host=options.host,
                port=options.port,
                database=options.database,
                site_wins=options.site_wins,
                kept=RetentionPeriods(audit=options.audit_kept_days, history=options.history_kept_days),
                updates=_repository(options.updates) if options.updates is not None else None,
                trusted_proxies=tuple(options.trusted_proxy),
                media_port=options.media_port,
                link=options.link,
                telephony=options.telephony,
                speech_model=options.speech_model,
            ),
            announce=lambda address: print(f"listening on {address}", flush=True),
            stand_by=lambda address: print(f"standing by on {address}", flush=True),
        )
    )
    return ExitCode.DONE
