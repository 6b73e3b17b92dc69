"""What administrators do with business processes: change them as text of the site file (*Administration*)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any, Final

from agent_desktop.protocol.administration.processes import BusinessProcessText, NewBusinessProcess
from agent_desktop.protocol.problems import ProblemCode
from server_stub.administration.export import entry_table, entry_text
from server_stub.administration.merging import EntryMistake, SiteContradicted
from server_stub.administration.overrides import EntryChange, OverrideKind, OverrideState
from server_stub.administration.refusals import AdministrationRefused, check_version, unknown
from server_stub.errors import SiteWrong, StartRefused, StoreFailed
from server_stub.site.current import CurrentSite
from server_stub.site.site import Site, SiteBusinessProcess
from server_stub.site.toml_lines import Path, find_lines
from server_stub.site.toml_reading import TomlUnreadable, read_toml

_ELSEWHERE: Final = {
    "id": "is not changed: callbacks belong to it",
    "timing": "is changed in Callback Timing",
}
"""Keys of the site file that the text does not have, and the reason."""

Draft = Callable[[Site], Iterable[EntryChange]]


class ProcessAdministration:
    """The business processes of the site. ``current`` is None for a server without a site file."""

    def __init__(self, current: CurrentSite | None) -> None:
        self._current = current

    async def configuration(self, process_id: str) -> BusinessProcessText:
        """Return the text of a business process.

        Raises:
            AdministrationRefused: there is no such business process, or no site file.
        """
        return _text_of(_process(self._known().site, process_id))

    async def change(
        self, process_id: str, text: str, by: str, expected: frozenset[str] | None
    ) -> BusinessProcessText:
        """Replace the text of a business process.

        Raises:
            AdministrationRefused: there is no such business process, it was changed meanwhile, or the text is not valid.
        """
        wanted = _parsed(text)

        def draft(site: Site) -> Iterable[EntryChange]:
            process = _process(site, process_id)
            check_version(expected, _text_of(process).version)
            before = entry_table(process)
            names = (before.keys() | wanted.keys()) - _ELSEWHERE.keys()
            content = {
                name: wanted.get(name) for name in sorted(names) if before.get(name) != wanted.get(name)
            }
            if content:
                yield EntryChange(kind=OverrideKind.BUSINESS_PROCESS, id=process_id, content=content)

        await self._apply(process_id, text, draft, by)
        return await self.configuration(process_id)

    async def create(self, wanted: NewBusinessProcess, by: str) -> BusinessProcessText:
        """Add a business process with default timing.

        Raises:
            AdministrationRefused: the id is in use, or the text is not valid.
        """
        content = _parsed(wanted.text)

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

        await self._apply(wanted.id, wanted.text, draft, by)
        return await self.configuration(wanted.id)

    def _known(self) -> CurrentSite:
        if self._current is None:
            raise AdministrationRefused(
                ProblemCode.NOT_ADMINISTERED,
                "The server was started without a site file, so business processes cannot be changed here.",
            )
        return self._current

    async def _apply(self, process_id: str, text: str, draft: Draft, by: str) -> None:
        try:
            await self._known().change(draft, by=by)
        except SiteContradicted as error:
            raise _refusal(process_id, text, error.mistakes) from error
        except SiteWrong as error:
            raise AdministrationRefused(ProblemCode.INVALID_CONFIGURATION, error.mistakes[0]) from error
        except StartRefused as error:
            raise StoreFailed(str(error)) from error


def _process(site: Site, process_id: str) -> SiteBusinessProcess:
    found = next((each for each in site.business_process if each.id == process_id), None)
    if found is None:
        raise unknown("business process")
    return found


def _text_of(process: SiteBusinessProcess) -> BusinessProcessText:
    text = entry_text(process, without=_ELSEWHERE)
    version = sha256(text.encode()).hexdigest()[:16]
    return BusinessProcessText(id=process.id, text=text, version=version)


def _parsed(text: str) -> dict[str, Any]:
    """Return the tables of ``text``.

    Raises:
        AdministrationRefused: it is not TOML, or has keys that are changed elsewhere.
    """
    try:
        tables = read_toml(text)
    except TomlUnreadable as error:
        raise AdministrationRefused(ProblemCode.INVALID_CONFIGURATION, str(error), field="$.text") from error
    lines = find_lines(text)
    wrong = [f"line {lines.get((key,), 1)}: {key} {_ELSEWHERE[key]}" for key in tables if key in _ELSEWHERE]
    if wrong:
        raise AdministrationRefused(ProblemCode.INVALID_CONFIGURATION, "\n".join(wrong), field="$.text")
    return tables


def _refusal(process_id: str, text: str, mistakes: Iterable[EntryMistake]) -> AdministrationRefused:
    """Return the refusal with every mistake: those in the text with their lines, others with their entry."""
    lines = find_lines(text)
    found: list[tuple[int, str]] = []
    for mistake in mistakes:
        is_here = mistake.kind == OverrideKind.BUSINESS_PROCESS.value and mistake.id == process_id
        if is_here:
            line = _line_of(mistake.steps, lines)
            found.append((line, f"line {line}: {mistake.path} {mistake.text}"))
        else:
            found.append((0, str(mistake)))
    detail = "\n".join(words for _, words in sorted(found))
    return AdministrationRefused(ProblemCode.INVALID_CONFIGURATION, detail, field="$.text")


def _line_of(path: Path, lines: dict[Path, int]) -> int:
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)
