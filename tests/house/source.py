"""The project's own files, for the laws of the house."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Place:
    """A line of a file, written as editors understand it."""

    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Module:
    """A Python file: its path from the project's folder, and its tree."""

    path: Path
    tree: ast.Module

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Yield each call with the dotted name of what is called (``self._dialog.open``); "" where it has none."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield dotted_name(node.func), node

    def place(self, node: ast.AST) -> Place:
        """Return the place of ``node``."""
        return Place(self.path, getattr(node, "lineno", 1))


def dotted_name(node: ast.expr) -> str:
    """Return ``a.b.c`` for a name or an attribute; of another expression, only the attributes after it (``.c``)."""
    if isinstance(node, ast.Attribute):
        return f"{dotted_name(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


@cache
def tracked_files() -> tuple[Path, ...]:
    """Return the paths of all files that git knows, from the project's folder."""
    listing = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = [Path(name) for name in listing.stdout.split("\0") if name]
    return tuple(path for path in paths if (ROOT / path).is_file())


def module_of(text: str) -> Module:
    """Return the module that ``text`` would be: for trying a law on a few lines."""
    return Module(Path("example.py"), ast.parse(text))


@cache
def _module(path: Path) -> Module:
    return Module(path, ast.parse((ROOT / path).read_text(encoding="utf-8"), str(path)))


def modules(*rooms: str) -> Iterator[Module]:
    """Yield the Python files in ``rooms`` (folders from the project's folder); in all without any."""
    for path in tracked_files():
        if path.suffix == ".py" and (not rooms or any(path.is_relative_to(room) for room in rooms)):
            yield _module(path)


def texts() -> Iterator[tuple[Path, str]]:
    """Yield each text file with its contents."""
    for path in tracked_files():
        try:
            yield path, (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
