"""What the bundle is made of, as PyInstaller and the lint of its tests read it."""

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
"""Also the domain of the managed preferences, and the name of the launch agent."""

PROGRAM: Final = "agent-desktop"
APP: Final = f"{TITLE}.app"
APPLICATIONS: Final = "Applications"
LAUNCH_AGENTS: Final = "Library/LaunchAgents"


def info() -> dict[str, Any]:
    """Return the bundle's Info.plist, versions included; PyInstaller adds the program's name and the icon's."""
    told: dict[str, Any] = plistlib.loads(INFO.read_bytes())
    return told | {"CFBundleShortVersionString": version(), "CFBundleVersion": version()}
