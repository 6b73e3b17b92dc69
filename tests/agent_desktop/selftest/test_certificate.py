"""Certificates are read from their bytes, whichever authority signed them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.selftest.certificate import Certificate, CertificateUnreadable, read


def name(**parts: str) -> x509.Name:
    """Return a name of a common name, an organisation, or both."""
    kinds = {"common": NameOID.COMMON_NAME, "organisation": NameOID.ORGANIZATION_NAME}
    return x509.Name([x509.NameAttribute(kinds[kind], text) for kind, text in parts.items()])


def signed(issuer: x509.Name, subject: x509.Name, begins: datetime, ends: datetime) -> bytes:
    """Return a certificate in DER."""
    key = ec.generate_private_key(ec.SECP256R1())
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .sign(key, hashes.SHA256())
    )
    return made.public_bytes(serialization.Encoding.DER)


@pytest.mark.parametrize("years", [0, 30], ids=["a year of two digits", "a year of four digits"])
def test_that_names_and_times_are_read(years: int) -> None:
    begins = datetime(2026, 3, 1, 12, 30, 15, tzinfo=UTC)
    ends = begins + timedelta(days=365 * years + 90)
    der = signed(
        name(organisation="Müller & Söhne", common="Beispiel-CA"), name(common="desk.example"), begins, ends
    )
    assert read(der) == Certificate("Beispiel-CA", "desk.example", begins, ends)


def test_that_an_organisation_is_used_without_a_common_name() -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    der = signed(name(organisation="Example Ltd"), x509.Name([]), now, now + timedelta(days=1))
    assert (read(der).issuer, read(der).subject) == ("Example Ltd", "")


@given(st.binary(max_size=300))
def test_that_a_file_that_is_not_a_certificate_is_reported_as_such(nonsense: bytes) -> None:
    with pytest.raises(CertificateUnreadable):
        read(nonsense)


@given(st.integers(0, 400))
def test_that_a_certificate_cut_off_is_refused(length: int) -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    whole = signed(name(common="CA"), name(common="desk"), now, now + timedelta(days=1))
    with pytest.raises(CertificateUnreadable):
        read(whole[: min(length, len(whole) - 1)])
