"""A morning as text: each event, and below it every change, audit entry, order, notification and answer.

Fields that have their default are left out, so that a new optional field changes no line.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, cast

import msgspec

from agent_desktop.protocol.events import EventName
from agent_desktop.protocol.objects import AgentStatus, Interaction
from server_stub.core.floor import Floor
from server_stub.core.model.effects import Notify
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.events import Event
from server_stub.core.model.history_rows import AuditEntryRow, HandledEventRow
from server_stub.core.model.outcome import FloorOutcome
from server_stub.core.model.row_base import key_of
from server_stub.core.model.rows import Row, SequencesRow


class Transcript:
    """The lines of a morning so far."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._rows: dict[tuple[type[Row], tuple[object, ...]], Row] = {}
        self._bodies: dict[tuple[str, ...], dict[str, str]] = {}

    def add(self, event: Event, now: datetime, outcome: FloorOutcome | FloorRefusal) -> None:
        """Write what an event did."""
        self.lines.append(f"{now:%d %H:%M:%S.%f} {text_of(event)}")
        if isinstance(outcome, FloorRefusal):
            self.lines.append(f"  refused: {type(outcome).__name__}, {outcome.detail}")
            return
        for row in outcome.deletes:
            self._rows.pop((type(row), key_of(row)), None)
            self.lines.append(f"  - {_name_of(row)}")
        for row in outcome.puts:
            if not isinstance(row, SequencesRow):
                self._put(row)
        for row in outcome.appends:
            self._append(row)
        for effect in outcome.effects:
            if isinstance(effect, Notify):
                self._notify(effect)
            else:
                self.lines.append(f"  order {text_of(effect)}")
        if outcome.answer is not None:
            self.lines.append(f"  answer {type(outcome.answer).__name__}")

    def look(self, floor: Floor, now: datetime) -> None:
        """Write what supervisors see when they look."""
        views = floor.views
        shown: list[Any] = [*views.monitor(now=now), *views.agents()]
        shown += [views.why(callback_id, now=now) for callback_id in sorted(floor.tables.callbacks)]
        for process in sorted(floor.tables.business_processes):
            shown += [*views.current_interactions(process), views.intake_outlook(process, None, now=now)]
        for agent_id in sorted(floor.tables.agents):
            shown += [*views.asked_for(agent_id, now), *views.waiting_for(agent_id)]
        self.lines.append(f"{now:%d %H:%M:%S.%f} what is seen")
        self.lines += [f"  {text_of(each)}" for each in shown]
        self.lines += [f"  outstanding {text_of(each)}" for each in floor.outstanding(now=now)]

    def _put(self, row: Row) -> None:
        key = (type(row), key_of(row))
        before = self._rows.get(key)
        self._rows[key] = row
        if before is None:
            self.lines.append(f"  + {text_of(row)}")
            return
        names = [name for name in row.__struct_fields__ if getattr(row, name) != getattr(before, name)]
        changed = ", ".join(f"{name}={text_of(getattr(row, name))}" for name in names)
        self.lines.append(f"  ~ {_name_of(row)}: {changed}")

    def _append(self, row: Row) -> None:
        if isinstance(row, AuditEntryRow):
            where = row.business_process_id or "-"
            detail = "".join(f", {name}={value}" for name, value in sorted(row.detail.items()))
            entry = f"{row.action.value} of {row.target} in {where} by {row.actor}{detail}"
            self.lines.append(f"  audit {entry}")
        elif not isinstance(row, HandledEventRow):
            self.lines.append(f"  append {text_of(row)}")

    def _notify(self, effect: Notify) -> None:
        """Write the fields of a notification that differ from the one before it to the same recipient."""
        body = cast("Any", effect.body)
        about = str(getattr(body, "id", ""))
        fields = {name: text_of(getattr(body, name)) for name in body.__struct_fields__}
        if isinstance(body, AgentStatus) and body.interaction is not None:
            fields["interaction"] = self._known(effect.recipient, body.interaction)
        key = (effect.recipient, effect.name.value, about)
        before = self._bodies.get(key, {})
        self._bodies[key] = fields
        changed = ", ".join(
            f"{name}={value}" for name, value in fields.items() if before.get(name, "None") != value
        )
        self.lines.append(f"  notify {effect.recipient} of {effect.name.value} {about}: {changed}")

    def _known(self, recipient: str, interaction: Interaction) -> str:
        """Return the id of an interaction if the recipient was notified of it as it is, else its text."""
        known = self._bodies.get((recipient, EventName.INTERACTION.value, interaction.id))
        same = known == {name: text_of(getattr(interaction, name)) for name in interaction.__struct_fields__}
        return f"{interaction.id} as notified" if same else text_of(interaction)


def _name_of(row: Row) -> str:
    return f"{type(row).__name__} {' '.join(text_of(each) for each in key_of(row))}"


def text_of(value: Any) -> str:
    """Return a value as text in which defaults are left out and times are short."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return f"{value:%d %H:%M:%S.%f}".rstrip("0").rstrip(".")
    if isinstance(value, timedelta):
        return f"{value.total_seconds():g} s"
    if isinstance(value, msgspec.Struct):
        fields = cast("Any", msgspec.structs.fields(value))
        kept = (
            f"{field.name}={text_of(getattr(value, field.name))}"
            for field in fields
            if not _is_default(field, getattr(value, field.name))
        )
        return f"{type(value).__name__}({', '.join(kept)})"
    if isinstance(value, tuple | list):
        return f"[{', '.join(text_of(each) for each in cast('list[Any]', value))}]"
    if isinstance(value, frozenset | set):
        return f"{{{', '.join(sorted(text_of(each) for each in cast('set[Any]', value)))}}}"
    if isinstance(value, dict):
        pairs = cast("dict[Any, Any]", value).items()
        return f"{{{', '.join(f'{text_of(name)}: {text_of(each)}' for name, each in pairs)}}}"
    return re.sub(r"\s+", " ", str(value))


def _is_default(field: msgspec.structs.FieldInfo, value: object) -> bool:
    if field.default is not msgspec.NODEFAULT:
        return value == field.default
    if field.default_factory is not msgspec.NODEFAULT:
        return value == field.default_factory()
    return value is None
