"""The certificate by which the servers of a site know each other: one for all of them, kept in their database.

A reader of the database can already read everything that goes over a link, so the key is as safe there. Both ends of a link present the certificate and accept no other one.
"""

from __future__ import annotations

import os
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from server_stub.errors import StoreUnusable

IDENTITY: Final = "link"
"""The name of the certificate and its key among the shared keys."""
_VALID: Final = timedelta(days=365 * 50)
"""It is replaced by deleting it from the database, not by waiting; so it does not expire in the life of a site."""
_CLOCK_SKEW: Final = timedelta(days=1)
"""A server whose clock is behind accepts it, too."""
_FILE: Final = "link.pem"


def new_identity() -> bytes:
    """Return a new key and its self-signed certificate, both as PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "servers of a Callback Desk site")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCK_SKEW)
        .not_valid_after(now + _VALID)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return private + certificate.public_bytes(serialization.Encoding.PEM)


def contexts(identity: bytes, folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Return the TLS contexts to listen and to connect with; each end must present the same certificate.

    Raises:
        StoreUnusable: the identity cannot be used, or not be written to ``folder``, where OpenSSL reads it.
    """
    file = folder / _FILE
    draft = folder / f"{_FILE}.new"
    try:
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
            new.write(identity)
        draft.replace(file)
        begin = identity.index(b"-----BEGIN CERTIFICATE-----")
        made: list[ssl.SSLContext] = []
        for protocol in (ssl.PROTOCOL_TLS_SERVER, ssl.PROTOCOL_TLS_CLIENT):
            context = ssl.SSLContext(protocol)
            context.minimum_version = ssl.TLSVersion.TLSv1_3
            context.check_hostname = False  # The certificate itself is the only one that is accepted.
            context.verify_mode = ssl.CERT_REQUIRED
            context.load_cert_chain(file)
            context.load_verify_locations(cadata=identity[begin:].decode("ascii"))
            made.append(context)
    except (OSError, ValueError) as error:
        raise StoreUnusable(f"the certificate of the links in {file} cannot be used: {error}") from error
    return made[0], made[1]
