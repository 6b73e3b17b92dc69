"""The tree of disposition codes as an administrator edits it (``docs/behaviour.md``, *Disposition codes*).

Codes are kept as in the site file: a list in which each code names the group that it is under, in the order of display.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

_LONGEST_ID: Final = 64
_NO_ID: Final = re.compile(r"[^a-z0-9]+")


class CodeDraft(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A code, or without ``status`` a group, which may still be incomplete."""

    id: str
    label: str = ""
    key: str | None = None
    under: str | None = None
    status: str | None = None


Codes = tuple[CodeDraft, ...]


def children(codes: Sequence[CodeDraft], group: str | None) -> Codes:
    """Return the codes and groups directly under ``group``, None for the top of the tree."""
    return tuple(code for code in codes if code.under == group)


def descendants(codes: Sequence[CodeDraft], code_id: str) -> frozenset[str]:
    """Return the ids of everything under a group, and its own."""
    found = {code_id}
    grown = True
    while grown:
        more = {code.id for code in codes if code.under in found} - found
        grown = bool(more)
        found |= more
    return frozenset(found)


def possible_groups(codes: Sequence[CodeDraft], code_id: str) -> Codes:
    """Return the groups to which a code can be moved: not into itself, nor into what it contains."""
    inside = descendants(codes, code_id)
    return tuple(code for code in codes if code.status is None and code.id not in inside)


def added(codes: Sequence[CodeDraft], new: CodeDraft) -> Codes:
    """Return the codes with ``new`` as the last of its group."""
    return (*codes, new)


def without(codes: Sequence[CodeDraft], code_id: str) -> Codes:
    """Return the codes without one, and without everything that is under it."""
    gone = descendants(codes, code_id)
    return tuple(code for code in codes if code.id not in gone)


def replaced(codes: Sequence[CodeDraft], code_id: str, new: CodeDraft) -> Codes:
    """Return the codes with ``new`` in the place of another; what is under a group follows its new id."""
    return tuple(
        new
        if code.id == code_id
        else msgspec.structs.replace(code, under=new.id)
        if code.under == code_id
        else code
        for code in codes
    )


def moved(codes: Sequence[CodeDraft], code_id: str, by: int) -> Codes:
    """Return the codes with one ``by`` places further among those of its group; at the end it stays where it is."""
    code = next(each for each in codes if each.id == code_id)
    siblings = list(children(codes, code.under))
    place = siblings.index(code)
    target = place + by
    if not 0 <= target < len(siblings):
        return tuple(codes)
    siblings.insert(target, siblings.pop(place))
    in_order = iter(siblings)
    return tuple(next(in_order) if each.under == code.under else each for each in codes)


def new_id(label: str, taken: Iterable[str]) -> str:
    """Return an id made from a label, such as ``paid-by-card``; a number makes it different from those ``taken``."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    base = _NO_ID.sub("-", plain).strip("-")[: _LONGEST_ID - 4].strip("-") or "code"
    known = set(taken)
    found, number = base, 2
    while found in known:
        found, number = f"{base}-{number}", number + 1
    return found
