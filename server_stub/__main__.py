"""``callback-server``: the routing server's command line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import Final

from agent_desktop import console
from server_stub.administration.command import add_export_command
from server_stub.assembly.database_url import check_database_url
from server_stub.backup.command import add_backup_commands
from server_stub.commands.exit_code import ExitCode
from server_stub.commands.serve import add_serve_command
from server_stub.commands.site import add_site_commands
from server_stub.commands.telephony import add_telephony_commands
from server_stub.errors import ServerError
from server_stub.identity.command import add_identity_commands
from server_stub.privacy.command import add_privacy_commands
from server_stub.rotation.command import add_key_commands

_NAME: Final = "callback-server"
_DATABASE: Final = "CALLBACK_SERVER_DATABASE"
"""Environment variable for --database, because every user of the machine can read passwords on the command line."""


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
        return ExitCode.NOT_NOW if error.passing else ExitCode.REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_NAME,
        description="The callback-routing server. Each command explains its options: callback-server COMMAND --help",
        epilog="Exit codes: 0 done; 1 an internal error; 2 refused, with the reason; 75 refused for a reason that may "
        "pass by itself, such as a port in use; 130 interrupted by Ctrl+C; 141 the reader of its output went away.",
    )
    add_parser = parser.add_subparsers(required=True, metavar="COMMAND").add_parser
    database = os.environ.get(_DATABASE) or "sqlite"
    add_serve_command(add_parser, database=database, variable=_DATABASE)
    add_site_commands(add_parser)
    add_backup_commands(add_parser, _report, database=database)
    add_export_command(add_parser, _report, database=database)
    add_identity_commands(add_parser, _report)
    add_telephony_commands(add_parser)
    add_key_commands(add_parser, _report)
    add_privacy_commands(add_parser, _report, database=database, variable=_DATABASE)
    return parser


def _report(work: Callable[[argparse.Namespace], str], options: argparse.Namespace) -> int:
    print(work(options))
    return ExitCode.DONE


if __name__ == "__main__":
    sys.exit(main())
