"""A repository on the disk: the published files, and the drafts that wait for signatures.

::

    DIR/public/metadata     N.root.json, N.targets.json, N.snapshot.json, timestamp.json
    DIR/public/targets      the installers, each name with its digest before it
    DIR/drafts              root.json or targets.json with too few signatures

Only ``DIR/public`` is served. Each step writes complete files, in an order in which published files never refer to a
missing one.
"""

# The imports are those in the libraries' documentation:
# pyright: reportPrivateImportUsage=false

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import whole_files
from errors import RepositoryFault
from key_files import CryptoSigner
from roles import ROOT, SNAPSHOT, TARGETS, TIMESTAMP, expiry
from securesystemslib.signer import Key
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer
from versions import About

_SERIALIZER: Final = JSONSerializer(compact=False)


class Store:
    """The repository in the folder ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.public = folder / "public"
        self._metadata = self.public / "metadata"
        self._targets = self.public / "targets"
        self._drafts = folder / "drafts"

    # --- Reading

    def published(self, role: str) -> Metadata[Any] | None:
        """Return the newest published file of ``role``; None if there is none.

        Raises:
            RepositoryFault: it cannot be read.
        """
        if role == TIMESTAMP:
            path = self._metadata / "timestamp.json"
            return _read(path) if path.exists() else None
        numbers = [int(path.name.split(".")[0]) for path in self._metadata.glob(f"*.{role}.json")]
        return _read(self._metadata / f"{max(numbers)}.{role}.json") if numbers else None

    def draft(self, role: str) -> Metadata[Any] | None:
        """Return the draft of ``role`` that waits for signatures; None if there is none."""
        path = self._drafts / f"{role}.json"
        return _read(path) if path.exists() else None

    def root(self) -> Root:
        """Return the current root: the published one, or else the first draft.

        Raises:
            RepositoryFault: there is no repository here.
        """
        found = self.published(ROOT) or self.draft(ROOT)
        if found is None:
            raise RepositoryFault(f"there is no repository in {self.folder}; the command `init` makes one.")
        root: Root = found.signed
        return root

    # --- Files that people sign

    def begin(self, keys: dict[str, list[Key]], thresholds: dict[str, int]) -> None:
        """Draft the first root, and the first list of installers, which is empty.

        Raises:
            RepositoryFault: there is a repository already, or fewer keys than the threshold.
        """
        if self.published(ROOT) is not None or self.draft(ROOT) is not None:
            raise RepositoryFault(f"there is a repository in {self.folder} already.")
        root = Root(version=1, expires=expiry(ROOT), consistent_snapshot=True)
        for role, of_role in keys.items():
            for key in of_role:
                root.add_key(key, role)
            root.roles[role].threshold = thresholds.get(role, 1)
        check_thresholds(root)
        self._save_draft(ROOT, Metadata(root))
        self._save_draft(TARGETS, Metadata(Targets(version=1, expires=expiry(TARGETS))))

    def next_root(self) -> Root:
        """Return the next root, to be changed and passed to ``draft_root``.

        Raises:
            RepositoryFault: no root is published yet, or a draft waits for signatures.
        """
        return self._next(ROOT).signed

    def draft_root(self, root: Root) -> None:
        """Save ``root`` as a draft that waits for signatures.

        Raises:
            RepositoryFault: a role has fewer keys than its threshold.
        """
        check_thresholds(root)
        self._save_draft(ROOT, Metadata(root))

    def add(self, installer: Path, about: About) -> str:
        """Copy ``installer`` to the published files, add it to the draft of targets, and return its digest.

        Raises:
            RepositoryFault: it cannot be read, or an installer of that name with other content exists.
        """
        draft = self.draft(TARGETS) or self._next(TARGETS)
        targets: Targets = draft.signed
        try:
            target = TargetFile.from_file(installer.name, str(installer), ["sha256"])
        except (OSError, ValueError, RepositoryError) as error:
            raise RepositoryFault(f"{installer} cannot be read: {error}") from error
        known = targets.targets.get(installer.name)
        if known is not None and known.hashes != target.hashes:
            raise RepositoryFault(
                f"{installer.name} is there already with other content. A version that was published never changes:"
                " give the new one a new number, or `remove` the old one first."
            )
        target.unrecognized_fields["custom"] = about.custom
        whole_files.copy(installer, self._targets / f"{target.hashes['sha256']}.{installer.name}")
        targets.targets[installer.name] = target
        self._save_draft(TARGETS, Metadata(targets))
        return target.hashes["sha256"]

    def remove(self, name: str) -> None:
        """Remove the installer ``name`` from the draft of targets; its file stays.

        Raises:
            RepositoryFault: it is not in the list.
        """
        draft = self.draft(TARGETS) or self._next(TARGETS)
        targets: Targets = draft.signed
        if targets.targets.pop(name, None) is None:
            raise RepositoryFault(
                f"{name} is not offered; offered are: {', '.join(targets.targets) or 'none'}."
            )
        self._save_draft(TARGETS, Metadata(targets))

    def prolong(self, role: str) -> None:
        """Draft ``role`` unchanged, with a new expiry."""
        self._save_draft(role, Metadata(self._next(role).signed))

    def sign(self, role: str, signer: CryptoSigner) -> int:
        """Sign the draft of ``role``, publish it if it has enough signatures, and return the number of missing ones.

        Raises:
            RepositoryFault: there is no draft, or the key is not one of the role's.
        """
        draft = self.draft(role)
        if draft is None:
            raise RepositoryFault(f"no {role} waits for a signature.")
        root, before = self._authorities(role, draft)
        allowed = {*root.roles[role].keyids, *(before.roles[role].keyids if before is not None else ())}
        if signer.public_key.keyid not in allowed:
            raise RepositoryFault(f"this key is none of those that sign {role}.")
        draft.sign(signer, append=True)
        missing = _missing(role, draft, root, before)
        if missing:
            self._save_draft(role, draft)
            return missing
        self._publish(role, draft)
        (self._drafts / f"{role}.json").unlink()
        return 0

    def _authorities(self, role: str, draft: Metadata[Any]) -> tuple[Root, Root | None]:
        """Return the root whose keys sign ``role``, and for a root also the former one, whose keys sign, too."""
        published = self.published(ROOT)
        before: Root | None = published.signed if published is not None else None
        if role == ROOT:
            return draft.signed, before
        if before is None:
            raise RepositoryFault("the root is not signed by enough yet; sign that first.")
        return before, None

    # --- Files that the publishing machine signs

    def renew(self, signer: CryptoSigner) -> None:
        """Publish a new timestamp, and a new snapshot if there are changes or the old one expires soon.

        Raises:
            RepositoryFault: the key is not the right one, or there is nothing to publish yet.
        """
        root, targets = self.published(ROOT), self.published(TARGETS)
        if root is None or targets is None:
            raise RepositoryFault("root and targets must be signed before anything can be published.")
        for role in (SNAPSHOT, TIMESTAMP):
            if signer.public_key.keyid not in root.signed.roles[role].keyids:
                raise RepositoryFault(f"this key is none of those that sign {role}.")
        snapshot = self._renewed_snapshot(root.signed, targets.signed, signer)
        before = self.published(TIMESTAMP)
        version = before.signed.version + 1 if before is not None else 1
        listed = MetaFile(version=snapshot.version)
        timestamp = Metadata(Timestamp(version=version, expires=expiry(TIMESTAMP), snapshot_meta=listed))
        timestamp.sign(signer)
        self._publish(TIMESTAMP, timestamp)

    def _renewed_snapshot(self, root: Root, targets: Targets, signer: CryptoSigner) -> Snapshot:
        before = self.published(SNAPSHOT)
        if before is not None:
            old: Snapshot = before.signed
            same = old.meta["targets.json"].version == targets.version
            later = expiry(TIMESTAMP) < old.expires  # The snapshot is valid longer than the new timestamp.
            valid = root.get_verification_result(SNAPSHOT, before.signed_bytes, before.signatures).verified
            if same and later and valid:
                return old
        version = before.signed.version + 1 if before is not None else 1
        meta = {"targets.json": MetaFile(version=targets.version)}
        made = Metadata(Snapshot(version=version, expires=expiry(SNAPSHOT), meta=meta))
        made.sign(signer)
        self._publish(SNAPSHOT, made)
        return made.signed

    # --- Writing

    def _next(self, role: str) -> Metadata[Any]:
        """Return the version after the published one of ``role``, without signatures."""
        if self.draft(role) is not None:
            raise RepositoryFault(f"a {role} waits for signatures already; `sign` it, or delete the draft.")
        found = self.published(role)
        if found is None:
            raise RepositoryFault(
                f"there is no signed {role} in {self.folder}; the command `init` begins one."
            )
        found.signed.version += 1
        found.signed.expires = expiry(role)
        return Metadata[Any](found.signed)

    def _save_draft(self, role: str, made: Metadata[Any]) -> None:
        whole_files.write(self._drafts / f"{role}.json", made.to_bytes(_SERIALIZER))

    def _publish(self, role: str, made: Metadata[Any]) -> None:
        name = "timestamp.json" if role == TIMESTAMP else f"{made.signed.version}.{role}.json"
        whole_files.write(self._metadata / name, made.to_bytes(_SERIALIZER))


def check_thresholds(root: Root) -> None:
    """Check that each role of ``root`` has enough keys.

    Raises:
        RepositoryFault: a role has fewer keys than its threshold.
    """
    for name, role in root.roles.items():
        if role.threshold < 1 or len(role.keyids) < role.threshold:
            raise RepositoryFault(
                f"{name}: {role.threshold} have to sign, and there are {len(role.keyids)} keys."
            )
    shared = {*root.roles[ROOT].keyids, *root.roles[TARGETS].keyids} & {
        *root.roles[SNAPSHOT].keyids,
        *root.roles[TIMESTAMP].keyids,
    }
    if shared:
        raise RepositoryFault("the online key must be none of the offline ones.")


def _missing(role: str, draft: Metadata[Any], root: Root, before: Root | None) -> int:
    """Return the number of signatures that ``draft`` still needs."""
    results = [
        authority.get_verification_result(role, draft.signed_bytes, draft.signatures)
        for authority in (root, before)
        if authority is not None
    ]
    return max(result.missing for result in results)


def _read(path: Path) -> Metadata[Any]:
    try:
        return Metadata[Any].from_file(str(path))
    except (OSError, RepositoryError) as error:
        raise RepositoryFault(f"{path} cannot be read: {error}") from error
