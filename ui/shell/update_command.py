"""``agent-desktop --update``: look for a newer version without a window, for tools that an administrator runs at night."""

from __future__ import annotations

import logging
import sys
from importlib import metadata
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from agent_desktop import logs, settings
from agent_desktop.authorities import also_trust
from agent_desktop.errors import ServerTrouble, UpdateFault, UpdateNotInstalled, UpdateRefused
from agent_desktop.model.updates import Release, UpdateMeans, UpdateMode, Version, version
from agent_desktop.net.connect import PACKAGE
from agent_desktop.options import DesktopOptions
from agent_desktop.settings import LoadedSettings
from agent_desktop.updates import trust, watch
from agent_desktop.updates.choice import Machine, this_machine
from agent_desktop.updates.installer import Installer, is_elevated, is_running, this_installer
from agent_desktop.updates.source import UpdatePlaces, UpdateRepository
from ui.shell.self_test_command import say
from ui.shell.single_instance import InstanceBusy, SingleInstance
from ui.texts import languages, notices, update_texts

log: Final = logging.getLogger(__name__)

translate = QCoreApplication.translate

DONE: Final = 0
"""There is nothing newer, or it is being installed, or updates are off on this machine."""
FAILED: Final = 1
"""The update was refused, the server did not answer, or the installation failed."""
AVAILABLE: Final = 3
"""There is a newer version, which was not installed from here."""


def run(options: DesktopOptions) -> int:
    """Check, install silently if allowed, print the outcome, and return the exit code.

    If this user's desktop is running, it does so instead: it knows when there is no current interaction.
    """
    folder = settings.user_folder()
    if options.profile:
        folder = folder / "profiles" / options.profile
    loaded = settings.load(folder, settings.ADMINISTRATORS)
    also_trust(loaded.settings.authorities)
    app = QCoreApplication(sys.argv[:1])
    languages.speak(loaded.settings.language)
    instance = SingleInstance(folder)
    try:
        if not instance.is_first(options):
            say(translate("Updates", "The running desktop checks now and shows the result in its window."))
            return DONE
        return _logged(loaded, options)
    except InstanceBusy:
        say(translate("Desktop", "Callback Desk is already running, but does not respond."))
        return FAILED
    finally:
        instance.close()
        del app


def _logged(loaded: LoadedSettings, options: DesktopOptions) -> int:
    """Check, and also log the outcome: the printed lines may never be read."""
    log_file = logs.Log(logs.folder(), logs.file_of(options.profile))
    try:
        for problem in loaded.problems:
            log.info("a setting cannot be read", extra={"data": {"what": problem}})
        code = _look(loaded, options)
        log.info("update check ended", extra={"data": {"ended_with": code}})
    except BaseException:
        log.exception("the update check failed")
        raise
    finally:
        log_file.stop()
    return code


def _look(loaded: LoadedSettings, options: DesktopOptions) -> int:
    try:
        return update(loaded, options, this_installer(), this_machine())
    except UpdateRefused as error:
        watch.note(error)
        say(f"{update_texts.fault(error.fault)} ({error})")
    except ServerTrouble as error:
        watch.note(error)
        say(f"{notices.trouble(error.trouble)} ({error})")
    except UpdateNotInstalled as error:
        log.warning("the update could not be installed", extra={"data": {"why": str(error)}})
        say(translate("Updates", "The update could not be installed: {}").format(error))
    return FAILED


def update(loaded: LoadedSettings, options: DesktopOptions, installer: Installer, machine: Machine) -> int:
    """Do the work of ``run``.

    Raises:
        UpdateRefused: the offered version is invalid.
        ServerTrouble: the repository cannot be reached.
        UpdateNotInstalled: the system's installer could not be started.
    """
    mode = trust.mode(loaded.settings)
    if mode is UpdateMode.OFF:
        say(translate("Updates", "Updates are off on this machine."))
        return DONE
    if not trust.has_root(loaded):
        say(
            translate(
                "Updates", "Updates are not checked: this desktop has no root key for their signatures."
            )
        )
        say(update_texts.fault(UpdateFault.NO_ROOT))
        return DONE
    current = version(metadata.version(PACKAGE))
    repository = _repository(loaded, options, machine)
    release = repository.newest(current)
    if release is None:
        say(translate("Updates", "{} is the newest version.").format(current))
        return DONE
    log.info("a newer version", extra={"data": {"version": release.version}})
    say(translate("Updates", "Version {} is available").format(release.version))
    if mode is not UpdateMode.AUTOMATIC or installer.means is not UpdateMeans.SILENT:
        say(translate("Updates", "Your administrator installs it."))
        return AVAILABLE
    if is_running():
        say(translate("Updates", "A desktop is in use and installs the update itself."))
        return AVAILABLE
    return _install(repository, release, current, installer)


def _install(repository: UpdateRepository, release: Release, current: Version, installer: Installer) -> int:
    path = repository.fetch(release, current)
    installer.start(path, silent=True, restart=False)
    log.info("installing", extra={"data": {"file": path.name, "silent": True}})
    say(translate("Updates", "The update is being installed."))
    return DONE


def _repository(loaded: LoadedSettings, options: DesktopOptions, machine: Machine) -> UpdateRepository:
    state = trust.state_folder(options.profile)
    root = trust.root(loaded)

    def downloads() -> Path:
        return trust.downloads_folder(state, elevated=is_elevated())

    return UpdateRepository(UpdatePlaces(trust.url(loaded, options.server), root, state, downloads), machine)
