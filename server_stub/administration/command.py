"""``callback-server export-site``: write the configuration of a server as a site file, also while it runs."""

from __future__ import annotations

import argparse
import asyncio
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path


def add_export_command(
    add_parser: Callable[..., argparse.ArgumentParser],
    report: Callable[[Callable[[argparse.Namespace], str], argparse.Namespace], int],
    *,
    database: str,
) -> None:
    """Add the command; ``report`` prints what it returns, and ``database`` is the one used without ``--database``."""
    parser = add_parser(
        "export-site",
        help="write what is in force as the site file that would make it",
        description="Write a new site file with everything that supervisors and administrators have changed, also while the "
        "server runs. It contains password hashes; only its owner can read it.",
    )
    parser.set_defaults(command=partial(report, _export))
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to write; it must not exist")
    parser.add_argument(
        "--site", type=Path, metavar="SITE", required=True, help="the site file of the server"
    )
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=Path("data"), help="its data folder [./data]"
    )
    parser.add_argument(
        "--database",
        metavar="URL",
        default=database,
        help="sqlite (in the data folder) or postgresql://…, as for serve",
    )


def _export(options: argparse.Namespace) -> str:
    from server_stub.administration.stored import stored_site_text
    from server_stub.errors import StartRefused

    text = asyncio.run(stored_site_text(options.site, database=options.database, data_dir=options.data_dir))
    try:
        with os.fdopen(os.open(options.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(text.encode())
    except FileExistsError as error:
        raise StartRefused(f"{options.file} exists already; give the name of a new file.") from error
    except OSError as error:
        raise StartRefused(f"{options.file} cannot be written: {error.strerror}.") from error
    return f"{options.file}: the configuration in force. It contains password hashes; keep it private."
