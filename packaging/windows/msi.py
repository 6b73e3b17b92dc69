"""Make an MSI from the payload: per machine, silent, upgradable, with the same bytes from the same inputs."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final
from xml.sax.saxutils import quoteattr

from tools import tree
from tools.errors import BuildFailed
from tools.programs import need, run
from tools.project import source_date, version
from windows import menu, payload, runtime, tables

SPACE: Final = uuid.UUID("0d6c7f0a-8f0a-5d39-9b6a-5e3a6f1b7c11")
"""Namespace of all identities. It must never change, or upgrades do not find the version that they replace."""

UPGRADE_CODE: Final = str(uuid.uuid5(SPACE, "upgrade")).upper()
SETTINGS_KEY: Final = r"Software\Callback Desk"


_OWN_COMPONENTS: Final = ("SETTINGS", "AUTOSTART", "LINKS")


@dataclass
class _Files:
    """The folders and components of a payload, by their names in the source file."""

    lines: list[str] = field(default_factory=list[str])
    components: list[str] = field(default_factory=list[str])


def make(
    work: Path,
    out: Path,
    *,
    runtime_folder: Path | None = None,
    stated_version: str | None = None,
    update_root: Path | None = None,
) -> Path:
    """Build the MSI in the folder ``work``, and return its path in ``out``.

    ``stated_version`` replaces the project's version, to test an upgrade; ``update_root`` is as in ``copy_packages``.

    Raises:
        BuildFailed: an input is invalid, or a tool is missing.
    """
    date, number = source_date(), stated_version or version()
    folder = runtime_folder or runtime.fetch(work / "runtime")
    laid = payload.lay_out(runtime.check(folder), number, work, date, update_root=update_root)
    source = work / "callback-desk.wxs"
    source.write_text(_source(laid, number), encoding="utf-8")
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"callback-desk-{number}-x64.msi"
    made.unlink(missing_ok=True)
    run([need("wixl", "wixl"), "--arch", "x64", "--output", made.resolve(), source.name], cwd=work)
    tables.finish(made, package_code=_identity(f"package {_digest(laid)}"), date=date)
    return made


def product_code(number: str) -> str:
    """Return the identity of version ``number``, by which administrators detect it."""
    return _identity(f"product {number}")


def _identity(name: str) -> str:
    return "{" + str(uuid.uuid5(SPACE, name)).upper() + "}"


def _digest(folder: Path) -> str:
    return " ".join(f"{path.relative_to(folder)}:{tree.sha256(path)}" for path in tree.files(folder))


def _source(laid: Path, number: str) -> str:
    if number.count(".") != 2:
        raise BuildFailed(f"version {number}: Windows Installer wants three numbers")
    found = _Files()
    _add_folder(found, laid, laid, indent=5)
    template = (Path(__file__).parent / "callback-desk.wxs.in").read_text(encoding="utf-8")
    values = {
        "PRODUCT_CODE": product_code(number).strip("{}"),
        "UPGRADE_CODE": UPGRADE_CODE,
        "VERSION": number,
        "KEY": SETTINGS_KEY,
        "ICON": "launcher/callback-desk.ico",
        "FILES": "\n".join(found.lines),
        "FILE_REFERENCES": "\n".join(f'      <ComponentRef Id="{one}"/>' for one in found.components),
        "MENUS": menu.components(SPACE, SETTINGS_KEY),
        "MENU_REFERENCES": menu.references(),
        **{f"GUID_{name}": str(uuid.uuid5(SPACE, name)).upper() for name in _OWN_COMPONENTS},
    }
    for name, value in values.items():
        template = template.replace(f"@{name}@", value)
    return template


def _add_folder(found: _Files, root: Path, folder: Path, *, indent: int) -> None:
    """Write a component for each file, so that each file can be replaced and repaired by itself."""
    blanks = "  " * indent
    for path in sorted(one for one in folder.iterdir() if one.is_file()):
        inside = path.relative_to(root).as_posix()
        word = _word(inside)
        found.components.append(f"c{word}")
        identity = str(uuid.uuid5(SPACE, f"file {inside}")).upper()
        found.lines += [
            f'{blanks}<Component Id="c{word}" Guid="{identity}" Win64="yes">',
            f'{blanks}  <File Id="f{word}" Source={quoteattr(f"{root.name}/{inside}")} Name={quoteattr(path.name)} KeyPath="yes"/>',
            f"{blanks}</Component>",
        ]
    for path in sorted(one for one in folder.iterdir() if one.is_dir()):
        inside = path.relative_to(root).as_posix()
        found.lines.append(f'{blanks}<Directory Id="d{_word(inside)}" Name={quoteattr(path.name)}>')
        _add_folder(found, root, path, indent=indent + 1)
        found.lines.append(f"{blanks}</Directory>")


def _word(inside: str) -> str:
    """Return a name for a path that the installer's tables accept; those of the launchers are in the source file."""
    if PurePosixPath(inside).parent == PurePosixPath() and inside.startswith("agent-desktop"):
        return inside.replace("-", "_").replace(".", "_")
    return uuid.uuid5(SPACE, inside).hex
