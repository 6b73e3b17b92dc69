"""Build the package for macOS, on a Mac: ``python packaging/macos/make.py [--out dist]``.

The bundle is built, tested by its self-test, and put into a package with the launch agent. It is signed and notarised if
the environment has these variables:

``CALLBACK_DESK_SIGN_AS``
    the identity that signs code: ``Developer ID Application: …``
``CALLBACK_DESK_SIGN_PACKAGE_AS``
    the identity that signs packages: ``Developer ID Installer: …``
``CALLBACK_DESK_NOTARY_PROFILE``
    the name of the credentials that ``xcrun notarytool store-credentials`` has stored
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
from pathlib import Path
from typing import Final

sys.path.insert(0, os.fspath(Path(__file__).resolve().parents[1]))
# The build environment has the libraries of the tools, but not the project itself.
sys.path.append(os.fspath(Path(__file__).resolve().parents[2]))

from agent_desktop import console
from debian import desktop
from macos import recipe
from tools import icons, lockfile, release, tree, vex
from tools.errors import BuildFailed
from tools.programs import run
from tools.project import ROOT, version

ARCHITECTURE: Final = platform.machine()
NO_SERVER: Final = frozenset({"server", "certificate", "clock", "screen", "tray"})
"""Checks of the self-test that a build machine may fail."""


def make(work: Path, out: Path) -> Path:
    """Build the package in the folder ``work``, and return its path in ``out``.

    Raises:
        BuildFailed: a tool fails, the bundle does not start, or Apple refuses it.
    """
    bundled = _bundle(work)
    _check(bundled)
    package = _package(bundled, work, out)
    if profile := os.environ.get("CALLBACK_DESK_NOTARY_PROFILE"):
        run(["xcrun", "notarytool", "submit", package, "--keychain-profile", profile, "--wait"])
        run(["xcrun", "stapler", "staple", package])
        run(["xcrun", "stapler", "validate", package])
        run(["spctl", "--assess", "--type", "install", package])
    target = lockfile.macos("{}.{}".format(*sys.version_info), ARCHITECTURE)
    pins = desktop.pins_for(target)
    release.write_bill(package, pins, [release.Part("CPython", platform.python_version())])
    vex.write_vex(package, pins)
    return package


def _bundle(work: Path) -> Path:
    drawn = icons.draw(work / "icons")
    os.environ["CALLBACK_DESK_ICON"] = os.fspath(icons.write_icns(drawn, work / "callback-desk.icns"))
    return desktop.bundle(work, recipe.HERE / "agent-desktop.spec") / recipe.APP


def _check(bundled: Path) -> None:
    """Verify the bundle's signature, even an ad-hoc one, and run the self-test of its program."""
    run(["codesign", "--verify", "--deep", "--strict", bundled])
    run(["plutil", "-lint", bundled / "Contents/Info.plist"])
    # Its exit code is for a machine with a server; this check only needs to know whether the bundle is complete.
    report = run(["sh", "-c", '"$0" --selftest --json || true', bundled / "Contents/MacOS" / recipe.PROGRAM])
    lines = json.loads(report)["lines"]
    failed = [line for line in lines if line["verdict"] == "fail" and line["check"] not in NO_SERVER]
    if failed:
        raise BuildFailed(f"the bundle fails its self-test: {failed}")


def _package(bundled: Path, work: Path, out: Path) -> Path:
    root = tree.empty(work / "root")
    (root / recipe.APPLICATIONS).mkdir()
    shutil.copytree(bundled, root / recipe.APPLICATIONS / recipe.APP, symlinks=True)
    (root / recipe.LAUNCH_AGENTS).mkdir(parents=True)
    shutil.copyfile(recipe.LAUNCH_AGENT, root / recipe.LAUNCH_AGENTS / recipe.LAUNCH_AGENT.name)
    out.mkdir(parents=True, exist_ok=True)
    parts, made = work / "component.pkg", out / f"callback-desk-{version()}-{ARCHITECTURE}.pkg"
    named = ["--identifier", recipe.BUNDLE_ID, "--version", version(), "--ownership", "recommended"]
    run(["pkgbuild", "--root", root, "--install-location", "/", *named, parts])
    identity = os.environ.get("CALLBACK_DESK_SIGN_PACKAGE_AS")
    signed = ["--sign", identity, "--timestamp"] if identity else []
    run(["productbuild", "--package", parts, *signed, made])
    return made


def main() -> int:
    """Build the package and return the exit code."""
    parser = argparse.ArgumentParser(description="Makes the package for macOS.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where it goes [dist]")
    parser.add_argument("--work", type=Path, default=ROOT / "build/installers/macos", help="where it is made")
    options = parser.parse_args()
    if sys.platform != "darwin":
        parser.error("this needs a Mac")
    try:
        made = make(options.work.resolve(), options.out.resolve())
    except (BuildFailed, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    release.write_sums(options.out)
    print(f"{made}  {made.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(console.run(main, name="make.py"))
