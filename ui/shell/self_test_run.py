"""Run the self-test: check this machine and the server, and report each result as soon as it is known."""

from __future__ import annotations

import asyncio
import platform
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from agent_desktop.audio.devices import SoundDevices
from agent_desktop.errors import ServerTrouble
from agent_desktop.model.clock import utc_now
from agent_desktop.model.self_test import Check, CheckResult, Verdict
from agent_desktop.net.address import server_urls
from agent_desktop.net.connect import PACKAGE, TrustStore
from agent_desktop.net.tokens import TokenStore
from agent_desktop.selftest import keyring, microphone, server, sound
from agent_desktop.settings import LoadedSettings
from agent_desktop.system.notifications import Notifications
from ui.shell import self_test_phone_texts, self_test_places_texts, self_test_server_texts
from ui.texts.counts import tr

translate = QCoreApplication.translate

Show = Callable[[CheckResult], None]


@dataclass(frozen=True)
class SelfTestSubject:
    """The subject of the test. ``address`` is the server as it was typed; ``logs`` is the folder, ``None`` if there is none."""

    loaded: LoadedSettings
    folder: Path
    logs: Path | None
    address: str
    devices: SoundDevices
    tokens: TokenStore
    trust: TrustStore
    now: Callable[[], datetime] = utc_now


def title() -> str:
    """Return the first line of the result."""
    return translate("SelfTest", "Callback Desk {}: self-test").format(metadata.version(PACKAGE))


async def run(subject: SelfTestSubject, show: Show) -> tuple[CheckResult, ...]:
    """Run all checks at once, and ``show`` the lines in the order of ``Check``. Blocking checks run in threads."""
    lines: list[CheckResult] = []
    slow: list[Callable[[SelfTestSubject], Coroutine[Any, Any, list[CheckResult]]]] = [
        _notifications,
        sound_lines,
        _microphone,
        _keyring,
        _server,
    ]
    looking = [asyncio.ensure_future(look(subject)) for look in slow]
    try:
        for line in (_versions(), *_screen(), _tray()):
            lines.append(line)
            show(line)
            await asyncio.sleep(0)  # Let the window paint the lines so far.
        for one in looking:
            for line in await one:
                lines.append(line)
                show(line)
    finally:
        for one in looking:
            one.cancel()
        await asyncio.gather(*looking, return_exceptions=True)
    # No window may wait for a disk.
    places = await asyncio.to_thread(self_test_places_texts.places, subject.folder, subject.logs)
    for line in (places, self_test_places_texts.policy(subject.loaded)):
        lines.append(line)
        show(line)
    return tuple(lines)


def _versions() -> CheckResult:
    facts = {
        "product": metadata.version(PACKAGE),
        "python": platform.python_version(),
        "qt": qVersion() or "",
        "system": platform.platform(),
    }
    found = "Callback Desk {product} · Python {python} · Qt {qt} · {system}".format(**facts)
    return CheckResult(Check.VERSIONS, Verdict.OK, translate("SelfTest", "Versions"), found, facts=facts)


def _screen() -> list[CheckResult]:
    name = translate("SelfTest", "Screen")
    if not isinstance(QCoreApplication.instance(), QGuiApplication):
        found = translate("SelfTest", "not available from here")
        remedy = translate("SelfTest", "Start it in a desktop session, signed in at the machine or remotely.")
        return [CheckResult(Check.SCREEN, Verdict.FAIL, name, found, remedy, {"screens": []})]
    screens = [
        {
            "width": screen.size().width(),
            "height": screen.size().height(),
            "scale": screen.devicePixelRatio(),
        }
        for screen in QGuiApplication.screens()
    ]
    shown = ", ".join("{width}×{height} · {scale:.0%}".format(**screen) for screen in screens)
    facts = {"screens": screens, "platform": QGuiApplication.platformName()}
    return [CheckResult(Check.SCREEN, Verdict.OK, name, f"{shown} · {facts['platform']}", facts=facts)]


def _tray() -> CheckResult:
    name = translate("SelfTest", "Tray")
    there = isinstance(QCoreApplication.instance(), QApplication) and QSystemTrayIcon.isSystemTrayAvailable()
    facts = {"available": there}
    if there:
        return CheckResult(Check.TRAY, Verdict.OK, name, translate("SelfTest", "there"), facts=facts)
    remedy = translate(
        "SelfTest",
        "Closing the window minimises it, and offers still come up. Some desktops can add a tray.",
    )
    return CheckResult(Check.TRAY, Verdict.WARN, name, translate("SelfTest", "none"), remedy, facts)


async def _notifications(_: SelfTestSubject) -> list[CheckResult]:
    name = translate("SelfTest", "Notifications")
    if platform.system() != "Linux":
        found = translate("SelfTest", "by this program's own popup")
        return [CheckResult(Check.NOTIFICATIONS, Verdict.OK, name, found, facts={"service": False})]
    notifications = Notifications(translate("Desktop", "Callback Desk"), _nothing)
    await notifications.open()
    there = notifications.available
    await notifications.close()
    facts = {"service": there}
    if there:
        found = translate("SelfTest", "the desktop shows them")
        return [CheckResult(Check.NOTIFICATIONS, Verdict.OK, name, found, facts=facts)]
    found = translate("SelfTest", "the desktop shows none")
    remedy = translate(
        "SelfTest",
        "Offers appear only in this program's own popup. A notification service would show them too.",
    )
    return [CheckResult(Check.NOTIFICATIONS, Verdict.WARN, name, found, remedy, facts)]


def _nothing(_: str) -> None:
    """Ignore the action: no notification is shown."""


async def sound_lines(subject: SelfTestSubject) -> list[CheckResult]:
    """Return the line on the devices for the ring and for recordings."""
    name = translate("SelfTest", "Sound")
    found = await sound.look(subject.devices)
    facts = {"outputs": found.names, "inputs": found.inputs, "answered": found.answered}
    if not found.answered:
        said = translate("SelfTest", "the sound system does not answer")
        remedy = translate("SelfTest", "Sign out of this computer and in again, or restart its sound system.")
        return [CheckResult(Check.SOUND, Verdict.WARN, name, said, remedy, facts)]
    if not found.outputs:
        said = translate("SelfTest", "no playback device")
        remedy = translate(
            "SelfTest",
            "Plug in a headset or speakers. Without one, offers do not ring and recordings can only be read.",
        )
        return [CheckResult(Check.SOUND, Verdict.WARN, name, said, remedy, facts)]
    usual = next((one for one in found.outputs if one.is_default), found.outputs[0])
    default = translate("SelfTest", "plays on {} by default").format(found.names[found.outputs.index(usual)])
    others = len(found.outputs) - 1
    parts = [default, tr("%Ln more for playback", "sound devices", others)] if others else [default]
    if found.inputs is not None:
        parts.append(tr("%Ln for speaking", "sound devices", found.inputs))
    return [CheckResult(Check.SOUND, Verdict.OK, name, " · ".join(parts), facts=facts)]


async def _microphone(subject: SelfTestSubject) -> list[CheckResult]:
    chosen = subject.loaded.settings
    return [self_test_phone_texts.line(await microphone.look(chosen.call_headset, chosen.call_microphone))]


async def _keyring(subject: SelfTestSubject) -> list[CheckResult]:
    name = translate("SelfTest", "Keyring")
    found = await keyring.look(subject.tokens)
    facts = {"keeps": found.keeps, "why": found.why}
    if found.keeps:
        said = translate("SelfTest", "stores, reads and deletes entries")
        return [CheckResult(Check.KEYRING, Verdict.OK, name, said, facts=facts)]
    said = translate("SelfTest", "not usable: {}").format(found.why)
    remedy = translate(
        "SelfTest", "Without a keyring you must sign in at each start. Unlock it, or have one installed."
    )
    return [CheckResult(Check.KEYRING, Verdict.WARN, name, said, remedy, facts)]


async def _server(subject: SelfTestSubject) -> list[CheckResult]:
    if not subject.address:
        return [self_test_server_texts.no_address()]
    try:
        allowed = subject.loaded.settings.allow_plain_http
        url = server_urls(subject.address, allow_plain_http=allowed)[0]
    except ServerTrouble as error:
        return [self_test_server_texts.bad_address(error.trouble)]
    found = await server.look(url, await subject.trust.for_url(url), subject.now)
    return self_test_server_texts.lines(found, subject.now())
