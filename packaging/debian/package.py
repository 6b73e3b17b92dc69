"""Make a .deb from a folder with the layout of a root file system."""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from debian import changelog
from debian.descriptions import Description
from tools import tree
from tools.errors import BuildFailed
from tools.programs import need, run
from tools.project import MAINTAINER, ROOT, source_date, version

_COPYRIGHT: Final = ROOT / "packaging/debian/copyright.in"
_SCRIPTS: Final = ("preinst", "postinst", "prerm", "postrm")
_PLACEHOLDER: Final = re.compile(r"@[A-Z_]+@")


@dataclass(frozen=True)
class Recipe:
    """A package: its name, the folder of its maintainer scripts, and the other fields of ``control``."""

    name: str
    folder: Path
    summary: str
    explanation: str
    depends: tuple[str, ...]
    translations: Mapping[str, Description]
    """The description in other languages, by their codes."""
    recommends: tuple[str, ...] = ()
    section: str = "comm"


def fill(template: Path, values: Mapping[str, str]) -> str:
    """Return the text of ``template`` with each ``@NAME@`` replaced.

    Raises:
        BuildFailed: a name has no value.
    """
    text = template.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    if left := _PLACEHOLDER.search(text):
        raise BuildFailed(f"{template.name}: {left[0]} has no value")
    return text


def write(path: Path, text: str, *, program: bool = False) -> None:
    """Write a text file, and create its folder if it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    path.chmod(0o755 if program else 0o644)


def write_manual(root: Path, page: Path) -> None:
    """Install the manual ``page`` (``name.section``), compressed."""
    text = fill(page, {"VERSION": version()}).encode()
    place = root / "usr/share/man" / f"man{page.suffix[1:]}" / f"{page.name}.gz"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(text, compresslevel=9, mtime=0))


class Fonts(NamedTuple):
    """The fonts in a package, by their names in its copyright file, and their licence."""

    names: str
    license: Path


def write_documents(root: Path, name: str, licenses: Path, fonts: Fonts, *, more: str = "") -> None:
    """Install copyright, changelog and the licences of the libraries and fonts.

    ``licenses`` is a folder with the libraries' dist-info folders. ``more`` ends the copyright file.
    """
    folder = root / "usr/share/doc" / name
    folder.mkdir(parents=True, exist_ok=True)
    year = datetime.fromtimestamp(source_date(), UTC).year
    words = {"YEAR": str(year), "MAINTAINER": MAINTAINER, "FONTS": fonts.names, "MORE": more}
    write(folder / "copyright", fill(_COPYRIGHT, words).rstrip("\n") + "\n")
    write(folder / "licenses/fonts/OFL.txt", fonts.license.read_text(encoding="utf-8"))
    changes = changelog.debian(name, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), source_date())
    (folder / "changelog.gz").write_bytes(gzip.compress(changes.encode(), compresslevel=9, mtime=0))
    for path in tree.files(licenses):
        inside = path.relative_to(licenses)
        legal = path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS"))
        if inside.parts[0].endswith(".dist-info") and (legal or "licenses" in inside.parts[1:-1]):
            place = (
                folder / "licenses" / inside.parts[0].removesuffix(".dist-info") / "-".join(inside.parts[1:])
            )
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)


def build(recipe: Recipe, root: Path, out: Path, *, compression: str) -> Path:
    """Make the package from ``root`` (which gets a ``DEBIAN`` folder), and return its path in ``out``.

    ``compression`` is dpkg-deb's: ``xz``, ``zstd`` or ``none``.
    """
    date = source_date()
    control = root / "DEBIAN"
    control.mkdir()
    for script in _SCRIPTS:
        if (recipe.folder / script).exists():
            write(control / script, (recipe.folder / script).read_text(encoding="utf-8"), program=True)
    kept = (
        [f"/{path.relative_to(root)}" for path in tree.files(root / "etc")] if (root / "etc").exists() else []
    )
    if kept:
        write(control / "conffiles", "".join(f"{path}\n" for path in kept))
    content = [path for path in tree.files(root) if not path.is_relative_to(control)]
    sums = (
        f"{_md5(path)}  {path.relative_to(root)}\n"
        for path in content
        if not path.is_symlink() and f"/{path.relative_to(root)}" not in kept
    )
    write(control / "md5sums", "".join(sums))
    write(control / "control", control_file(recipe, sum(path.lstat().st_size for path in content)))
    tree.settle(root, date)
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"{recipe.name}_{version()}_amd64.deb"
    level = {"xz": "6", "zstd": "6", "none": "0"}[compression]
    run(
        [
            need("dpkg-deb", "dpkg"),
            "--build",
            "--root-owner-group",
            f"-Z{compression}",
            f"-z{level}",
            root,
            made,
        ],
        env={"SOURCE_DATE_EPOCH": str(date)},
    )
    return made


def control_file(recipe: Recipe, size: int) -> str:
    """Return the text of ``control``; ``size`` is in bytes."""
    lines = [
        f"Package: {recipe.name}",
        f"Version: {version()}",
        "Architecture: amd64",
        f"Maintainer: {MAINTAINER}",
        f"Installed-Size: {-(-size // 1024)}",
        f"Depends: {', '.join(recipe.depends)}",
        *([f"Recommends: {', '.join(recipe.recommends)}"] if recipe.recommends else []),
        f"Section: {recipe.section}",
        "Priority: optional",
        *_described("Description", Description(recipe.summary, recipe.explanation)),
        *(
            line
            for language, description in recipe.translations.items()
            for line in _described(f"Description-{language}", description)
        ),
    ]
    return "\n".join([*lines, ""])


def _described(field: str, description: Description) -> list[str]:
    """Return the lines of a field with a description (Debian Policy, 5.6.13)."""
    explained = (f" {line}" if line else " ." for line in description.explanation.splitlines())
    return [f"{field}: {description.summary}", *explained]


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
