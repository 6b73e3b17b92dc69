"""The repository of updates: the newest version, and its installer, verified to the last byte.

Everything here waits for disks and networks: call it in a thread, and one call at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import httpx
from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    SlowRetrievalError,
    UnsignedMetadataError,
)
from tuf.api.metadata import Metadata, TargetFile, Targets  # pyright: ignore[reportPrivateImportUsage] - its documented place
from tuf.ngclient import Updater, UpdaterConfig

from agent_desktop.errors import NotOurServer, UpdateFault, UpdateRefused
from agent_desktop.model.updates import Release, Version
from agent_desktop.net.failures import trouble_of
from agent_desktop.updates.choice import Machine, Offered, choose
from agent_desktop.updates.fetcher import HttpFetcher
from agent_desktop.updates.installer import LOG

METADATA: Final = "metadata"

LARGEST_METADATA: Final = 1 << 20
"""In bytes, for each file; ours have a few thousand."""


class UpdatePlaces(NamedTuple):
    """The places of updates. ``root`` is the metadata that trust begins with.

    ``state`` keeps the newest metadata seen, so that no server can present an older state; ``downloads`` returns a
    folder that no other user can write to, and is called once there is something to download.
    """

    url: str
    root: bytes
    state: Path
    downloads: Callable[[], Path]


class UpdateRepository:
    """``watch.UpdateSource`` by The Update Framework. Both calls raise ``UpdateRefused`` and ``ServerTrouble``."""

    def __init__(self, places: UpdatePlaces, machine: Machine) -> None:
        self._places = places
        self._machine = machine

    def newest(self, current: Version) -> Release | None:
        """Return the newest version for this machine, None if that is ``current`` or older."""
        with self._updater() as updater:
            return choose(self._offered(updater), self._machine, current)

    def fetch(self, release: Release, current: Version) -> Path:
        """Return the installer of ``release``, verified against its signature; other files in its folder are deleted."""
        if release.version <= current:
            raise UpdateRefused(UpdateFault.OLDER, str(release.version))
        with self._updater() as updater:
            info = updater.get_targetinfo(release.name)
            if info is None or self._is_other(info, release):
                raise UpdateRefused(UpdateFault.ALTERED, f"{release.name} is no longer offered")
            folder = self._places.downloads()
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for old in folder.iterdir():
                if old.name not in {release.name, LOG} and old.is_file():
                    old.unlink()
            path = folder / release.name
            kept = updater.find_cached_target(info, str(path))
            return Path(kept or updater.download_target(info, str(path)))

    def _is_other(self, info: TargetFile, release: Release) -> bool:
        offered = Offered(info.path, info.length, info.custom)
        return choose([offered], self._machine, Version((0, 0, 0, 0))) != release

    def _offered(self, updater: Updater) -> Iterator[Offered]:
        """Yield every offered file. The client has no method for that: the names are read from its stored metadata."""
        kept = (self._places.state / METADATA / "targets.json").read_bytes()
        for name in Metadata[Targets].from_bytes(kept).signed.targets:
            info = updater.get_targetinfo(name)  # The client has verified this.
            if info is not None:
                yield Offered(info.path, info.length, info.custom)

    @contextmanager
    def _updater(self) -> Generator[Updater]:
        """Yield a client that has read the newest state; translate its errors into ours."""
        places = self._places
        with _as_ours(), closing(HttpFetcher(places.url)) as fetcher:
            metadata = places.state / METADATA
            metadata.mkdir(parents=True, exist_ok=True, mode=0o700)
            largest = UpdaterConfig(
                root_max_length=LARGEST_METADATA,
                snapshot_max_length=LARGEST_METADATA,
                targets_max_length=LARGEST_METADATA,
            )
            updater = Updater(
                str(metadata),
                f"{places.url}/metadata/",
                None,
                f"{places.url}/targets/",
                fetcher,
                largest,
                bootstrap=places.root,
            )
            updater.refresh()
            yield updater


_FAULTS: Final = (
    (LengthOrHashMismatchError, UpdateFault.ALTERED),
    (DownloadLengthMismatchError, UpdateFault.ALTERED),
    (UnsignedMetadataError, UpdateFault.UNSIGNED),
    (BadVersionNumberError, UpdateFault.ROLLED_BACK),
    (ExpiredMetadataError, UpdateFault.EXPIRED),
    (SlowRetrievalError, UpdateFault.SLOW),
    (RepositoryError, UpdateFault.DAMAGED),
)
_ABSENT: Final = frozenset({403, 404})


@contextmanager
def _as_ours() -> Generator[None]:
    """Translate the errors of the libraries into the desktop's."""
    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise trouble_of(error) from error
    except DownloadHTTPError as error:
        if error.status_code in _ABSENT:
            raise UpdateRefused(UpdateFault.ABSENT, str(error)) from error
        raise NotOurServer(str(error)) from error
    except (RepositoryError, DownloadError) as error:
        fault = next((fault for kind, fault in _FAULTS if isinstance(error, kind)), UpdateFault.DAMAGED)
        raise UpdateRefused(fault, f"{type(error).__name__}: {error}") from error
    except OSError as error:
        raise UpdateRefused(UpdateFault.FOLDER, str(error)) from error
    except ValueError as error:
        raise UpdateRefused(UpdateFault.DAMAGED, f"{type(error).__name__}: {error}") from error
