"""The languages of the windows: English, and every translation in ``resources/translations``."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from ui.theme import RESOURCES

FOLDER: Final = RESOURCES / "translations"
PREFIX: Final = "callback_desk_"

_installed: list[QTranslator] = []


def available() -> tuple[str, ...]:
    """Return the available locales, by name; English is always among them."""
    found = {file.stem.removeprefix(PREFIX) for file in FOLDER.glob(f"{PREFIX}*.qm")}
    return tuple(sorted(found | {"en"}))


def name_of(language: str) -> str:
    """Return the native name of a language."""
    own = QLocale(language).nativeLanguageName()
    return own[:1].upper() + own[1:] if own else language


def spoken() -> bool:
    """Return whether a language is in use: before the first one, texts with a count have one form alone."""
    return bool(_installed)


def in_use() -> str:
    """Return the code of the language that the windows speak."""
    return next((made.language() for made in reversed(_installed) if made.language()), "en")


def speak(language: str | None) -> None:
    """Use ``language`` and its direction of writing from now on, ``None`` for the system's.

    Existing windows keep their texts.
    """
    app = QCoreApplication.instance()
    if app is None:
        return
    while _installed:
        app.removeTranslator(_installed.pop())
    locale = QLocale(language) if language else QLocale.system()
    if locale.language() is QLocale.Language.C:  # The C locale joins words by a comma alone.
        locale = QLocale(QLocale.Language.English)
        QLocale.setDefault(locale)
    # Qt follows its own translation only until a direction was set once.
    QGuiApplication.setLayoutDirection(locale.textDirection())
    if locale.language() is not QLocale.Language.English:
        QLocale.setDefault(locale)
    # English too: its file has the forms of texts with a count.
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for prefix, folder in (("qtbase_", qt_folder), (PREFIX, str(FOLDER))):
        translator = QTranslator(app)
        if translator.load(locale, prefix, "", folder):
            app.installTranslator(translator)
            _installed.append(translator)
