"""The keys of a business process as an administrator sends them, as text or as a table, and the refusals of their mistakes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Protocol

from agent_desktop.protocol.administration.processes import ChangedBusinessProcessText
from agent_desktop.protocol.problems import FieldMistake, ProblemCode
from server_stub.administration.merging import EntryMistake
from server_stub.administration.overrides import OverrideKind
from server_stub.administration.refusals import AdministrationRefused
from server_stub.site.decode import path_text
from server_stub.site.toml_lines import Path, find_lines
from server_stub.site.toml_reading import TomlUnreadable, read_toml

ELSEWHERE: Final = {
    "id": "is not changed: callbacks belong to it",
    "timing": "is changed in Callback Timing",
}
"""Keys of the site file that are not changed together with the others, and the reason."""


class ProcessSource(Protocol):
    """All keys of a business process but those of ``ELSEWHERE``."""

    def tables(self) -> dict[str, Any]:
        """Return the keys.

        Raises:
            AdministrationRefused: they cannot be read, or there are others among them.
        """
        ...

    def refusal(self, process_id: str, mistakes: Iterable[EntryMistake]) -> AdministrationRefused:
        """Return the refusal with every mistake, each with its place: here, or in another entry of the site file."""
        ...


@dataclass(frozen=True)
class ProcessText:
    """The keys as TOML: mistakes have lines."""

    text: str

    def tables(self) -> dict[str, Any]:
        """Return the keys."""
        try:
            tables = read_toml(self.text)
        except TomlUnreadable as error:
            raise AdministrationRefused(
                ProblemCode.INVALID_CONFIGURATION, str(error), field="$.text"
            ) from error
        lines = find_lines(self.text)
        wrong = [f"line {lines.get((key,), 1)}: {key} {ELSEWHERE[key]}" for key in tables if key in ELSEWHERE]
        if wrong:
            raise AdministrationRefused(ProblemCode.INVALID_CONFIGURATION, "\n".join(wrong), field="$.text")
        return tables

    def refusal(self, process_id: str, mistakes: Iterable[EntryMistake]) -> AdministrationRefused:
        """Return the refusal: mistakes here with their lines, others with their entry."""
        lines = find_lines(self.text)
        found: list[tuple[int, str]] = []
        for mistake in mistakes:
            if _is_in(mistake, process_id):
                line = _line_of(mistake.steps, lines)
                found.append((line, f"line {line}: {mistake.path} {mistake.text}"))
            else:
                found.append((0, str(mistake)))
        detail = "\n".join(words for _, words in sorted(found))
        return AdministrationRefused(ProblemCode.INVALID_CONFIGURATION, detail, field="$.text")


@dataclass(frozen=True)
class ProcessTables:
    """The keys as a table: mistakes have fields."""

    keys: dict[str, Any]

    def tables(self) -> dict[str, Any]:
        """Return the keys."""
        wrong = [(f"$.keys.{key}", f"{key} {ELSEWHERE[key]}") for key in self.keys if key in ELSEWHERE]
        if wrong:
            raise _with_fields(wrong)
        return self.keys

    def refusal(self, process_id: str, mistakes: Iterable[EntryMistake]) -> AdministrationRefused:
        """Return the refusal: mistakes here with their fields, others with their entry."""
        return _with_fields(
            (f"$.keys.{path_text(mistake.steps)}", f"{mistake.path} {mistake.text}")
            if _is_in(mistake, process_id)
            else ("$.keys", str(mistake))
            for mistake in mistakes
        )


def source_of(changed: ChangedBusinessProcessText) -> ProcessSource:
    """Return the one of text and keys that a change has."""
    return ProcessText(changed.text) if changed.text is not None else ProcessTables(changed.keys or {})


def _with_fields(found: Iterable[tuple[str, str]]) -> AdministrationRefused:
    mistakes = tuple(FieldMistake(field, text) for field, text in found)
    return AdministrationRefused(
        ProblemCode.INVALID_CONFIGURATION,
        "\n".join(mistake.detail for mistake in mistakes),
        field=mistakes[0].field,
        mistakes=mistakes,
    )


def _is_in(mistake: EntryMistake, process_id: str) -> bool:
    return mistake.kind == OverrideKind.BUSINESS_PROCESS.value and mistake.id == process_id


def _line_of(path: Path, lines: dict[Path, int]) -> int:
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)
