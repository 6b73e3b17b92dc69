"""A ``[[report_file]]`` of the site file: a report that is written into a folder each day."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from agent_desktop.protocol.states import FiguresBy

ReportFileId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$(?!\n)")]
TimeOfDay = Annotated[str, msgspec.Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$(?!\n)")]


class ReportName(StrEnum):
    """The reports that can be written into a folder."""

    COMPLETED = "completed"  #: Report 6.04.
    FIGURES = "figures"


class ReportFileFormat(StrEnum):
    """The formats of the files, by their suffixes."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


class ReportFileSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[report_file]]``: each day at ``at`` the last ``days`` whole days, on the clock of ``timezone``."""

    id: ReportFileId
    folder: Annotated[str, msgspec.Meta(min_length=1)]
    report: ReportName = ReportName.COMPLETED
    by: FiguresBy = FiguresBy.BUSINESS_PROCESS
    format: ReportFileFormat = ReportFileFormat.CSV
    business_processes: tuple[str, ...] | None = None
    days: Annotated[int, msgspec.Meta(ge=1, le=93)] = 1
    at: TimeOfDay = "01:00"
    timezone: str = "UTC"
    keep: Annotated[int, msgspec.Meta(ge=1, le=10_000)] = 31
    language: str = "en"

    def mistakes(
        self, known: set[str], languages: tuple[str, ...]
    ) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Yield the path and the text of each mistake that its types do not show."""
        for position, item in enumerate(self.business_processes or ()):
            if item not in known:
                yield (
                    ("business_processes", position),
                    f"{item!r} is not the id of a business process of this file",
                )
        try:
            ZoneInfo(self.timezone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            yield ("timezone",), f"{self.timezone!r} is not a time zone, such as 'Europe/Lisbon'"
        if self.language not in languages:
            yield ("language",), f"must be one of {', '.join(languages)}"
