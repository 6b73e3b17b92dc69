"""Parse a certificate from its bytes (X.509 in DER), also an untrusted one.

Python exposes the content of a certificate only once it trusts it; but an administrator first wants to know which
certificate is not trusted. So the few fields needed are parsed here. No signature is checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, NamedTuple

_SEQUENCE: Final = 0x30
_SET: Final = 0x31
_OID: Final = 0x06
_UTC_TIME: Final = 0x17
_GENERALIZED_TIME: Final = 0x18
_VERSION: Final = 0xA0
_TEXTS: Final = {
    0x0C: "utf-8",
    0x13: "ascii",
    0x14: "latin-1",
    0x16: "ascii",
    0x1C: "utf-32-be",
    0x1E: "utf-16-be",
}
_COMMON_NAME: Final = bytes((0x55, 0x04, 0x03))
_ORGANISATION: Final = bytes((0x55, 0x04, 0x0A))
_CENTURY: Final = 50
"""A two-digit year from here on belongs to the last century (RFC 5280, 4.1.2.5.1)."""


class CertificateUnreadable(ValueError):
    """The bytes are not a certificate that this parser supports."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Issuer, subject and validity (aware, UTC). Names are common names, else organisations."""

    issuer: str
    subject: str
    begins: datetime
    ends: datetime


class _Item(NamedTuple):
    tag: int
    content: bytes


def read(der: bytes) -> Certificate:
    """Parse the certificate ``der``.

    Raises:
        CertificateUnreadable: it is not a certificate.
    """
    try:
        return _read(der)
    except (IndexError, StopIteration, ValueError) as error:
        raise CertificateUnreadable(f"no certificate: {error}") from error


def _read(der: bytes) -> Certificate:
    signed = _inside(_inside(_Item(_SEQUENCE, _first(der, _SEQUENCE))).__next__())
    fields = [item for item in signed if item.tag != _VERSION]
    _serial, _algorithm, issuer, validity, subject = fields[:5]
    begins, ends = _inside(validity)
    return Certificate(_name(issuer), _name(subject), _time(begins), _time(ends))


def _first(data: bytes, tag: int) -> bytes:
    item = next(_items(data))
    if item.tag != tag:
        raise CertificateUnreadable(f"tag {item.tag:#x}")
    return item.content


def _inside(item: _Item) -> Iterator[_Item]:
    if item.tag not in {_SEQUENCE, _SET}:
        raise CertificateUnreadable(f"tag {item.tag:#x}")
    return _items(item.content)


def _items(data: bytes) -> Iterator[_Item]:
    """Yield the consecutive items in ``data``: a tag, a length, and as many bytes."""
    place = 0
    while place < len(data):
        tag, length = data[place], data[place + 1]
        place += 2
        if length & 0x80:
            digits = length & 0x7F
            length = int.from_bytes(data[place : place + digits])
            place += digits
        if place + length > len(data):
            raise CertificateUnreadable("it is cut off")
        yield _Item(tag, data[place : place + length])
        place += length


def _name(item: _Item) -> str:
    found: dict[bytes, str] = {}
    for part in _inside(item):
        for pair in _inside(part):
            kind, text = _inside(pair)
            if kind.tag == _OID and text.tag in _TEXTS:
                found[kind.content] = text.content.decode(_TEXTS[text.tag], errors="replace")
    return found.get(_COMMON_NAME) or found.get(_ORGANISATION) or ""


def _time(item: _Item) -> datetime:
    text = item.content.decode("ascii")
    if item.tag == _UTC_TIME:
        text = f"{19 if int(text[:2]) >= _CENTURY else 20}{text}"
    elif item.tag != _GENERALIZED_TIME:
        raise CertificateUnreadable(f"tag {item.tag:#x}")
    return datetime.strptime(text, "%Y%m%d%H%M%SZ").replace(tzinfo=UTC)
