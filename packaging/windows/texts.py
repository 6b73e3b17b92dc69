"""The installer's own texts, in the languages of the windows: the menu entry, and the refusal of an older version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from tools.project import TITLE

ENGLISH: Final = "en"
_PRIMARY_BITS: Final = 10
"""Bits of a Windows language identifier that name the language; those above name the country."""


class InstallerTexts(NamedTuple):
    """The texts of an installer in one language, at most 255 characters each, without brackets and straight apostrophes.

    Windows Installer takes brackets for properties, and its SQL cannot write the apostrophe.
    """

    menu: str
    newer: str


TEXTS: Final[Mapping[str, InstallerTexts]] = {
    ENGLISH: InstallerTexts(
        "Take callbacks and watch over them",
        f"A newer version of {TITLE} is installed already. Remove it first if the older one is wanted.",
    ),
    "ar": InstallerTexts(
        "استقبال معاودات الاتصال ومتابعتها",
        f"إصدار أحدث من {TITLE} مثبّت بالفعل. أزله أولًا إذا كنت تريد الإصدار الأقدم.",
    ),
    "de": InstallerTexts(
        "Rückrufe annehmen und überwachen",
        f"Eine neuere Version von {TITLE} ist bereits installiert. Entfernen Sie diese zuerst, wenn Sie die ältere möchten.",
    ),
    "es": InstallerTexts(
        "Atender y supervisar devoluciones de llamadas",
        f"Ya hay instalada una versión más reciente de {TITLE}. Desinstálela primero si quiere la anterior.",
    ),
    "fr": InstallerTexts(
        "Prendre et superviser les rappels",
        f"Une version plus récente de {TITLE} est déjà installée. Désinstallez-la d’abord si vous voulez l’ancienne.",
    ),
    "pt": InstallerTexts(
        "Atender e acompanhar retornos de chamadas",
        f"Uma versão mais recente do {TITLE} já está instalada. Remova-a primeiro se quiser a mais antiga.",
    ),
}

PRIMARY: Final = {"ar": 0x01, "de": 0x07, "es": 0x0A, "fr": 0x0C, "pt": 0x16}
"""The numbers of the languages in Windows' language identifiers ("Language Identifier Constants and Strings")."""


def condition_of(language: str) -> str:
    """Return the installer's condition that the user speaks ``language``, in whatever country.

    ``><`` is true if both sides have a bit in common, so each bit of the language is compared, and none but those.
    """
    number = PRIMARY[language]
    own = [1 << place for place in range(_PRIMARY_BITS) if number & 1 << place]
    others = (1 << _PRIMARY_BITS) - 1 & ~number
    same = " AND ".join(f"UserLanguageID><{bit}" for bit in own)
    return f"{same} AND NOT (UserLanguageID><{others})"
