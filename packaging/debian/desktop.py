"""The package ``callback-desk``: the desktop with its own Python and Qt, for any system with its glibc."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Final

from debian import descriptions
from debian.package import Fonts, Recipe, build, fill, write, write_documents, write_manual
from tools import icons, lockfile, tree, wheels
from tools.programs import run
from tools.project import REQUIREMENTS, ROOT, source_date

PLACE: Final = "usr/lib/callback-desk"
_SOURCES: Final = ROOT / "packaging/debian/desktop"
_BUILD_ONLY: Final = frozenset({"hatchling", "editables", "pathspec", "pluggy", "trove-classifiers"})

_FONTS: Final = Fonts("Inter", ROOT / "resources/fonts/OFL.txt")

RECIPE: Final = Recipe(
    name="callback-desk",
    folder=_SOURCES,
    summary="desktop for callback agents and supervisors",
    explanation=(
        "An agent is offered callbacks, listens to and reads what the customer said,\n"
        "dials and completes; a supervisor sees and steers the floor.\n"
        "\n"
        "It needs a callback-server somewhere."
    ),
    translations=descriptions.DESKTOP,
    depends=(
        "libc6 (>= 2.36)",
        "ca-certificates",
        "libasound2 | libasound2t64",
        "libasound2-plugins",
        "libdbus-1-3",
        "libegl1",
        "libfontconfig1",
        "libfreetype6",
        "libgl1",
        "libglib2.0-0 | libglib2.0-0t64",
        "libportaudio2",
        "libwayland-client0",
        "libwayland-cursor0",
        "libwayland-egl1",
        "libx11-xcb1",
        "libxcb-cursor0",
        "libxcb-icccm4",
        "libxcb-image0",
        "libxcb-keysyms1",
        "libxcb-randr0",
        "libxcb-render-util0",
        "libxcb-shape0",
        "libxcb-sync1",
        "libxcb-xfixes0",
        "libxcb-xkb1",
        "libxkbcommon-x11-0",
        "libxkbcommon0",
    ),
    recommends=("gnome-keyring | kwalletmanager | keepassxc", "xdg-utils", "libpulse0"),
)


def pins() -> list[lockfile.Pin]:
    """Return the libraries that are in the package."""
    return pins_for(lockfile.linux("{}.{}".format(*sys.version_info), 36))


def pins_for(target: lockfile.Target) -> list[lockfile.Pin]:
    """Return the libraries in a bundle for ``target``."""
    wanted = lockfile.pins(REQUIREMENTS / "desktop.lock", target)
    return [pin for pin in wanted if pin.name not in _BUILD_ONLY]


def make(work: Path, out: Path, *, compression: str = "zstd", update_root: Path | None = None) -> Path:
    """Build the package in the folder ``work``, and return its path in ``out``.

    ``update_root`` is as in ``copy_packages``.

    Raises:
        BuildFailed: a tool is missing, or PyInstaller fails.
    """
    root = tree.empty(work / "root")
    bundled = bundle(work, _SOURCES.parent / "agent-desktop.spec", update_root)
    shutil.copytree(bundled / "callback-desk", root / PLACE, symlinks=True)
    write_documents(root, RECIPE.name, _licenses(work), _FONTS)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/agent-desktop").symlink_to(f"/{PLACE}/agent-desktop")
    write(root / "usr/share/applications/callback-desk.desktop", _text("callback-desk.desktop"))
    write(root / "etc/xdg/autostart/callback-desk.desktop", _text("callback-desk-autostart.desktop"))
    write(root / "etc/xdg/callback-desk/policy.json", "{}\n")
    for size, drawn in icons.draw(work / "icons").items():
        place = root / f"usr/share/icons/hicolor/{size}x{size}/apps/callback-desk.png"
        place.parent.mkdir(parents=True)
        shutil.copyfile(drawn, place)
    write_manual(root, _SOURCES / "agent-desktop.1")
    return build(RECIPE, root, out, compression=compression)


def bundle(work: Path, spec: Path, update_root: Path | None = None) -> Path:
    """Run PyInstaller on ``spec``, and return the folder of the bundle."""
    stage = tree.empty(work / "stage")
    tree.copy_packages(tree.DESKTOP, stage, update_root=update_root)
    shutil.rmtree(work / "bundled", ignore_errors=True)
    env = {
        "CALLBACK_DESK_STAGE": os.fspath(stage.resolve()),
        "PYTHONPATH": os.pathsep.join([os.fspath(stage.resolve()), os.fspath(ROOT / "packaging")]),
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(source_date()),
        "PYINSTALLER_CONFIG_DIR": os.fspath((work / "cache").resolve()),
    }
    folders = ["--distpath", work / "bundled", "--workpath", work / "analysed"]
    run([sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", *folders, spec], env=env)
    return work / "bundled"


def contents(work: Path) -> Path:
    """Return PyInstaller's table of the files that ``bundle`` collected in ``work``, with their sources."""
    return work / "analysed/agent-desktop/COLLECT-00.toc"


def _licenses(work: Path) -> Path:
    """Return a folder with the libraries' licences, which PyInstaller omits."""
    folder = tree.empty(work / "licenses")
    target = lockfile.linux("{}.{}".format(*sys.version_info), 36)
    wheels.unpack(wheels.fetch(pins(), target, work / "wheels"), folder)
    return folder


def _text(name: str) -> str:
    return fill(_SOURCES / name, {})
