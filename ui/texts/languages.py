"""The languages of the windows: English, and every translation in ``resources/translations``."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from ui.texts.text_memory import RememberingTranslator
from ui.theme import RESOURCES

FOLDER: Final = RESOURCES / "translations"
PREFIX: Final = "callback_desk_"

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return ``text``, and let the translators' tools see it."""
    return text


_WORDS: Final = {
    "ar": QT_TRANSLATE_NOOP("Languages", "Arabic"),
    "de": QT_TRANSLATE_NOOP("Languages", "German"),
    "en": QT_TRANSLATE_NOOP("Languages", "English"),
    "es": QT_TRANSLATE_NOOP("Languages", "Spanish"),
    "fr": QT_TRANSLATE_NOOP("Languages", "French"),
    "it": QT_TRANSLATE_NOOP("Languages", "Italian"),
    "nl": QT_TRANSLATE_NOOP("Languages", "Dutch"),
    "pl": QT_TRANSLATE_NOOP("Languages", "Polish"),
    "pt": QT_TRANSLATE_NOOP("Languages", "Portuguese"),
    "ru": QT_TRANSLATE_NOOP("Languages", "Russian"),
    "tr": QT_TRANSLATE_NOOP("Languages", "Turkish"),
}

_installed: list[QTranslator] = []


def available() -> tuple[str, ...]:
    """Return the available locales, by name; English is always among them."""
    found = {file.stem.removeprefix(PREFIX) for file in FOLDER.glob(f"{PREFIX}*.qm")}
    return tuple(sorted(found | {"en"}))


def name_of(language: str) -> str:
    """Return the native name of a language."""
    own = QLocale(language).nativeLanguageName()
    return own[:1].upper() + own[1:] if own else language


def word_for(language: str) -> str:
    """Return the word for a language in the language in use; its own name where the windows have no word for it."""
    word = _WORDS.get(language)
    return name_of(language) if word is None else translate("Languages", word)


def spoken() -> bool:
    """Return whether a language is in use: before the first one, texts with a count have one form alone."""
    return bool(_installed)


def in_use() -> str:
    """Return the code of the language that the windows speak."""
    return next((made.language() for made in reversed(_installed) if made.language()), "en")


def locale_of(language: str | None) -> QLocale:
    """Return the locale of ``language``, which writes dates and numbers; the system's for ``None``.

    The system's own, if it speaks the language: a Swiss or British machine keeps its forms. English on a machine of
    another language keeps the forms of the machine's country, with English names.
    """
    system = QLocale.system()
    if system.language() is QLocale.Language.C:  # The C locale joins words by a comma alone.
        system = QLocale(QLocale.Language.English)
    wanted = QLocale(language) if language else system
    if wanted.language() is system.language():
        return system
    if wanted.language() is QLocale.Language.English:
        return QLocale(QLocale.Language.English, system.territory())
    return wanted


def speak(language: str | None) -> None:
    """Use ``language`` and its direction of writing from now on, ``None`` for the system's.

    Existing windows keep their texts; ``ui.retranslation`` changes those too.
    """
    app = QCoreApplication.instance()
    if app is None:
        return
    while _installed:
        app.removeTranslator(_installed.pop())
    locale = locale_of(language)
    QLocale.setDefault(locale)
    # Qt follows its own translation only until a direction was set once.
    QGuiApplication.setLayoutDirection(locale.textDirection())
    # English too: its file has the forms of texts with a count.
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for prefix, folder in (("qtbase_", qt_folder), (PREFIX, str(FOLDER))):
        translator = RememberingTranslator(app)
        if translator.load(locale, prefix, "", folder):
            app.installTranslator(translator)
            _installed.append(translator)
