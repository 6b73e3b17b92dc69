"""The messages between the desktop and its phone process: one JSON object per line.

Orders are sent to the standard input of the process, and reports come from its standard output. An order that cannot be
carried out is reported and does not end the process. If the input ends without ``CloseLine``, the desktop is gone: the
process then breaks off the line without closing it, so that the switch keeps the customer for a while.
"""

from __future__ import annotations

from typing import Final

import msgspec

from agent_desktop.model.phone import HeadsetButton, HeadsetLights, LineFault, LineFigures
from agent_desktop.model.sound import Device, SoundMissing


class OpenLine(msgspec.Struct, frozen=True, tag="open_line"):
    """To the process: connect to the media socket ``url``, which contains a ticket. A former line is replaced.

    The devices stay open from one line to the next. ``line`` is the number of the line, which its reports contain.
    """

    line: int
    url: str


class CloseLine(msgspec.Struct, frozen=True, tag="close_line"):
    """To the process: close the line properly, and the devices."""


class Mute(msgspec.Struct, frozen=True, tag="mute"):
    """To the process: send silence instead of the microphone, or the microphone again."""

    on: bool


class UseDevices(msgspec.Struct, frozen=True, tag="use_devices"):
    """To the process: use these devices from now on, even during a call; None is the system's default."""

    headset: str | None = None
    microphone: str | None = None


class ListDevices(msgspec.Struct, frozen=True, tag="list_devices"):
    """To the process: report the devices."""


class TryMicrophone(msgspec.Struct, frozen=True, tag="try_microphone"):
    """To the process: open the devices without a call and report levels, or stop that."""

    on: bool


class Prepare(msgspec.Struct, frozen=True, tag="prepare"):
    """To the process: load the libraries of a line, which no call has needed so far."""


class ShowLights(msgspec.Struct, frozen=True, tag="show_lights"):
    """To the process: show these lights on headsets with buttons, and report the buttons until all lights are off."""

    lights: HeadsetLights


PhoneOrder = OpenLine | CloseLine | Mute | UseDevices | ListDevices | TryMicrophone | Prepare | ShowLights


class PhoneReady(msgspec.Struct, frozen=True, tag="ready"):
    """To the desktop: the process accepts orders."""


class LineUp(msgspec.Struct, frozen=True, tag="line_up"):
    """To the desktop: sound flows in both directions. ``connect_s`` is the time to open the socket."""

    line: int
    connect_s: float


class LineDown(msgspec.Struct, frozen=True, tag="line_down"):
    """To the desktop: the line has ended, or was not opened; not sent after ``CloseLine``."""

    line: int
    fault: LineFault
    detail: str = ""


class LineMeasured(msgspec.Struct, frozen=True, tag="line_measured"):
    """To the desktop: the figures of the last seconds, and their verdict."""

    line: int
    figures: LineFigures


class LevelsMeasured(msgspec.Struct, frozen=True, tag="levels"):
    """To the desktop, ten times a second while devices are open: the loudest samples, from 0 to 1."""

    microphone: float
    headset: float


class DevicesOpened(msgspec.Struct, frozen=True, tag="devices_opened"):
    """To the desktop: both devices are open. ``gap_s`` is the time without sound."""

    gap_s: float


class DevicesFailed(msgspec.Struct, frozen=True, tag="devices_failed"):
    """To the desktop: a device is not open; it is tried again every few seconds while a line is up.

    ``is_microphone`` is whether it is the microphone or the speaker.
    """

    why: SoundMissing
    is_microphone: bool


class DevicesListed(msgspec.Struct, frozen=True, tag="devices_listed"):
    """To the desktop: the headsets and the microphones, the default first."""

    headsets: tuple[Device, ...]
    microphones: tuple[Device, ...]


class ButtonPressed(msgspec.Struct, frozen=True, tag="button_pressed"):
    """To the desktop: the agent used a button of the headset."""

    button: HeadsetButton


PhoneReport = (
    PhoneReady
    | LineUp
    | LineDown
    | LineMeasured
    | LevelsMeasured
    | DevicesOpened
    | DevicesFailed
    | DevicesListed
    | ButtonPressed
)

LONGEST_LINE: Final = 64 * 1024
"""Most bytes of a line, twice the longest list of devices."""

read_order: Final[msgspec.json.Decoder[PhoneOrder]] = msgspec.json.Decoder(PhoneOrder)
read_report: Final[msgspec.json.Decoder[PhoneReport]] = msgspec.json.Decoder(PhoneReport)


def line_of(message: PhoneOrder | PhoneReport) -> bytes:
    """Return ``message`` as one line."""
    return msgspec.json.encode(message) + b"\n"
