"""Check a repository as a desktop does: from a trusted root, with every signature and every byte."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from errors import RepositoryFault
from roles import ROOT, SNAPSHOT, TARGETS, TIMESTAMP
from store import Store
from tuf.api.exceptions import DownloadError, DownloadHTTPError, RepositoryError
from tuf.ngclient import FetcherInterface, Updater

_BASE: Final = "file://repository/"
_PIECE: Final = 1 << 20
_NOT_FOUND: Final = 404


class _FromFolder(FetcherInterface):
    """A fetcher that reads from the published folder."""

    def __init__(self, public: Path) -> None:
        self._public = public

    def _fetch(self, url: str) -> Iterator[bytes]:
        path = self._public / unquote(urlsplit(url).path.lstrip("/"))
        if not path.is_file():
            raise DownloadHTTPError(f"{path.name} is not there", _NOT_FOUND)
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece


def check(store: Store, root: Path | None, *, soon: timedelta) -> Iterator[str]:
    """Yield the findings of a desktop that trusts ``root`` (None: the repository's own first root).

    Raises:
        RepositoryFault: desktops refuse the repository, or will within the time ``soon``.
    """
    trusted = root or store.public / "metadata/1.root.json"
    try:
        anchor = trusted.read_bytes()
    except OSError as error:
        raise RepositoryFault(f"{trusted}: {error.strerror}") from error
    with tempfile.TemporaryDirectory() as folder:
        cache, kept = Path(folder, "metadata"), Path(folder, "targets")
        cache.mkdir()
        kept.mkdir()
        try:
            updater = Updater(
                str(cache),
                f"{_BASE}metadata/",
                str(kept),
                f"{_BASE}targets/",
                _FromFolder(store.public),
                bootstrap=anchor,
            )
            updater.refresh()
            for name in _offered(store):
                info = updater.get_targetinfo(name)
                if info is None:
                    raise RepositoryFault(f"{name} is not in what desktops see; `renew` publishes it.")
                updater.download_target(info)
                custom: dict[str, Any] = info.custom or {}
                yield f"{name}  version {custom.get('version')}  {custom.get('platform')}  {info.length} bytes"
        except (RepositoryError, DownloadError, ValueError) as error:
            raise RepositoryFault(f"desktops refuse it: {error}") from error
    yield from _ends(store, soon)


def _offered(store: Store) -> list[str]:
    found = store.published(TARGETS)
    return sorted(found.signed.targets) if found is not None else []


def _ends(store: Store, soon: timedelta) -> Iterator[str]:
    """Yield the expiry of each published file."""
    late: list[str] = []
    for role in (ROOT, TARGETS, SNAPSHOT, TIMESTAMP):
        found = store.published(role)
        if found is None:
            raise RepositoryFault(f"there is no {role}.")
        if found.signed.expires < datetime.now(UTC) + soon:
            late.append(role)
        yield f"{role}  version {found.signed.version}  until {found.signed.expires:%Y-%m-%d %H:%M} UTC"
    if late:
        raise RepositoryFault(f"ends within {soon.days} days: {', '.join(late)}.")
