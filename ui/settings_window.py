"""The settings: sound, popup, appearance, language, and shortcuts. A change takes effect at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLayout, QWidget

from agent_desktop.model.phone import Levels, PhoneState
from agent_desktop.model.sound import DeviceList, RingerState
from agent_desktop.model.updates import UpdateMode
from ui import shortcuts
from ui.agent.phone.level_meter import LevelMeter
from ui.common.buttons import Button
from ui.common.choices.choice_box import ChoiceBox
from ui.common.labels import Text, breakable
from ui.common.layout.boxes import Card, column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.page_window import SideWindow
from ui.common.marks import KeyCap
from ui.common.recording.sound_popup import DeviceBox, VolumeSlider
from ui.screen_corner import Corner
from ui.texts import languages, messages, phone_texts, update_texts
from ui.texts.clock_form import ClockForm
from ui.theme import AROUND, BETWEEN, INSIDE, STEP, Appearance, Size, Weight, font
from ui.tokens import ColorToken

LEAST: Final = (400, 420)
USUAL: Final = (500, 640)
LABEL_LETTERS: Final = 19
"""The names form one column through all cards."""


@dataclass(frozen=True)
class Preferences:
    """The user's preferences. Devices are ``Device.id``, ``None`` the system's; volumes go from 0 to 1.

    ``language`` is a locale's name (``de``), ``None`` the system's. ``updates`` is ``None`` without a root of trust for
    signatures: then updates are off. ``locked`` maps the fields of settings that an administrator has set to the source
    of the lock.
    """

    ring_device: str | None = None
    ring_volume: float = 1.0
    playback_device: str | None = None
    call_headset: str | None = None
    call_microphone: str | None = None
    popup_corner: Corner = Corner.BOTTOM_RIGHT
    appearance: Appearance = Appearance.SYSTEM
    language: str | None = None
    clock: ClockForm = ClockForm.SYSTEM
    global_keys: bool = True
    headset_buttons: bool = True
    alert_sound: bool = True
    alert_notices: bool = True
    updates: UpdateMode | None = None
    locked: Mapping[str, str] = field(default_factory=dict[str, str])


class SettingsWindow(SideWindow):
    """Shows ``Preferences`` and emits a new one at every change."""

    changed = Signal(object)
    """The complete current ``Preferences``."""
    ring_test_pressed = Signal()
    """Start or stop the test ring."""
    microphone_test_pressed = Signal()
    """Start or stop the test of the microphone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SettingsWindow", "Settings"), LEAST, parent)
        self._shown = Preferences()
        self._showing = False
        self._locks: dict[str, tuple[QWidget, Text]] = {}
        stand_on(self, "window")
        self._ring_device, self._ring_volume = DeviceBox(), VolumeSlider()
        self._playback_device = DeviceBox()
        self._call_headset, self._call_microphone = DeviceBox(), DeviceBox()
        self._microphone_test = Button(self.tr("Test"), icon="mic")
        self._microphone_level = LevelMeter("mic", self.tr("Level of your microphone"))
        self._phone_trouble = Text(size=Size.SMALL, tone=ColorToken.NOT_READY, wrap=True)
        self._ring_test = Button(self.tr("Test"), icon="bell")
        self._ring_trouble = Text(size=Size.SMALL, tone=ColorToken.NOT_READY, wrap=True)
        self._corner = _combo(
            (self.tr("Bottom right"), Corner.BOTTOM_RIGHT),
            (self.tr("Bottom left"), Corner.BOTTOM_LEFT),
            (self.tr("Top right"), Corner.TOP_RIGHT),
            (self.tr("Top left"), Corner.TOP_LEFT),
        )
        self._global_keys = QCheckBox(self.tr("Keys that work while another program is in front"))
        self._alert_sound = QCheckBox(self.tr("Play a sound when an alert begins"))
        self._alert_notices = QCheckBox(self.tr("Notify me of alerts while another window is in front"))
        self._headset_buttons = QCheckBox(self.tr("Answer, hang up and mute with the headset's buttons"))
        self._appearance = _combo(
            (self.tr("Same as system"), Appearance.SYSTEM),
            (self.tr("Light"), Appearance.LIGHT),
            (self.tr("Dark"), Appearance.DARK),
            (self.tr("High contrast"), Appearance.HIGH_CONTRAST),
        )
        spoken = ((languages.name_of(name), name) for name in languages.available())
        self._language = _combo((self.tr("Same as system"), None), *spoken)
        self._language.setParent(self)  # Shown only if there is a choice.
        self._language.hide()
        self._clock = _combo(
            (self.tr("Same as system"), ClockForm.SYSTEM),
            (self.tr("24 hours: 15:04"), ClockForm.TWENTY_FOUR),
            (self.tr("12 hours: 3:04 PM"), ClockForm.TWELVE),
        )
        self._updates = _combo(*((update_texts.mode(mode), mode) for mode in UpdateMode))
        self._lay_out()
        self._connect()
        self.resize(*USUAL)
        self.show_preferences(self._shown)
        self.show_ringer(RingerState())

    def _lay_out(self) -> None:
        page = QWidget()
        inside = column(page, around=BETWEEN, between=BETWEEN)
        volume = row(between=INSIDE)
        volume.addWidget(self._ring_volume, 1)
        volume.addWidget(self._ring_test)
        sound, grid = _card(self.tr("Sound"))
        self._add(grid, "ring_device", self.tr("Ring on"), self._ring_device)
        self._add(grid, "ring_volume", self.tr("Ring volume"), self._ring_volume, volume)
        self._add(grid, "playback_device", self.tr("Play recordings on"), self._playback_device)
        sound.body.addWidget(self._ring_trouble)
        inside.addWidget(sound)
        inside.addWidget(self._lay_out_calls())
        popup, grid = _card(self.tr("Offers"))
        self._add(grid, "popup_corner", self.tr("Popup position"), self._corner)
        popup.body.addWidget(self._global_keys)
        popup.body.addWidget(self._lock_note("global_keys", self._global_keys))
        inside.addWidget(popup)
        self._alerts_card = self._lay_out_alerts()
        inside.addWidget(self._alerts_card)
        looks, grid = _card(self.tr("Appearance"))
        self._add(grid, "appearance", self.tr("Colours"), self._appearance)
        if len(languages.available()) > 1:
            self._add(grid, "language", self.tr("Language"), self._language)
            self._language.show()
        self._add(grid, "clock", self.tr("Clock"), self._clock)
        inside.addWidget(looks)
        self._updates_card, grid = _card(self.tr("Updates"))
        self._add(grid, "updates", self.tr("Newer versions"), self._updates)
        inside.addWidget(self._updates_card)
        self._keys = _keys_card(self.tr("Keys in every window"), shortcuts.ANYWHERE)
        inside.addWidget(self._keys)
        self._window_keys = _keys_card(self.tr("Keys in this program"), shortcuts.IN_WINDOW)
        inside.addWidget(self._window_keys)
        self._supervisor_keys = _keys_card(
            self.tr("Keys in the supervisor window"), shortcuts.IN_SUPERVISOR_WINDOW
        )
        self._supervisor_keys.hide()
        inside.addWidget(self._supervisor_keys)
        inside.addStretch(1)
        outside = column(self)
        self._page = PageScroll(page)
        outside.addWidget(self._page)

    def _lay_out_alerts(self) -> Card:
        """Return the card that supervisors alone see."""
        card, _ = _card(self.tr("Alerts"))
        card.body.addWidget(self._alert_sound)
        card.body.addWidget(self._alert_notices)
        card.hide()
        return card

    def _lay_out_calls(self) -> Card:
        self._calls_card, grid = _card(self.tr("Calls on this desktop"))
        self._add(grid, "call_headset", self.tr("Listen with"), self._call_headset)
        self._add(grid, "call_microphone", self.tr("Speak into"), self._call_microphone)
        test = row(between=INSIDE)
        test.addWidget(self._microphone_level, 1)
        test.addWidget(self._microphone_test)
        self._calls_card.body.addLayout(test)
        self._calls_card.body.addWidget(self._phone_trouble)
        self._calls_card.body.addWidget(self._headset_buttons)
        self._calls_card.body.addWidget(self._lock_note("headset_buttons", self._headset_buttons))
        self._calls_card.hide()
        return self._calls_card

    def _lock_note(self, key: str, control: QWidget) -> Text:
        note = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        note.hide()
        self._locks[key] = (control, note)
        return note

    def _add(
        self, grid: QGridLayout, key: str, name: str, control: QWidget, place: QLayout | None = None
    ) -> None:
        line = grid.rowCount()
        label = Text(name)
        label.setBuddy(control)
        control.setAccessibleName(name)
        grid.addWidget(label, line, 0)
        if place is None:
            grid.addWidget(control, line, 1)
        else:
            grid.addLayout(place, line, 1)
        grid.addWidget(self._lock_note(key, control), line + 1, 1)

    def _connect(self) -> None:
        self._ring_device.device_chosen.connect(self._on_ring_device)
        self._ring_volume.volume_changed.connect(self._on_ring_volume)
        self._playback_device.device_chosen.connect(self._on_playback_device)
        self._ring_test.clicked.connect(self.ring_test_pressed)
        self._call_headset.device_chosen.connect(self._on_call_headset)
        self._call_microphone.device_chosen.connect(self._on_call_microphone)
        self._microphone_test.clicked.connect(self.microphone_test_pressed)
        self._corner.activated.connect(self._on_corner)
        self._global_keys.toggled.connect(self._on_global_keys)
        self._headset_buttons.toggled.connect(self._on_headset_buttons)
        self._alert_sound.toggled.connect(self._on_alert_sound)
        self._alert_notices.toggled.connect(self._on_alert_notices)
        self._appearance.activated.connect(self._on_appearance)
        self._language.activated.connect(self._on_language)
        self._clock.activated.connect(self._on_clock)
        self._updates.activated.connect(self._on_updates)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show the preferences."""
        self._showing = True
        self._shown = preferences
        self._ring_volume.show_volume(preferences.ring_volume)
        self._corner.setCurrentIndex(self._corner.findData(preferences.popup_corner))
        self._global_keys.setChecked(preferences.global_keys)
        self._headset_buttons.setChecked(preferences.headset_buttons)
        self._alert_sound.setChecked(preferences.alert_sound)
        self._alert_notices.setChecked(preferences.alert_notices)
        self._appearance.setCurrentIndex(self._appearance.findData(preferences.appearance))
        self._language.setCurrentIndex(max(0, self._language.findData(preferences.language)))
        self._clock.setCurrentIndex(self._clock.findData(preferences.clock))
        self._updates.setCurrentIndex(self._updates.findData(preferences.updates))
        self._updates_card.setVisible(preferences.updates is not None)
        for key, (control, note) in self._locks.items():
            owner = preferences.locked.get(key)
            said = self.tr("Locked by {}").format(owner) if owner is not None else ""
            control.setEnabled(owner is None)
            control.setAccessibleDescription(said)
            note.set_text(breakable(said))
            note.setVisible(owner is not None)
        self._showing = False

    def list_keys_of(self, *, supervisor: bool) -> None:
        """List the keys of the user's window: a supervisor's, with the alerts, or an agent's."""
        self._alerts_card.setVisible(supervisor)
        self._supervisor_keys.setVisible(supervisor)
        for card in (self._keys, self._window_keys):
            card.setVisible(not supervisor)

    def show_keys(self) -> None:
        """Scroll to the keys, as far as there is something below them, once the window is laid out."""
        QTimer.singleShot(0, self, self._scroll_to_keys)

    def _scroll_to_keys(self) -> None:
        self._page.verticalScrollBar().setValue(self._first_keys().y())

    def _first_keys(self) -> QWidget:
        return self._keys if self._supervisor_keys.isHidden() else self._supervisor_keys

    def show_devices(self, devices: DeviceList) -> None:
        """Offer ``devices`` for ring and playback."""
        self._ring_device.show_devices(devices, self._shown.ring_device)
        self._playback_device.show_devices(devices, self._shown.playback_device)

    def show_phone(self, phone: PhoneState | None) -> None:
        """Show the built-in phone's devices and whether the microphone is tested; None: the phone is elsewhere."""
        self._calls_card.setVisible(phone is not None)
        if phone is None:
            return
        devices = phone.devices
        self._call_headset.show_devices(DeviceList(devices.headsets, devices.known), self._shown.call_headset)
        self._call_microphone.show_devices(
            DeviceList(devices.microphones, devices.known), self._shown.call_microphone
        )
        self._microphone_test.setText(self.tr("Stop") if phone.testing else self.tr("Test"))
        self._microphone_test.set_icon("stop" if phone.testing else "mic")
        trouble = phone_texts.device_problem(phone)
        self._phone_trouble.set_text(trouble)
        self._phone_trouble.setVisible(bool(trouble))

    def show_levels(self, levels: Levels) -> None:
        """Show how loud the microphone is."""
        self._microphone_level.show_level(levels.microphone)

    def show_ringer(self, ringer: RingerState) -> None:
        """Show whether the ring is playing, and why not."""
        self._ring_test.setText(self.tr("Stop") if ringer.ringing else self.tr("Test"))
        self._ring_test.set_icon("stop" if ringer.ringing else "bell")
        trouble = messages.no_sound(ringer.problem) if ringer.problem is not None else ""
        self._ring_trouble.set_text(trouble)
        self._ring_trouble.setVisible(bool(trouble))

    def _say(self, preferences: Preferences) -> None:
        if not self._showing:
            self._shown = preferences
            self.changed.emit(preferences)

    def _on_ring_device(self, device: str | None) -> None:
        self._say(replace(self._shown, ring_device=device))

    def _on_ring_volume(self, volume: float) -> None:
        self._say(replace(self._shown, ring_volume=volume))

    def _on_playback_device(self, device: str | None) -> None:
        self._say(replace(self._shown, playback_device=device))

    def _on_call_headset(self, device: str | None) -> None:
        self._say(replace(self._shown, call_headset=device))

    def _on_call_microphone(self, device: str | None) -> None:
        self._say(replace(self._shown, call_microphone=device))

    def _on_corner(self) -> None:
        self._say(replace(self._shown, popup_corner=self._corner.currentData()))

    def _on_global_keys(self, wanted: bool) -> None:  # noqa: FBT001
        self._say(replace(self._shown, global_keys=wanted))

    def _on_headset_buttons(self, wanted: bool) -> None:  # noqa: FBT001
        self._say(replace(self._shown, headset_buttons=wanted))

    def _on_alert_sound(self, wanted: bool) -> None:  # noqa: FBT001
        self._say(replace(self._shown, alert_sound=wanted))

    def _on_alert_notices(self, wanted: bool) -> None:  # noqa: FBT001
        self._say(replace(self._shown, alert_notices=wanted))

    def _on_appearance(self) -> None:
        self._say(replace(self._shown, appearance=self._appearance.currentData()))

    def _on_language(self) -> None:
        self._say(replace(self._shown, language=self._language.currentData()))

    def _on_clock(self) -> None:
        self._say(replace(self._shown, clock=self._clock.currentData()))

    def _on_updates(self) -> None:
        self._say(replace(self._shown, updates=self._updates.currentData()))


def _combo(*choices: tuple[str, object]) -> ChoiceBox:
    made = ChoiceBox()
    for text, value in choices:
        made.addItem(text, value)
    return made


def _card(title: str) -> tuple[Card, QGridLayout]:
    card = Card(between=INSIDE)
    card.body.addWidget(Text(title, weight=Weight.STRONG))
    grid = QGridLayout()
    grid.setHorizontalSpacing(AROUND)
    grid.setVerticalSpacing(INSIDE)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, QFontMetrics(font()).averageCharWidth() * LABEL_LETTERS)
    card.body.addLayout(grid)
    return card, grid


def _keys_card(title: str, keys: tuple[shortcuts.Shortcut, ...]) -> Card:
    card, grid = _card(title)
    grid.setVerticalSpacing(STEP + 2)
    grid.setColumnMinimumWidth(0, 0)
    for line, key in enumerate(keys):
        grid.addWidget(KeyCap(key.text), line, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Text(key.words, wrap=True), line, 1)
    return card
