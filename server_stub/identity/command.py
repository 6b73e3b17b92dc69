"""The command ``callback-server check-provider``."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path


def add_identity_commands(
    add_parser: Callable[..., argparse.ArgumentParser],
    report: Callable[[Callable[[argparse.Namespace], str], argparse.Namespace], int],
) -> None:
    """Add the command; ``report`` prints what it returns."""
    text = "ask the identity provider of the site file for its description and keys"
    parser = add_parser("check-provider", help=text, description=f"{text.capitalize()}; no one is signed in.")
    parser.set_defaults(command=partial(report, _check_provider))
    parser.add_argument("--site", type=Path, metavar="FILE", required=True, help="the site file")


def _check_provider(options: argparse.Namespace) -> str:
    from server_stub.site.provider_check import check_provider

    return asyncio.run(check_provider(options.site))
