"""The options that a server is started with."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from server_stub.retention import RetentionPeriods


@dataclass(frozen=True, kw_only=True)
class ServerOptions:
    """The options of the command line."""

    site: Path | None
    data_dir: Path
    host: str
    port: int
    database: str = "sqlite"
    site_wins: bool = False
    kept: RetentionPeriods = field(default_factory=RetentionPeriods)
    updates: Path | None = None
    media_port: int = 0
    telephony: str = "simulator"
    link: tuple[str, int] | None = None
    """Host and port where the other servers of the site reach this one; None for ``host`` and a free port."""
    trusted_proxies: tuple[str, ...] = ()
    """Addresses and networks whose ``X-Forwarded-For`` is trusted."""
    speech_model: Path | None = None
    """The folder of a speech model that is used instead of the default one."""


def program_version() -> str:
    """Return the installed version."""
    try:
        return version("callback-desk")
    except PackageNotFoundError:
        return "0"
