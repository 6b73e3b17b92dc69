"""Lay out the installed files: the runtime, the libraries, our packages, and two launchers."""

from __future__ import annotations

import py_compile
import shutil
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from debian.package import fill
from tools import icons, lockfile, tree, wheels
from tools.programs import need, run
from tools.project import REQUIREMENTS
from windows import imports
from windows.runtime import Runtime

_HERE: Final = Path(__file__).parent
_COMPILER: Final = "x86_64-w64-mingw32-gcc"
_RESOURCES: Final = "x86_64-w64-mingw32-windres"
_BUILD_ONLY: Final = frozenset(
    {"hatchling", "editables", "pathspec", "pluggy", "trove-classifiers", "packaging"}
)
_UNUSED: Final = (
    "*.pyi",
    "*.pyx",
    "*.pxd",
    "*.c",
    "*.h",
    "*.lib",
    "*/tests/*",
    "phonenumbers/geodata/*",
    "phonenumbers/carrierdata/*",
    "cffi/*.c",
    "numpy/f2py/*",
    "numpy/_core/include/*",
    "numpy/_core/lib/*",
    "numpy/random/lib/*",
    "numpy/testing/*",
    "numpy/distutils/*",
    "_sounddevice_data/portaudio-binaries/*arm64*",
    "_sounddevice_data/portaudio-binaries/*32bit*",
    "_sounddevice_data/portaudio-binaries/*asio*",
    "_sounddevice_data/portaudio-binaries/*.dylib",
    "PySide6/*.exe",
    "PySide6/qml/*",
    "PySide6/resources/*",
    "PySide6/metatypes/*",
    "PySide6/translations/[!q]*",
    "PySide6/translations/qt[!b]*",
    *(
        f"PySide6/translations/qtbase_{other}*"
        for other in ("[!adefp]", "a[!r]", "d[!e]", "e[!s]", "f[!r]", "p[!t]")
    ),
    "PySide6/typesystems/*",
    "PySide6/glue/*",
    "PySide6/include/*",
    "PySide6/scripts/*",
    "PySide6/support/*",
    "PySide6/doc/*",
    "PySide6/opengl32sw.dll",
    "PySide6/d3dcompiler_47.dll",
    "PySide6/*.prf",
    "shiboken6/*.lib",
)
_QT_MODULES: Final = frozenset({"Core", "Gui", "Widgets", "Network", "Svg"})
_QT_PLUGINS: Final = frozenset(
    {
        "platforms/qwindows.dll",
        "styles/qmodernwindowsstyle.dll",
        "imageformats/qsvg.dll",
        "imageformats/qico.dll",
        "imageformats/qjpeg.dll",
        "iconengines/qsvgicon.dll",
        "tls/qschannelbackend.dll",
    }
)


def pins(runtime: Runtime) -> list[lockfile.Pin]:
    """Return the libraries that are in the payload."""
    wanted = lockfile.pins(REQUIREMENTS / "desktop.lock", lockfile.windows(runtime.short))
    return [pin for pin in wanted if pin.name not in _BUILD_ONLY]


def lay_out(
    runtime: Runtime, version: str, work: Path, date: int, *, update_root: Path | None = None
) -> Path:
    """Make the payload in the folder ``work``, and return it; the same inputs result in the same bytes.

    Raises:
        BuildFailed: a library is not available, or is missing in the payload.
    """
    payload = tree.empty(work / "payload")
    for name in runtime.files:
        shutil.copyfile(runtime.folder / name, payload / name)
    (payload / "LICENSE.txt").rename(payload / "LICENSE-PYTHON.txt")
    _lay_out_libraries(runtime, work, payload, date)
    _lay_out_program(version, payload, update_root)
    _build_launchers(runtime, version, work, payload)
    path = (f"{runtime.stem}.zip", "libraries.zip", "lib", "app", ".")
    (payload / f"{runtime.stem}._pth").write_text("".join(f"{one}\n" for one in path), newline="\r\n")
    tree.settle(payload, date)
    imports.check(payload)
    return payload


def _lay_out_libraries(runtime: Runtime, work: Path, payload: Path, date: int) -> None:
    """Put pure Python code into one archive, which installs and starts faster than a thousand files."""
    fetched = wheels.fetch(pins(runtime), lockfile.windows(runtime.short), work / "wheels")
    pure = tree.empty(work / "pure")
    binary = payload / "lib"
    for wheel in fetched:
        wheels.unpack([wheel], pure if wheel.stem.endswith("-none-any") else binary)
    licenses = [*_licenses(pure), *_licenses(binary)]
    (payload / "LICENSES-LIBRARIES.txt").write_text("\n".join(licenses), encoding="utf-8", newline="\r\n")
    for folder in (pure, binary):
        tree.prune(folder, _UNUSED)
        _keep_needed_metadata(folder)
        _compile(folder)
    _prune_qt(binary / "PySide6")
    _zip(pure, payload / "libraries.zip", date)


def _licenses(folder: Path) -> Iterable[str]:
    for path in tree.files(folder):
        inside = path.relative_to(folder)
        legal = path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))
        if inside.parts[0].endswith(".dist-info") and (legal or "licenses" in inside.parts):
            yield f"===== {inside.as_posix()} =====\n{path.read_text(encoding='utf-8', errors='replace')}"


def _keep_needed_metadata(folder: Path) -> None:
    """Keep only the metadata of libraries that the program reads: versions and entry points."""
    for path in tree.files(folder):
        in_metadata = path.relative_to(folder).parts[0].endswith(".dist-info")
        if in_metadata and path.name not in {"METADATA", "entry_points.txt"}:
            path.unlink()
    tree.remove_empty(folder)


def _prune_qt(folder: Path) -> None:
    """Keep only the parts of Qt that the windows use, and their imports."""
    plugins = folder / "plugins"
    for path in tree.files(plugins):
        if path.relative_to(plugins).as_posix() not in _QT_PLUGINS:
            path.unlink()
    for path in tree.files(folder):
        name = path.name
        ours = name.removeprefix("Qt6").removeprefix("Qt").split(".")[0]
        if path.parent == folder and name.startswith("Qt") and ours not in _QT_MODULES:
            path.unlink()
    tree.remove_empty(folder)
    for path in imports.unused(folder.parent, keep=folder.glob("*.pyd")):
        if path.parent in {folder, folder.parent / "shiboken6"}:
            path.unlink()


def _lay_out_program(version: str, payload: Path, update_root: Path | None) -> None:
    program = payload / "app"
    tree.copy_packages(tree.DESKTOP, program, version, update_root)
    _compile(program)


def _compile(folder: Path) -> None:
    """Replace each module below ``folder`` by its byte code, because the installed folder is read-only for a cache."""
    for source in tree.files(folder):
        if source.suffix == ".py":
            py_compile.compile(
                str(source),
                cfile=str(source.with_suffix(".pyc")),
                dfile=source.relative_to(folder).as_posix(),
                doraise=True,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )
            source.unlink()


def _zip(folder: Path, into: Path, date: int) -> None:
    """Pack ``folder`` without compression, because the installer compresses and the program reads it at every start.

    Folders need entries, without which a package without ``__init__`` is not found.
    """
    stamp = time.gmtime(date)[:6]
    with zipfile.ZipFile(into, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_dir()):
            entry = zipfile.ZipInfo(f"{path.relative_to(folder).as_posix()}/", stamp)
            entry.external_attr = 0o755 << 16
            archive.writestr(entry, b"")
        for path in tree.files(folder):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), stamp)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())


def _build_launchers(runtime: Runtime, version: str, work: Path, payload: Path) -> None:
    compiler = need(_COMPILER, "gcc-mingw-w64-x86-64")
    folder = tree.empty(work / "launcher")
    icons.write_ico(icons.draw(folder / "icons"), folder / "callback-desk.ico")
    shutil.copyfile(_HERE / "launcher.manifest", folder / "launcher.manifest")
    for name, kind in (
        ("agent-desktop", ["-mwindows"]),
        ("agent-desktop-console", ["-mconsole", "-DCONSOLE"]),
    ):
        commas = ",".join([*version.split("."), "0", "0"][:4])
        values = {"VERSION": version, "COMMAS": commas, "NAME": name}
        (folder / f"{name}.rc").write_text(fill(_HERE / "launcher.rc.in", values), encoding="utf-8")
        run([need(_RESOURCES, "binutils-mingw-w64-x86-64"), f"{name}.rc", f"{name}.o"], cwd=folder)
        how = ["-O2", "-Wall", "-Wextra", "-Werror", "-municode", "-s", "-Wl,--no-insert-timestamp", *kind]
        how += ["-Wl,--dynamicbase", "-Wl,--nxcompat", "-Wl,--high-entropy-va"]
        source = [_HERE / "launcher.c", f"{name}.o", f'-DPYTHON_DLL=L"{runtime.stem}.dll"', "-lshell32"]
        run(
            [compiler, *how, *source, "-o", payload / f"{name}.exe"],
            cwd=folder,
            env={"SOURCE_DATE_EPOCH": "0"},
        )
