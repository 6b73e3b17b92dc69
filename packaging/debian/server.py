"""The package ``callback-server``: the server and its libraries in a folder of their own, run by Debian's Python.

So the interpreter and OpenSSL get their security updates from Debian, but each of Debian's Python versions needs another
package.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from debian import descriptions
from debian.package import Fonts, Recipe, build, fill, write, write_documents, write_manual
from tools import lockfile, tree, wheels
from tools.programs import need
from tools.project import REQUIREMENTS, ROOT

PLACE: Final = "usr/lib/callback-server"
_DOCUMENTS: Final = "usr/share/doc/callback-server"
_SOURCES: Final = ROOT / "packaging/debian/server"
_BUILD_ONLY: Final = frozenset({"hatchling", "editables", "pathspec", "pluggy", "trove-classifiers"})
_NEVER_IMPORTED: Final = frozenset(
    {
        "faker",  # The HTTP library generates examples with these two; we provide our own.
        "polyfactory",
        "hf-xet",  # Downloads models from a hub; ours is in a package.
    }
)
_UNUSED: Final = (
    "*/tests/*",
    "*/test/*",
    "numpy/*/tests/*",
    "numpy/f2py/*",
    "numpy/_core/include/*",
    "*.pyi",
    "*.pyx",
    "*.pxd",
    "*.c",
    "*.h",
    "phonenumbers/geodata/*",
    "phonenumbers/carrierdata/*",
    "onnxruntime/transformers/*",
    "onnxruntime/quantization/*",
    "onnxruntime/tools/*",
    "av/include/*",
)

_FONTS: Final = Fonts(
    "Inter, Noto Sans Arabic and Noto Sans Hebrew", ROOT / "server_stub/reports/fonts/OFL.txt"
)
_CODECS: Final = """
The library av brings shared libraries of other projects along: FFmpeg, licensed under the GNU Lesser General Public
License, Version 3 or any later version (/usr/share/common-licenses/LGPL-3), and codecs, of which x264 and x265 are
licensed under the GNU General Public License, Version 2 or any later version (/usr/share/common-licenses/GPL-2). Where
their source comes from is in https://github.com/PyAV-Org/pyav-ffmpeg.
"""


def recipe(python: str) -> Recipe:
    """Return the recipe of the package for Debian's Python ``python`` (``3.11``)."""
    following = f"3.{int(python.split('.')[1]) + 1}"
    return Recipe(
        name="callback-server",
        folder=_SOURCES,
        summary="callback-routing server for contact centres",
        explanation=(
            "Routes callback requests to agents' desktops, keeps and transcribes\n"
            "recordings on the machine itself, and shows supervisors the floor.\n"
            "\n"
            "Its data is in /var/lib/callback-desk; the site is described in\n"
            "/etc/callback-desk/site.toml."
        ),
        translations=descriptions.SERVER,
        depends=(
            f"python3 (>= {python}~)",
            f"python3 (<< {following}~)",
            f"libc6 (>= 2.{_GLIBC[python]})",
            "libstdc++6",
            "zlib1g",
            "adduser",
        ),
        section="net",
    )


_GLIBC: Final = {"3.11": 36, "3.13": 41}
"""The minor version of glibc 2 in the Debian release with each Python."""


def pins(python: str = "3.11") -> list[lockfile.Pin]:
    """Return the libraries that are in the package."""
    left_out = _BUILD_ONLY | _NEVER_IMPORTED
    target = lockfile.linux(python, _GLIBC[python])
    return [pin for pin in lockfile.pins(REQUIREMENTS / "server.lock", target) if pin.name not in left_out]


def make(work: Path, out: Path, *, python: str = "3.11", compression: str = "zstd") -> Path:
    """Build the package in the folder ``work``, and return its path in ``out``.

    Raises:
        BuildFailed: a library is not available, or a tool is missing.
    """
    root = tree.empty(work / "root")
    place = libraries(work)
    target = lockfile.linux(python, _GLIBC[python])
    wheels.unpack(wheels.fetch(pins(python), target, work / "wheels"), place)
    tree.prune(place, _UNUSED)
    tree.copy_packages(tree.SERVER, place)
    write_documents(root, "callback-server", place, _FONTS, more=_CODECS)
    for page in ("site-file.md", "asterisk.md"):
        write(root / f"{_DOCUMENTS}/{page}", (ROOT / "docs" / page).read_text(encoding="utf-8"))
    tree.compile_beside(place, f"/{PLACE}", need(f"python{python}", f"python{python}"))
    write(
        root / "usr/bin/callback-server",
        fill(_SOURCES / "callback-server.sh", {"PYTHON": python, "PLACE": f"/{PLACE}"}),
        program=True,
    )
    _place_settings(root)
    return build(recipe(python), root, out, compression=compression)


def libraries(work: Path) -> Path:
    """Return the folder of the libraries in the package that ``make`` has built in the folder ``work``."""
    return work / "root" / PLACE


def _place_settings(root: Path) -> None:
    write(root / "lib/systemd/system/callback-server.service", _text("callback-server.service"))
    write(root / "lib/systemd/system/callback-server@.service", _text("callback-server@.service"))
    write(root / "etc/default/callback-server", _text("callback-server.default"))
    write(root / "etc/callback-desk/site.toml", _text("site.toml"))
    write_manual(root, _SOURCES / "callback-server.8")


def _text(name: str) -> str:
    return (_SOURCES / name).read_text(encoding="utf-8")
