"""The templates for administrators' policies, group policy and a configuration profile, in one archive."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from tools.errors import BuildFailed
from tools.project import ROOT, source_date, version

_LANGUAGES: Final = ("en-US", "ar-SA", "de-DE", "es-ES", "fr-FR", "pt-BR")
"""The languages of the texts of group policy, by the folders in which Windows looks for them."""

_PROFILE: Final = "packaging/macos/callback-desk.mobileconfig"

_CONTENT: Final = {
    "windows/callback-desk.admx": "packaging/policy/callback-desk.admx",
    **{
        f"windows/{language}/callback-desk.adml": f"packaging/policy/{language}/callback-desk.adml"
        for language in _LANGUAGES
    },
    "macos/callback-desk.mobileconfig": _PROFILE,
}


class ProfileTexts(NamedTuple):
    """The texts of a configuration profile: for who edits it, the name of its settings, and what macOS shows of it."""

    comment: str
    settings: str
    description: str


ENGLISH: Final = ProfileTexts(
    "A sample: take out what you do not want to set, and give both PayloadUUIDs values of your own (uuidgen).\n"
    "\t     What stands in Defaults is where users start from; the rest they cannot change.",
    "Callback Desk: settings",
    "Settings of Callback Desk for everybody at this Mac.",
)
PROFILES: Final[Mapping[str, ProfileTexts]] = {
    "ar": ProfileTexts(
        "نموذج: احذف ما لا تريد ضبطه، وأعطِ كلًّا من PayloadUUID قيمة خاصة بك (uuidgen).\n"
        "\t     ما يرد في Defaults يبدأ به المستخدمون ويستطيعون تغييره، أما الباقي فلا يستطيعون تغييره.",
        "Callback Desk: الإعدادات",
        "إعدادات Callback Desk لكل من يستخدم هذا الـ Mac.",
    ),
    "de": ProfileTexts(
        "Ein Muster: Entfernen Sie, was Sie nicht festlegen möchten, und geben Sie beiden PayloadUUIDs eigene Werte (uuidgen).\n"
        "\t     Was in Defaults steht, können Benutzer ändern; alles andere nicht.",
        "Callback Desk: Einstellungen",
        "Einstellungen von Callback Desk für alle Benutzer dieses Macs.",
    ),
    "es": ProfileTexts(
        "Un ejemplo: quite lo que no quiera fijar y dé valores propios a los dos PayloadUUID (uuidgen).\n"
        "\t     Los usuarios pueden cambiar lo que está en Defaults; lo demás, no.",
        "Callback Desk: ajustes",
        "Ajustes de Callback Desk para todos los usuarios de este Mac.",
    ),
    "fr": ProfileTexts(
        "Un exemple : retirez ce que vous ne voulez pas imposer et donnez vos propres valeurs aux deux PayloadUUID (uuidgen).\n"
        "\t     Les utilisateurs peuvent modifier ce qui se trouve dans Defaults, mais pas le reste.",
        "Callback Desk : paramètres",
        "Paramètres de Callback Desk pour tous les utilisateurs de ce Mac.",
    ),
    "pt": ProfileTexts(
        "Um exemplo: retire o que não quiser definir e dê valores próprios aos dois PayloadUUIDs (uuidgen).\n"
        "\t     O que está em Defaults os usuários podem alterar; o restante, não.",
        "Callback Desk: configurações",
        "Configurações do Callback Desk para todos os usuários deste Mac.",
    ),
}
"""The texts of the profiles in other languages; macOS itself translates none of a profile."""


def profile(language: str) -> bytes:
    """Return the sample of the configuration profile in ``language``, which is also what its users start from.

    Raises:
        BuildFailed: the English sample has other texts than those to translate.
    """
    made = (ROOT / _PROFILE).read_text(encoding="utf-8")
    changes = [
        *zip(ENGLISH, PROFILES[language], strict=True),
        ("<string>en</string>", f"<string>{language}</string>"),
    ]
    for english, text in changes:
        if made.count(english) != 1:
            raise BuildFailed(f"{_PROFILE} does not contain once: {english}")
        made = made.replace(english, text)
    return made.encode("utf-8")


def make(out: Path) -> Path:
    """Write the archive, and return its path in ``out``; the same files result in the same bytes."""
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"callback-desk-policies-{version()}.zip"
    stamp = time.gmtime(source_date())[:6]
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        contents = {inside: (ROOT / source).read_bytes() for inside, source in _CONTENT.items()}
        contents |= {f"macos/{each}/callback-desk.mobileconfig": profile(each) for each in PROFILES}
        for inside, content in contents.items():
            entry = zipfile.ZipInfo(inside, stamp)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # The same on every system.
            archive.writestr(entry, content)
    return made
