"""The contents of a PDF file of figures: plain values that the server sends to the process that writes it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from agent_desktop.protocol.figures import Figures


class FiguresOrder(msgspec.Struct, frozen=True):
    """The figures, when they were made, the names of the business processes by id, and the language of the file."""

    figures: Figures
    made_at: datetime
    business_processes: Mapping[str, str]
    language: str
