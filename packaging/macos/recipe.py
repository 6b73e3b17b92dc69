"""The contents of the bundle, for PyInstaller and for tests."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any, Final

from tools.project import TITLE, version

HERE: Final = Path(__file__).parent
INFO: Final = HERE / "Info.plist"
ENTITLEMENTS: Final = HERE / "entitlements.plist"
LAUNCH_AGENT: Final = HERE / "org.callback-desk.desktop.plist"
PROFILE: Final = HERE / "callback-desk.mobileconfig"

BUNDLE_ID: Final = "org.callback-desk.desktop"
"""The bundle's identifier, which is also the domain of the managed preferences and the name of the launch agent."""

PROGRAM: Final = "agent-desktop"
APP: Final = f"{TITLE}.app"
APPLICATIONS: Final = "Applications"
LAUNCH_AGENTS: Final = "Library/LaunchAgents"


def texts() -> list[tuple[str, str]]:
    """Return the texts of the bundle in other languages than English, each with its folder in the bundle's resources."""
    return [(str(file), file.parent.name) for file in sorted(HERE.glob("*.lproj/InfoPlist.strings"))]


def info() -> dict[str, Any]:
    """Return the bundle's Info.plist with versions; PyInstaller adds the names of the program and the icon."""
    info_plist: dict[str, Any] = plistlib.loads(INFO.read_bytes())
    return info_plist | {"CFBundleShortVersionString": version(), "CFBundleVersion": version()}
