"""PyInstaller's input on every system: the contents of the bundle, and the unused parts of Qt."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Final

from PyInstaller.utils.hooks import collect_submodules, copy_metadata

from tools.project import ROOT

START: Final = ROOT / "packaging/tools/agent_desktop_start.py"

STAGE: Final = Path(os.environ["CALLBACK_DESK_STAGE"])
"""Copies of our packages and their metadata, so that other files in the work tree are not included."""

HIDDEN: Final = (
    *collect_submodules("agent_desktop"),
    *(name for name in collect_submodules("ui") if not name.startswith("ui.gallery")),
    *collect_submodules("keyring.backends"),
    "phonenumbers.shortdata",
    "hidraw" if sys.platform == "linux" else "hid",
    "tzdata",
)
EXCLUDED: Final = (
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtTest"),
    *("PySide6.QtSql", "PySide6.QtPrintSupport", "PySide6.QtDesigner", "PySide6.QtUiTools", "PySide6.QtXml"),
    *("tkinter", "unittest", "pydoc", "pydoc_data", "lib2to3", "distutils", "setuptools", "pip", "ensurepip"),
    *("numpy.f2py", "numpy.testing", "numpy.distutils", "numpy.typing.tests", "hatchling", "packaging"),
    *("phonenumbers.geodata", "phonenumbers.carrierdata", "sqlite3", "test"),
)
_LEFT_OUT: Final = (
    "qt/translations/",
    "qt/qml/",
    "plugins/virtualkeyboard",
    "plugins/platforminputcontexts/libqtvirtualkeyboard",
    "plugins/networkinformation/",
    "plugins/generic/",
    "plugins/egldeviceintegrations/",
    "plugins/platforms/libqeglfs",
    "plugins/platforms/libqlinuxfb",
    "plugins/platforms/libqvnc",
    "plugins/platforms/libqvkkhrdisplay",
    "plugins/platforms/libqminimal",
    "plugins/imageformats/libqgif",
    "plugins/imageformats/libqicns",
    "plugins/imageformats/libqpdf",
    "plugins/imageformats/libqtga",
    "plugins/imageformats/libqtiff",
    "plugins/imageformats/libqwbmp",
    "plugins/imageformats/libqwebp",
    "libqt6quick",
    "libqt6qml",
    "libqt6pdf",
    "libqt6virtualkeyboard",
    "libqt6eglfs",
    ".dist-info/record",  # It has hashes of scripts that contain the path of the build folder.
)
"""Parts of paths in lower case; matching files are omitted."""

_KEPT: Final = tuple(f"qtbase_{language}.qm" for language in ("ar", "de", "es", "fr", "pt_br"))
"""Ends of paths in lower case; matching files are never omitted: the texts of Qt's own dialogs in our languages."""


def data() -> list[tuple[str, str]]:
    """Return the data files: pictures, sounds, translations, and our version."""
    version: list[tuple[str, str]] = copy_metadata("callback-desk")
    return [*version, (str(STAGE / "resources"), "resources")]


def slim(entries: Any) -> list[Any]:
    """Return the entries of a PyInstaller table without files that the windows never load."""
    return [entry for entry in entries if _is_needed(entry[0].lower())]


def _is_needed(path: str) -> bool:
    return path.endswith(_KEPT) or not any(part in path for part in _LEFT_OUT)
