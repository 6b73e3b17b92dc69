"""What administrators do with the reasons for *Not Ready* (``docs/behaviour.md``, *Not Ready reasons*)."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from agent_desktop.protocol.administration.reasons import (
    STANDARD_REASONS,
    ChangedNotReadyReasons,
    NotReadyReasons,
    reasons_with_version,
)
from agent_desktop.protocol.problems import FieldMistake, ProblemCode
from server_stub.administration.merging import SiteContradicted
from server_stub.administration.overrides import EntryChange, OverrideKind
from server_stub.administration.refusals import AdministrationRefused, check_version
from server_stub.core.views.reasons import not_ready_reasons
from server_stub.errors import SiteWrong, StartRefused, StoreFailed
from server_stub.router import Router
from server_stub.site.current import CurrentSite
from server_stub.site.site import Site


class ReasonAdministration:
    """The reasons for *Not Ready*. ``current`` is None for a server without a site file, which keeps those it had."""

    def __init__(self, current: CurrentSite | None, router: Router) -> None:
        self._current = current
        self._router = router

    async def reasons(self) -> NotReadyReasons:
        """Return the reasons in force."""
        return reasons_with_version(
            await self._router.query(lambda floor, _now: not_ready_reasons(floor.tables))
        )

    async def change(
        self, wanted: ChangedNotReadyReasons, by: str, expected: frozenset[str] | None
    ) -> NotReadyReasons:
        """Replace all reasons.

        Raises:
            AdministrationRefused: there is no site file, someone else was faster, or the reasons are not valid.
        """
        if self._current is None:
            raise AdministrationRefused(
                ProblemCode.NOT_ADMINISTERED,
                "The server was started without a site file, so the reasons cannot be changed here.",
            )

        def draft(site: Site) -> Iterable[EntryChange]:
            present = site.not_ready_reason or STANDARD_REASONS
            check_version(expected, reasons_with_version(present).version)
            if wanted.items != present:
                entries = [msgspec.to_builtins(each) for each in wanted.items]
                yield EntryChange(
                    kind=OverrideKind.NOT_READY_REASONS,
                    id=OverrideKind.NOT_READY_REASONS.value,
                    content={OverrideKind.NOT_READY_REASONS.value: entries},
                )

        try:
            await self._current.change(draft, by=by)
        except SiteContradicted as error:
            raise _refusal(error) from error
        except SiteWrong as error:
            raise AdministrationRefused(ProblemCode.INVALID_CONFIGURATION, error.mistakes[0]) from error
        except StartRefused as error:
            raise StoreFailed(str(error)) from error
        return await self.reasons()


def _refusal(error: SiteContradicted) -> AdministrationRefused:
    mistakes = tuple(
        FieldMistake(
            "$.items" if each.place is None else f"$.items[{each.place}].{each.path}",
            f"{each.path} {each.text}",
        )
        for each in error.mistakes
    )
    detail = "\n".join(mistake.detail for mistake in mistakes)
    return AdministrationRefused(
        ProblemCode.INVALID_CONFIGURATION, detail, field=mistakes[0].field, mistakes=mistakes
    )
