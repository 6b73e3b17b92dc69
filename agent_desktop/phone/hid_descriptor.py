"""The buttons and lights of a headset, as its HID report descriptor states them.

Sources: *Device Class Definition for Human Interface Devices* 1.11, section 6.2.2 (items of a report descriptor), and
*HID Usage Tables* 1.5: page 0x0B (telephony), page 0x08 (LEDs), and section 3.4.1.2 (on/off controls).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Final

from agent_desktop.model.phone import HeadsetButton, HeadsetLights

TELEPHONY: Final = 0x0B
"""The usage page of devices that are telephones, headsets among them."""

HOOK: Final = 0x0B0020
DROP: Final = 0x0B0026
MUTE: Final = 0x0B002F
RINGER: Final = 0x0B009E
MUTE_LIGHT: Final = 0x080009
OFF_HOOK_LIGHT: Final = 0x080017
RING_LIGHT: Final = 0x080018

_BUTTONS: Final = frozenset({HOOK, DROP, MUTE})
_LIGHTS: Final = frozenset({MUTE_LIGHT, OFF_HOOK_LIGHT, RING_LIGHT, RINGER})

_CONSTANT, _VARIABLE, _RELATIVE, _NO_PREFERRED = 0x01, 0x02, 0x04, 0x20
_MAIN, _GLOBAL, _LOCAL = 0, 1, 2
_INPUT, _OUTPUT = 0x8, 0x9
_LONG_ITEM: Final = 0xFE
_LARGEST: Final = 32
"""Bits of a field."""
_MOST_FIELDS: Final = 512
"""Fields of one main item; more are an error of the device, or a descriptor that is not one."""


@dataclass(frozen=True, slots=True)
class ReportField:
    """One bit or number of a report: ``offset`` and ``size`` in bits, after the report's id."""

    report_id: int
    offset: int
    size: int
    flags: int

    def value(self, data: bytes) -> int:
        """Return its value in a report without the id."""
        return int.from_bytes(data, "little") >> self.offset & ((1 << self.size) - 1)


@dataclass(slots=True)
class _Globals:
    page: int = 0
    size: int = 0
    count: int = 0
    report_id: int = 0


@dataclass(slots=True)
class _Locals:
    usages: list[int] = field(default_factory=list[int])
    lowest: int | None = None

    def usage(self, index: int) -> int:
        """Return the usage of the field number ``index``; the last one holds for all that follow."""
        return self.usages[min(index, len(self.usages) - 1)] if self.usages else 0


class HidDescriptor:
    """The telephony fields of a device's reports. A descriptor that breaks off gives those before the break."""

    def __init__(self, descriptor: bytes) -> None:
        self.buttons: dict[int, ReportField] = {}
        self.lights: dict[int, ReportField] = {}
        self._bits: dict[tuple[bool, int], int] = {}
        self.has_ids = False
        self._read(descriptor)

    def light_reports(self, lights: HeadsetLights) -> list[bytes]:
        """Return the reports that show ``lights``, each with its id as the first byte (0 without ids)."""
        lit = {
            OFF_HOOK_LIGHT: lights.off_hook,
            RING_LIGHT: lights.ring,
            RINGER: lights.ring,
            MUTE_LIGHT: lights.mute,
        }
        reports: list[bytes] = []
        for report_id in sorted({each.report_id for each in self.lights.values()}):
            mine = [(usage, each) for usage, each in self.lights.items() if each.report_id == report_id]
            bits = sum(1 << each.offset for usage, each in mine if lit[usage])
            length = -(-self._bits[True, report_id] // 8)
            reports.append(bytes([report_id]) + bits.to_bytes(length, "little"))
        return reports

    def _read(self, descriptor: bytes) -> None:
        stack, local = [_Globals()], _Locals()
        for kind, tag, size, value in _items(descriptor):
            known = stack[-1]
            if kind == _GLOBAL:
                self._take_global(stack, tag, value)
            elif kind == _LOCAL:
                _take_usage(local, tag, value if size == 4 else known.page << 16 | value)
            elif kind == _MAIN:
                if tag in {_INPUT, _OUTPUT}:
                    self._add(known, local, value, is_output=tag == _OUTPUT)
                local = _Locals()

    def _take_global(self, stack: list[_Globals], tag: int, value: int) -> None:
        """Note what holds for all items that follow; the last of the ``stack`` is in force."""
        known = stack[-1]
        match tag:
            case 0x0:
                known.page = value
            case 0x7:
                known.size = value
            case 0x8:
                known.report_id, self.has_ids = value & 0xFF, True
            case 0x9:
                known.count = value
            case 0xA:
                stack.append(copy(known))
            case 0xB if len(stack) > 1:
                stack.pop()
            case _:
                pass

    def _add(self, known: _Globals, local: _Locals, flags: int, *, is_output: bool) -> None:
        """Add the fields of an input or output item."""
        place = (is_output, known.report_id)
        start = self._bits.get(place, 0)
        count = min(known.count, _MOST_FIELDS)
        self._bits[place] = start + count * min(known.size, _LARGEST)
        is_number = 0 < known.size <= _LARGEST
        if flags & _CONSTANT or not flags & _VARIABLE or not is_number:
            return
        wanted, found = (_LIGHTS, self.lights) if is_output else (_BUTTONS, self.buttons)
        for index in range(count):
            usage = local.usage(index)
            if usage in wanted and usage not in found:
                offset = start + index * known.size
                found[usage] = ReportField(known.report_id, offset, known.size, flags)


class ButtonReader:
    """The presses in the reports of one device, which contain the state of all its buttons."""

    def __init__(self, descriptor: HidDescriptor) -> None:
        self._descriptor = descriptor
        self._values: dict[int, int] = {}

    def presses(self, report: bytes) -> list[HeadsetButton]:
        """Return what the agent did since the report before."""
        report_id, data = (report[0], report[1:]) if self._descriptor.has_ids and report else (0, report)
        found: list[HeadsetButton] = []
        for usage, each in self._descriptor.buttons.items():
            if each.report_id != report_id or each.offset + each.size > 8 * len(data):
                continue
            value, before = each.value(data), self._values.get(usage, 0)
            self._values[usage] = value
            if value != before:
                button = _press(usage, each.flags, is_on=bool(value))
                found += [button] if button is not None else []
        return found


def _press(usage: int, flags: int, *, is_on: bool) -> HeadsetButton | None:
    """Return the meaning of a button that has changed; None for the release of one that only toggles."""
    if usage == DROP:
        return HeadsetButton.DROP if is_on else None
    is_state = not flags & _RELATIVE and bool(flags & _NO_PREFERRED)
    if not is_state:
        toggle = HeadsetButton.HOOK if usage == HOOK else HeadsetButton.MUTE
        return toggle if is_on else None
    if usage == HOOK:
        return HeadsetButton.OFF_HOOK if is_on else HeadsetButton.ON_HOOK
    return HeadsetButton.MUTED if is_on else HeadsetButton.UNMUTED


def _take_usage(local: _Locals, tag: int, usage: int) -> None:
    """Note a usage, or a range of them, for the next main item."""
    if tag == 0x0:
        local.usages.append(usage)
    elif tag == 0x1:
        local.lowest = usage
    elif tag == 0x2 and local.lowest is not None:
        local.usages += range(local.lowest, min(usage, local.lowest + _MOST_FIELDS) + 1)
        local.lowest = None


def _items(descriptor: bytes) -> Iterable[tuple[int, int, int, int]]:
    """Yield type, tag, size and value of each short item; long items, which no device uses, are left out."""
    at = 0
    while at < len(descriptor):
        prefix = descriptor[at]
        if prefix == _LONG_ITEM:
            at += 3 + (descriptor[at + 1] if at + 1 < len(descriptor) else 0)
            continue
        size = (0, 1, 2, 4)[prefix & 0x03]
        data: Sequence[int] = descriptor[at + 1 : at + 1 + size]
        if len(data) < size:
            return
        yield prefix >> 2 & 0x03, prefix >> 4, size, int.from_bytes(bytes(data), "little")
        at += 1 + size
