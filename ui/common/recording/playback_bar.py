"""The buttons of a player: back, play or pause, forward, speed, volume and device."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from agent_desktop.model.playback import clamp_position
from agent_desktop.model.sound import SKIP_S, SPEEDS, DeviceList, PlayerStage, PlayerState
from ui.common.buttons import IconButton, RoundButton
from ui.common.choices.drop_button import DropButton
from ui.common.layout.boxes import row
from ui.common.marks import KeyCap
from ui.common.recording.sound_popup import SoundPopup
from ui.texts import messages, text_memory
from ui.theme import STEP
from ui.tokens import ColorToken


def speed_text(speed: float) -> str:
    """Return a speed as text, in the digits of the language: 1×, 1.25×, 1,25×."""
    return text_memory.note(f"{QLocale().toString(speed, 'g', 3)}×", partial(speed_text, speed))


class PlaybackBar(QWidget):
    """The controls of a player."""

    play_pressed = Signal()
    seek_asked = Signal(float)
    """A position, in seconds of the recording."""
    speed_chosen = Signal(float)
    volume_changed = Signal(float)
    device_chosen = Signal(object)

    def __init__(self, tone: ColorToken = ColorToken.PREVIEW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = PlayerState()
        self._devices = DeviceList()
        self._back = IconButton("back", self.tr("5 seconds back"))
        self._play = RoundButton("play", self.tr("Play"), tone, side=36)
        self._forward = IconButton("forward", self.tr("5 seconds forward"))
        self._key = KeyCap(self.tr("Space"))
        self._speed = DropButton(self.tr("Speed"), menu=self._speed_menu())
        self._sound = IconButton("speaker", self.tr("Volume and device"))
        self._popup = SoundPopup(self)
        across = row(self, between=STEP)
        across.addWidget(self._along_time())
        across.addSpacing(STEP)
        across.addWidget(self._key)
        across.addStretch()
        across.addWidget(self._speed)
        across.addWidget(self._sound)
        self._play.clicked.connect(self.play_pressed)
        self._back.clicked.connect(self.skip_back)
        self._forward.clicked.connect(self.skip_forward)
        self._sound.clicked.connect(self._open_sound)
        self._popup.volume_changed.connect(self.volume_changed)
        self._popup.device_chosen.connect(self.device_chosen)
        self.show_player(self._player, self._devices)

    def _along_time(self) -> QWidget:
        """Return back, play and forward in the order of the waveform: time runs from left to right in every language."""
        made = QWidget()
        made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        along = row(made, between=STEP)
        for widget in (self._back, self._play, self._forward):
            along.addWidget(widget)
        return made

    def _speed_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._speeds: dict[float, QAction] = {}
        for speed in SPEEDS:
            action = menu.addAction(speed_text(speed))
            action.setCheckable(True)
            action.triggered.connect(partial(self._on_speed, speed))
            group.addAction(action)
            self._speeds[speed] = action
        return menu

    def show_player(self, player: PlayerState, devices: DeviceList) -> None:
        """Show the state of the player; a disabled control has the reason in its tip."""
        self._player, self._devices = player, devices
        ready = player.stage is PlayerStage.READY
        self._play.set_state(enabled=player.can_play, busy=player.stage is PlayerStage.LOADING)
        self._play.set_icon("pause" if player.playing else "play")
        name = self.tr("Pause") if player.playing else self.tr("Play")
        self._play.set_name(name, messages.player_trouble(player) or self.tr("{} (Space)").format(name))
        for button in (self._back, self._forward):
            button.set_state(enabled=ready)
        self._speed.setEnabled(ready)
        self._speed.show_value(speed_text(player.speed))
        if (chosen := self._speeds.get(player.speed)) is not None:
            chosen.setChecked(True)
        self._sound.set_icon("speaker" if player.volume > 0 else "speaker-off")
        self._popup.show_sound(player.volume, devices, player.device)

    def set_compact(self, *, compact: bool) -> None:
        """Leave out the key cap if there is little room."""
        self._key.setVisible(not compact)

    def focus_play(self) -> None:
        """Focus play and pause, if there is anything to play."""
        if self._play.isEnabled():
            self._play.setFocus()

    def skip_back(self) -> None:
        """Go back a step."""
        self._skip(-SKIP_S)

    def skip_forward(self) -> None:
        """Go forward a step."""
        self._skip(SKIP_S)

    def _skip(self, by_s: float) -> None:
        if self._player.stage is PlayerStage.READY:
            self.seek_asked.emit(clamp_position(self._player.position_s + by_s, self._player.duration_s))

    def _on_speed(self, speed: float, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.speed_chosen.emit(speed)

    def _open_sound(self) -> None:
        self._popup.drop_from(self._sound)
