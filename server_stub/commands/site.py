"""The commands about a site file, and about the server that runs with it.

``callback-server init``, ``check-site``, ``hash-password``, ``reload`` and ``verify-audit``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from server_stub.commands.exit_code import ExitCode
from server_stub.errors import StartRefused


def add_site_commands(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands, which ``add_parser`` adds to the program."""
    _add_init(add_parser)
    _add_checks(add_parser)
    _add_commands_on_data(add_parser)


def _add_init(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    init = add_parser(
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


def _add_checks(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    hashing = add_parser(
        "hash-password",
        help="read a password and print its hash for a site file",
        description="Read a password, typed twice at a terminal or as the first line of standard input, and print the "
        "argon2id hash that a site file takes as password_hash.",
    )
    hashing.set_defaults(command=_hash_password)
    check = add_parser(
        "check-site",
        help="check a site file and list every mistake in it",
        description="Check a site file without starting a server. Every mistake is listed with its line, its whole path in "
        "the file and what is allowed there.",
    )
    check.set_defaults(command=_check_site)
    check.add_argument("file", type=Path, metavar="FILE", help="the site file")


def _add_commands_on_data(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
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
        on_data = add_parser(name, help=text, description=text.capitalize() + more)
        on_data.set_defaults(command=command)
        on_data.add_argument(
            "--data-dir", type=Path, metavar="DIR", default=Path("data"), help="its data folder [./data]"
        )


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
    return ExitCode.DONE


def _init(options: argparse.Namespace) -> int:
    from server_stub.site.init import init_site

    print(init_site(options.folder, options.timezone))
    return ExitCode.DONE


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
    return ExitCode.DONE


def _reload(options: argparse.Namespace) -> int:
    from server_stub.site.reload_command import reload_server

    print(reload_server(options.data_dir))
    return ExitCode.DONE


def _verify_audit(options: argparse.Namespace) -> int:
    from server_stub.audit.command import verify_trail

    print(verify_trail(options.data_dir))
    return ExitCode.DONE


def _count(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else f'{noun}es' if noun.endswith('s') else f'{noun}s'}"
