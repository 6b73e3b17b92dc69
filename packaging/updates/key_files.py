"""Key files: the private half, encrypted with a passphrase, and the public half beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from errors import RepositoryFault
from securesystemslib.signer import CryptoSigner, Key, SSlibKey  # pyright: ignore[reportPrivateImportUsage] - its documented place
from whole_files import READABLE, SECRET, write

PUBLIC: Final = ".pub"
"""Suffix of the file with the public half of a key."""

SHORTEST: Final = 12
"""Fewest letters of a passphrase, because a thief of the file can try without limit."""


def make(path: Path, passphrase: bytes | None) -> Key:
    """Create an ed25519 key in the file ``path``, encrypted unless ``passphrase`` is None, and its public half.

    Raises:
        RepositoryFault: the file exists already, or the passphrase is too short.
    """
    if path.exists():
        raise RepositoryFault(f"{path} is there already; a key is never written over.")
    if passphrase is not None and len(passphrase) < SHORTEST:
        raise RepositoryFault(f"the passphrase has fewer than {SHORTEST} letters.")
    private = Ed25519PrivateKey.generate()
    sealed = BestAvailableEncryption(passphrase) if passphrase is not None else NoEncryption()
    key = SSlibKey.from_crypto(private.public_key())
    write(path, private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, sealed), mode=SECRET)
    content = {"keyid": key.keyid, **key.to_dict()}
    write(public_half(path), json.dumps(content, indent=2).encode() + b"\n", mode=READABLE)
    return key


def public_half(path: Path) -> Path:
    """Return the path of the public half of the key in ``path``."""
    return path.with_name(path.name + PUBLIC)


def read_public(path: Path) -> Key:
    """Return the public key in ``path``.

    Raises:
        RepositoryFault: the file is not a public key.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
        return Key.from_dict(content.pop("keyid"), content)
    except OSError as error:
        raise RepositoryFault(f"{path}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RepositoryFault(
            f"{path} is not a public key; the command `key` writes one, with the ending {PUBLIC}."
        ) from error


def is_encrypted(path: Path) -> bool:
    """Return whether the private key in ``path`` needs a passphrase.

    Raises:
        RepositoryFault: it cannot be read.
    """
    try:
        return b"ENCRYPTED" in path.read_bytes().split(b"\n", 1)[0]
    except OSError as error:
        raise RepositoryFault(f"{path}: {error.strerror}") from error


def signer(path: Path, passphrase: bytes | None) -> CryptoSigner:
    """Return a signer with the private key in ``path``.

    Raises:
        RepositoryFault: the passphrase is wrong, or the file is not an ed25519 key.
    """
    try:
        private = load_pem_private_key(path.read_bytes(), passphrase)
    except OSError as error:
        raise RepositoryFault(f"{path}: {error.strerror}") from error
    except (ValueError, TypeError) as error:
        raise RepositoryFault(
            f"{path}: the passphrase is wrong, or the file is not a private key."
        ) from error
    if not isinstance(private, Ed25519PrivateKey):
        raise RepositoryFault(f"{path} is not an ed25519 key.")
    return CryptoSigner(private)
