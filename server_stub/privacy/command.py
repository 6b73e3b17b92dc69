"""``callback-server erase`` and ``export-customer``: a customer's data, on the command line of a server that is stopped."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from server_stub.errors import StartRefused

_E164: Final = re.compile(r"\+[1-9][0-9]{4,14}")


def add_privacy_commands(
    add_parser: Callable[..., argparse.ArgumentParser],
    report: Callable[[Callable[[argparse.Namespace], str], argparse.Namespace], int],
    *,
    database: str,
    variable: str,
) -> None:
    """Add both commands.

    Args:
        add_parser: how to add a command to the program.
        report: prints what a command returns.
        database: what the commands use without ``--database``.
        variable: the environment variable that names this database.
    """
    erase = add_parser(
        "erase",
        help="erase the data of a customer while the server is stopped",
        description="Erase numbers, names, notes, recordings and words of a customer from the database, its events and the "
        "recordings; the figures of reports stay. The server must be stopped; POST /v1/customers/erase does the same "
        "while it runs.",
    )
    erase.set_defaults(command=partial(report, _erase))
    which = erase.add_mutually_exclusive_group(required=True)
    which.add_argument("--number", type=_number, metavar="NUMBER", help="every callback of this E.164 number")
    which.add_argument("--callback", metavar="ID", help="this callback alone")
    export = add_parser(
        "export-customer",
        help="write everything that is stored about a number into a zip file, while the server is stopped",
        description="Write data.json and the recordings of a number into a new zip file, as the customer may request them. "
        "The server must be stopped; POST /v1/customers/export does the same while it runs.",
    )
    export.set_defaults(command=partial(report, _export))
    export.add_argument("file", type=Path, metavar="FILE", help="the zip file, which must not exist")
    export.add_argument("--number", type=_number, metavar="NUMBER", required=True, help="the E.164 number")
    for parser in (erase, export):
        parser.add_argument(
            "--data-dir", type=Path, metavar="DIR", default=Path("data"), help="the data folder [./data]"
        )
        parser.add_argument(
            "--database",
            metavar="URL",
            default=database,
            help=f"as for serve [${variable}, or sqlite]",
        )


def _number(text: str) -> str:
    if not _E164.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number in E.164, such as +12125550142")
    return text


def _erase(options: argparse.Namespace) -> str:
    import asyncio

    from server_stub import logs
    from server_stub.privacy.offline import erase

    logs.configure()
    _check_folder(options.data_dir)
    erased = asyncio.run(erase(options.data_dir, options.database, options.number, options.callback))
    return f"Erased: {len(erased.callbacks)} callbacks, {erased.recordings} recordings."


def _export(options: argparse.Namespace) -> str:
    import asyncio

    from server_stub import logs
    from server_stub.privacy.offline import export

    logs.configure()
    _check_folder(options.data_dir)
    try:
        count = asyncio.run(export(options.data_dir, options.database, options.number, options.file))
    except FileExistsError as error:
        raise StartRefused(f"{options.file} exists already; give another file.") from error
    except OSError as error:
        raise StartRefused(f"{options.file} cannot be written: {error.strerror}") from error
    return f"Written to {options.file}: {count} callbacks."


def _check_folder(folder: Path) -> None:
    """Refuse a folder without a server's data, in which the command would create a database.

    Raises:
        StartRefused: there is no such folder.
    """
    if not folder.is_dir():
        raise StartRefused(
            f"there is no data folder {folder}; give the data folder of the server with --data-dir."
        )
