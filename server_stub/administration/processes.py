"""What administrators do with business processes: change them as a part of the site file, as text or as keys (*Administration*)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any

import msgspec

from agent_desktop.protocol.administration.processes import (
    BusinessProcessText,
    ChangedBusinessProcessText,
    NewBusinessProcess,
    ProcessChoices,
)
from agent_desktop.protocol.objects import PersonRef
from agent_desktop.protocol.problems import ProblemCode
from server_stub.administration.export import entry_table, entry_text
from server_stub.administration.merging import EntryMistake, SiteContradicted
from server_stub.administration.overrides import EntryChange, OverrideKind, OverrideState
from server_stub.administration.process_sources import ELSEWHERE, ProcessSource, ProcessText, source_of
from server_stub.administration.refusals import AdministrationRefused, check_version, unknown
from server_stub.errors import SiteWrong, StartRefused, StoreFailed
from server_stub.site.current import CurrentSite
from server_stub.site.site import Site, SiteBusinessProcess

Draft = Callable[[Site], Iterable[EntryChange]]


class ProcessAdministration:
    """The business processes of the site. ``current`` is None for a server without a site file."""

    def __init__(self, current: CurrentSite | None) -> None:
        self._current = current

    async def configuration(self, process_id: str) -> BusinessProcessText:
        """Return the keys of a business process.

        Raises:
            AdministrationRefused: there is no such business process, or no site file.
        """
        site = self._known().site
        return _with_keys(site, _process(site, process_id))

    async def change(
        self, process_id: str, changed: ChangedBusinessProcessText, by: str, expected: frozenset[str] | None
    ) -> BusinessProcessText:
        """Replace the keys of a business process.

        Raises:
            AdministrationRefused: there is no such business process, it was changed meanwhile, or the keys are not valid.
        """
        source = source_of(changed)
        wanted = source.tables()

        def draft(site: Site) -> Iterable[EntryChange]:
            process = _process(site, process_id)
            check_version(expected, _text_of(process).version)
            before = entry_table(process)
            names = (before.keys() | wanted.keys()) - ELSEWHERE.keys()
            content = {
                name: wanted.get(name) for name in sorted(names) if before.get(name) != wanted.get(name)
            }
            if content:
                yield EntryChange(kind=OverrideKind.BUSINESS_PROCESS, id=process_id, content=content)

        await self._apply(process_id, source, draft, by)
        return await self.configuration(process_id)

    async def create(self, wanted: NewBusinessProcess, by: str) -> BusinessProcessText:
        """Add a business process with default timing.

        Raises:
            AdministrationRefused: the id is in use, or the text is not valid.
        """
        source = ProcessText(wanted.text)
        content = source.tables()

        def draft(site: Site) -> Iterable[EntryChange]:
            if any(each.id == wanted.id for each in site.business_process):
                text = f"There is a business process {wanted.id!r} already."
                raise AdministrationRefused(ProblemCode.ID_IN_USE, text, field="$.id")
            yield EntryChange(
                kind=OverrideKind.BUSINESS_PROCESS,
                id=wanted.id,
                state=OverrideState.CREATED,
                content=content,
            )

        await self._apply(wanted.id, source, draft, by)
        return await self.configuration(wanted.id)

    async def remove(self, process_id: str, by: str, expected: frozenset[str] | None) -> None:
        """Remove a business process; history and reports still have its name.

        Raises:
            AdministrationRefused: there is no such business process, it was changed meanwhile, something else of the site
                names it, or callbacks of it are open.
        """

        def draft(site: Site) -> Iterable[EntryChange]:
            check_version(expected, _text_of(_process(site, process_id)).version)
            yield EntryChange(kind=OverrideKind.BUSINESS_PROCESS, id=process_id, state=OverrideState.REMOVED)

        await self._apply(process_id, _Removal(), draft, by)

    def _known(self) -> CurrentSite:
        if self._current is None:
            raise AdministrationRefused(
                ProblemCode.NOT_ADMINISTERED,
                "The server was started without a site file, so business processes cannot be changed here.",
            )
        return self._current

    async def _apply(self, process_id: str, source: ProcessSource, draft: Draft, by: str) -> None:
        try:
            await self._known().change(draft, by=by)
        except SiteContradicted as error:
            raise source.refusal(process_id, error.mistakes) from error
        except SiteWrong as error:
            raise AdministrationRefused(ProblemCode.INVALID_CONFIGURATION, error.mistakes[0]) from error
        except StartRefused as error:
            raise StoreFailed(str(error)) from error


class _Removal:
    """What a removal sends: no keys, so that mistakes are elsewhere in the site."""

    def tables(self) -> dict[str, Any]:
        """Return the keys."""
        return {}

    def refusal(self, process_id: str, mistakes: Iterable[EntryMistake]) -> AdministrationRefused:
        """Return the refusal, with everything that names the business process."""
        named = "\n".join(str(mistake) for mistake in mistakes)
        return AdministrationRefused(
            ProblemCode.INVALID_CONFIGURATION,
            f"{process_id!r} is still named elsewhere. Change that first, then remove it.\n{named}",
        )


def _process(site: Site, process_id: str) -> SiteBusinessProcess:
    found = next((each for each in site.business_process if each.id == process_id), None)
    if found is None:
        raise unknown("business process")
    return found


def _text_of(process: SiteBusinessProcess) -> BusinessProcessText:
    text = entry_text(process, without=ELSEWHERE)
    version = sha256(text.encode()).hexdigest()[:16]
    return BusinessProcessText(id=process.id, text=text, version=version)


def _with_keys(site: Site, process: SiteBusinessProcess) -> BusinessProcessText:
    """Return the answer for forms: the text, and the same as keys, with the defaults and choices of the site."""
    defaults = msgspec.to_builtins(SiteBusinessProcess(id=process.id, name=process.name))
    trunks = () if site.telephony is None else site.telephony.trunk
    return msgspec.structs.replace(
        _text_of(process),
        keys=_changed_here(entry_table(process)),
        defaults={key: value for key, value in _changed_here(defaults).items() if key != "name"},
        choices=ProcessChoices(
            agents=tuple(PersonRef(user.id, user.name) for user in site.user if user.is_agent),
            trunks=tuple(trunk.id for trunk in trunks),
            shown_numbers=_shown_numbers(site, process.id),
        ),
    )


def _changed_here(tables: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in tables.items() if key not in ELSEWHERE}


def _shown_numbers(site: Site, process_id: str) -> tuple[str, ...]:
    """Return the numbers that customers of a business process may see: its own and those of every one, then the trunks'."""
    if site.telephony is None:
        return ()
    own = [each.number for each in site.telephony.caller_id if each.business_process in {None, process_id}]
    trunks = [trunk.caller_id for trunk in site.telephony.trunk if trunk.caller_id is not None]
    return tuple(dict.fromkeys([*own, *trunks]))
