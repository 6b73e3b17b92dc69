"""A repository of updates, made by the tool as an administrator makes it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from securesystemslib.signer import CryptoSigner  # pyright: ignore[reportPrivateImportUsage] - its documented place
from tuf.api.metadata import Metadata, Timestamp  # pyright: ignore[reportPrivateImportUsage] - its documented place

from agent_desktop.model.updates import Version, version
from agent_desktop.updates.choice import Machine
from tests.house.source import ROOT

WINDOWS: Final = Machine("windows-x64", version("10.0.19045"))
"""The machine of the desktop that asks for updates."""
CURRENT: Final[Version] = version("1.0.0")
"""The version of that desktop."""

TOOL: Final = ROOT / "packaging/updates/repository.py"
PASSPHRASE: Final = "a passphrase of several words"
OFFLINE: Final = ("root-1", "root-2", "root-3", "targets")
CONTENT: Final = b"installer " * 50_000


@dataclass(frozen=True)
class Shop:
    """A repository in ``folder / "updates"``, its keys beside it. Two of the root's holders must sign."""

    folder: Path

    @property
    def repository(self) -> Path:
        """What the tool works on."""
        return self.folder / "updates"

    @property
    def public(self) -> Path:
        """What is served."""
        return self.repository / "public"

    @property
    def root(self) -> bytes:
        """The root that desktops are given."""
        return (self.public / "metadata/1.root.json").read_bytes()

    def key(self, name: str) -> Path:
        """Return the file of a key."""
        return self.folder / "keys" / name

    def copy(self, folder: Path) -> Shop:
        """Return a repository like this one, in ``folder``."""
        shutil.copytree(self.folder, folder)
        return Shop(folder)

    def tool(self, *words: str | Path, fails: bool = False) -> str:
        """Run the tool, and return its output."""
        ended = subprocess.run(
            [sys.executable, TOOL, *words],
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        assert (ended.returncode == 2) is fails, (words, ended.returncode, ended.stdout, ended.stderr)
        return ended.stderr if fails else ended.stdout

    def make_keys(self) -> None:
        """Make everybody's keys."""
        self.key("").mkdir(parents=True)
        (self.folder / "passphrase").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
        for name in OFFLINE:
            self.tool("key", self.key(name), *self.passphrase)
        self.tool("key", self.key("online"), "--plain")

    def begin(self) -> None:
        """Begin the repository, with two of the root's three holders."""
        public = {name: self.key(f"{name}.pub") for name in (*OFFLINE, "online")}
        roots = ("--root", public["root-1"], "--root", public["root-2"])
        others = ("--targets", public["targets"], "--online", public["online"])
        self.tool("init", self.repository, *roots, *others)
        self.sign("root", "root-1")
        self.sign("root", "root-2")
        self.sign("targets", "targets")
        self.renew()

    def sign(self, role: str, key: str, *, fails: bool = False) -> str:
        """Sign a draft."""
        words = ("sign", self.repository, role, "--key", self.key(key))
        return self.tool(*words, *self.passphrase, fails=fails)

    def renew(self) -> None:
        """Publish."""
        self.tool("renew", self.repository, "--key", self.key("online"))

    def offer(self, version: str, content: bytes = CONTENT, name: str = "callback-desk-{}-x64.msi") -> Path:
        """Offer an installer, for Windows unless its name is of another platform, and return its published file."""
        installer = self.folder / name.format(version)
        installer.write_bytes(content)
        self.tool("add", self.repository, installer)
        self.sign("targets", "targets")
        self.renew()
        return self.target(installer.name)

    def target(self, name: str) -> Path:
        """Return the published file of an installer."""
        return next((self.public / "targets").glob(f"*.{name}"))

    def newest(self, role: str) -> Path:
        """Return the newest published metadata of ``role``."""
        found = (self.public / "metadata").glob(f"*.{role}.json")
        return max(found, key=lambda path: int(path.name.split(".")[0]))

    @property
    def timestamp(self) -> Path:
        """The one file that changes."""
        return self.public / "metadata/timestamp.json"

    def expire(self) -> None:
        """Let the timestamp have expired yesterday, signed by the right key, as if ``renew`` had not been run for a while."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        key = load_pem_private_key(self.key("online").read_bytes(), None)
        assert isinstance(key, Ed25519PrivateKey)
        timestamp = Metadata[Timestamp].from_file(str(self.timestamp))
        timestamp.signed.version += 1
        timestamp.signed.expires = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
        timestamp.sign(CryptoSigner(key))
        timestamp.to_file(str(self.timestamp))

    @property
    def passphrase(self) -> tuple[str | Path, ...]:
        """The option with the passphrase of all keys."""
        return ("--passphrase-file", self.folder / "passphrase")


def edit(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the signed part of a metadata file, and leave its signatures as they are."""
    import json

    told = json.loads(path.read_bytes())
    change(told["signed"])
    path.write_text(json.dumps(told), encoding="utf-8")


def forge_root(path: Path) -> None:
    """Write the next root as somebody would who has none of the keys."""
    forged = Metadata[Any].from_file(str(path))
    own = CryptoSigner.generate_ed25519()
    forged.signed.version += 1
    for role in ("root", "targets", "snapshot", "timestamp"):
        forged.signed.add_key(own.public_key, role)
        forged.signed.roles[role].keyids = [own.public_key.keyid]
        forged.signed.roles[role].threshold = 1
    forged.signed.keys = {own.public_key.keyid: own.public_key}
    forged.sign(own)
    forged.to_file(str(path.with_name(f"{forged.signed.version}.root.json")))
