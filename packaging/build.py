"""Build the installers: ``build/env/bin/python packaging/build.py WHAT… [--out dist]``."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Final

# The build environment has the libraries of the tools, but not the project itself.
sys.path.append(os.fspath(Path(__file__).resolve().parents[1]))

from agent_desktop import console
from debian import desktop, server, system_libraries
from tools import bundled, policies, release, vex
from tools.errors import BuildFailed
from tools.project import ROOT
from windows import msi, payload, runtime

Builder = Callable[[Path, Path, argparse.Namespace], Path]


def _desktop(work: Path, out: Path, options: argparse.Namespace) -> Path:
    made = desktop.make(work, out, compression=options.compression, update_root=options.update_root)
    python = release.Part("CPython", platform.python_version())
    release.write_bill(made, desktop.pins(), [python, *system_libraries.parts(desktop.contents(work))])
    vex.write_vex(made, desktop.pins())
    return made


def _server(work: Path, out: Path, options: argparse.Namespace) -> Path:
    made = server.make(work, out, python=options.python, compression=options.compression)
    release.write_bill(made, server.pins(options.python), bundled.parts(server.libraries(work)))
    vex.write_vex(made, server.pins(options.python))
    return made


def _windows(work: Path, out: Path, options: argparse.Namespace) -> Path:
    made = msi.make(
        work,
        out,
        runtime_folder=options.runtime,
        stated_version=options.told_version,
        update_root=options.update_root,
    )
    checked = runtime.check(options.runtime or work / "runtime")
    release.write_bill(made, payload.pins(checked), checked.parts)
    vex.write_vex(made, payload.pins(checked))
    return made


def _policies(_work: Path, out: Path, _options: argparse.Namespace) -> Path:
    return policies.make(out)


BUILDERS: Final[dict[str, Builder]] = {
    "callback-desk.deb": _desktop,
    "callback-server.deb": _server,
    "callback-desk.msi": _windows,
    "callback-desk-policies.zip": _policies,
}


def main() -> int:
    """Build the installers that the command line names, and return the exit code."""
    parser = argparse.ArgumentParser(description="Builds the installers.")
    parser.add_argument("what", nargs="*", metavar="WHAT", help=", ".join(BUILDERS))
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where they go [dist]")
    parser.add_argument("--work", type=Path, default=ROOT / "build/installers", help="where they are made")
    parser.add_argument("--python", default="3.11", help="callback-server.deb: Debian's Python [3.11]")
    parser.add_argument(
        "--runtime", type=Path, metavar="DIR", help="callback-desk.msi: the embeddable CPython"
    )
    parser.add_argument("--told-version", metavar="X.Y.Z", help="callback-desk.msi: to test an upgrade")
    parser.add_argument(
        "--update-root", type=Path, metavar="FILE", help="desktops: the first root.json of your updates"
    )
    parser.add_argument("--compression", choices=("xz", "zstd", "none"), default="zstd", help=".deb [zstd]")
    options = parser.parse_args()
    options.work, options.out = options.work.resolve(), options.out.resolve()
    wanted = tuple(dict.fromkeys(options.what or BUILDERS))
    for what in wanted:
        if what not in BUILDERS:
            parser.error(f"{what!r} is none of {', '.join(BUILDERS)}")
    # Each has a folder of its own, and much of the work is in one thread: as many at a time as there are processors.
    with ProcessPoolExecutor(min(len(wanted), os.cpu_count() or 1)) as pool:
        made = {what: pool.submit(_build, what, options) for what in wanted}
        failed = [what for what, future in made.items() if not _report(what, future)]
    if failed:
        return 1
    release.write_sums(options.out)
    return 0


def _build(what: str, options: argparse.Namespace) -> str:
    """Build an installer; return a line with its path, its size and the time that it took."""
    began = time.monotonic()
    made = BUILDERS[what](options.work / what, options.out, options)
    return f"{made}  {made.stat().st_size / 1e6:.1f} MB  {time.monotonic() - began:.0f} s"


def _report(what: str, future: Future[str]) -> bool:
    """Print the line of an installer, or the reason why there is none; return whether there is one."""
    try:
        line = future.result()
    except (BuildFailed, OSError) as error:
        print(f"{what}: {error}", file=sys.stderr)
        return False
    print(line, flush=True)
    return True


if __name__ == "__main__":
    sys.exit(console.run(main, name="build.py"))
