"""The templates for administrators' policies, group policy and a configuration profile, in one archive."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path
from typing import Final

from tools.project import ROOT, source_date, version

_LANGUAGES: Final = ("en-US", "ar-SA", "de-DE", "es-ES", "fr-FR", "pt-BR")
"""The languages of the texts of group policy, by the folders in which Windows looks for them."""

_CONTENT: Final = {
    "windows/callback-desk.admx": "packaging/policy/callback-desk.admx",
    **{
        f"windows/{language}/callback-desk.adml": f"packaging/policy/{language}/callback-desk.adml"
        for language in _LANGUAGES
    },
    "macos/callback-desk.mobileconfig": "packaging/macos/callback-desk.mobileconfig",
}


def make(out: Path) -> Path:
    """Write the archive, and return its path in ``out``; the same files result in the same bytes."""
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"callback-desk-policies-{version()}.zip"
    stamp = time.gmtime(source_date())[:6]
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for inside, source in _CONTENT.items():
            entry = zipfile.ZipInfo(inside, stamp)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # The same on every system.
            archive.writestr(entry, (ROOT / source).read_bytes())
    return made
