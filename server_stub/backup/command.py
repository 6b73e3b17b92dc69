"""The commands ``callback-server backup`` and ``callback-server restore``."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path


def add_backup_commands(
    add_parser: Callable[..., argparse.ArgumentParser],
    report: Callable[[Callable[[argparse.Namespace], str], argparse.Namespace], int],
    *,
    database: str,
) -> None:
    """Add the commands; ``report`` prints what one returns, and ``database`` is the one used without ``--database``."""
    for name, command, text, more, file in (
        (
            "backup",
            _backup,
            "write all data of a server into one file, while it runs",
            ": the database, recordings, keys and the security trail, each with its hash. The site file is not in it.",
            "the file to write; it must not exist",
        ),
        (
            "restore",
            _restore,
            "bring a backup into an empty data folder",
            " and an empty database, SQLite or PostgreSQL, whichever it was made of. A damaged or newer one changes nothing.",
            "the file that backup has written",
        ),
    ):
        parser = add_parser(name, help=text, description=text.capitalize() + more)
        parser.set_defaults(command=partial(report, command))
        parser.add_argument("file", type=Path, metavar="FILE", help=file)
        parser.add_argument(
            "--data-dir", type=Path, metavar="DIR", default=Path("data"), help="its data folder [./data]"
        )
        if name == "restore":
            parser.add_argument(
                "--site", type=Path, metavar="FILE", help="the site file whose [encryption] encrypts the data"
            )
            parser.add_argument(
                "--key-file", type=Path, metavar="FILE", help="the keys of the backup, if they are others"
            )
        parser.add_argument(
            "--database",
            metavar="URL",
            default=database,
            help="sqlite (in the data folder) or postgresql://…, as for serve",
        )


def _backup(options: argparse.Namespace) -> str:
    from server_stub.assembly.options import program_version
    from server_stub.backup.make import make_backup

    program = program_version()
    return asyncio.run(
        make_backup(options.file, data_dir=options.data_dir, database=options.database, program=program)
    )


def _restore(options: argparse.Namespace) -> str:
    from server_stub.backup.restore import restore_backup

    return asyncio.run(
        restore_backup(
            options.file,
            data_dir=options.data_dir,
            database=options.database,
            site=options.site,
            key_file=options.key_file,
        )
    )
