"""The site file: business processes and users, declared in TOML and applied at each start.

An invalid file is refused as a whole; the message lists every mistake with its line and key (``docs/site-file.md``).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path as FilePath
from typing import Final

from agent_desktop.protocol.text_encoding import UnreadableText, decode_text
from server_stub.errors import SiteWrong
from server_stub.site.checks import Tables, check_site, check_strength, ids_of
from server_stub.site.decode import Mistake, Shaper, path_text
from server_stub.site.site import Site
from server_stub.site.toml_lines import Path, find_lines
from server_stub.site.toml_reading import TomlUnreadable, read_toml

_LARGEST_FILE: Final = 8 * 1024 * 1024


def load_site(file: FilePath, *, host: str | None = None, strict: bool = False) -> Site:
    """Read and check ``file``; ``host`` is the address on which the server will listen (None: not known yet).

    With ``strict`` weak passwords and cheap hashes are mistakes, too; a server starts with them and logs a warning,
    because an upgrade must not shut a site out.

    Raises:
        SiteWrong: the file cannot be read or is invalid; the message lists each mistake with its line and key.
    """
    try:
        if file.stat().st_size > _LARGEST_FILE:
            raise SiteWrong(str(file), ("it is larger than 8 MiB, which no site file needs",))
        source = decode_text(file.read_bytes())
    except FileNotFoundError as error:
        raise SiteWrong(
            str(file), ("there is no such file; create one with: callback-server init",)
        ) from error
    except IsADirectoryError as error:
        raise SiteWrong(str(file), ("it is a folder; give the file in it",)) from error
    except PermissionError as error:
        raise SiteWrong(
            str(file), ("this user may not read it; give the user permission to read it",)
        ) from error
    except OSError as error:
        raise SiteWrong(str(file), (f"it cannot be read: {error.strerror}",)) from error
    except UnreadableText as error:
        raise SiteWrong(str(file), (str(error),)) from error
    return parse_site(source, name=str(file), host=host, strict=strict)


def parse_site(source: str, *, name: str, host: str | None = None, strict: bool = False) -> Site:
    """Return the site that ``source`` declares; ``name`` is its name in messages, the rest as for ``load_site``.

    Raises:
        SiteWrong: the source is invalid, as for ``load_site``.
    """
    try:
        tables = read_toml(source)
    except TomlUnreadable as error:
        raise SiteWrong(name, (str(error),)) from error
    mistakes: list[Mistake] = []
    shaper = Shaper(Site, mistakes.append)
    site = shaper.shape(tables, Site, ())
    check_site(shaper.sound, tables, host, mistakes.append)
    if strict:
        check_strength(shaper.sound, mistakes.append)
    if mistakes or not isinstance(site, Site):
        raise SiteWrong(name, tuple(_sentences(mistakes, find_lines(source), tables)))
    return site


def _sentences(mistakes: Iterable[Mistake], lines: dict[Path, int], tables: Tables) -> list[str]:
    """Return each mistake as a sentence with its line and key, in the order of the file."""
    located = [(_line_of(mistake.path, lines), mistake) for mistake in mistakes]
    located.sort(key=lambda found: (found[0], _key(found[1].path)))
    return [
        f"line {line}: {_key(mistake.path)} {mistake.text}{_owner(mistake.path, tables)}"
        for line, mistake in located
    ]


def _line_of(path: Path, lines: dict[Path, int]) -> int:
    """Return the line of ``path``; for a missing key, that of the nearest table around it."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _key(path: Path) -> str:
    """Return the full path in the file, as in ``business_process[0].timing.schedule.weekly.mon[1]``."""
    return path_text(path) or "the file"


def _owner(path: Path, tables: Tables) -> str:
    """Return the id of the table in a list, because people count from 1 and read names more easily."""
    if len(path) < 2 or not isinstance(path[1], int):
        return ""
    named = ids_of(tables, str(path[0])).get(path[1])
    return f" (in the {path[0]} {named!r})" if named is not None else ""
