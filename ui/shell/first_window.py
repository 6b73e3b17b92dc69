"""The first window, and the presses in it while the rest is still being imported."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, SignalInstance

from agent_desktop.options import DesktopOptions
from agent_desktop.settings import LoadedSettings
from ui import theme
from ui.common import window_geometry
from ui.shell.setting_locks import locked_by
from ui.sign_in import SignInWindow
from ui.texts import clock_form, languages

translate = QCoreApplication.translate

WINDOW = "sign_in"


class SignInForm(NamedTuple):
    """The content of the sign-in form."""

    server: str
    user: str
    password: str
    stay: bool
    by_browser: bool = False
    """Whether to sign in at the identity provider; then user and password are empty."""


class FirstWindow(QObject):
    """Shows the form, or the progress of a resumed sign-in; keeps input until a listener is set."""

    sign_in_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, loaded: LoadedSettings, options: DesktopOptions) -> None:
        super().__init__()
        chosen = loaded.settings
        languages.speak(chosen.language)
        clock_form.use(chosen.clock)
        theme.theme().choose(appearance(chosen.appearance))
        self.quit_asked = False
        self.asked: SignInForm | None = None
        """The form when *Sign in* was pressed; the listener takes it."""
        self.cancelled = False
        """Whether *Cancel* was pressed: then the stored sign-in must not be resumed."""
        self.window = SignInWindow()
        self.window.installEventFilter(self)
        self.window.sign_in_pressed.connect(self._on_sign_in)
        self.window.provider_pressed.connect(self._on_by_provider)
        self.window.cancel_pressed.connect(self._on_cancel)
        self.window.quit_pressed.connect(self._on_quit)
        self._early: list[SignalInstance] | None = []
        for pressed in (self.window.settings_pressed, self.window.about_pressed):
            pressed.connect(partial(self._note_early, pressed))
        self.show_form(loaded, options)
        if options.password or resumes(loaded, options):
            self.window.show_progress(translate("Desktop", "Signing in…"))
        window_geometry.restore(self.window, chosen.windows.get(WINDOW))
        self.window.show()

    def show_form(self, loaded: LoadedSettings, options: DesktopOptions) -> None:
        """Prompt for whatever is not known."""
        chosen = loaded.settings
        holder = locked_by(loaded.rules)
        self.window.show_form(
            server_of(loaded, options),
            options.user or chosen.user,
            stay=chosen.stay_signed_in,
            server_locked_by=holder if "server" in loaded.locked else None,
            stay_locked_by=holder if "stay_signed_in" in loaded.locked else None,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Quit when the only window is closed."""
        if event.type() is QEvent.Type.Close and event.spontaneous():
            self._on_quit()
        return super().eventFilter(watched, event)

    def sign_in(self, server: str, user: str, password: str) -> None:
        """Sign in as if the form had been filled in, for this run alone."""
        self._on_sign_in(server, user, password, False)

    def _on_sign_in(self, server: str, user: str, password: str, stay: bool) -> None:  # noqa: FBT001
        self.asked = SignInForm(server, user, password, stay)
        self.window.show_progress(translate("Desktop", "Signing in…"))
        self.sign_in_wanted.emit()

    def _on_by_provider(self, server: str, stay: bool) -> None:  # noqa: FBT001
        self.asked = SignInForm(server, "", "", stay, by_browser=True)
        self.window.show_progress(translate("Desktop", "Continue in your browser…"))
        self.sign_in_wanted.emit()

    def repeat_early(self) -> None:
        """Emit again the requests for windows that came before there was a listener."""
        early, self._early = self._early or [], None
        for pressed in early:
            pressed.emit()

    def _note_early(self, pressed: SignalInstance) -> None:
        if self._early is not None and pressed not in self._early:
            self._early.append(pressed)

    def _on_cancel(self) -> None:
        self.asked, self.cancelled = None, True
        self.window.ask_again()

    def _on_quit(self) -> None:
        self.quit_asked = True
        self.quit_wanted.emit()


def server_of(loaded: LoadedSettings, options: DesktopOptions) -> str:
    """Return the server to sign in at: the administrator's, else the command line's, else the last one."""
    if "server" in loaded.locked:
        return loaded.settings.server
    return options.server or loaded.settings.server


def resumes(loaded: LoadedSettings, options: DesktopOptions) -> bool:
    """Return whether to resume an earlier sign-in: it was stored, and no other user is requested."""
    chosen = loaded.settings
    other_server = options.server not in ("", chosen.server) and "server" not in loaded.locked
    other_user = options.user not in ("", chosen.user)
    known = bool(chosen.server and chosen.user and chosen.stay_signed_in)
    return known and not options.password and not other_server and not other_user


def appearance(word: str) -> theme.Appearance:
    """Return the appearance in the settings; the system's if it is unknown."""
    try:
        return theme.Appearance(word)
    except ValueError:
        return theme.Appearance.SYSTEM
