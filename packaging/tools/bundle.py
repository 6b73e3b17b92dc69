"""What PyInstaller is told on every system: what goes in, and what of Qt stays out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

from PyInstaller.utils.hooks import collect_submodules, copy_metadata

from tools.project import ROOT

START: Final = ROOT / "packaging/tools/agent_desktop_start.py"

STAGE: Final = Path(os.environ["CALLBACK_DESK_STAGE"])
"""Our packages and their metadata, copied: what lies about in the work tree does not get in."""

HIDDEN: Final = (
    *collect_submodules("agent_desktop"),
    *(name for name in collect_submodules("ui") if not name.startswith("ui.gallery")),
    *collect_submodules("keyring.backends"),
    "phonenumbers.shortdata",
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
    ".dist-info/record",  # With hashes of scripts that name the folder of the build.
)
"""Parts of paths, in small letters."""


def data() -> list[tuple[str, str]]:
    """Return the files that are no code: pictures, sounds, translations, and our own version."""
    version: list[tuple[str, str]] = copy_metadata("callback-desk")
    return [*version, (str(STAGE / "resources"), "resources")]


def slim(entries: Any) -> list[Any]:
    """Return the entries of a PyInstaller table without what the windows never load."""
    return [entry for entry in entries if not any(part in entry[0].lower() for part in _LEFT_OUT)]
