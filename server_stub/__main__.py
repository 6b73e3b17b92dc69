"""``callback-server``: the routing server's command line."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, Final

from agent_desktop import console
from server_stub.administration.command import add_export_command
from server_stub.assembly.database_url import check_database_url
from server_stub.assembly.serve_options import add_serve_options, update_repository
from server_stub.backup.command import add_backup_commands
from server_stub.errors import ServerError, StartRefused
from server_stub.identity.command import add_identity_commands
from server_stub.privacy.command import add_commands

_NAME: Final = "callback-server"
_DATABASE: Final = "CALLBACK_SERVER_DATABASE"
"""Environment variable for --database, because every user of the machine can read passwords on the command line."""

_SWITCH_S: Final = 0.0005
"""Time after which the store's thread yields to the event loop; Python's default of 5 ms would dominate an answer."""

_DONE: Final = 0
_REFUSED: Final = 2
"""Exit code of argparse for an invalid command line, too. The service does not restart the server after it."""
_NOT_NOW: Final = 75
"""EX_TEMPFAIL of sysexits.h: the cause may pass by itself, so the service restarts the server."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    0: done; 1: internal error; 2: refused, with the reason on standard error; 75: refused for a reason that may pass by
    itself; 130: interrupted; 141: the reader of its output went away.
    """
    return console.run(lambda: _run_command(arguments), name=_NAME)


def _run_command(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        check_database_url(getattr(options, "database", "sqlite"))
        return command(options)
    except ServerError as error:
        print(f"{_NAME}: {error}", file=sys.stderr)
        return _NOT_NOW if error.passing else _REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_NAME,
        description="The callback-routing server. Each command explains its options: callback-server COMMAND --help",
        epilog="Exit codes: 0 done; 1 an internal error; 2 refused, with the reason; 75 refused for a reason that may "
        "pass by itself, such as a port in use; 130 interrupted by Ctrl+C; 141 the reader of its output went away.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    init = commands.add_parser(
        "init",
        help="write a complete, commented site file and print the passwords of its users",
        description="Write site.toml into a folder: a business process with schedule and timing, an agent, a supervisor, "
        "an administrator, and a program that hands callbacks in. Their passwords are generated, printed once, and "
        "stored as hashes. A site file that is there already is never overwritten.",
    )
    init.set_defaults(command=_init)
    init.add_argument(
        "folder",
        type=Path,
        nargs="?",
        metavar="FOLDER",
        default=Path(),
        help="where to write site.toml; created if missing [the current folder]",
    )
    init.add_argument(
        "--timezone",
        metavar="ZONE",
        help="IANA time zone of the schedule, such as Europe/Berlin [this machine's]",
    )
    serve = commands.add_parser(
        "serve",
        help="run the server",
        description="Run the server until SIGTERM or Ctrl+C. It prints its address once it accepts requests, and writes "
        "its log to standard error, one JSON object a line.",
    )
    serve.set_defaults(command=_serve)
    add_serve_options(serve, _DATABASE)
    hashing = commands.add_parser(
        "hash-password",
        help="read a password and print its hash for a site file",
        description="Read a password, typed twice at a terminal or as the first line of standard input, and print the "
        "argon2id hash that a site file takes as password_hash.",
    )
    hashing.set_defaults(command=_hash_password)
    check = commands.add_parser(
        "check-site",
        help="check a site file and list every mistake in it",
        description="Check a site file without starting a server. Every mistake is listed with its line, its whole path in "
        "the file and what is allowed there.",
    )
    check.set_defaults(command=_check_site)
    check.add_argument("file", type=Path, metavar="FILE", help="the site file")
    for name, command, text, more in (
        (
            "reload",
            _reload,
            "make a running server read its site file again",
            ", as SIGHUP does. Users that were changed or removed are signed out at once. An invalid file changes nothing.",
        ),
        (
            "verify-audit",
            _verify_audit,
            "check that the security trail is complete and unchanged",
            ", also while its server runs, and print the number of entries and the newest seal.",
        ),
    ):
        on_data = commands.add_parser(name, help=text, description=text.capitalize() + more)
        on_data.set_defaults(command=command)
        on_data.add_argument(
            "--data-dir", type=Path, metavar="DIR", default=Path("data"), help="its data folder [./data]"
        )
    add_backup_commands(commands.add_parser, _report, database=os.environ.get(_DATABASE) or "sqlite")
    add_export_command(commands.add_parser, _report, database=os.environ.get(_DATABASE) or "sqlite")
    add_identity_commands(commands.add_parser, _report)
    _add_asterisk_commands(commands.add_parser)
    add_commands(commands.add_parser, _DATABASE)
    return parser


def _add_asterisk_commands(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    init = add_parser(
        "init-asterisk",
        help="write an Asterisk configuration for the site's [telephony]",
        description="Write the smallest configuration of Asterisk that the server works with: the trunks of [telephony] "
        "and the SIP phones of the agents, whose passwords are generated and printed once. No file is overwritten.",
    )
    init.set_defaults(command=_init_asterisk)
    init.add_argument("folder", type=Path, metavar="FOLDER", help="where to write it; created if missing")
    init.add_argument("--site", type=Path, metavar="FILE", required=True, help="the site file")
    init.add_argument(
        "--installed-in", type=Path, metavar="DIR", help="where Asterisk will find the files [FOLDER]"
    )
    check = add_parser(
        "check-telephony",
        help="look at Asterisk, the trunks and the phones, and say what is wrong",
        description="Look at Asterisk as the site's [telephony] names it: user, modules, trunks, the agents' phones, and "
        "whether another server uses the same application. No one is called; it may run beside the server. Exit codes: 0 "
        "all is well, 2 something is wrong, 75 a trunk or phone is away.",
    )
    check.set_defaults(command=_check_telephony)
    check.add_argument("--site", type=Path, metavar="FILE", required=True, help="the site file")
    check.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=Path("data"),
        help="the data folder of its server [./data]",
    )
    prompts = add_parser(
        "make-prompts",
        help="speak the prompts of intake by phone with espeak-ng",
        description="Write the prompts that callers hear into FOLDER/LANGUAGE, spoken by espeak-ng. A prompt that is there "
        "already is not changed, so that recorded ones stay.",
    )
    prompts.set_defaults(command=_make_prompts)
    prompts.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", default=Path("prompts"))
    prompts.add_argument("--language", metavar="CODE", default="en", help="the folder of the language [en]")
    prompts.add_argument("--voice", metavar="VOICE", help="a voice of espeak-ng [that of the language]")
    prompts.add_argument("--texts", type=Path, metavar="FILE", help="a TOML file with other texts")
    prompts.add_argument("--list", action="store_true", help="print names and texts only, as such a file")


def _serve(options: argparse.Namespace) -> int:
    from server_stub import logs
    from server_stub.app import serve
    from server_stub.assembly.options import ServerOptions
    from server_stub.retention import RetentionPeriods

    logs.configure()
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, signal.SIG_IGN)  # Until the server reloads at it.
    _run(
        serve(
            ServerOptions(
                site=options.site,
                data_dir=options.data_dir,
                host=options.host,
                port=options.port,
                database=options.database,
                site_wins=options.site_wins,
                kept=RetentionPeriods(audit=options.audit_kept_days, history=options.history_kept_days),
                updates=update_repository(options.updates) if options.updates is not None else None,
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
    return _DONE


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run ``work`` on the fastest available event loop."""
    sys.setswitchinterval(_SWITCH_S)
    factory: Callable[[], asyncio.AbstractEventLoop] | None = None
    if sys.platform != "win32":
        import uvloop

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(work)


def _hash_password(_options: argparse.Namespace) -> int:
    from server_stub.auth.password_input import given_password, typed_password
    from server_stub.auth.passwords import hash_password, password_weakness

    if sys.stdout is None:
        raise StartRefused("standard output is closed, so the hash could not be printed; nothing was hashed.")
    password = typed_password() if sys.stdin is not None and sys.stdin.isatty() else given_password()
    if not password:
        raise StartRefused("the password is empty; nothing was hashed.")
    weakness = password_weakness(password)
    if weakness is not None:
        raise StartRefused(f"the password {weakness}; nothing was hashed.")
    print(hash_password(password))
    return _DONE


def _init(options: argparse.Namespace) -> int:
    from server_stub.site.init import init_site

    print(init_site(options.folder, options.timezone))
    return _DONE


def _check_site(options: argparse.Namespace) -> int:
    from server_stub.site.file import load_site

    site = load_site(options.file, strict=True)
    plain = (
        "; it contains plain passwords, so it works on a loopback host only."
        if site.has_plain_passwords
        else "."
    )
    counts = (_count(len(site.business_process), "business process"), _count(len(site.user), "user"))
    print(f"{options.file} is valid: {', '.join(counts)}{plain}")
    return _DONE


def _reload(options: argparse.Namespace) -> int:
    from server_stub.site.reload_command import reload_server

    print(reload_server(options.data_dir))
    return _DONE


def _verify_audit(options: argparse.Namespace) -> int:
    from server_stub.audit.command import verify_trail

    print(verify_trail(options.data_dir))
    return _DONE


def _report(work: Callable[[argparse.Namespace], str], options: argparse.Namespace) -> int:
    print(work(options))
    return _DONE


def _init_asterisk(options: argparse.Namespace) -> int:
    from server_stub.site.asterisk_setup import init_asterisk
    from server_stub.site.file import load_site

    site = load_site(options.site)
    print(init_asterisk(options.folder, site, options.site.parent, installed_in=options.installed_in))
    return _DONE


def _check_telephony(options: argparse.Namespace) -> int:
    from server_stub import logs
    from server_stub.site.asterisk_check import CheckVerdict
    from server_stub.switch import findings

    logs.configure(level=logging.CRITICAL)
    verdicts: set[CheckVerdict] = set()

    async def look() -> None:
        async for finding in findings(options.site, options.data_dir):
            print(finding, flush=True)
            verdicts.add(finding.verdict)

    _run(look())
    if CheckVerdict.WRONG in verdicts:
        return _REFUSED
    return _NOT_NOW if CheckVerdict.PASSING in verdicts else _DONE


def _make_prompts(options: argparse.Namespace) -> int:
    from server_stub.site.prompt_synthesis import make_prompts, prompt_list, read_texts

    if options.list:
        print(prompt_list())
        return _DONE
    texts = {} if options.texts is None else read_texts(options.texts)
    print(make_prompts(options.folder, options.language, voice=options.voice, texts=texts))
    return _DONE


def _count(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else f'{noun}es' if noun.endswith('s') else f'{noun}s'}"


if __name__ == "__main__":
    sys.exit(main())
