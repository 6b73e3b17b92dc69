"""A Windows to install into: a fresh Wine prefix. Kinder than Windows in places, and stricter in others."""

from __future__ import annotations

import subprocess
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import psutil

from tests.support.needs import program

WINE: Final = "/usr/lib/wine/wine64"
SERVER: Final = "/usr/lib/wine/wineserver"
ENDING: Final = timedelta(seconds=60)
"""How long a program may take to be gone once it was ended."""

# Qt imports the converters of Windows' own ICU, which this Wine does not have. It finds these and goes on without.
CONVERTERS: Final = (
    *("UCNV_FROM_U_CALLBACK_SUBSTITUTE", "UCNV_TO_U_CALLBACK_SUBSTITUTE", "ucnv_cbFromUWriteUChars"),
    *(
        "ucnv_cbToUWriteUChars",
        "ucnv_close",
        "ucnv_countAvailable",
        "ucnv_fromUCountPending",
        "ucnv_fromUnicode",
    ),
    *("ucnv_getAvailableName", "ucnv_getFromUCallBack", "ucnv_getMaxCharSize", "ucnv_getName"),
    *("ucnv_getStandardName", "ucnv_getToUCallBack", "ucnv_open", "ucnv_reset", "ucnv_setFromUCallBack"),
    *("ucnv_setToUCallBack", "ucnv_toUCountPending", "ucnv_toUnicode"),
)


# Rust's libraries ask Windows for chance through this, which this Wine does not have under that name.
CHANCE: Final = """
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID into, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE into, SIZE_T length) { return SystemFunction036(into, length); }
"""


@dataclass(frozen=True)
class Wine:
    """A prefix, and the environment that programs in it get."""

    prefix: Path
    env: Mapping[str, str]
    before: Sequence[str] = ()
    """A command of this machine, as a tracer's, that goes before each program."""

    @property
    def drive(self) -> Path:
        """The drive C."""
        return self.prefix / "drive_c"

    def run(self, *command: str | Path, said: str | None = None, fails: bool = False) -> str:
        """Run a Windows program to its end; return what it prints. ``said`` is its standard input.

        Raises:
            AssertionError: it ended with anything but 0, or with 0 although it ``fails``.
        """
        ended = subprocess.run(
            [*self.before, WINE, *command],
            env=dict(self.env),
            input=said or "",
            capture_output=True,  # Python does not start with a plain file as a handle.
            text=True,
            errors="replace",
            check=False,
        )
        assert (ended.returncode != 0) is fails, (
            f"{command}: {ended.returncode}\n{ended.stdout}\n{ended.stderr}"
        )
        return ended.stdout

    def install(self, msi: Path, *properties: str, fails: bool = False) -> None:
        """Install silently, as administrators do."""
        self.run("msiexec", "/i", self.path(msi), "/qn", *properties, fails=fails)

    def remove(self, product_code: str) -> None:
        """Remove silently."""
        self.run("msiexec", "/x", product_code, "/qn")

    def end(self, *programs: str) -> None:
        """End programs by name, and wait until they are gone; it is not an error if one does not run.

        It is this machine that ends them: Wine's ``taskkill`` cannot read the names of programs that are traced, and its
        ``tasklist`` prints nothing.
        """
        found = [process for process in psutil.process_iter() if self._is_ours(process, programs)]
        for process in found:
            with suppress(psutil.NoSuchProcess):
                process.kill()
        _, left = psutil.wait_procs(found, ENDING.total_seconds())
        assert left == [], f"{', '.join(programs)} did not end"

    def _is_ours(self, process: psutil.Process, programs: Sequence[str]) -> bool:
        """Return whether a process is one of these programs in this prefix."""
        try:
            called = " ".join(process.cmdline())
            return (
                any(f"\\{name}" in called for name in programs)
                and process.environ().get("WINEPREFIX") == self.env["WINEPREFIX"]
                and WINE not in called
            )
        except psutil.Error:  # It ended meanwhile, or belongs to another user.
            return False

    def values(self, key: str) -> dict[str, str]:
        """Return the registry values of a key by name, none if there is no such key."""
        rows = [line.strip().split("    ") for line in self._query(key) if line.startswith("    ")]
        return {row[0]: row[2] if len(row) > 2 else "" for row in rows}

    def keys(self, key: str) -> list[str]:
        """Return the keys within a key of the registry, in full."""
        return [line.strip() for line in self._query(key) if line.startswith("HKEY")]

    def _query(self, key: str) -> list[str]:
        """Ask for a key; the answer is empty if it is not there, or if this is a moment in which nothing starts."""
        ended = subprocess.run(
            [WINE, "reg", "query", key],
            env=dict(self.env),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return ended.stdout.decode(errors="replace").splitlines()

    def path(self, path: Path) -> str:
        """Return what a path of this machine is called on Windows."""
        return "Z:" + str(path.resolve()).replace("/", "\\")


@contextmanager
def fresh_wine(folder: Path, env: Mapping[str, str], before: Sequence[str] = ()) -> Generator[Wine]:
    """Make a prefix in ``folder`` that calls itself Windows 10; end all its programs after the block.

    ``before`` goes before each program, also before the one that starts Wine's server, which connects for all of them.
    """
    program("wine", package="wine")
    own = {name: value for name, value in env.items() if not name.startswith(("QT_", "PYTHON"))}
    wine = Wine(
        folder / "prefix",
        {**own, "WINEPREFIX": str(folder / "prefix"), "WINEARCH": "win64", "WINEDEBUG": "-all"},
        before,
    )
    try:
        wine.run("wineboot", "--init")
        wine.run("winecfg", "-v", "win10")
        for name, source, libraries in (
            ("icuuc", "".join(map(_converter, CONVERTERS)), ()),
            ("bcryptprimitives", CHANCE, ("-ladvapi32",)),
        ):
            _add_library(wine, folder, name, source, libraries)
        yield wine
    finally:
        subprocess.run([SERVER, "--kill", "--wait"], env=dict(wine.env), check=False)


def _converter(name: str) -> str:
    return f"__declspec(dllexport) void *{name}(void) {{ return 0; }}\n"


def _add_library(wine: Wine, folder: Path, name: str, text: str, libraries: Sequence[str]) -> None:
    """Compile a library that this Wine lacks into its system's folder; it is not part of the installation."""
    source = folder / f"{name}.c"
    source.write_text(text)
    compiler = program("x86_64-w64-mingw32-gcc", package="gcc-mingw-w64-x86-64")
    library = wine.drive / f"windows/system32/{name}.dll"
    subprocess.run([compiler, "-shared", "-o", library, source, *libraries], check=True)
