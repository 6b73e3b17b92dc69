"""What a business process asks of its agents after a call: disposition codes, a note template and a call script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import msgspec

from agent_desktop.protocol.commands import LINES, Id, Name
from agent_desktop.protocol.states import CompletionStatus

CodeId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$(?!\n)")]
CodeKey = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]$(?!\n)")]
Lines = Annotated[str, msgspec.Meta(min_length=1, max_length=4000, pattern=LINES)]


class DispositionCode(msgspec.Struct, frozen=True, kw_only=True):
    """One code of the tree (``docs/behaviour.md``, *Disposition codes*).

    A code with a ``status`` can be chosen, and is chosen together with that status; one without is a group. ``under`` is
    the id of the group that it belongs to, ``key`` the key that chooses it among the codes of its group.
    """

    id: CodeId
    label: Name
    key: CodeKey | None = None
    under: CodeId | None = None
    status: CompletionStatus | None = None


class WrapUpForm(msgspec.Struct, frozen=True, kw_only=True):
    """What a wrap-up of a business process asks for, and the script that is shown during the call."""

    codes: Annotated[tuple[DispositionCode, ...], msgspec.Meta(max_length=500)] = ()
    code_required: bool = False
    note_template: Lines | None = None
    script: Annotated[str, msgspec.Meta(min_length=1, max_length=20_000, pattern=LINES)] | None = None

    def code(self, code_id: str) -> DispositionCode | None:
        """Return the code or group of that id."""
        return next((each for each in self.codes if each.id == code_id), None)

    def path(self, code_id: str) -> tuple[DispositionCode, ...]:
        """Return the code after the groups that it is in, the outermost first; empty for an unknown id."""
        found: list[DispositionCode] = []
        wanted: str | None = code_id
        while wanted is not None and (code := self.code(wanted)) is not None and code not in found:
            found.insert(0, code)
            wanted = code.under
        return tuple(found)

    def label(self, code_id: str) -> str:
        """Return the labels of the groups and of the code; the id of a code that there is no longer."""
        return (
            " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ".join(each.label for each in self.path(code_id))
            or code_id
        )

    def asks_for_code(self, status: CompletionStatus) -> bool:
        """Return whether a completion with ``status`` needs a code: it is required, and there is one."""
        return self.code_required and any(each.status is status for each in self.codes)

    def mistakes(self) -> Iterator[tuple[int, str, str]]:
        """Yield where the codes contradict each other: the place of a code, its field, and what is wrong."""
        groups = {each.id for each in self.codes if each.status is None}
        ids: set[str] = set()
        keys: set[tuple[str | None, str]] = set()
        for place, code in enumerate(self.codes):
            if code.id in ids:
                yield place, "id", f"is {code.id!r} a second time; each code has an id of its own"
            ids.add(code.id)
            if code.key is not None and (code.under, code.key) in keys:
                yield place, "key", f"is {code.key!r} a second time in its group"
            keys.add((code.under, code.key or ""))
            if code.under is not None and code.under not in groups:
                yield (
                    place,
                    "under",
                    f"names {code.under!r}, which is not a group; a group is a code without a status",
                )
            elif self.path(code.id)[:1] and self.path(code.id)[0].under is not None:
                yield place, "under", "leads back to itself; one group of each path must be in no other"
        used = {each.under for each in self.codes}
        for place, code in enumerate(self.codes):
            if code.status is None and code.id not in used:
                yield place, "status", "is missing: no code is under this one, so that it cannot be chosen"


class WrapUpFormQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``GET /v1/wrap-up-form``."""

    business_process_id: Id


class CodeCount(msgspec.Struct, frozen=True):
    """How many interactions were completed with a code; ``label`` includes the groups."""

    code: str
    label: str
    interactions: int


class CodeReportItem(msgspec.Struct, frozen=True):
    """How many interactions of a business process were completed with a code, as they were corrected last."""

    business_process_id: str
    code: str | None
    label: str | None
    status: str
    interactions: int


class CodeReport(msgspec.Struct, frozen=True):
    """``GET /v1/reports/codes``."""

    items: tuple[CodeReportItem, ...]
